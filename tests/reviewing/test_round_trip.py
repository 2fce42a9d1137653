"""From the review to corrections.csv and back: an answer holds, and is not asked for again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from reviewing.quay_blog import CHANGED, CONFIRMED

from indexer.records import Source

if TYPE_CHECKING:
    from reviewing.conftest import Answers, Quay


def test_something_of_every_kind_is_asked(built: Quay) -> None:
    assert built.asked() == set(CHANGED) == set(CONFIRMED)


@pytest.mark.parametrize("answers", [CHANGED, CONFIRMED])
def test_what_was_answered_is_not_asked_again(quay: Quay, answers: Answers) -> None:
    quay.answer(answers)
    assert "note " not in quay.build()
    assert quay.asked() == set()


@pytest.mark.parametrize(
    "left",
    [
        ("dave-kell", "same as"),
        ("2015-estuary", "captures"),
        ("rope", "speaker"),
        ("tides", "date"),
    ],
)
def test_only_what_was_answered_is_not_asked_again(quay: Quay, left: tuple[str, str]) -> None:
    quay.answer({row: value for row, value in CONFIRMED.items() if row != left})
    quay.build()
    assert quay.asked() == {left}


def test_the_empty_table_changes_nothing(quay: Quay) -> None:
    before = quay.run("export")
    quay.answer({})
    assert "note " not in quay.build()
    assert quay.run("export") == before


@pytest.mark.parametrize(
    ("id", "field", "value", "extracted"),
    [
        ("201207-night-ferry", "date", "2012-07-31", "2012-08-07"),
        ("two-authors", "speaker", "Noor Castellane", "Ada Thornbury"),
        ("2014-estuary", "title", "Low water, old safes", "What the estuary carries"),
        ("rope", "speaker", "Ada Thornbury", ""),
        ("bells", "date", "2011-05", ""),
        ("rivers", "speaker", "Ada Thornbury", ""),
        ("tides", "date", "2015-06-01", "2015-05/2015-07"),
    ],
)
def test_a_correction_wins_and_keeps_what_was_extracted(
    corrected: Quay, id: str, field: str, value: str, extracted: str
) -> None:
    post, made = corrected.post(id), corrected.correction(id, field)
    shown = {"title": post.title, "date": post.date, "speaker": post.speaker}[field]
    assert shown
    assert shown.source is Source.CORRECTION
    assert (shown.place.file, made.place.file) == ("corrections.csv", "corrections.csv")
    assert (made.value, made.extracted) == (value, extracted)
    assert (made.who, made.when, made.why) == ("Noor", "2026-02-01", "seen, in print")
    assert f"{field}: {value}" in corrected.run("show", id, "--evidence")


def test_what_other_sources_say_stays_said(corrected: Quay) -> None:
    said = {(one.field, one.value) for one in corrected.post("201207-night-ferry").statements}
    assert {("date", "2012-08-07"), ("date", "2012-07")} <= said


def test_none_takes_a_value_away(quay: Quay) -> None:
    quay.correct(
        "201207-night-ferry,date,none,Noor,,",
        "two-authors,speaker,none,Noor,,",
        "tides,title,none,Noor,,",
        "dave-kell,officers,none,Noor,,",
    )
    quay.build()
    assert quay.post("201207-night-ferry").date is None
    assert quay.post("two-authors").speaker is None
    assert quay.post("tides").title is None
    assert quay.post("dave-kell").officers == ()
    assert quay.correction("201207-night-ferry", "date").extracted == "2012-08-07"
    assert quay.correction("two-authors", "speaker").extracted == "Ada Thornbury"
    assert quay.correction("tides", "title").extracted == "Between tides"
    assert quay.correction("dave-kell", "officers").extracted == "CC Dave Kell of Wexmoor Police"


def test_rank_and_role_of_an_author(quay: Quay) -> None:
    quay.correct("bells,rank,Deputy Chief Constable,,,", "bells,role,Warden of the bells,,,")
    quay.build()
    speaker = quay.post("bells").speaker
    assert speaker
    assert (speaker.name, speaker.rank, speaker.role) == (
        "Ada Thornbury",
        "DCC",
        "Warden of the bells",
    )
    assert quay.correction("bells", "rank").extracted == "CC"
    assert quay.correction("bells", "role").extracted == ""


def test_the_address(quay: Quay) -> None:
    quay.correct("tides,url,https://blog.example/tides,,,")
    quay.build()
    address = quay.post("tides").address
    assert address
    assert (address.value, address.source) == ("https://blog.example/tides", Source.CORRECTION)


def test_officers(quay: Quay) -> None:
    quay.correct('201207-night-ferry,officers,"DCC Ann Loam, lead on ferries; Bo Reed",,,')
    quay.build()
    officers = quay.post("201207-night-ferry").officers
    assert [(one.name, one.rank, one.lead_on) for one in officers] == [
        ("Ann Loam", "DCC", "ferries"),
        ("Bo Reed", None, None),
    ]
    assert quay.correction("201207-night-ferry", "officers").extracted == (
        "CC David Kell of Wexmoor Police"
    )
    assert {"ann-loam", "bo-reed"} <= quay.people().keys()


def test_claims(built: Quay, quay: Quay) -> None:
    assert [one.lead_on for one in built.post("rivers").claims] == ["river safety"]
    quay.correct("rivers,claims,rivers; locks and weirs,Noor,,")
    assert "note " not in quay.build()
    assert [one.lead_on for one in quay.post("rivers").claims] == ["rivers", "locks and weirs"]
    made = quay.correction("rivers", "claims")
    assert (made.value, made.extracted) == ("rivers; locks and weirs", "river safety")
    assert ("rivers", "claims") not in quay.asked()
    assert ("rivers", "speaker") in quay.asked()


def test_a_claim_that_is_confirmed_is_of_the_author_who_is_named(corrected: Quay) -> None:
    assert corrected.post("rivers").claims == ()
    officers = corrected.post("rivers").officers
    assert [(one.name, one.lead_on) for one in officers] == [("Ada Thornbury", "river safety")]


def test_captures_apart(built: Quay, corrected: Quay) -> None:
    assert [other.id for other in built.post("2014-estuary").captures] == ["2015-estuary"]
    assert corrected.post("2014-estuary").captures == ()
    assert corrected.post("2015-estuary").corrections[0].value == "separate"


def test_persons_apart_and_together(built: Quay, corrected: Quay) -> None:
    assert {"david-kell", "orla-fenwick", "orla-fenwicke"} <= built.people().keys()
    assert "dave-kell" not in built.people()
    people = corrected.people()
    assert {"david-kell", "dave-kell"} <= people.keys()
    assert len({"orla-fenwick", "orla-fenwicke"} & people.keys()) == 1


def test_corrections_in_the_front_matter(quay: Quay) -> None:
    post = quay.posts / "tides.md"
    own = (
        "corrections:\n  - {field: date, value: June 2015, who: Ada, when: 2026-02-01, why: told}\n"
    )
    post.write_text(post.read_text().replace("---\nNobody", f"{own}---\nNobody"))
    assert "note " not in quay.build()
    date, made = quay.post("tides").date, quay.correction("tides", "date")
    assert date
    assert (date.edtf, date.source, date.place.file) == ("2015-06", "correction", "tides.md")
    assert (made.extracted, made.who, made.why) == ("2015-05/2015-07", "Ada", "told")
    assert ("tides", "date") not in quay.asked()


def test_what_cannot_be_used_is_said_by_its_row_and_asked_again(quay: Quay) -> None:
    quay.answer({**CONFIRMED, ("bells", "date"): "Whitsun"})
    row = [row["id"] for row in quay.rows()].index("bells") + 2
    report = quay.build()
    assert f"note     corrections.csv: row {row}: " in report
    assert "Whitsun" in report
    assert quay.asked() == {("bells", "date")}


def test_a_person_who_is_not_in_the_archive_is_said_to_be_missing(quay: Quay) -> None:
    quay.correct("dave-kell,same as,davy-kell,,,")
    (note,) = [line for line in quay.build().splitlines() if line.startswith("note ")]
    assert "corrections.csv" in note
    assert "davy-kell" in note
    assert ("dave-kell", "same as") in quay.asked()


def test_who_decided_on_a_person_when_and_why_is_shown(quay: Quay) -> None:
    quay.answer({("dave-kell", "same as"): "david-kell"})
    quay.build()
    credit = "a curator says so (Noor, 1 February 2026: seen, in print)"
    assert f"Merged:   Dave Kell (dave-kell): {credit}\n" in quay.run("people", "kell")
    (merged,) = quay.people()["david-kell"].merged
    assert (merged.why, merged.settled, merged.decisions[0].who) == (credit, True, "Noor")


def test_a_second_round_is_put_below_the_first(quay: Quay) -> None:
    quay.answer({row: value for row, value in CHANGED.items() if row[1] == "date"})
    quay.build()
    table = quay.posts / "corrections.csv"
    first = table.read_text(encoding="utf-8")
    quay.answer({row: value for row, value in CHANGED.items() if row[1] != "date"})
    table.write_text(first + table.read_text(encoding="utf-8"), encoding="utf-8")
    assert "note " not in quay.build()
    assert quay.asked() == set()
