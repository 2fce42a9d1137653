"""Doubts: what is said of a post that cannot be true together with what is shown."""

from __future__ import annotations

from dataclasses import replace

from indexer.doubts import doubts
from indexer.records import Correction, Dated, Found, Post, Source, Speaker, Statement

BARE = Post("owls", "owls.txt", "text", None, None, None, (), None, (), (), "")
DATED = replace(BARE, date=Dated("2012-08-07", Source.LIST, "Owls, 7 August 2012"))
BY_ADA = replace(BARE, speaker=Speaker("Ada Reed", "ada-reed", None, None, Source.BYLINE, ""))


def said(field: str, *values: str, source: Source = Source.ADDRESS) -> tuple[Statement, ...]:
    return tuple(Statement(field, value, source, value) for value in values)


def reasons(post: Post) -> list[str]:
    return [doubt.reason for doubt in doubts(post)]


def test_a_post_that_says_nothing_raises_no_doubt() -> None:
    assert doubts(BARE) == ()


def test_dates_that_contradict() -> None:
    post = replace(DATED, statements=said("date", "2012-07", "2012", "2012-08-07"))
    assert reasons(post) == ["The address or file name says July 2012."]


def test_dates_of_which_nothing_tells_which() -> None:
    several = said("date", "2015-02-05", "2014-01-03", "2015-02-05", source=Source.LIST_OPEN)
    either = "Nothing tells which: it could be 3 January 2014 or 5 February 2015."
    assert reasons(replace(BARE, statements=several)) == [either]
    one = said("date", "2014-01-03", source=Source.LIST_OPEN)
    assert reasons(replace(BARE, statements=one)) == [
        "It could be 3 January 2014, or that is the date of another post."
    ]


def test_a_month_in_place_of_two_days_that_contradict() -> None:
    days = said("date", "2012-08-07", "2012-08-09", "2012-08", source=Source.LIST)
    post = replace(DATED, date=Dated("2012-08", Source.LIST, ""), statements=days)
    assert reasons(post) == ["Nothing tells which: it could be 7 August 2012 or 9 August 2012."]


def test_titles_that_contradict_and_titles_that_only_differ_in_signs() -> None:
    post = replace(BARE, title=Found("Owls – by night", Source.TITLE_LINE, ""))
    post = replace(post, statements=said("title", "OWLS: by night", "A year of traffic"))
    assert reasons(post) == ["The address or file name says “A year of traffic”."]


def test_two_authors_mean_nobody_and_a_doubt() -> None:
    post = replace(BARE, statements=said("speaker", "Ada Reed", "Bo Lund", "Ada Reed"))
    assert reasons(post) == ["Nobody is taken for the author; it could be Ada Reed or Bo Lund."]


def test_another_author_than_the_declared_one() -> None:
    post = replace(BY_ADA, statements=said("speaker", "Ada Reed", "Bo Lund", "Reed"))
    assert reasons(post) == ["The address or file name says Bo Lund."]


def test_what_is_corrected_is_beyond_doubt() -> None:
    correction = Correction("date", "2012-08-07", "J. Reader", "2026-01-02", "")
    post = replace(DATED, corrections=(correction,), statements=said("date", "2012-07"))
    assert doubts(post) == ()
