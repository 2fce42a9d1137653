"""Tables that curators keep as CSV: their rows, by the names of the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from indexer.reading.characters import one_line
from indexer.reading.remarks import Note, UnusableError

_DELIMITERS = (",", ";")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table: one of ``any_of`` and all of ``all_of`` must be among them.

    ``example`` shows what the header should be like.
    """

    any_of: Sequence[str]
    all_of: Sequence[str]
    example: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as a spreadsheet counts (the header is 1), and its cells by column."""

    number: int
    cells: Mapping[str, str]


def rows_of(text: str, columns: Columns, note: Note) -> Iterator[Row]:
    """Yield the rows of a table, and of the tables put below it with a header of their own.

    Commas or semicolons part the cells; names of columns are folded to lower case, cells to
    one line. ``note`` is told of rows that cannot be used. UnusableError where the first row
    lacks a column.
    """
    lines = _Lines(text)
    header: list[str] = []
    for number, cells in lines.rows(note):
        if not any(map(str.strip, cells)):
            continue
        if not header:
            header = _header(cells, columns)
        elif below := _header_below(cells, columns, lines.delimiter):
            header, lines.delimiter = below
        else:
            yield from _row(number, header, cells, note)


class _Lines:
    """The lines of a file, read with ``delimiter``, which may change from row to row."""

    def __init__(self, text: str) -> None:
        self.delimiter = _delimiter(text.lstrip().partition("\n")[0])
        self._lines = io.StringIO(text, newline="")
        # Python gives up at 131,072 characters of a cell, and would lose every row behind it.
        csv.field_size_limit(max(csv.field_size_limit(), len(text)))

    def rows(self, note: Note) -> Iterator[tuple[int, list[str]]]:
        """Yield the rows with their numbers, as far as their quotation marks are in order."""
        number = 1
        try:
            while (cells := self._next()) is not None:
                yield number, cells
                number += 1
        except csv.Error as error:
            note(f"row {number}: {_fault(error)}; it is ignored, and what follows")

    def _next(self) -> list[str] | None:
        # A reader takes no more lines than its row has.
        return next(csv.reader(self._lines, delimiter=self.delimiter, strict=True), None)


def _fault(error: csv.Error) -> str:
    """Say what is wrong; Python finds an open quotation mark at the next one, or at the end."""
    if "end of data" in str(error) or "expected after" in str(error):
        return (
            "a quotation mark that opens in it is not closed where its cell ends (one that is "
            "part of a cell is written twice)"
        )
    return f"not readable as CSV ({error})"


def _delimiter(line: str) -> str:
    return max(_DELIMITERS, key=line.count)


def _header(cells: Sequence[str], columns: Columns) -> list[str]:
    names = _names(cells)
    if lacking := _lacking(names, columns):
        raise UnusableError(
            f"no column is called {lacking}; the first row must be like {columns.example}"
        )
    return names


def _header_below(
    cells: Sequence[str], columns: Columns, delimiter: str
) -> tuple[list[str], str] | None:
    """Return the header that a row is, with its delimiter, or None for any other row."""
    readings = [(cells, delimiter)]
    if not any(map(str.strip, cells[1:])):
        # The header of a table with the other delimiter stands in one cell.
        readings += [(cells[0].split(other), other) for other in _DELIMITERS]
    known = set(columns.example.split(","))
    for read, with_delimiter in readings:
        names = _names(read)
        if not _lacking(names, columns) and len(known & set(names)) > 1:
            return names, with_delimiter
    return None


def _names(cells: Sequence[str]) -> list[str]:
    return [one_line(cell).lower() for cell in cells]


def _lacking(names: Sequence[str], columns: Columns) -> str:
    """Return which column is missing in a header, as a message calls it; empty for none."""
    missing = [[name] for name in columns.all_of if name not in names]
    if not set(columns.any_of) & set(names):
        missing.insert(0, list(columns.any_of))
    return " or ".join(f'"{name}"' for name in missing[0]) if missing else ""


def _row(number: int, header: list[str], cells: list[str], note: Note) -> Iterator[Row]:
    if any(map(str.strip, cells[len(header) :])):
        note(f"row {number} is ignored: more cells than columns; quote a cell with a comma in it")
        return
    padded = [*cells, *[""] * (len(header) - len(cells))]
    yield Row(number, dict(zip(header, map(one_line, padded), strict=False)))
