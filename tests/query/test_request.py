"""The laws of choosing and leaving out, whatever has been chosen before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.query.parameters import read, write
from indexer.query.request import DATE_FACETS, FACETS, UNDATED, Choice, Query, Sort, Undated
from indexer.query.tree import Word

VALUES = {
    "year": ("2015", "2016", UNDATED),
    "month": ("2015-02", "2016-10"),
    "speaker": ("jo-field", "ada-marsh", "none"),
    "lead": ("jo-field", "ada-marsh", "none"),
    "portfolio": ("knife-crime", "counter-terrorism", "none"),
    "officer": ("jo-field", "ada-marsh", "none"),
}
steps = st.sampled_from(FACETS).flatmap(
    lambda facet: st.tuples(
        st.sampled_from(("choose", "exclude", "remove", "only")),
        st.just(facet),
        st.sampled_from(VALUES[facet]),
    )
)
starts = st.builds(
    Query,
    since=st.none() | st.just("2015"),
    until=st.none() | st.just("2016-10"),
    undated=st.sampled_from(Undated),
    sort=st.none() | st.sampled_from(Sort),
    page=st.integers(1, 5),
)


@st.composite
def queries(draw: st.DrawFn) -> Query:
    query = draw(starts)
    for step, facet, value in draw(st.lists(steps, max_size=5)):
        query = getattr(query, step)(facet, value)
    return query.turn_to(draw(st.integers(1, 5)))


facet_and_value = st.sampled_from(FACETS).flatmap(
    lambda facet: st.tuples(st.just(facet), st.sampled_from(VALUES[facet]))
)


@given(query=queries(), of=facet_and_value)
def test_removing_undoes_choosing_and_excluding(query: Query, of: tuple[str, str]) -> None:
    without = query.remove(*of)
    assert query.choose(*of).remove(*of) == without
    assert query.exclude(*of).remove(*of) == without
    assert without.remove(*of) == without
    choice = query.choice(of[0])
    if of[1] not in (*choice.any_of, *choice.none_of):
        assert without == query.turn_to(1)


@given(query=queries(), of=facet_and_value)
def test_a_value_is_chosen_or_excluded_and_never_both(query: Query, of: tuple[str, str]) -> None:
    facet, value = of
    chosen, shut_out = query.choose(*of).choice(facet), query.exclude(*of).choice(facet)
    assert chosen.any_of.count(value) == 1
    assert value not in chosen.none_of
    assert shut_out.none_of.count(value) == 1
    assert value not in shut_out.any_of
    assert query.choose(*of).choose(*of) == query.choose(*of)
    assert query.choose(*of).exclude(*of) == query.exclude(*of)


@given(query=queries(), of=facet_and_value)
def test_only_leaves_one_value_of_its_facet(query: Query, of: tuple[str, str]) -> None:
    facet, value = of
    narrowed = query.only(*of)
    assert narrowed.choice(facet) == Choice((value,))
    assert narrowed.only(*of) == narrowed
    # The count beside a year does not hold undated posts, so its link must not either.
    drops = facet in DATE_FACETS and value != UNDATED and query.undated is Undated.INCLUDE
    assert narrowed.undated == (Undated.AUTO if drops else query.undated)


@given(query=queries(), of=facet_and_value)
def test_every_new_question_starts_on_page_1_and_keeps_the_rest(
    query: Query, of: tuple[str, str]
) -> None:
    for asked in (query.choose(*of), query.exclude(*of), query.remove(*of), query.only(*of)):
        assert asked.page == 1
        kept = {f: c for f, c in query.choices.items() if f != of[0]}
        assert {f: c for f, c in asked.choices.items() if f != of[0]} == kept
        assert replace(asked, choices={}, undated=query.undated) == replace(
            query, choices={}, page=1
        )
        assert all(asked.choices.values())  # no empty choice is left behind


@given(query=queries(), page=st.integers(1, 9))
def test_turning_the_page_changes_nothing_else(query: Query, page: int) -> None:
    assert query.turn_to(page).page == page
    assert query.turn_to(page).turn_to(query.page) == query


@given(query=queries())
def test_whatever_is_chosen_survives_its_address(query: Query) -> None:
    assert read(write(query)) == query


@given(query=queries())
def test_without_filters_keeps_words_and_order(query: Query) -> None:
    bare = replace(query, text="drones", tree=Word("drones")).without_filters()
    assert bare == Query(text="drones", tree=Word("drones"), sort=query.sort)


@pytest.mark.parametrize(
    ("until", "last"),
    [
        ("2016", date(2016, 12, 31)),  # a year includes its December
        ("2016-02", date(2016, 2, 29)),
        ("2016-02-03", date(2016, 2, 3)),
        (None, None),
    ],
)
def test_the_last_day(until: str | None, last: date | None) -> None:
    assert Query(until=until).last_day == last


@pytest.mark.parametrize(
    ("choice", "values", "admitted"),
    [
        (Choice(), (), True),
        (Choice(("a", "b")), ("b",), True),
        (Choice(("a",)), ("b",), False),
        (Choice(("a",)), (), False),
        (Choice((), ("a",)), ("b",), True),
        (Choice((), ("a",)), ("a", "b"), False),
        (Choice(("b",), ("a",)), ("a", "b"), False),  # what is excluded wins
    ],
)
def test_whom_a_choice_admits(choice: Choice, values: tuple[str, ...], admitted: bool) -> None:
    assert choice.admits(values) is admitted
