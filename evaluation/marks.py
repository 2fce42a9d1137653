"""Marks: what one comparison counts for a measure, and why where something is amiss."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Miss:
    """Something amiss: in which file, in which field, what stands there and what should.

    ``words`` are those that the value found rests on.
    """

    file: str
    field: str
    expected: str
    found: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """``count`` of ``of`` for a measure of ``measures.yaml``; ``miss`` where that is amiss."""

    measure: str
    count: int
    of: int
    miss: Miss | None = None


@dataclass(slots=True)
class Tally:
    """The marks of one measure, added up."""

    count: int = 0
    of: int = 0
    misses: list[Miss] = field(default_factory=list)


Tallies = dict[str, Tally]
"""The tallies by measure; a measure without a mark is not among them."""


def right_or(miss: Miss, measure: str, is_right: bool) -> Mark:
    """Return the mark of one thing that is right, or else is this miss."""
    return Mark(measure, int(is_right), 1, None if is_right else miss)


def added_up(marks: Iterable[Mark]) -> Tallies:
    """Return the marks by measure."""
    tallies: Tallies = {}
    for mark in marks:
        tally = tallies.setdefault(mark.measure, Tally())
        tally.count += mark.count
        tally.of += mark.of
        tally.misses += [mark.miss] if mark.miss else []
    return tallies
