"""What a curator is told of a correction that is not in force."""

from __future__ import annotations

from pathlib import PurePosixPath

from indexer.reading.corrections import NOTHING
from indexer.records import Correction, Notice, Place


def not_in_force(losing: Correction, winning: Correction) -> Notice:
    """Return the notice: which row loses, and what is in force instead, by which."""
    of = losing.place
    by = line_of(winning.place)
    where = by if winning.place.file == of.file else f"{winning.place.file}, {by}"
    said = f"the {losing.field} “{losing.value or NOTHING}” is not in force"
    instead = f"“{winning.value or NOTHING}” is, by {where}"
    return Notice(of.file, f"{line_of(of)}: {said}: {instead}")


def line_of(place: Place) -> str:
    """Return what a message calls a row of a table, or a line of front matter."""
    # Corrections are kept in tables and in the front matter of posts; no post is a table.
    is_table = PurePosixPath(place.file).suffix.lower() == ".csv"
    return f"{'row' if is_table else 'line'} {place.line}"
