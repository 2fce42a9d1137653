"""Which capture a row of corrections means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from unicodedata import normalize

from indexer.correcting.rows import CorrectionRow
from indexer.reading.characters import quoted
from indexer.records import Notice


class Targets:
    """The captures of an archive by the names that a row may give them."""

    def __init__(self, ids: Mapping[str, str], notices: list[Notice]) -> None:
        self._files = {id: file for file, id in ids.items()}
        self._notices = notices
        self._named: dict[str, list[str]] = {}
        for file in ids:
            for name in {file, PurePosixPath(file).name}:
                self._named.setdefault(normalize("NFC", name), []).append(file)

    def file(self, row: CorrectionRow) -> str | None:
        """Return the file of the capture; None, with a notice, where the row names no one post."""
        by_id, by_file = self._by_id(row), self._by_file(row)
        found = by_id or by_file
        if len(found) == 1 and (found[0] in by_file or not by_file):
            return found[0]
        self._notices.append(Notice(row.table, f"{row.name}: {_fault(row, by_id, by_file)}"))
        return None

    def _by_id(self, row: CorrectionRow) -> list[str]:
        return [self._files[row.id]] if row.id in self._files else []

    def _by_file(self, row: CorrectionRow) -> list[str]:
        name = normalize("NFC", row.file).replace("\\", "/").removeprefix("./")
        folder = PurePosixPath(row.table).parent
        path = str(folder / name)
        below = [
            file
            for file in self._named.get(name, []) + self._named.get(path, [])
            if name and PurePosixPath(file).is_relative_to(folder)
        ]
        return [path] if path in below else list(dict.fromkeys(below))


def _fault(row: CorrectionRow, by_id: Sequence[str], by_file: Sequence[str]) -> str:
    called = quoted(row.file or row.id)
    if by_id:
        return f"{called} and the ID {quoted(row.id)} are two posts; give one of them"
    if by_file:
        return f"{called} is the name of {len(by_file)} posts; give the path"
    return f"there is no post {called}"
