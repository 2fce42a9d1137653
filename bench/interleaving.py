"""Timing several ways to do one thing, one after the other, again and again."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter

Way = Callable[[], object]
# A way that is slower than a budget allows is timed in fewer rounds, spread over all of them.
_BUDGET = 1.5
_FEWEST = 3
_SLOW = 0.02
# What is quick is done so often in its turn beyond the first time. Behind an engine that has read
# hundreds of megabytes, a second time still takes this program 1.37 times as long as a fourth, and
# tantivy 1.07 times (100,000 posts).
_SETTLING = 3


@dataclass(frozen=True, slots=True)
class Timed:
    """The seconds that a way took, round by round; None where it sat out.

    What is quick is done several times in its turn: ``settled`` is the last time, when it does not
    matter what ran before it and left its own things in the processor's caches, ``second`` the
    second. What is slow is done once, which is both.
    """

    second: list[float | None]
    settled: list[float | None]


def interleaved(ways: Mapping[str, Way], rounds: int) -> dict[str, Timed]:
    """Return how long each way took.

    In each round another one begins, and every other round goes backwards. The collector of
    garbage rests.
    """
    wanted = {name: _rounds(_seconds(way), rounds) for name, way in ways.items()}
    times = {name: Timed([None] * rounds, [None] * rounds) for name in ways}
    with _without_collector():
        for number in range(rounds):
            for name in _order(list(ways), number):
                if _takes_part(number, wanted[name], rounds):
                    took = _turn(ways[name])
                    times[name].second[number], times[name].settled[number] = took
    return times


def _order(names: list[str], number: int) -> list[str]:
    first = number // 2 % len(names)
    turned = names[first:] + names[:first]
    return turned[::-1] if number % 2 else turned


def _turn(way: Way) -> tuple[float, float]:
    """Return the seconds of the second time and of the last."""
    seconds = _seconds(way)
    if seconds > _SLOW:
        return seconds, seconds
    second, *_, last = [_seconds(way) for _ in range(_SETTLING)]
    return second, last


def _takes_part(number: int, wanted: int, rounds: int) -> bool:
    return number * wanted // rounds != (number - 1) * wanted // rounds


def _rounds(seconds: float, rounds: int) -> int:
    return min(rounds, max(_FEWEST, int(_BUDGET / max(seconds, 1e-9))))


def _seconds(way: Way) -> float:
    start = perf_counter()
    way()
    return perf_counter() - start


@contextmanager
def _without_collector() -> Iterator[None]:
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
