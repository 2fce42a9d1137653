"""Matters as a table that a spreadsheet opens and ``corrections.csv`` takes back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from indexer.reviewing.matter import Matter

COLUMNS = (
    "file",
    "id",
    "field",
    "value",
    "who",
    "when",
    "why",
    "found",
    "doubt",
    "evidence",
)
"""The first seven are those of corrections; the others are only there to be read."""

# What a spreadsheet takes for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def table(matters: Iterable[Matter]) -> str:
    """Return the table as CSV; ``value``, ``who``, ``when`` and ``why`` are left blank to fill in.

    A cell to be read that would be a formula gets an apostrophe in front; a file name that
    would be one begins with ``./``, by which it is found all the same.
    """
    written = io.StringIO(newline="")
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(COLUMNS)
    rows.writerows(_cells(matter) for matter in matters)
    return written.getvalue()


def _cells(matter: Matter) -> list[str]:
    file = _one_line(matter.file)
    named = f"./{file}" if file.startswith(_FORMULA) else file
    shown = map(_to_read, (matter.found, matter.doubt, matter.evidence))
    return [named, matter.id, matter.field, "", "", "", "", *shown]


def _to_read(text: str) -> str:
    line = _one_line(text)
    return f"'{line}" if line.startswith(_FORMULA) else line


def _one_line(text: str) -> str:
    # Python writes a lone carriage return unquoted, and does not read it back.
    return " ".join(text.split())
