"""Tables that curators keep as CSV: their rows, by the names of the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from indexer.reading.characters import one_line
from indexer.reading.remarks import Note, UnusableError


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as a spreadsheet counts (the header is 1), and its cells by column."""

    number: int
    cells: Mapping[str, str]


def rows_of(text: str, needed: Collection[str], example: str, note: Note) -> Iterator[Row]:
    """Yield the rows of a table whose header has one of the ``needed`` columns.

    Commas or semicolons part the cells; names of columns are folded to lower case, cells to
    one line. ``note`` is told of rows that cannot be used. UnusableError where no column is
    called so; ``example`` shows what the header should be like.
    """
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    header: list[str] = []
    try:
        for number, cells in enumerate(lines, start=1):
            if not any(map(str.strip, cells)):
                continue
            if header:
                yield from _row(number, header, cells, note)
            else:
                header = _header(cells, needed, example)
    except csv.Error as error:
        note(f"line {lines.line_num}: not readable as CSV ({error}); what follows is ignored")


def _delimiter(text: str) -> str:
    first = text.lstrip().partition("\n")[0]
    return ";" if first.count(";") > first.count(",") else ","


def _header(cells: Sequence[str], needed: Collection[str], example: str) -> list[str]:
    header = [one_line(cell).lower() for cell in cells]
    if not set(needed) & set(header):
        named = " or ".join(f'"{name}"' for name in needed)
        raise UnusableError(f"no column is called {named}; the first row must be like {example}")
    return header


def _row(number: int, header: list[str], cells: list[str], note: Note) -> Iterator[Row]:
    if any(map(str.strip, cells[len(header) :])):
        note(f"row {number} is ignored: more cells than columns; quote a cell with a comma in it")
        return
    padded = [*cells, *[""] * (len(header) - len(cells))]
    yield Row(number, dict(zip(header, map(one_line, padded), strict=False)))
