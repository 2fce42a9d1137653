"""Tables as CSV: one below another, cells of any length, and faults named by their row."""

from __future__ import annotations

import pytest

from indexer.reading.remarks import UnusableError
from indexer.reading.tables import Columns, rows_of

COLUMNS = Columns(["file", "id"], ["field", "value"], "file,id,field,value,who")


def read(text: str) -> tuple[list[tuple[int, dict[str, str]]], list[str]]:
    remarks: list[str] = []
    rows = [(row.number, dict(row.cells)) for row in rows_of(text, COLUMNS, remarks.append)]
    return rows, remarks


@pytest.mark.parametrize(
    "below",
    [
        "file,id,field,value,who,found\nb.md,,date,2017,Noor,2015\n",
        "\n\nfound,FIELD, Value ,file,id,who\n2015,date,2017,b.md,,Noor\n",
        # A review below what a spreadsheet has saved, and the other way round.
        "file;id;field;value;who;found\nb.md;;date;2017;Noor;2015\n",
    ],
)
def test_names_of_columns_begin_a_table_with_these_columns(below: str) -> None:
    for above in ("file,field,value\na.md,date,2016\n", "file;field;value\na.md;date;2016\n"):
        ((number, first), (_, second)), remarks = read(above + below)
        assert remarks == []
        assert (number, first) == (2, {"file": "a.md", "field": "date", "value": "2016"})
        assert second == {
            "file": "b.md",
            "id": "",
            "field": "date",
            "value": "2017",
            "who": "Noor",
            "found": "2015",
        }


def test_rows_are_counted_through_all_tables() -> None:
    rows, _ = read("id,field,value\na,date,2016\n\nfile,field,value\nb.md,date,2017\n")
    assert [number for number, _ in rows] == [2, 5]


def test_a_table_below_may_have_fewer_columns() -> None:
    rows, _ = read("file,id,field,value,who\na.md,,date,2016,A\nid,field,value\nb,date,2017\n")
    assert rows[1] == (4, {"id": "b", "field": "date", "value": "2017"})


@pytest.mark.parametrize(
    "row",
    [
        "value.md,title,value",  # words that are names of columns, too
        'a.md,title,"file,id,field,value"',
        '"file;id;field;value",title,Storms',
        "file,field,id",
    ],
)
def test_a_row_is_no_header_for_a_word_in_it(row: str) -> None:
    rows, remarks = read(f"file,field,value\n{row}\n")
    assert (len(rows), remarks) == (1, [])


@pytest.mark.parametrize(
    ("header", "missing"),
    [
        ("file,field,who", '"value"'),
        ("file,value,who", '"field"'),
        ("field,value", '"file" or "id"'),
        ("name,date", '"file" or "id"'),
    ],
)
def test_a_table_that_lacks_a_column_is_ignored_and_said_so(header: str, missing: str) -> None:
    with pytest.raises(UnusableError, match=f"no column is called {missing}; the first row must"):
        read(f"{header}\na.md,date,2016\n")


def test_a_cell_of_any_length_loses_no_row() -> None:
    long = "x" * 200_000
    rows, remarks = read(f"file,field,value\na.md,title,{long}\nb.md,date,2016\n")
    assert remarks == []
    assert [cells["value"] for _, cells in rows] == [long, "2016"]


@pytest.mark.parametrize(
    "broken",
    [
        'b.md,date,"2016\nc.md,date,2017\n',  # open to the end
        'b.md,date,"2016\nc.md,title,"Storms, floods"\n',  # closed by the next one
        'b.md,title,"The "owl" of the badge"\n',
        '"b.md",title,"one\ntwo\nthree\n',
    ],
)
def test_the_row_is_named_in_which_a_quotation_mark_opens(broken: str) -> None:
    above = 'file,field,value\na.md,title,"Two\nlines"\n'
    rows, (remark,) = read(above + broken)
    assert [cells["value"] for _, cells in rows] == ["Two lines"]
    assert remark.startswith("row 3: a quotation mark that opens in it is not closed")
