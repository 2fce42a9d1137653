"""Traps around addresses and file names: the forms of dates in them, and where they are cut."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from traps.bodies import KETTLE, post
from traps.told import SILENT, Told, date, day, said

from indexer.doubts import doubts

Archive = Callable[..., Told]

FORMS = [
    ("20110210ACCFieldKettles", "2011-02-10"),
    ("20131219-c-field-blog", "2013-12-19"),
    ("201203GFieldKettles", "2012-03"),
    ("201307-jo-field-kettles", "2013-07"),
    ("JoFieldKettles12September2011", "2011-09-12"),
    ("JoFieldKettles17112011", "2011-11-17"),  # day, month, year
    ("JoFieldKettles11Jan12", "2012-01-11"),
    ("JoFieldKettles8July2015", "2015-07-08"),
    ("JoFieldKettlesAug2011", "2011-08"),
    ("JoFieldKettlesJan2020", "2020-01"),
    ("JoFieldCCCJan19", "2019-01"),
    ("JoFieldKettlesFebruary2017", "2017-02"),
    ("jo-field-council-october-2016", "2016-10"),
]


@pytest.mark.parametrize(("name", "edtf"), FORMS)
def test_a_date_in_the_file_name(archive: Archive, name: str, edtf: str) -> None:
    found = archive({f"{name}.txt": post(body=KETTLE)}).the(f"{name}.txt")
    assert date(found) == (edtf, "address or file name")


@pytest.mark.parametrize(("name", "edtf"), FORMS)
@pytest.mark.parametrize("ending", ["", ".aspx", "/"])
def test_a_date_in_the_address(archive: Archive, name: str, edtf: str, ending: str) -> None:
    catalogue = f"file,url\n{SILENT},http://www.chiefs.example/blog/{name}{ending}\n"
    found = archive({SILENT: post(body=KETTLE), "catalogue.csv": catalogue}).the()
    assert date(found) == (edtf, "address or file name")


def test_a_date_in_the_folders_of_an_address(archive: Archive) -> None:
    catalogue = f"file,url\n{SILENT},https://chiefs.example/2014/03/kettles-and-forms/\n"
    found = archive({SILENT: post(body=KETTLE), "catalogue.csv": catalogue}).the()
    assert date(found) == ("2014-03", "address or file name")


@pytest.mark.parametrize(
    "tail",
    [
        "12September20",  # of 2011, or 2020 in full
        "12September2",
        "12Septem",
        "8July20",
        "Jan20",
        "Aug201",
        "-octobe",
        "-october-20",
        "171120",  # the first six digits of 17112011
        "1711201",
    ],
)
def test_a_name_cut_inside_its_date_proves_no_date(archive: Archive, tail: str) -> None:
    name = "DeputyChiefConstableJoFieldOnKettlesAndTheirFormsAndUs"[: 50 - len(tail)] + tail
    assert len(name) == 50
    assert date(archive({f"{name}.txt": post(body=KETTLE)}).the(f"{name}.txt")) is None


def test_a_name_cut_right_behind_its_date_has_it(archive: Archive) -> None:
    tail = "12September2011"
    name = "DeputyChiefConstableJoFieldOnKettlesAndTheirFormsAndUs"[: 50 - len(tail)] + tail
    assert day(archive({f"{name}.txt": post(body=KETTLE)}).the(f"{name}.txt")) == "2011-09-12"


@pytest.mark.parametrize(
    "name",
    [
        SILENT.removesuffix(".txt"),
        "020_2016102420161024.txt".removesuffix(".txt"),  # a hash may look like a day
        "kettles-of-the-2011-12-review",  # a financial year
        "vision-2025-for-kettles",
        "999-calls-and-kettles",
        "Form20131399Kettles",  # there is no thirteenth month
        "may-we-have-a-kettle",
        "march-of-the-kettles-2-000-cups",
    ],
)
def test_numbers_and_months_in_a_file_name_that_are_no_date(archive: Archive, name: str) -> None:
    assert date(archive({f"{name}.txt": post(body=KETTLE)}).the(f"{name}.txt")) is None


def test_file_name_and_address_that_disagree_are_both_kept(archive: Archive) -> None:
    catalogue = "file,url\n201207-kettles.txt,https://chiefs.example/JoFieldKettles8July2015\n"
    files = {"201207-kettles.txt": post(body=KETTLE), "catalogue.csv": catalogue}
    found = archive(files).the("201207-kettles.txt")
    assert {edtf for edtf, _ in said(found, "date")} == {"2012-07", "2015-07-08"}
    assert [doubt.field for doubt in doubts(found)] == ["date"]
