"""Corrections: a curator's word against the text's, which is kept.

``corrections.csv`` stands in the folder of the posts or above it; its columns are ``file`` or
``id``, ``field``, ``value``, ``who``, ``when``, ``why``. Other columns are left alone, so that the
table that ``blogsearch review`` writes can be filled in and put there as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from indexer.correcting.applying import applied
from indexer.correcting.persons import SAME_AS, decided
from indexer.correcting.rows import CorrectionRow, read_rows
from indexer.correcting.targets import Targets
from indexer.persons import Decision
from indexer.records import Capture, Curated, Notice

__all__ = ["Corrected", "correct"]


@dataclass(frozen=True, slots=True)
class Corrected:
    """The captures with the corrections in force, and what curators say of persons.

    ``persons`` are in the order of the rows, slugs and names as written; ``notices`` name every
    row that could not be used.
    """

    captures: tuple[Capture, ...]
    persons: tuple[Decision, ...]
    notices: tuple[Notice, ...]


def correct(
    captures: Sequence[Capture], ids: Mapping[str, str], tables: Sequence[Curated]
) -> Corrected:
    """Apply the rows of ``tables``, and what front matter corrects, to the captures.

    ``ids`` maps the file of each capture to its ID. Of corrections of one field that of the
    nearest folder wins, as with catalogues; within a table the last, and a table over front matter.
    """
    notices: list[Notice] = []
    rows = [row for table in tables for row in read_rows(table, notices)]
    persons = decided([row for row in rows if row.correction.field == SAME_AS], notices)
    targets = Targets(ids, notices)
    by_file: dict[str, list[CorrectionRow]] = {}
    for row in rows:
        if row.correction.field != SAME_AS and (file := targets.file(row)):
            by_file.setdefault(file, []).append(row)
    return Corrected(
        tuple(_corrected(capture, by_file.get(capture.file, []), notices) for capture in captures),
        persons,
        tuple(notices),
    )


def _corrected(capture: Capture, rows: Sequence[CorrectionRow], notices: list[Notice]) -> Capture:
    nearest_last = sorted(rows, key=lambda row: _nearness(row.table, capture.file))
    said = [*capture.corrections, *(row.correction for row in nearest_last)]
    return applied(replace(capture, corrections=()), said, notices) if said else capture


def _nearness(table: str, file: str) -> int:
    """Return the depth of the folder of a table; a table elsewhere, which names an ID, has none."""
    folder = PurePosixPath(table).parent
    return len(folder.parts) if PurePosixPath(file).is_relative_to(folder) else -1
