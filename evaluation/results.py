"""What measuring a half gives: tallies in all, by archive, and for whoever answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain

from evaluation.answers import Answer
from evaluation.goldens import Archive
from evaluation.halves import Half
from evaluation.marks import Tallies, Tally, added_up
from evaluation.measures import Measure, measures
from evaluation.measuring import marks

Answering = Callable[[Archive], Sequence[Answer]]
"""The program or a baseline: what it finds in an archive."""


@dataclass(frozen=True, slots=True)
class Results:
    """The tallies of a half, in all and by the name of the archive."""

    half: Half
    tallies: Tallies
    by_archive: dict[str, Tallies]

    def below(self) -> list[Measure]:
        """Return the measures whose bar is not reached."""
        return [row for row in measures() if not row.is_met(self.tallies.get(row.id, Tally()))]


def results(half: Half, answering: Answering) -> Results:
    """Measure every archive of a half."""
    found = {archive.name: tuple(marks(archive, answering(archive))) for archive in half.archives}
    in_all = added_up(chain.from_iterable(found.values()))
    return Results(half, in_all, {name: added_up(some) for name, some in found.items()})
