"""How many of its words a query is answered by."""

from __future__ import annotations

import pytest

from indexer.query.parser import parse
from indexer.query.request import Match
from indexer.query.tree import And, AtLeast, Node
from indexer.query.widening import widen
from indexer.search.loosened import Matched, all_of, enough, matched

SIX = widen(parse("one two three four five six"))
TWO = widen(parse("one two"))


def holding(*totals: int) -> dict[int, int]:
    """Return how many posts hold at least 1, 2, 3 … words."""
    return dict(enumerate(totals, start=1))


def answered(tree: Node, asked: Match | None, totals: dict[int, int]) -> tuple[Node, Matched]:
    def total(tried: Node) -> int:
        match tried:
            case AtLeast(least):
                return totals[least]
            case And((AtLeast(least), *_)):
                return totals[least]
        return totals[len(totals)]

    return matched(tree, asked, total)


@pytest.mark.parametrize(
    ("tree", "totals", "least"),
    [
        (TWO, holding(50, 1), 2),  # a short question that one post answers is answered
        (TWO, holding(50, 0), 1),
        (SIX, holding(90, 80, 70, 60, 50, 5), 6),
        (SIX, holding(900, 800, 700, 600, 100, 4), 5),  # of a sentence more is wanted
        (SIX, holding(900, 800, 700, 90, 2, 0), 3),
        (SIX, holding(900, 90, 80, 7, 2, 0), 1),
        (SIX, holding(3, 0, 0, 0, 0, 0), 1),
        (SIX, holding(0, 0, 0, 0, 0, 0), 1),
    ],
)
def test_most_is_as_many_words_as_a_hundred_posts_hold(
    tree: Node, totals: dict[int, int], least: int
) -> None:
    answer, how = answered(tree, None, totals)
    words = len(totals)
    if least == words:
        assert (answer, how) == (tree, Matched(Match.ALL, words, words))
        assert how.said is None
    else:
        assert isinstance(answer, AtLeast)
        assert (answer.least, how.least) == (least, least)
        assert how == Matched(Match.MOST, words, least, totals[words])


@pytest.mark.parametrize("total", [0, 1, 400])
def test_all_and_any_are_what_they_say(total: int) -> None:
    totals = dict.fromkeys(range(1, 7), total)
    assert answered(SIX, Match.ALL, totals) == (SIX, Matched(Match.ALL, 6, 6))
    answer, how = answered(SIX, Match.ANY, totals)
    assert how == Matched(Match.ANY, 6, 1)
    assert isinstance(answer, AtLeast)
    assert answer.least == 1


@pytest.mark.parametrize(
    ("how", "said"),
    [
        (Matched(Match.ALL, 3, 3), None),
        (Matched(Match.MOST, 3, 2), None),
        (Matched(Match.MOST, 3, 2, 0), "No post holds all 3 words; these hold at least 2 of them."),
        (
            Matched(Match.MOST, 2, 1, 0),
            "No post holds all 2 words; these hold one or more of them.",
        ),
        (
            Matched(Match.MOST, 6, 4, 1),
            "Only 1 post holds all 6 words; these hold at least 4 of them.",
        ),
        (
            Matched(Match.MOST, 6, 4, 3),
            "Only 3 posts hold all 6 words; these hold at least 4 of them.",
        ),
    ],
)
def test_a_reader_is_told(how: Matched, said: str | None) -> None:
    assert how.said == said


def test_one_word_is_answered_as_it_stands() -> None:
    tree = widen(parse("drones"))
    assert enough(tree) == 0
    assert matched(tree, Match.MOST, lambda _: 0) == (tree, all_of(tree))
