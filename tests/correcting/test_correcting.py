"""A curator's corrections: which post they mean, what they may say, and what is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indexer.building.ids import unique_ids
from indexer.correcting import Corrected, correct
from indexer.correcting.applying import FIELDS
from indexer.persons import Decision
from indexer.reading.characters import one_line
from indexer.records import Block, Capture, Correction, Curated, Found, Place, Source, Statement

HEADER = "file,id,field,value,who,when,why\n"
BLOCKS = (Block("The ferry runs until midnight."),)


def capture(
    file: str,
    declared: Mapping[str, str] | None = None,
    corrections: Sequence[Correction] = (),
) -> Capture:
    found = {
        field: Found(value, Source.FRONT_MATTER, value, Place(file, 2))
        for field, value in (declared or {}).items()
    }
    return Capture(file, "text", "", BLOCKS, found, corrections=tuple(corrections))


def corrected(rows: str, *captures: Capture, table: str = "corrections.csv") -> Corrected:
    held = captures or (capture("ferry.txt"),)
    return correct(held, unique_ids(held), [Curated(table, rows)])


def notices(found: Corrected) -> list[str]:
    return [f"{notice.file}: {notice.reason}" for notice in found.notices]


def declared(found: Corrected, file: str = "ferry.txt") -> dict[str, str]:
    one = next(one for one in found.captures if one.file == file)
    return {field: value.value for field, value in one.declared.items()}


@pytest.mark.parametrize(
    ("field", "written", "value"),
    [
        ("title", "The night ferry", "The night ferry"),
        ("date", "3 May 2016", "2016-05-03"),
        ("date", "03/05/2016", "2016-05-03"),  # as a spreadsheet writes it again
        ("date", "2016-05/2016-07", "2016-05/2016-07"),
        ("speaker", "Ada Thornbury", "Ada Thornbury"),
        ("rank", "Assistant Chief Constable", "ACC"),
        ("role", "Head of Ferries", "Head of Ferries"),
        ("url", "https://blog.example/ferry", "https://blog.example/ferry"),
        ("Date", "2016", "2016"),  # capitals in the name of the field
        ("date", "none", ""),
        ("title", "None", ""),
        ("speaker", "NONE", ""),
    ],
)
def test_what_a_correction_declares(field: str, written: str, value: str) -> None:
    found = corrected(f'{HEADER}ferry.txt,,{field},"{written}",Noor,2026-02-01,"seen, in print"\n')
    assert notices(found) == []
    (one,) = found.captures
    assert one.declared[field.lower()] == Found(
        value, Source.CORRECTION, value, Place("corrections.csv", 2)
    )
    assert one.corrections == (
        Correction(
            field.lower(),
            value,
            "Noor",
            "2026-02-01",
            "seen, in print",
            Place("corrections.csv", 2),
        ),
    )


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("ferry.txt,,date,Michaelmas,,,", 'row 2: correction: the date "Michaelmas" is left out; '),
        ("ferry.txt,,date,31/02/2016,,,", 'row 2: correction: the date "31/02/2016" is left out; '),
        ("ferry.txt,,date,Oct-16,,,", 'row 2: correction: the date "Oct-16" is left out; '),
        ("ferry.txt,,rank,Admiral,,,", 'row 2: correction: the rank "Admiral" is left out; '),
        ("ferry.txt,,url,blog.example,,,", 'row 2: correction: the url "blog.example" is left out'),
        ("ferry.txt,,mood,sunny,,,", "row 2: “mood” cannot be corrected; the fields are title, "),
        ("ferry.txt,,,sunny,,,", "row 2: “” cannot be corrected; the fields are title, "),
        ("ferry.txt,,captures,apart,,,", "row 2: captures: “apart” means nothing; write “separate"),
        ("ferry.txt,,officers,12,,,", "row 2: officers: “12” cannot be read; write “CC Jo Field"),
        (
            'ferry.txt,,officers,"CC Jo Field, Al Bo",,,',
            "row 2: officers: “CC Jo Field, Al Bo” can",
        ),
        ("ferry.txt,,claims,;,,,", "row 2: claims: “;” names no portfolio; write “drugs”, and a "),
        ("fery.txt,,date,2016,,,", 'row 2: there is no post "fery.txt"'),
        (",fery,date,2016,,,", 'row 2: there is no post "fery"'),
        (",,date,2016,,,", 'row 2: there is no post ""'),
        ("ferry.txt,tram,date,2016,,,", 'row 2: "ferry.txt" and the ID "tram" are two posts; give'),
        ("ferry.txt,,date,2016,,,,why", "row 2 is ignored: more cells than columns"),
        (",,same as,jo-field,,,", "row 2: “same as” needs the slug of a person in the column “id”"),
    ],
)
def test_what_cannot_be_used_is_said_by_its_row(row: str, fault: str) -> None:
    found = corrected(f"{HEADER}{row}\n", capture("ferry.txt"), capture("tram.txt"))
    (said,) = notices(found)
    assert said.startswith(f"corrections.csv: {fault}")
    assert found.captures == (capture("ferry.txt"), capture("tram.txt"))
    assert found.persons == ()


@pytest.mark.parametrize(
    "rows",
    [
        "ferry.txt,,date,,Noor,2026-02-01,\n",  # a row of the review that nobody filled in
        "ferry.txt,,date,   ,,,\n",
        "\n,,,,,,\n",
        HEADER,  # a table put below another one
        "",
    ],
)
def test_a_row_without_a_value_says_nothing(rows: str) -> None:
    found = corrected(HEADER + rows)
    assert notices(found) == []
    assert found.captures == (capture("ferry.txt"),)


@pytest.mark.parametrize(
    "table",
    [
        "file,field,value\nferry.txt,date,2016\n",  # the least
        "id,field,value\nferry,date,2016\n",
        "FILE;Field;VALUE;who\nferry.txt;date;2016;Noor\n",  # as some spreadsheets write it
        "file,id,field,value,who,when,why,found,doubt,evidence\nferry.txt,,date,2016,,,,2015,=1,-\n",
        "why,value,field,id\n,2016,date,ferry\n",  # in another order
        "file,field,value\n./ferry.txt,date,2016\n",
    ],
)
def test_the_columns(table: str) -> None:
    assert declared(corrected(table)) == {"date": "2016"}


@pytest.mark.parametrize("header", ["name,field,value", "file,id,date", "file,field,who"])
def test_a_table_without_the_columns_is_ignored_and_said_so(header: str) -> None:
    (said,) = notices(corrected(f"{header}\nferry.txt,date,2016\n"))
    assert said.startswith("corrections.csv: the corrections are ignored: no column is called")
    assert HEADER.strip() in said


def test_a_review_below_a_table_with_fewer_columns_counts() -> None:
    review = "file,id,field,value,who,when,why,found,doubt,evidence\n"
    row = "tram.txt,tram,date,2017,Noor,2026-02-01,told,2015,Why.,Because.\n"
    found = corrected(
        f"file,field,value,who,when,why\nferry.txt,date,2016,Noor,,\n{review}{row}",
        capture("ferry.txt"),
        capture("tram.txt"),
    )
    assert notices(found) == []
    assert (declared(found), declared(found, "tram.txt")) == ({"date": "2016"}, {"date": "2017"})


def test_a_long_cell_loses_no_row() -> None:
    rows = f"ferry.txt,,title,{'x' * 200_000},,,\nferry.txt,,date,2016,,,\n"
    found = corrected(HEADER + rows)
    assert notices(found) == []
    assert declared(found).keys() == {"title", "date"}


@pytest.mark.parametrize(
    ("table", "name", "file"),
    [
        ("corrections.csv", "2016/ferry.txt", "2016/ferry.txt"),
        ("corrections.csv", "2016\\ferry.txt", "2016/ferry.txt"),  # written on Windows
        ("corrections.csv", "tram.txt", "2015/tram.txt"),  # the only file of this name
        ("2016/corrections.csv", "ferry.txt", "2016/ferry.txt"),  # a table in a folder of its own
    ],
)
def test_names_of_files(table: str, name: str, file: str) -> None:
    held = [capture(f) for f in ("2015/ferry.txt", "2015/tram.txt", "2016/ferry.txt")]
    found = corrected(f"file,field,value\n{name},date,2016\n", *held, table=table)
    assert notices(found) == []
    assert [one.file for one in found.captures if one.declared] == [file]


@pytest.mark.parametrize(
    ("table", "name", "fault"),
    [
        ("corrections.csv", "ferry.txt", '"ferry.txt" is the name of 2 posts; give the path'),
        ("2016/corrections.csv", "tram.txt", 'there is no post "tram.txt"'),  # not in its folder
    ],
)
def test_names_that_name_no_one_post(table: str, name: str, fault: str) -> None:
    held = [capture(f) for f in ("2015/ferry.txt", "2015/tram.txt", "2016/ferry.txt")]
    found = corrected(f"file,field,value\n{name},date,2016\n", *held, table=table)
    assert notices(found) == [f"{table}: row 2: {fault}"]


def test_what_was_declared_is_set_aside_and_kept() -> None:
    found = corrected(
        f"{HEADER}ferry.txt,,date,2016-05-03,,,\nferry.txt,,url,none,,,\n",
        capture("ferry.txt", {"date": "2015", "url": "https://blog.example/f"}),
    )
    (one,) = found.captures
    place = Place("ferry.txt", 2)
    assert set(one.overruled) == {
        Statement("date", "2015", Source.FRONT_MATTER, "2015", place),
        Statement(
            "url", "https://blog.example/f", Source.FRONT_MATTER, "https://blog.example/f", place
        ),
    }
    assert {c.field: c.extracted for c in one.corrections} == {
        "date": "2015",
        "url": "https://blog.example/f",
    }


def kept(one: Capture) -> list[tuple[str, str, Place]]:
    assert {said.source for said in one.overruled} <= {Source.CORRECTION}
    return [(said.field, said.value, said.place) for said in one.overruled]


def test_the_last_of_two_corrections_wins_and_the_other_is_said_and_kept() -> None:
    found = corrected(f"{HEADER}ferry.txt,,date,2015,A,,\nferry.txt,,date,2016,B,,\n")
    (one,) = found.captures
    assert declared(found) == {"date": "2016"}
    assert [correction.who for correction in one.corrections] == ["B"]
    assert notices(found) == [
        "corrections.csv: row 2: the date “2015” is not in force: “2016” is, by row 3"
    ]
    assert kept(one) == [("date", "2015", Place("corrections.csv", 2))]


@pytest.mark.parametrize("field", ["rank,CC", "officers,CC Jo Field", "title,none"])
def test_what_else_loses_is_said(field: str) -> None:
    name, _, value = field.partition(",")
    other = {"rank": "DCC", "officers": "none", "title": "Ferries"}[name]
    found = corrected(f"{HEADER}ferry.txt,,{field},A,,\nferry.txt,,{name},{other},B,,\n")
    assert notices(found) == [
        f"corrections.csv: row 2: the {name} “{value}” is not in force: “{other}” is, by row 3"
    ]
    assert kept(found.captures[0]) == []


def test_who_says_the_same_twice_loses_nothing() -> None:
    found = corrected(f"{HEADER}ferry.txt,,date,2016,A,,\nferry.txt,,date,2016,B,,\n")
    assert notices(found) == []
    assert kept(found.captures[0]) == []


@pytest.mark.parametrize(
    "tables", [("corrections.csv", "z/a/corrections.csv"), ("corrections.csv", "a/corrections.csv")]
)
@pytest.mark.parametrize("turned", [False, True])
def test_the_table_of_the_nearest_folder_wins(tables: Sequence[str], turned: bool) -> None:
    far, near = tables
    folder = near.removesuffix("corrections.csv")
    held = (capture(f"{folder}ferry.txt"),)
    rows = [
        Curated(far, f"file,field,value\n{folder}ferry.txt,date,2015\n"),
        Curated(near, "file,field,value\nferry.txt,date,2016\n"),
    ]
    found = correct(held, unique_ids(held), rows[::-1] if turned else rows)
    assert declared(found, f"{folder}ferry.txt") == {"date": "2016"}
    assert notices(found) == [
        f"corrections.csv: row 2: the date “2015” is not in force: “2016” is, by {near}, row 2"
    ]
    assert kept(found.captures[0]) == [("date", "2015", Place("corrections.csv", 2))]


def test_a_table_above_wins_over_one_of_another_folder() -> None:
    held = (capture("a/ferry.txt"),)
    rows = [
        Curated("corrections.csv", "id,field,value\na-ferry,date,2016\n"),
        Curated("b/corrections.csv", "id,field,value\na-ferry,date,2015\n"),
    ]
    assert declared(correct(held, {"a/ferry.txt": "a-ferry"}, rows), "a/ferry.txt") == {
        "date": "2016"
    }


def test_an_unusable_correction_leaves_the_one_before_it() -> None:
    found = corrected(f"{HEADER}ferry.txt,,date,2015,,,\nferry.txt,,date,Whitsun,,,\n")
    assert declared(found) == {"date": "2015"}
    assert len(notices(found)) == 1


def test_corrections_in_the_front_matter_come_before_those_of_the_table() -> None:
    own = [
        Correction("date", "3 May 2016", "A", "", "", Place("ferry.md", 1)),
        Correction("title", "none", "A", "", "", Place("ferry.md", 1)),
    ]
    found = corrected(f"{HEADER},ferry,date,2017,B,,\n", capture("ferry.md", corrections=own))
    (one,) = found.captures
    assert declared(found, "ferry.md") == {"date": "2017", "title": ""}
    assert {c.field: c.who for c in one.corrections} == {"date": "B", "title": "A"}
    assert notices(found) == [
        "ferry.md: line 1: the date “2016-05-03” is not in force: “2017” is, by corrections.csv, "
        "row 2"
    ]


def test_a_fault_in_the_front_matter_is_said_of_the_post() -> None:
    own = [Correction("date", "Whitsun", "A", "", "", Place("ferry.md", 1))]
    found = corrected(HEADER, capture("ferry.md", corrections=own))
    (said,) = notices(found)
    assert said.startswith('ferry.md: line 1: correction: the date "Whitsun" is left out; accepted')


@pytest.mark.parametrize(("value", "kept"), [("separate", "separate"), ("Same", "same")])
def test_captures_and_officers_are_kept_for_the_build(value: str, kept: str) -> None:
    rows = f"ferry.txt,,captures,{value},,,\nferry.txt,,officers,CC Jo Field; DCC Al Bo,,,\n"
    found = corrected(HEADER + rows)
    (one,) = found.captures
    assert one.declared == {}
    assert [(c.field, c.value) for c in one.corrections] == [
        ("captures", kept),
        ("officers", "CC Jo Field; DCC Al Bo"),
    ]


@pytest.mark.parametrize(
    ("id", "value", "said"),
    [
        ("jo-field", "joanna-field", ("same", "joanna-field")),
        ("jo-field", "none", ("none", "")),
        ("jo-field", "None", ("none", "")),
        ("jo-field", "not joanna-field", ("not", "joanna-field")),
        ("jo-field", "Not  Joanna Field", ("not", "Joanna Field")),
        ("jo-field", "one", ("one", "")),
        ("jo-field", "notley", ("same", "notley")),  # a name that begins so
        ("Jo Field", "CC Joanna Field", ("same", "CC Joanna Field")),  # names do as well
    ],
)
def test_who_is_whom(id: str, value: str, said: tuple[str, str]) -> None:
    found = corrected(f"{HEADER},{id},same as,{value},,,\n")
    assert notices(found) == []
    assert [(one.one, one.says, one.other) for one in found.persons] == [(id, *said)]


def test_who_says_so_when_and_why_are_kept_with_the_row() -> None:
    rows = ",a-b,same as,c-d,Noor,2026-02-01,told\n,a-b,same as,none,,,\n"
    found = corrected(HEADER + rows)
    assert found.persons == (
        Decision("a-b", "same", "c-d", "Noor", "2026-02-01", "told", "corrections.csv", 2),
        Decision("a-b", "none", "", "", "", "", "corrections.csv", 3),
    )


def test_no_correction_changes_nothing() -> None:
    held = (capture("ferry.txt", {"date": "2015"}),)
    assert correct(held, unique_ids(held), []) == Corrected(held, (), ())


@given(st.text())
@example('file,field,value\nferry.txt,date,"2016')  # a quotation mark that is never closed
@example("id,field,value\nferry,date,\x00\n")
def test_any_text_may_stand_in_the_table(text: str) -> None:
    found = corrected(text)
    assert len(found.captures) == 1


CELLS = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        ["ferry.txt", "ferry", "none", "2016", "separate", "CC Jo Field, lead", "/", ".."]
    ),
)


@given(st.sampled_from([*FIELDS, "same as", "mood"]), st.lists(CELLS, min_size=3, max_size=3))
def test_any_row_is_used_or_said_to_be_unusable(field: str, cells: list[str]) -> None:
    file, id, value = (cell.replace('"', '""') for cell in cells)
    found = corrected(f'file,id,field,value\n"{file}","{id}",{field},"{value}"\n')
    (one,) = found.captures
    made = len(one.corrections) + len(found.persons)
    said_something = bool(one_line(value))
    assert made + len(found.notices) == said_something
