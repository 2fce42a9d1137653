"""Answers to judged queries: what counts as right, and how a miss is told."""

from __future__ import annotations

import pytest

from relevance.judged_archive import ALL, Answered, judge
from relevance.judged_queries import JudgedQuery, judged_queries
from relevance.measures import can_measure

ASKED = JudgedQuery("ferry times", "keywords", {"a": 2, "b": 1}, {"a": (2, 4), "b": (1,)})
ONLY_TOUCHED = JudgedQuery("tides", "one-word", {"b": 1}, {"b": (3,)})

needs_measures = pytest.mark.skipif(
    not can_measure(), reason="ir-measures is not installed: make .venv/relevance"
)


def answered(*found: tuple[str, tuple[int, ...]], asked: JudgedQuery = ASKED) -> Answered:
    return Answered(asked, tuple(id for id, _ in found), tuple(shown for _, shown in found))


@pytest.mark.parametrize(
    ("answer", "grade", "first", "shown"),
    [
        (answered(("a", (2, 3))), 2, True, (True, False)),
        (answered(("b", (1,))), 1, True, (True,)),
        (answered(("x", (1,)), ("a", (3, 4))), 0, False, (False, True)),
        (answered(("a", ())), 2, False, ()),
        (answered(("x", (1,))), 0, False, ()),
        (answered(), 0, False, ()),
    ],
)
def test_the_first_hit_and_its_first_passage(
    answer: Answered, grade: int, first: bool, shown: tuple[bool, ...]
) -> None:
    assert answer.first_grade == grade
    assert answer.shows_passage is first
    assert answer.shown_judged == shown


@needs_measures
def test_shares_are_of_all_queries_and_by_kind() -> None:
    judged = judge([answered(("b", (1,))), answered(("x", (1,)), asked=ONLY_TOUCHED)])
    assert list(judged.kinds) == [ALL, "keywords", "one-word"]
    assert judged.queries == 2
    assert judged.kinds[ALL]["success@1"] == 0.5
    assert judged.kinds[ALL]["success@1, grade 2"] == 0  # of the one that has such a post
    assert judged.kinds["keywords"]["passage"] == 1
    assert judged.kinds["one-word"]["nDCG@10"] == 0


@needs_measures
def test_every_miss_says_what_came_first() -> None:
    right = answered(("a", (2,)))
    misses = [answered(), answered(("x", (1,))), answered(("a", (1, 3))), answered(("a", ()))]
    assert judge([right, *misses]).misses == [
        "ferry times (keywords): nothing found; wanted a, b",
        "ferry times (keywords): first x; wanted a, b",
        "ferry times (keywords): of a paragraph 1, 3 shown; judged 2, 4",
        "ferry times (keywords): of a paragraph none shown; judged 2, 4",
    ]


def test_places_of_posts_are_read_as_text() -> None:
    posts = {post for each in judged_queries("real.yaml") for post in each.posts}
    assert posts <= {"1", "2", "3", "4", "5"}
