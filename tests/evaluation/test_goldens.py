from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation.expected_yaml import read_expected
from evaluation.lint import slips
from evaluation.real_posts import read_real_posts

CAPTURE = """Harbour days

Ada Tunic.jpgThe boats were counted twice.
CC Ada Quillfinch thanked DI Bo Strang.
Next >>>
"""

GOLDEN = """
about: two captures of one post
posts:
  one.txt:
    title: Harbour days
    date: [2016-10-24, null]
    speaker: {name: Ada Quillfinch, rank: T/CC, role: null}
    officers:
      - {name: Bo Strang, rank: Insp, lead: [true, false], lead_on: [boats, null], optional: true}
    head: ["Harbour days"]
    furniture: ["Ada Tunic.jpg", "Next >>>"]
    either: []
  two.txt:
    same_as: one.txt
no_post: [list.txt]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "tune" / "harbour"
    folder.mkdir(parents=True)
    # The second capture is Windows-1252: its apostrophe is no UTF-8.
    (folder / "one.txt").write_text(CAPTURE, encoding="utf-8")
    (folder / "two.txt").write_bytes("Ada’s boats".encode("cp1252"))
    (folder / "list.txt").write_text("Harbour days\nHarbour nights\n", encoding="utf-8")
    (folder / "expected.yaml").write_text(GOLDEN, encoding="utf-8")
    return folder


def amended(folder: Path, old: str, new: str) -> list[str]:
    assert old in GOLDEN
    (folder / "expected.yaml").write_text(GOLDEN.replace(old, new), encoding="utf-8")
    return slips(folder)


def test_every_line_that_is_not_named_is_body(folder: Path) -> None:
    golden = read_expected(folder).goldens[0]
    assert golden.body == (
        "The boats were counted twice.",
        "CC Ada Quillfinch thanked DI Bo Strang.",
    )
    assert golden.furniture == ("Ada Tunic.jpg", "Next >>>")
    assert golden.beside == ("Harbour days",)


def test_lists_are_answers_of_which_each_is_right(folder: Path) -> None:
    archive = read_expected(folder)
    golden = archive.goldens[0]
    assert archive.name == "tune/harbour"
    assert golden.titles == ("Harbour days",)
    assert golden.speaker is not None
    assert golden.speaker.ranks == ("CC",)  # temporary ranks are the rank itself
    (officer,) = golden.officers
    assert officer.ranks == ("Insp", "DI")  # a detective's rank may be given without saying so
    assert (officer.leads, officer.portfolios) == ((True, False), ("boats", None))
    assert officer.optional


def test_twins_and_captures_without_a_post(folder: Path) -> None:
    archive = read_expected(folder)
    assert archive.twins == {"two.txt": "one.txt"}
    assert [empty.furniture for empty in archive.empty] == [("Harbour days", "Harbour nights")]


def test_a_date_that_yaml_makes_a_date_is_a_slip(folder: Path) -> None:
    assert slips(folder) == ["one.txt: no date in EDTF: datetime.date(2016, 10, 24)"]
    assert amended(folder, "2016-10-24", '"2016-10-24"') == []


@pytest.mark.parametrize(
    ("old", "new", "slip"),
    [
        ("title: Harbour days", "title: Harbour rays", "a title that no capture prints"),
        ('"Next >>>"', '"Previous"', "not in the capture: 'Previous'"),
        ("name: Bo Strang", "name: Bob Strang", "an officer whom the capture does not name"),
        ("rank: Insp", "rank: Inspektor", "no rank: 'Inspektor'"),
        ("same_as: one.txt", "same_as: three.txt", "same as three.txt, which has no golden"),
        ("same_as: one.txt", "same_as: one.txt\n    title: x", "keys beside same_as"),
        ("no_post: [list.txt]", "no_post: []", "list.txt: no entry"),
        ("no_post: [list.txt]", "no_post: [list.txt, x.txt]", "x.txt: there is no such capture"),
        ("no_post: [list.txt]", "no_post: [list.txt, two.txt]", "both a post and no post"),
        ("either: []", "eiher: []", "eiher: no key of a post"),
        ("optional: true", "optionl: true", "optionl: no key of a person"),
        ("no_post:", "nopost:", "nopost: no key"),
    ],
)
def test_slips(folder: Path, old: str, new: str, slip: str) -> None:
    assert any(slip in found for found in amended(folder, old, new))


def test_facts_of_the_real_posts(tmp_path: Path) -> None:
    (tmp_path / "000.txt").write_text("Old list\nNext >>>\nThe boats came in.\n", encoding="utf-8")
    officers = [
        {"name": "Ada Quillfinch", "rank": "CC", "lead_on": "boats"},
        {"name": "Bo Strang", "rank": "PC", "lead_on": "(a lead; of what is not said)"},
        {"name": "Cy May", "rank": None, "lead_on": None},
    ]
    post = {
        "title": None,
        "date": None,
        "speaker": {"name": "Di Ford"},
        "officers": officers,
        "boilerplate_head_lines": 2,
        "body_starts": "The boats",
    }
    facts = json.dumps({"posts": {"000.txt": post}})
    (tmp_path / "expected.json").write_text(facts, encoding="utf-8")
    (golden,) = read_real_posts(tmp_path).goldens
    assert golden.furniture == ("Old list", "Next >>>")
    assert golden.body == ("The boats came in.",)
    assert [person.portfolios for person in golden.officers] == [("boats",), (None,), (None,)]
    assert [person.leads for person in golden.officers] == [(True,), (True,), (False,)]
