"""The catalogue: whom its rows speak of, and every fault by the number of its row."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.reading import Reading, read_archive
from indexer.records import Source

HEADER = "file,title,date,speaker,rank,url\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    for name in ("a.txt", "b.txt", "one/c.txt", "one/same.txt", "two/same.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Some text.")
    return tmp_path


def read(archive: Path, catalogue: str | bytes, at: str = "catalogue.csv") -> Reading:
    data = catalogue.encode() if isinstance(catalogue, str) else catalogue
    (archive / at).write_bytes(data)
    return read_archive([archive])


def declared(reading: Reading) -> dict[str, dict[str, str]]:
    said = {c.file: {f: v.value for f, v in c.declared.items()} for c in reading.captures}
    return {file: fields for file, fields in said.items() if fields}


@pytest.mark.parametrize(
    ("catalogue", "expected"),
    [
        (
            HEADER + "a.txt,Storms,24 Oct 2016,Jo Field,CC,https://blog.example/a\n",
            {
                "title": "Storms",
                "date": "2016-10-24",
                "speaker": "Jo Field",
                "rank": "CC",
                "url": "https://blog.example/a",
            },
        ),
        ("Note,DATE, File \nx,2016,a.txt\n", {"date": "2016"}),  # any order, any case, extra
        (
            "file;title;role\r\na.txt;Storms, floods;Chair\r\n",
            {"title": "Storms, floods", "role": "Chair"},
        ),
        ("\ufefffile,title\na.txt,Café\n", {"title": "Café"}),
        ('file,title\na.txt,"Storms,\nfloods"\n', {"title": "Storms, floods"}),
        ("file,title,date\na.txt,Storms\n", {"title": "Storms"}),  # short row
        ("file,title\na.txt,Storms,,\n", {"title": "Storms"}),  # empty cells too many
        ("\nfile,title\n\n./a.txt,Storms\n", {"title": "Storms"}),
        ("file,title\na.txt, \n", {}),  # empty cells say nothing
        ("file,title\na.txt,Storms\na.txt,Storms\n", {"title": "Storms"}),
        ("file,title,date\na.txt,Storms,\na.txt,,2016\n", {"title": "Storms", "date": "2016"}),
    ],
)
def test_rows(archive: Path, catalogue: str, expected: dict[str, str]) -> None:
    reading = read(archive, catalogue)
    assert declared(reading) == ({"a.txt": expected} if expected else {})
    assert reading.notices == ()


def test_values_keep_the_words_of_the_cell(archive: Path) -> None:
    found = read(archive, "file,date\na.txt,24 Oct 2016\n").captures[0].declared["date"]
    assert (found.value, found.words, found.source) == (
        "2016-10-24",
        "24 Oct 2016",
        Source.CATALOGUE,
    )


def test_windows_1252_is_read_and_said(archive: Path) -> None:
    reading = read(archive, "file,title\na.txt,Café\n".encode("cp1252"))
    assert declared(reading) == {"a.txt": {"title": "Café"}}
    assert "Windows-1252" in reading.notices[0].reason


@pytest.mark.parametrize(
    ("at", "name", "file"),
    [
        ("catalogue.csv", "one/c.txt", "one/c.txt"),
        ("catalogue.csv", "c.txt", "one/c.txt"),  # the only one of this name
        ("catalogue.csv", "one\\c.txt", "one/c.txt"),  # typed on Windows
        ("one/catalogue.csv", "c.txt", "one/c.txt"),
        ("one/catalogue.csv", "same.txt", "one/same.txt"),
    ],
)
def test_names(archive: Path, at: str, name: str, file: str) -> None:
    reading = read(archive, f"file,title\n{name},Storms\n", at)
    assert declared(reading) == {file: {"title": "Storms"}}
    assert reading.notices == ()


@pytest.mark.parametrize(
    ("catalogue", "remark"),
    [
        ("file,title\na.txt,A\nno.txt,Storms\n", 'row 3: there is no post "no.txt"'),
        ("file,title,date\n,,2016\n", "row 2: no file is named, and no title"),
        (
            "file,title\nsame.txt,Storms\n",
            'row 2: "same.txt" is the name of 2 posts; give the path',
        ),
        ("file,date\na.txt,2016-02-31\n", 'row 2: catalogue: the date "2016-02-31" is left out'),
        ("file,url\na.txt,www\n", 'row 2: catalogue: the url "www" is left out'),
        ("file,title\na.txt,Storms, floods\n", "row 2 is ignored: more cells than columns"),
        (
            "file,title\na.txt,Storms\nb.txt,B\na.txt,Floods\n",
            'rows 2 and 4: different values for title of "a.txt"; none is taken',
        ),
        ("title,date\nStorms,2016\n", 'the catalogue is ignored: no column is called "file"'),
        ("", "the catalogue is ignored: empty"),
        (b"file\0,title", "the catalogue is ignored: binary"),
        ('file,title\na.txt,"Storms\n', "row 2: a quotation mark that opens in it is not closed"),
        (f"file,title\n{'x' * 300}.txt,{'y' * 200_000}\n", "row 2: there is no post"),
        (f"file,title\n{'x' * 300}.txt,A\n", "row 2: there is no post"),  # name too long
    ],
)
def test_faults_are_said_and_nothing_ends(archive: Path, catalogue: str, remark: str) -> None:
    reading = read(archive, catalogue)
    (notice,) = reading.notices
    assert notice.file == "catalogue.csv"
    assert remark in notice.reason
    assert len(reading.captures) == 5


def test_contradicting_rows_leave_the_other_fields(archive: Path) -> None:
    reading = read(archive, "file,title,rank\na.txt,Storms,CC\na.txt,Floods,CC\n")
    assert declared(reading) == {"a.txt": {"rank": "CC"}}


def test_a_row_without_a_file_is_a_post_that_is_known(archive: Path) -> None:
    reading = read(archive, HEADER + ",Storms,3 May 2016,Jo Field,CC,https://blog.example/s\n")
    (entry,) = reading.known
    assert (entry.title, entry.author, entry.date) == ("Storms", "Jo Field", "2016-05-03")
    assert entry.address == "https://blog.example/s"
    assert (entry.place.file, entry.place.line) == ("catalogue.csv", 2)
    assert reading.notices == ()


def test_values_say_their_row(archive: Path) -> None:
    reading = read(archive, "file,title\nb.txt,B\na.txt,Storms\n")
    place = reading.captures[0].declared["title"].place
    assert (place.file, place.line) == ("catalogue.csv", 3)


def test_for_a_single_file_the_other_rows_are_no_fault(archive: Path) -> None:
    (archive / "catalogue.csv").write_text("file,title\na.txt,Storms\nb.txt,Floods\n")
    reading = read_archive([archive / "a.txt"])
    assert declared(reading) == {"a.txt": {"title": "Storms"}}
    assert reading.notices == ()


def test_a_catalogue_speaks_only_for_its_own_folder(archive: Path) -> None:
    reading = read(archive, "file,title\n../a.txt,Storms\nb.txt,B\n", "one/catalogue.csv")
    assert declared(reading) == {}
    assert [notice.reason for notice in reading.notices] == ['row 3: there is no post "b.txt"']


def test_a_rank_that_is_none_is_said_and_left_out(archive: Path) -> None:
    reading = read(archive, "file,rank\na.txt,ZZZ\n")
    assert declared(reading) == {}
    [notice] = reading.notices
    assert '"ZZZ" is left out; it is none of the police ranks' in notice.reason
