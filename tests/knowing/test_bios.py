"""Lives of the author in the third person, and of people who did not write the post."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from indexer.records import Knowledge

Knowing = Callable[..., Knowledge]

PROSE = (
    "There are many more of them than there were a year ago, and I am glad to be able to say so."
)
MORE = "The other forces will follow in the spring, which my own officers think is rather too late."
REST = [PROSE, MORE, MORE.replace("spring", "autumn"), PROSE.replace("year", "month")]


def author(knowledge: Knowledge) -> tuple[str, str | None] | None:
    found = knowledge.speaker
    return (found.name, found.rank) if found else None


@pytest.mark.parametrize(
    ("first", "rank"),
    [
        ("Jo Field has been Chief Constable of Wexmoor Police since 2012.", "CC"),
        ("Jo Field joined Wexmoor Police in 1990 and leads on hares for the NPCC.", None),
        ("Jo Field joined Wexmoor Police in 1990 and is Chief Constable of Kent.", "CC"),
        ("Jo Field (pictured) is the Chief Constable of Wexmoor Police.", "CC"),
        ("Jo Field was appointed Chief Constable of Kent in 2012. She has a dog.", "CC"),
        ("Jo Field became Deputy Chief Constable of Kent in 2014 and is our hares lead.", "DCC"),
    ],
)
def test_a_life_in_front(known: Knowing, first: str, rank: str | None) -> None:
    assert author(known("A long winter", first, *REST)) == ("Jo Field", rank)


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (
            ["Jo Field joined Wexmoor Police in 1990 and leads on hares for the NPCC."],
            ("Jo Field", None),
        ),
        (["Jo Field is Chief Constable of Kent. She joined in 1990."], ("Jo Field", "CC")),
        (["Jo Field has been ACC of Lindale since 2011."], ("Jo Field", "ACC")),
        (["About Jo Field: Jo joined Wexmoor Police in 1990."], ("Jo Field", None)),
        (["About the author: Ozgood Quill runs a shop in Lindale."], ("Ozgood Quill", None)),
        (["About the author", "Jo Field keeps bees. She was a teacher."], ("Jo Field", None)),
        (["About Ozgood Quill", "Ozgood keeps bees in Lindale."], ("Ozgood Quill", None)),
        (["Dr Jo Field is a consultant paediatrician in Lindale."], ("Jo Field", None)),
        (["Jo Field runs the Weald Trust."], ("Jo Field", None)),
        # The charity is shaped like a name, and the full stop is lost.
        (["Jo Field is chief executive of the charity Plain Words"], ("Jo Field", None)),
        (["Jo Field is the founder of Hidden Harm. She has a dog."], ("Jo Field", None)),
    ],
)
def test_a_life_behind(known: Knowing, last: list[str], expected: tuple[str, str | None]) -> None:
    assert author(known("A long winter", *REST, *last)) == expected


@pytest.mark.parametrize(
    "lines",
    [
        # "I have known her": a colleague writes.
        ["Jo Field was appointed Chief Constable of Kent last week.", f"I know her. {PROSE}"],
        ["PC Jo Field became the first woman on a horse in 1971.", f"I met Field once. {PROSE}"],
        ["Jo Field joined Wexmoor Police in 1990 and retires on Friday."],
        ["Jo Field has been a friend of mine since 1990."],
        ["Jo Field joined us in 1990."],
    ],
)
def test_a_life_in_front_of_somebody_else(known: Knowing, lines: list[str]) -> None:
    assert author(known("A long winter", *lines, *REST)) is None


@pytest.mark.parametrize(
    "last",
    [
        "Jo Field joined Wexmoor Police in 1990 and retires on Friday.",
        "Jo Field was a good friend of ours, and I shall miss him.",
        "Jo Field was appointed to the board of the trust by the Chief Constable.",
        "Jo Field is a free man today.",
        "About Lindale Bridge: it is closed.",
        "About Jo Field I can say nothing more, since the case is still before a court.",
        "About time.",
    ],
)
def test_a_last_line_about_somebody_else(known: Knowing, last: str) -> None:
    assert author(known("A long winter", *REST, last)) is None


def test_a_life_behind_a_text_that_names_the_person(known: Knowing) -> None:
    met = "I met Jo Field in May, when she told me about the hares for the first time."
    last = "Jo Field is a Chief Inspector in Kent. She keeps hares."
    assert author(known("A long winter", met, *REST, last)) is None


@pytest.mark.parametrize(
    "standfirst",
    [
        "The Hares Bill is before Parliament. Chief Constable Jo Field, national policing lead on "
        "hares, on what it would change for whoever takes the call.",
        "Another wet winter is over. CC Jo Field on why the sandbags stay where they are.",
    ],
)
def test_a_standfirst_behind_its_occasion(known: Knowing, standfirst: str) -> None:
    assert author(known(standfirst, *REST)) == ("Jo Field", "CC")


def test_a_first_paragraph_that_tells_of_somebody_on_something_is_no_standfirst(
    known: Knowing,
) -> None:
    told = "It rained. I rang Chief Constable Jo Field of Kent on what was a very long night."
    assert author(known(told, *REST)) is None


@pytest.mark.parametrize(
    "last",
    [
        "Dr Jo Field, the author of this blog, is head of the Wexmoor Archive.",
        "Jo Field, who is the writer of this post, keeps bees.",
    ],
)
def test_the_last_line_says_who_is_the_author(known: Knowing, last: str) -> None:
    assert author(known("A long winter", *REST, last)) == ("Jo Field", None)


def test_a_life_behind_the_occasion_and_what_the_author_does(known: Knowing) -> None:
    told = "Jo Field is the Chief Constable of Kent. She explains what the change will mean."
    assert author(known("A long winter", PROSE, told, *REST)) == ("Jo Field", "CC")
