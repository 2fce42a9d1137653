"""Parameters to a query and back, and every slip by name."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.errors import ParameterError, QueryError
from indexer.query.parameters import PARAMETERS, read, write
from indexer.query.request import Choice, Query, Sort, Undated
from indexer.query.tree import And, Everything, Word

Pairs = list[tuple[str, str]]


def test_nothing_given_is_every_post_newest_first() -> None:
    query = read([])
    assert query == Query()
    assert query.tree == Everything()
    assert query.order is Sort.NEWEST
    assert write(query) == []


def test_words_are_parsed_and_ranked() -> None:
    query = read([("q", " nerve agent ")])
    assert query.text == "nerve agent"
    assert query.tree == And((Word("nerve"), Word("agent")))
    assert query.order is Sort.RELEVANCE


def test_everything_at_once() -> None:
    pairs = [
        ("q", "drones"),
        ("year", "2016"),
        ("year", "undated"),
        ("month", "2016-10"),
        ("speaker", "jo-field"),
        ("-speaker", "none"),
        ("-lead", "ada-marsh"),
        ("portfolio", "counter terrorism"),
        ("-portfolio", "none"),
        ("from", "2015"),
        ("to", "2017-06"),
        ("undated", "include"),
        ("sort", "oldest"),
        ("page", "3"),
        ("size", "50"),
    ]
    query = read(reversed(pairs))  # the order of parameters says nothing
    assert query.choices == {
        "year": Choice(("undated", "2016")),  # that of values does
        "month": Choice(("2016-10",)),
        "speaker": Choice(("jo-field",), ("none",)),
        "lead": Choice((), ("ada-marsh",)),
        "portfolio": Choice(("counter terrorism",), ("none",)),
    }
    assert (query.since, query.until) == ("2015", "2017-06")
    assert (query.undated, query.sort) == (Undated.INCLUDE, Sort.OLDEST)
    assert (query.page, query.size) == (3, 50)
    assert write(read(pairs)) == pairs


@pytest.mark.parametrize(
    "pairs",
    [
        [("q", ""), ("year", ""), ("from", " "), ("sort", ""), ("page", "")],  # an empty form
        [("undated", "auto"), ("page", "1"), ("size", "10")],  # what holds anyway
    ],
)
def test_defaults_and_empty_values_are_left_out(pairs: Pairs) -> None:
    assert write(read(pairs)) == []


@pytest.mark.parametrize(
    ("name", "value", "edtf"),
    [
        ("from", "24/10/2016", "2016-10-24"),
        ("from", "24 October 2016", "2016-10-24"),
        ("to", "October 2016", "2016-10"),
        ("to", "2016", "2016"),
    ],
)
def test_dates_are_read_as_people_write_them(name: str, value: str, edtf: str) -> None:
    query = read([(name, value)])
    assert (query.since or query.until) == edtf
    assert write(query) == [(name, edtf)]


def test_bounds_reach_as_far_as_they_say() -> None:
    query = read([("from", "2016"), ("to", "2016")])
    assert (query.first_day, query.last_day) == (date(2016, 1, 1), date(2016, 12, 31))
    assert read([("to", "2016-02")]).last_day == date(2016, 2, 29)


def test_a_value_given_twice_counts_once() -> None:
    assert read([("year", "2016"), ("year", "2016")]).choice("year") == Choice(("2016",))
    assert read([("page", "2"), ("page", "2")]).page == 2


@pytest.mark.parametrize(
    ("pairs", "slips"),
    [
        ([("pge", "2")], ["There is no parameter “pge”. Did you mean “page”?"]),
        ([("speakers", "")], ["There is no parameter “speakers”. Did you mean “speaker”?"]),
        ([("xyzzy", "1"), ("xyzzy", "2")], ["There is no parameter “xyzzy”."]),
        ([("q", "a"), ("q", "b")], ["“q” was given 2 times; give it once."]),
        ([("year", "16")], ["“year=16” is not a year such as 2016, or “undated”."]),
        ([("-year", "last")], ["“-year=last” is not a year such as 2016, or “undated”."]),
        ([("year", "٢٠١٦")], ["“year=٢٠١٦” is not a year such as 2016, or “undated”."]),
        ([("month", "2016-13")], ["“month=2016-13” is not a month such as 2016-10."]),
        (
            [("speaker", "jo-field"), ("-speaker", "jo-field")],
            ["“speaker=jo-field” is both asked for and excluded."],
        ),
        (
            [("from", "soon")],
            ["“from=soon” is no date. Write 2016, 2016-10, 2016-10-24 or 24/10/2016."],
        ),
        (
            # A bound is one date: it could not be said which end of the interval is meant.
            [("to", "2016-05/2016-07")],
            ["“to=2016-05/2016-07” is no date. Write 2016, 2016-10, 2016-10-24 or 24/10/2016."],
        ),
        ([("portfolo", "x")], ["There is no parameter “portfolo”. Did you mean “portfolio”?"]),
        ([("from", "2017"), ("to", "2016-12")], ["“from=2017” is later than “to=2016-12”."]),
        ([("undated", "yes")], ["“undated=yes” is not one of auto, include, exclude, only."]),
        ([("sort", "date")], ["“sort=date” is not one of relevance, newest, oldest."]),
        ([("page", "0")], ["“page=0” is not a whole number from 1 to 100000."]),
        ([("page", "-1")], ["“page=-1” is not a whole number from 1 to 100000."]),
        ([("page", "1e3")], ["“page=1e3” is not a whole number from 1 to 100000."]),
        ([("size", "101")], ["“size=101” is not a whole number from 1 to 100."]),
        ([("size", "9" * 5_000)], [f"“size={'9' * 5_000}” is not a whole number from 1 to 100."]),
        (
            # Every slip is named at once, that of the words with them.
            [("q", "foo:bar"), ("sort", "x"), ("pag", "2")],
            [
                "There is no parameter “pag”. Did you mean “page”?",
                "“sort=x” is not one of relevance, newest, oldest.",
                "There is no field “foo:” (character 1). The fields are title:, speaker:, lead:, "
                "portfolio:, officer:, rank:, date:.",
            ],
        ),
    ],
)
def test_every_slip_is_named(pairs: Pairs, slips: list[str]) -> None:
    with pytest.raises(ParameterError) as error:
        read(pairs)
    assert error.value.slips == slips


def test_a_slip_in_the_words_alone_keeps_its_place() -> None:
    with pytest.raises(QueryError) as error:
        read([("q", "drones foo:bar"), ("page", "2")])
    assert error.value.position == 7


years = st.integers(1900, 2100).map(str)
months = st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(lambda day: day.isoformat()[:7])
days = st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(date.isoformat)
names = st.text(max_size=12)
values = {
    "q": st.text(max_size=30) | st.just("drones -(title:custody OR rank:CC)"),
    "year": years | st.just("undated"),
    "month": months,
    "from": days | months | years | st.just("3 March 2016"),
    "to": days | months | years,
    "undated": st.sampled_from(Undated).map(str),
    "sort": st.sampled_from(Sort).map(str),
    "page": st.integers(1, 100_000).map(str) | st.just("007"),
    "size": st.integers(1, 100).map(str),
}


@st.composite
def pair(draw: st.DrawFn) -> tuple[str, str]:
    name = draw(st.sampled_from(PARAMETERS))
    return name, draw(values.get(name.removeprefix("-"), names))


@given(pairs=st.lists(pair(), max_size=12))
def test_what_is_written_reads_back_as_the_same_query(pairs: Pairs) -> None:
    query = query_of(pairs)
    if query:
        assert read(write(query)) == query


@given(pairs=st.lists(st.tuples(st.sampled_from(PARAMETERS) | names, names), max_size=6))
def test_any_parameters_are_a_query_or_named_slips(pairs: Pairs) -> None:
    query_of(pairs)


def query_of(pairs: Pairs) -> Query | None:
    try:
        return read(pairs)
    except (ParameterError, QueryError):
        return None
