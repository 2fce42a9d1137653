"""What an archive covers: plain values that a build counts once and readers look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Month:
    """A month, ``2016-10``, and how many posts are dated in it."""

    month: str
    posts: int


@dataclass(frozen=True, slots=True)
class Gap:
    """A run of months without any post: its first and last month, and their number."""

    first: str
    last: str
    months: int


@dataclass(frozen=True, slots=True)
class Lacking:
    """A post that a list or a catalogue names and the archive has no capture of."""

    title: str
    author: str | None
    date: str | None
    address: str | None
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """The posts of an archive counted.

    ``months`` runs without a hole from the first dated month to the last. ``wider`` counts the
    posts dated to no one month, by ``year`` and ``interval``. ``sources`` maps a field
    (``title``, ``date``, ``speaker``) to source to number of posts; posts of which nothing says
    the field are counted under ``unknown``. ``gaps`` come longest first, ``lacking`` newest first,
    the undated last.
    """

    posts: int
    captures: int
    undated: int
    months: tuple[Month, ...]
    wider: Mapping[str, int]
    gaps: tuple[Gap, ...]
    sources: Mapping[str, Mapping[str, int]]
    lacking: tuple[Lacking, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the coverage as JSON values."""
        return asdict(self)


def coverage_from_json(stored: Mapping[str, Any]) -> Coverage:
    """Return the coverage that ``as_json`` wrote."""
    return Coverage(
        **{
            **stored,
            "months": tuple(Month(**each) for each in stored["months"]),
            "gaps": tuple(Gap(**each) for each in stored["gaps"]),
            "lacking": tuple(Lacking(**each) for each in stored["lacking"]),
        }
    )
