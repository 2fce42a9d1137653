"""The rows of ``corrections.csv``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from indexer.reading.corrections import correction_of
from indexer.reading.remarks import UnusableError
from indexer.reading.tables import Columns, Row, rows_of
from indexer.records import Correction, Curated, Notice, Place

_COLUMNS = Columns(["file", "id"], ["field", "value"], "file,id,field,value,who,when,why")


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """A correction and the post that it is of: a file, an ID, or both, as written.

    ``table`` is the file of the row, whose folder the file names start from.
    """

    table: str
    file: str
    id: str
    correction: Correction

    @property
    def name(self) -> str:
        """What a message calls the row."""
        return f"row {self.correction.place.line}"


def read_rows(table: Curated, notices: list[Notice]) -> Iterator[CorrectionRow]:
    """Yield the rows that say something; a row whose value is blank says nothing yet."""

    def note(remark: str) -> None:
        notices.append(Notice(table.file, remark))

    try:
        for row in rows_of(table.text, _COLUMNS, note):
            if row.cells["value"]:
                yield _row(table, row)
    except UnusableError as error:
        note(f"the corrections are ignored: {error}")


def _row(table: Curated, row: Row) -> CorrectionRow:
    cells = row.cells
    correction = correction_of(cells, Place(table.file, row.number))
    return CorrectionRow(table.file, cells.get("file", ""), cells.get("id", ""), correction)
