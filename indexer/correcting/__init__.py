"""Corrections: a curator's word against the text's, which is kept.

``corrections.csv`` stands in the folder of the posts or above it; its columns are ``file`` or
``id``, ``field``, ``value``, ``who``, ``when``, ``why``. Other columns are left alone, so that the
table that ``blogsearch review`` writes can be filled in and put there as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from indexer.correcting.applying import applied
from indexer.correcting.persons import SAME_AS, decided
from indexer.correcting.rows import read_rows
from indexer.correcting.targets import Targets
from indexer.records import Capture, Correction, Curated, Notice

__all__ = ["Corrected", "correct"]


@dataclass(frozen=True, slots=True)
class Corrected:
    """The captures with the corrections in force, and what curators say of persons.

    ``persons`` maps a slug to the slug of the same person, or to itself for one who is nobody
    else; ``notices`` name every row that could not be used.
    """

    captures: tuple[Capture, ...]
    persons: Mapping[str, str]
    notices: tuple[Notice, ...]


def correct(
    captures: Sequence[Capture], ids: Mapping[str, str], tables: Sequence[Curated]
) -> Corrected:
    """Apply the rows of ``tables``, and what front matter corrects, to the captures.

    ``ids`` maps the file of each capture to its ID. Of two corrections of one field the last wins.
    """
    notices: list[Notice] = []
    rows = [row for table in tables for row in read_rows(table, notices)]
    persons = decided([row for row in rows if row.correction.field == SAME_AS], notices)
    targets = Targets(ids, notices)
    by_file: dict[str, list[Correction]] = {}
    for row in rows:
        if row.correction.field != SAME_AS and (file := targets.file(row)):
            by_file.setdefault(file, []).append(row.correction)
    return Corrected(
        tuple(_corrected(capture, by_file.get(capture.file, []), notices) for capture in captures),
        persons,
        tuple(notices),
    )


def _corrected(capture: Capture, found: Sequence[Correction], notices: list[Notice]) -> Capture:
    said = [*capture.corrections, *found]
    return applied(replace(capture, corrections=()), said, notices) if said else capture
