"""The curator's table of what is known about posts from outside their texts."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from indexer.reading.characters import one_line, quoted
from indexer.reading.contents import read_bytes
from indexer.reading.declared import FIELDS, Declared, declare
from indexer.reading.decoding import decode
from indexer.reading.files import CatalogueFile, PostFile
from indexer.reading.remarks import Note, UnusableError
from indexer.records import Found, Source

_COLUMNS = "file,title,date,speaker,rank,url"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as a spreadsheet counts (the header is 1), and its cells by column."""

    number: int
    cells: Mapping[str, str]


def read_catalogue(
    catalogue: CatalogueFile, posts: Sequence[PostFile], note: Note
) -> dict[Path, Declared]:
    """Return what a catalogue declares, by the path of the post.

    ``file`` in a row is the path of a post from the catalogue's folder, or a file name that
    only one post below that folder has. ``note`` is told, with the row's number, of what
    cannot be used; where rows for one post contradict, none of their values is taken.
    """
    try:
        rows = list(_rows(decode(read_bytes(catalogue.path), note), note))
    except UnusableError as error:
        note(f"the catalogue is ignored: {error}")
        return {}
    names = _Names(catalogue.path.parent, posts)
    by_post: dict[Path, list[Row]] = {}
    for row in rows:
        if path := names.post(row, note):
            by_post.setdefault(path, []).append(row)
    return {path: _declared(rows_of_post, note) for path, rows_of_post in by_post.items()}


class _Names:
    """The names by which a catalogue in ``folder`` can call the posts."""

    def __init__(self, folder: Path, posts: Sequence[PostFile]) -> None:
        self.folder = folder
        self.paths: dict[str, list[Path]] = {}
        for post in posts:
            if post.path.is_relative_to(folder):
                relative = post.path.relative_to(folder).as_posix()
                for name in {relative, post.path.name}:
                    self.paths.setdefault(normalize("NFC", name), []).append(post.path)

    def post(self, row: Row, note: Note) -> Path | None:
        name = normalize("NFC", row.cells["file"]).replace("\\", "/").removeprefix("./")
        paths = self.paths.get(name, [])
        exact = [path for path in paths if path == self.folder / name]
        if len(exact or paths) == 1:
            return (exact or paths)[0]
        if paths:
            note(
                f"row {row.number}: {quoted(name)} is the name of {len(paths)} posts; give the path"
            )
        elif not name:
            note(f"row {row.number}: no file is named")
        elif not _exists(self.folder / name):
            note(f"row {row.number}: there is no post {quoted(name)}")
        return None


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # too long a name, or NUL in it
        return False


def _rows(text: str, note: Note) -> Iterator[Row]:
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    header: list[str] = []
    try:
        for number, cells in enumerate(lines, start=1):
            if not any(map(str.strip, cells)):
                continue
            if header:
                yield from _row(number, header, cells, note)
            else:
                header = _header(cells)
    except csv.Error as error:
        note(f"line {lines.line_num}: not readable as CSV ({error}); what follows is ignored")


def _delimiter(text: str) -> str:
    first = text.lstrip().partition("\n")[0]
    return ";" if first.count(";") > first.count(",") else ","


def _header(cells: Sequence[str]) -> list[str]:
    header = [one_line(cell).lower() for cell in cells]
    if "file" not in header:
        raise UnusableError(f'no column is called "file"; the first row must be like {_COLUMNS}')
    return header


def _row(number: int, header: list[str], cells: list[str], note: Note) -> Iterator[Row]:
    if any(map(str.strip, cells[len(header) :])):
        note(f"row {number} is ignored: more cells than columns; quote a cell with a comma in it")
        return
    padded = [*cells, *[""] * (len(header) - len(cells))]
    yield Row(number, dict(zip(header, map(one_line, padded), strict=False)))


def _declared(rows: Sequence[Row], note: Note) -> Declared:
    declared: dict[str, Found] = {}
    for field in FIELDS:
        found = [value for row in rows if (value := _value(field, row, note))]
        if len({value.value for value in found}) > 1:
            numbers = " and ".join(str(row.number) for row in rows)
            name = quoted(rows[0].cells["file"])
            note(f"rows {numbers}: different values for {field} of {name}; none is taken")
        elif found:
            declared[field] = found[0]
    return declared


def _value(field: str, row: Row, note: Note) -> Found | None:
    def note_row(remark: str) -> None:
        note(f"row {row.number}: {remark}")

    return declare(field, row.cells.get(field, ""), Source.CATALOGUE, note_row)
