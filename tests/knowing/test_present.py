"""The day that a text gives as its own: deictic words beside a whole date, and nothing less."""

from __future__ import annotations

import pytest

from indexer.knowing.dating.present import present_day
from indexer.records import Block


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Today, 17 November 2020, the new cells open.", "2020-11-17"),
        ("Today (Friday 3rd May 2013) we meet in Derby.", "2013-05-03"),
        ("This morning – 3 May 2013 – a bus stopped.", "2013-05-03"),
        ("Today is the 3rd of May 2013 and it rains.", "2013-05-03"),
        ("As I write, on 3 May 2013, nobody is hurt.", "2013-05-03"),
        ("I'm writing this in a car park on Monday 6 May 2013.", "2013-05-06"),
        (
            "It is late on the night of 24 December 2015 and I am typing with one hand.",
            "2015-12-24",
        ),
        ("On 3 May 2013 a bus stopped.", None),  # an event
        ("Today we remember 3 May 1913.", None),
        ("Today, in May 2013, the cells open.", None),  # a month may be of anything
        ("“Today, 3 May 2013, I resign,” wrote the chief.", None),  # somebody else's day
        ("It is the law since 3 May 2013.", None),
        ("It was the evening of 3 May 2013 when I was rung.", None),
        ("I write to victims. The law changed on 3 May 2013.", None),
    ],
)
def test_present_day(text: str, day: str | None) -> None:
    found = present_day([Block("First."), Block(text)])
    assert (found and found[0]) == day


def test_two_days_are_none() -> None:
    texts = ["Today, 3 May 2013, we met.", "Today, 4 May 2013, we met again."]
    assert present_day([Block(text) for text in texts]) is None
