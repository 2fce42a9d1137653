"""The curator's table of what is known about posts from outside their texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

from indexer.reading.characters import quoted
from indexer.reading.contents import read_bytes
from indexer.reading.declared import FIELDS, Declared, declare
from indexer.reading.decoding import decode
from indexer.reading.files import CuratorFile, PostFile
from indexer.reading.remarks import Note, UnusableError
from indexer.reading.tables import Columns, Row, rows_of
from indexer.records import Entry, Found, Place, Source

_COLUMNS = Columns(["file"], [], "file,title,date,speaker,rank,url")


def read_catalogue(
    catalogue: CuratorFile, posts: Sequence[PostFile], note: Note
) -> tuple[dict[Path, Declared], list[Entry]]:
    """Return what a catalogue declares, by the path of the post, and the posts without a file.

    ``file`` in a row is the path of a post from the catalogue's folder, or a file name that
    only one post below that folder has. A row with a title and no file is about a post that is
    known and may be lacking. ``note`` is told, with the row's number, of what cannot be used;
    where rows for one post contradict, none of their values is taken.
    """
    try:
        text = decode(read_bytes(catalogue.path), note)
        rows = list(rows_of(text, _COLUMNS, note))
    except UnusableError as error:
        note(f"the catalogue is ignored: {error}")
        return {}, []
    names = _Names(catalogue.path.parent, posts)
    by_post: dict[Path, list[Row]] = {}
    for row in rows:
        if path := names.post(row, note):
            by_post.setdefault(path, []).append(row)
    entries = [_entry(row, catalogue.file, note) for row in rows if _is_known_only(row)]
    return {p: _declared(found, catalogue.file, note) for p, found in by_post.items()}, entries


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
            if not _is_known_only(row):
                note(f"row {row.number}: no file is named, and no title")
        elif not _exists(self.folder / name):
            note(f"row {row.number}: there is no post {quoted(name)}")
        return None


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # too long a name, or NUL in it
        return False


def _is_known_only(row: Row) -> bool:
    return not row.cells["file"] and bool(row.cells.get("title"))


def _entry(row: Row, file: str, note: Note) -> Entry:
    found = {name: _value(name, row, file, note) for name in ("date", "speaker", "url")}
    said = {name: value.value if value else None for name, value in found.items()}
    words = " · ".join(cell for cell in row.cells.values() if cell)
    return Entry(
        title=row.cells["title"],
        author=said["speaker"],
        date=said["date"],
        address=said["url"],
        words=words,
        place=Place(file, row.number),
        # A table is in any order: a row says nothing about the one below it.
        list=f"{file}, row {row.number}",
        order=1,
    )


def _declared(rows: Sequence[Row], file: str, note: Note) -> Declared:
    declared: dict[str, Found] = {}
    for field in FIELDS:
        found = [value for row in rows if (value := _value(field, row, file, note))]
        if len({value.value for value in found}) > 1:
            numbers = " and ".join(str(row.number) for row in rows)
            name = quoted(rows[0].cells["file"])
            note(f"rows {numbers}: different values for {field} of {name}; none is taken")
        elif found:
            declared[field] = found[0]
    return declared


def _value(field: str, row: Row, file: str, note: Note) -> Found | None:
    def note_row(remark: str) -> None:
        note(f"row {row.number}: {remark}")

    found = declare(field, row.cells.get(field, ""), Source.CATALOGUE, note_row)
    return replace(found, place=Place(file, row.number)) if found else None
