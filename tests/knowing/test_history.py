"""Officers of times before living memory, and serving ones who are named beside an old year."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from indexer.records import Knowledge

Knowing = Callable[..., Knowledge]

PROSE = (
    "There are many more of them than there were a year ago, and I am glad to be able to say so."
)


def officers(knowledge: Knowledge) -> list[str]:
    return [one.name for one in knowledge.officers]


@pytest.mark.parametrize(
    "lines",
    [
        ["In 1915 Constable Edith Quill became the first woman of the force."],
        ["Constable Ozgood Quill walked this beat in 1915. Sergeant Quill, as he became, drank."],
        ["Inspector Ozgood Quill (1838–1901) kept bees."],
        ["On 3 May 1842 Constable Ozgood Quill was killed in a riot."],
        ["One night in 1888 Inspector Ozgood Quill saw a man with a knife."],
        ["Sergeant Ozgood Quill was shot in the Great War."],
        ["Superintendent Ozgood Quill was given the first car in the spring of 1931."],
        # The year stands in a later sentence about the same person.
        ["The first was Sergeant Ozgood Quill. It was 1888, and nobody had seen a bicycle."],
        ["Constable Al Quill is on the brass. He was with us for a year. He left in May 1914."],
        # Another of the same story, named two paragraphs further on.
        [
            "The book belonged to Constable Ozgood Quill, who was sworn in in 1857.",
            "Quill was pelted with turnips.",
            "He records the weather. On page forty he was told by Superintendent Al Tidy to smile.",
        ],
        ["In 1901 Sergeant Ozgood Quill was given a medal by Superintendent Al Reed."],
    ],
)
def test_officers_of_the_past(known: Knowing, lines: list[str]) -> None:
    assert officers(known(PROSE, *lines, PROSE)) == []


@pytest.mark.parametrize(
    "line",
    [
        "Constable Una Quill, who joined in 1979, retires tomorrow.",
        "Superintendent Una Quill began her service in 1976.",
        "Chief Constable Una Quill was born in 1962.",
        "Chief Constable Una Quill joined in 1978 and has led the force since 2009.",
        "A century after the first woman was sworn in in 1915, PC Una Quill told me of her day.",
        "Sergeant Una Quill unveiled a plaque to Edith Smith, who joined in 1915.",
        "Sergeant Una Quill found a notebook written in 1857.",  # the book's year
        "Inspector Una Quill told the story of a riot in 1915.",
        "In 1829 Peel had the idea. Commander Una Quill, who runs the archive, has his chair.",
        "Sergeant Una Quill opened the case. In 1857 nobody had thought of locking it.",
        "Commander Una Quill met veterans of the Second World War.",
        "I showed the book of 1857 to Sergeant Una Quill.",
        "The Act of 1964 was clear. Superintendent Una Quill was not.",
        "PC Una Quill was killed in 2012.",
        "Last year 1,915 people rang. Sergeant Una Quill took the calls.",
        "PC Una Quill was first on the scene. She was there in four minutes.",
    ],
)
def test_officers_of_today_beside_the_past(known: Knowing, line: str) -> None:
    assert officers(known(PROSE, line, PROSE)) == ["Una Quill"]


def test_a_descendant_is_of_today(known: Knowing) -> None:
    line = "Constable Crouch was sworn in in 1857. His great-grandson, Sergeant Al Quill, rides."
    assert officers(known(PROSE, line, PROSE)) == ["Al Quill"]
