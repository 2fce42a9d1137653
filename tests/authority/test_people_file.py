"""people.yaml: what it may say, and what a curator is told about slips."""

from __future__ import annotations

from datetime import date

import pytest

from indexer.authority.people_file import read_people
from indexer.records import Curated


def read(*texts: str) -> tuple[dict[str, set[str]], list[str]]:
    people = read_people([Curated(f"{at}/people.yaml", text) for at, text in enumerate(texts)])
    listed = {key: set(entry.slugs) for key, entry in people.listed.items()}
    return listed, [notice.reason for notice in people.notices]


def test_an_entry_says_names_honours_and_offices() -> None:
    text = """
    people:
      - name: Sir David Kell
        also: [Dave Kell, ACC Kell]
        not: [Dai Kell]
        honours: [QPM]
        offices:
          - {rank: Chief Constable, office: Wexmoor Police, from: 2014-03, to: 2016}
          - {office: Director of the Lantern Trust, from: 2017-02-28}
    """
    people = read_people([Curated("people.yaml", text)])
    entry = people.listed["david-kell"]
    assert people.notices == ()
    assert (entry.name, entry.also, entry.other) == (
        "Sir David Kell",
        {"dave-kell", "kell"},
        {"dai-kell"},
    )
    assert [(one.rank, one.first, one.last) for one in entry.offices] == [
        ("CC", date(2014, 3, 1), date(2016, 12, 31)),
        (None, date(2017, 2, 28), date.max),
    ]


@pytest.mark.parametrize("text", ["", "# nothing yet", "people:", "people: []"])
def test_nothing_is_nothing_wrong(text: str) -> None:
    assert read(text) == ({}, [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # a key mistyped
        ("people: [{name: Bo Lark, alsoo: [B Lark]}]", "Bo Lark: “alsoo” means nothing here"),
        ("people: [{name: Bo Lark, offices: [{rank: CC, until: 2014}]}]", "Bo Lark: “until” means"),
        ("persons: [{name: Bo Lark}]", "not used: it must be like"),
        ("[{name: Bo Lark}]", "not used: it must be like"),
        ("people: [{name: Bo Lark}", "not used, it cannot be read"),
        # no name, or none to read
        ("people: [{name: Bo Lark}, {also: [Jo Field]}]", "entry 2 is ignored: it has no name"),
        ("people: [Bo Lark]", "entry 1 is ignored"),
        # one spelling where a list is wanted
        ("people: [{name: Bo Lark, also: B Lark}]", "Bo Lark: also is ignored: it must be a list"),
        ("people: [{name: Bo Lark, offices: CC}]", "Bo Lark: offices is ignored"),
        # offices that cannot be
        ("people: [{name: Bo Lark, offices: [{rank: Sheriff}]}]", "“Sheriff” is no rank"),
        ("people: [{name: Bo Lark, offices: [{from: 2014}]}]", "neither a rank nor an office"),
        ("people: [{name: Bo Lark, offices: [{rank: CC, from: 3/2014}]}]", "“3/2014” is no date"),
        ("people: [{name: Bo Lark, offices: [{rank: CC, to: 2014-02-30}]}]", "“2014-02-30” is no"),
        ("people: [{name: Bo Lark, offices: [{rank: CC, to: 2014/2015}]}]", "“2014/2015” is no"),
        (
            "people: [{name: Bo Lark, offices: [{rank: CC, from: 2016, to: 2015-12}]}]",
            "it ends (2015-12) before it begins (2016)",
        ),
    ],
)
def test_a_slip_is_said_with_the_name_of_the_entry(text: str, said: str) -> None:
    _, notices = read(text)
    assert [said in notice for notice in notices] == [True]


@pytest.mark.parametrize(
    "text", ["people: " + "[" * 20_000, "people: " + "[" * 20_000 + "]" * 20_000, "{a: " * 20_000]
)
def test_a_file_nested_too_deeply_is_one_notice(text: str) -> None:
    assert read(text) == ({}, ["not used: it is nested too deeply"])


def test_what_is_right_beside_a_slip_is_used() -> None:
    offices = "[{rank: CC}, {rank: Sheriff}]"
    text = f"people: [{{name: Bo Lark, alsoo: x, also: [B Lark], offices: {offices}}}]"
    entry = read_people([Curated("people.yaml", text)]).listed["bo-lark"]
    assert entry.also == {"b-lark"}
    assert [one.rank for one in entry.offices] == ["CC"]


def test_a_spelling_that_two_entries_claim_is_neithers() -> None:
    listed, notices = read("people: [{name: Bo Lark, also: [Lark]}, {name: Cy Lark, also: [Lark]}]")
    assert listed == {"bo-lark": {"bo-lark"}, "cy-lark": {"cy-lark"}}
    assert ["claims the spelling “lark”" in notice for notice in notices] == [True, True]


def test_a_name_stays_the_name_of_its_entry_where_another_claims_it() -> None:
    listed, notices = read(
        "people: [{name: Bo Lark}]", "people: [{name: Cy Lark, also: [Bo Lark]}]"
    )
    assert listed == {"bo-lark": {"bo-lark"}, "cy-lark": {"cy-lark"}}
    assert len(notices) == 1


def test_of_two_entries_of_one_name_the_first_is_used() -> None:
    people = read_people(
        [Curated("people.yaml", "people: [{name: Bo Lark, honours: [QPM]}, {name: Bo Lark}]")]
    )
    assert people.listed["bo-lark"].honours == ("QPM",)
    assert people.twice == {"bo-lark"}
    assert len(people.notices) == 1
