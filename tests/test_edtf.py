"""Dates: what is accepted, what is refused, and what a partial date spans."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer import edtf


@pytest.mark.parametrize(
    "text",
    [
        "1900",
        "2100",
        "2016-10",
        "2016-10-24",
        "2016-02-29",
        "2016/2017",
        "2016-05/2016-07",
        "2016-05-03/2016-07",  # each date as precise as it is known
        "2016-05/2016-05",
        "2016-05-20/2016-05",  # from the 20th to the end of the month
    ],
)
def test_valid_edtf_is_returned_unchanged(text: str) -> None:
    assert edtf.parse_edtf(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1899",  # before any blog, and more likely a number
        "2101",
        "2016-2",  # EDTF wants two digits
        "2016-13",
        "2016-00",
        "2016-02-31",  # no such day
        "2015-02-29",  # not a leap year
        "2016-10-24T09:00",  # a moment, not a day
        " 2016",  # nothing is mended
        "2016\n",
        "２０１６",  # full-width digits
        "2016-1X",  # EDTF level 1
        "2016/2017/2018",
        "2016-05/",  # open at its end: EDTF, but it says nothing here
        "/2016-05",
        "2016-05/..",
        "2016-07/2016-05",  # the end before the beginning
        "2016-05-04/2016-05-03",
        "2016-05 / 2016-07",
        "20161024",
    ],
)
def test_what_is_not_edtf_of_a_day_month_or_year(text: str) -> None:
    assert edtf.parse_edtf(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2016", "2016"),
        ("2016-10", "2016-10"),
        ("2016-10-24", "2016-10-24"),
        ("24 October 2016", "2016-10-24"),
        ("24 Oct 2016", "2016-10-24"),
        ("9 Sept 2012", "2012-09-09"),  # the four-letter abbreviation
        ("3rd July 2014", "2014-07-03"),
        ("2 nd May 2014", "2014-05-02"),  # ordinal torn off by the capture
        ("18 April, 2013", "2013-04-18"),
        ("October 24, 2016", "2016-10-24"),  # month first is unambiguous when named
        ("Monday 24 October 2016", "2016-10-24"),
        ("Thurs, 3 July 2014", "2014-07-03"),
        ("24/10/2016", "2016-10-24"),
        ("10/2016", "2016-10"),
        ("03/04/2012", "2012-04-03"),  # day first
        ("24.10.2016", "2016-10-24"),
        ("1-2-2012", "2012-02-01"),
        ("24-Oct-2016", "2016-10-24"),
        ("october 2016", "2016-10"),
        ("Dec 2015", "2015-12"),
        ("May 2015", "2015-05"),
        ("  24\u00a0October   2016 ", "2016-10-24"),  # non-breaking space
        ("2016-10-24T23:30:00+01:00", "2016-10-24"),  # the day as written, not in UTC
        ("2016-10-24 09:00:00", "2016-10-24"),
        ("2016/10/24", "2016-10-24"),  # as library metadata has it
        ("20161024", None),  # a bare number that is no year
        ("42", None),
        ("24/10/16", None),  # which century?
        ("10/24/2016", None),  # month first in digits
        ("31 February 2016", None),
        ("24 Octobre 2016", None),
        ("24 October", None),  # no year
        ("24/10-2016", None),
        ("soon", None),
        ("", None),
        ("by April 2018", None),  # not just a date
        ("2016/17", None),  # a financial year
        ("2016-05/2016-07", "2016-05/2016-07"),  # an interval, in EDTF only
        ("2016/2017", None),  # a financial year too
        ("May to July 2016", None),
        ("24 October 20166", None),
        ("Marsh 2016", None),
        ("5 May 0016", None),
    ],
)
def test_dates_as_people_write_them(text: str, expected: str | None) -> None:
    assert edtf.parse_date(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "first", "last", "words"),
    [
        ("2016-10-24", "day", date(2016, 10, 24), date(2016, 10, 24), "24 October 2016"),
        ("2016-02", "month", date(2016, 2, 1), date(2016, 2, 29), "February 2016"),
        ("2015-12", "month", date(2015, 12, 1), date(2015, 12, 31), "December 2015"),
        ("2016", "year", date(2016, 1, 1), date(2016, 12, 31), "2016"),
        ("2012-04-03", "day", date(2012, 4, 3), date(2012, 4, 3), "3 April 2012"),
        (
            "2015-05/2016-07",
            "interval",
            date(2015, 5, 1),
            date(2016, 7, 31),
            "between May 2015 and July 2016",
        ),
        (  # the year is said once
            "2016-05/2016-07",
            "interval",
            date(2016, 5, 1),
            date(2016, 7, 31),
            "between May and July 2016",
        ),
        (  # and so is the month
            "2016-05-03/2016-05-17",
            "interval",
            date(2016, 5, 3),
            date(2016, 5, 17),
            "between 3 and 17 May 2016",
        ),
        (
            "2016-05-03/2016-06-17",
            "interval",
            date(2016, 5, 3),
            date(2016, 6, 17),
            "between 3 May and 17 June 2016",
        ),
        (
            "2015/2016",
            "interval",
            date(2015, 1, 1),
            date(2016, 12, 31),
            "between 2015 and 2016",
        ),
        (  # of different precision: both in full
            "2016-05-03/2016-07",
            "interval",
            date(2016, 5, 3),
            date(2016, 7, 31),
            "between 3 May 2016 and July 2016",
        ),
        (  # the same day of two months
            "2016-05-03/2016-07-03",
            "interval",
            date(2016, 5, 3),
            date(2016, 7, 3),
            "between 3 May and 3 July 2016",
        ),
        (
            "2016-05/2016-05",
            "interval",
            date(2016, 5, 1),
            date(2016, 5, 31),
            "May 2016",
        ),
    ],
)
def test_what_a_date_spans(text: str, kind: str, first: date, last: date, words: str) -> None:
    assert edtf.precision(text) == kind
    assert (edtf.first_day(text), edtf.last_day(text)) == (first, last)
    assert edtf.in_words(text) == words


@pytest.mark.parametrize(
    "ask", [edtf.precision, edtf.first_day, edtf.last_day, edtf.in_words], ids=lambda f: f.__name__
)
def test_an_invalid_date_is_refused_by_name(ask: object) -> None:
    assert callable(ask)
    with pytest.raises(ValueError, match="2016-02-31"):
        ask("2016-02-31")


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_words_read_back_as_the_same_date(day: date) -> None:
    for text in (day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]):
        assert edtf.parse_date(edtf.in_words(text)) == text


@pytest.mark.parametrize(
    ("one", "other", "can"),
    [
        ("2016", "2016-10-24", True),
        ("2016-10", "2016-11-01", False),
        ("2016-05/2016-07", "2016-07-31", True),
        ("2016-05/2016-07", "2016-08", False),
        ("2016-05-03/2016-05-17", "2016-05-17/2016-06", True),
        ("2016-10-24", "2016-10-24", True),
        ("2016-10-24", "2016-10-25", False),
    ],
)
def test_two_dates_can_both_be_true_where_a_day_is_of_both(one: str, other: str, can: bool) -> None:
    assert edtf.can_both_be(one, other) is edtf.can_both_be(other, one) is can


def test_two_dates_so_many_days_apart() -> None:
    assert edtf.can_both_be("2016-10", "2016-11-07", days=7)
    assert not edtf.can_both_be("2016-10", "2016-11-08", days=7)


@pytest.mark.parametrize(
    ("dates", "shared"),
    [
        (["2014-03-03", "2014-03-08"], "2014-03"),
        (["2014-03-03", "2014-03-08", "2014-10"], "2014"),
        (["2014-03-03", "2015-03-03"], None),
        (["2014-03", "2014-05"], "2014"),
        (["2014", "2015"], None),
        (["2013-12-31", "2014-01-01"], None),
        (["2014-03-03/2014-03-08", "2014-03-20/2014-03-21"], "2014-03"),
        (["2014-11/2015-01", "2014-03"], None),
        (["2014-03-03"], "2014-03"),
    ],
)
def test_what_dates_share(dates: list[str], shared: str | None) -> None:
    assert edtf.shared(dates) == shared
    assert edtf.shared(reversed(dates)) == shared


@pytest.mark.parametrize(
    ("date", "months"),
    [
        ("2016-05-03", ["2016-05"]),
        ("2016-05", ["2016-05"]),
        ("2016-11-30/2017-02-01", ["2016-11", "2016-12", "2017-01", "2017-02"]),
        ("2016", [f"2016-{number:02}" for number in range(1, 13)]),
    ],
)
def test_the_months_of_a_date(date: str, months: list[str]) -> None:
    assert list(edtf.months(date)) == months


SOME_DATES = st.tuples(
    st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)), st.sampled_from([4, 7, 10])
).map(lambda pair: pair[0].isoformat()[: pair[1]])


@given(SOME_DATES, SOME_DATES)
def test_an_interval_spans_both_of_its_dates(one: str, other: str) -> None:
    interval = f"{one}/{other}"
    in_order = edtf.first_day(one) <= edtf.last_day(other)
    assert (edtf.parse_edtf(interval) == interval) is in_order
    if in_order:
        assert edtf.first_day(interval) == edtf.first_day(one)
        assert edtf.last_day(interval) == edtf.last_day(other)
        assert edtf.in_words(interval).endswith(edtf.in_words(other))


@given(st.text())
def test_any_text_is_a_valid_date_or_none(text: str) -> None:
    found = edtf.parse_date(text)
    assert found is None or edtf.parse_edtf(found) == found
