"""Values declared beside a text: whether two of them can both be true."""

from __future__ import annotations

import pytest

from indexer.reading.declared import agree


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2016", "2016-10-24", True),
        ("2016-10-24", "2016-10-25", False),
        ("2016-05/2016-07", "2016-06", True),  # a month that lies in the interval
        ("2016-05/2016-07", "2016-05-03/2016-08", True),
        ("2016-05/2016-07", "2016-08", False),
    ],
)
def test_dates_agree_where_one_day_is_meant_by_both(one: str, other: str, expected: bool) -> None:
    assert agree("date", one, other) is agree("date", other, one) is expected
