"""Which of several statements is shown: the written rule, one test a clause."""

from __future__ import annotations

import pytest

from indexer.knowing.choosing import by_weight, choose_date, contradicts
from indexer.records import Dated, Source

S = Source


def dated(edtf: str, source: Source) -> Dated:
    return Dated(edtf, source, edtf)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # a curator's word stands above the text's, a correction above the catalogue's
        (("2016", S.CATALOGUE), ("2016-10-24", S.DATELINE)),
        (("2015", S.CORRECTION), ("2016-10-24", S.CATALOGUE)),
        # the more precise one
        (("2012-08-07", S.LIST), ("2012-07", S.ADDRESS)),
        (("2016-10-24", S.DATELINE), ("2016-10", S.FRONT_MATTER)),
        (("2016-10", S.TITLE_LINE), ("2016", S.DATELINE)),
        (("2016", S.ADDRESS), ("2016-05/2016-07", S.NEIGHBOURS)),
        # of equally precise ones, the one nearest to the text
        (("2016-10-24", S.FRONT_MATTER), ("2016-10-25", S.DATELINE)),
        (("2016-10-24", S.DATELINE), ("2016-10-25", S.TITLE_LINE)),
        (("2016-10-24", S.TITLE_LINE), ("2016-10-25", S.ADDRESS)),
        (("2016-10-24", S.ADDRESS), ("2016-10-25", S.LIST)),
        # a page that was moved carries the day of the move
        (("2016-10", S.DATELINE), ("2019-01-03", S.PAGE_METADATA)),
        (("2016-10-24", S.DATELINE), ("2019-01-03", S.PAGE_METADATA)),
    ],
)
def test_rule(first: tuple[str, Source], second: tuple[str, Source]) -> None:
    wanted = [dated(*first), dated(*second)]
    assert by_weight(wanted) == by_weight(reversed(wanted)) == wanted


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        # two of one weight: what they share
        ([("2014-03-03", S.LIST), ("2014-03-08", S.LIST)], "2014-03"),
        ([("2014-03-03", S.LIST), ("2014-10-08", S.LIST)], "2014"),
        ([("2014-03", S.ADDRESS), ("2014-05", S.ADDRESS)], "2014"),
        ([("2014-03-03", S.LIST), ("2015-03-03", S.LIST)], None),
        ([("2014-03-03", S.DATELINE), ("2015-03-03", S.DATELINE)], None),
        ([("2014-03-03", S.CATALOGUE), ("2015-03-03", S.CATALOGUE)], None),
        ([("2014-03-03", S.LIST), ("2015-03-03", S.LIST), ("2014-03", S.ADDRESS)], None),
        # of one weight and alike; of two weights
        ([("2014-03-03", S.LIST), ("2014-03-03", S.LIST)], "2014-03-03"),
        ([("2014-03-03", S.LIST), ("2014-03", S.LIST)], "2014-03-03"),
        ([("2014-03-03", S.LIST), ("2014-05", S.LIST)], "2014-03-03"),
        ([("2014-03-03", S.CORRECTION), ("2014-05", S.CATALOGUE)], "2014-03-03"),
        # a moved page is of less weight than one that agrees with the text
        (
            [
                ("2016", S.TITLE_LINE),
                ("2016-05-03", S.PAGE_METADATA),
                ("2019-01-01", S.PAGE_METADATA),
            ],
            "2016-05-03",
        ),
        # neighbours
        ([("2014-03/2014-05", S.NEIGHBOURS), ("2014-07/2014-08", S.NEIGHBOURS)], None),
        ([("2014-03-03", S.NEIGHBOURS), ("2014-07/2014-08", S.NEIGHBOURS)], None),
        ([("2014-03-03", S.NEIGHBOURS), ("2014-05", S.ADDRESS)], "2014-05"),
        ([("2014-03-03", S.NEIGHBOURS), ("2014-03", S.ADDRESS)], "2014-03-03"),
        # perhaps of another post
        ([("2014-03-03", S.LIST_OPEN)], None),
        ([("2014-03-03", S.LIST_OPEN), ("2014", S.DATELINE)], "2014"),
        ([], None),
    ],
)
def test_of_dates_that_contradict_in_one_weight_what_they_share_is_shown(
    said: list[tuple[str, Source]], shown: str | None
) -> None:
    for order in (said, said[::-1]):
        found = choose_date(by_weight(Dated(edtf, source, edtf) for edtf, source in order))
        assert (found and found.edtf) == shown


def test_what_dates_share_rests_on_the_words_of_both() -> None:
    found = choose_date([dated("2014-03-03", S.LIST), dated("2014-03-08", S.LIST)])
    assert found == Dated("2014-03", S.LIST, "2014-03-03; 2014-03-08")


def test_what_may_be_of_another_post_is_kept_only_where_no_source_dates_this_one() -> None:
    maybe = dated("2014-03-03", S.LIST_OPEN)
    assert by_weight([maybe]) == [maybe]
    assert by_weight([maybe, dated("2014", S.ADDRESS)]) == [dated("2014", S.ADDRESS)]
    corrected = dated("2014-03-04", S.CORRECTION)
    assert by_weight([maybe, corrected]) == [corrected, maybe]


def test_a_page_that_agrees_with_its_text_refines_it() -> None:
    said = [dated("2018-04", S.TITLE_LINE), dated("2018-04-30", S.PAGE_METADATA)]
    assert by_weight(said)[0].edtf == "2018-04-30"


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        ("2016", "2016-10-24", False),
        ("2016-10", "2016-10-24", False),
        ("2016-10", "2016-11-02", True),
        ("2016-05/2016-07", "2016-06-30", False),
        ("2016-05/2016-07", "2016-08", True),
    ],
)
def test_contradiction_means_that_both_cannot_be_true(
    one: str, other: str, contradict: bool
) -> None:
    assert contradicts(one, [dated(other, S.LIST)]) is contradict
    assert contradicts(other, [dated(one, S.LIST)]) is contradict
