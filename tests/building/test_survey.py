"""What an archive covers: months without holes, gaps, sources, what is lacking."""

from __future__ import annotations

from dataclasses import replace

from indexer.building.survey import survey
from indexer.coverage import Gap, Month, coverage_from_json
from indexer.records import Dated, Entry, OtherCapture, Place, Post, Source

BARE = Post("owls", "owls.txt", "text", None, None, None, (), None, (), (), "")


def dated(*dates: str) -> list[Post]:
    return [replace(BARE, date=Dated(date, Source.DATELINE, date)) for date in dates]


def entry(title: str, date: str | None, line: int) -> Entry:
    return Entry(title, None, date, None, title, Place("list.txt", line), "list.txt", line)


def test_nothing() -> None:
    coverage = survey([], [])
    assert (coverage.posts, coverage.months, coverage.gaps) == (0, (), ())


def test_months_run_over_new_year_without_a_hole() -> None:
    coverage = survey(dated("2015-11-30", "2016-02", "2016-02-29"), [])
    assert coverage.months == (
        Month("2015-11", 1),
        Month("2015-12", 0),
        Month("2016-01", 0),
        Month("2016-02", 2),
    )
    assert coverage.gaps == (Gap("2015-12", "2016-01", 2),)


def test_the_longest_gap_comes_first() -> None:
    coverage = survey(dated("2016-01", "2016-03", "2016-06"), [])
    assert [gap.first for gap in coverage.gaps] == ["2016-04", "2016-02"]


def test_dates_wider_than_a_month_are_in_no_month() -> None:
    coverage = survey([*dated("2016", "2016-05/2016-07", "2016-01"), BARE], [])
    assert coverage.wider == {"year": 1, "interval": 1}
    assert (coverage.undated, len(coverage.months)) == (1, 1)


def test_sources_are_counted_with_what_is_unknown_last() -> None:
    coverage = survey([BARE, BARE, *dated("2016")], [])
    assert list(coverage.sources["date"].items()) == [("dateline", 1), ("unknown", 2)]


def test_captures_count_with_the_posts_that_they_are_of() -> None:
    other = OtherCapture("owls-2", "owls-2.txt", "text", None, "")
    assert survey([replace(BARE, captures=(other,))], []).captures == 2


def test_what_is_lacking_comes_newest_first_and_undated_last() -> None:
    lacking = [entry("A", None, 1), entry("B", "2011", 2), entry("C", "2016-05-03", 3)]
    assert [one.title for one in survey([], lacking).lacking] == ["C", "B", "A"]


def test_json_and_back() -> None:
    coverage = survey(dated("2016-01", "2016-03"), [entry("A", None, 1)])
    assert coverage_from_json(coverage.as_json()) == coverage
