"""Which of several statements is shown: the written rule, one test a clause."""

from __future__ import annotations

import pytest

from indexer.knowing.choosing import by_weight, contradicts
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
