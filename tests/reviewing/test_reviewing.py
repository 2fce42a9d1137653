"""What deserves a look: the rule of value, and the table."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.correcting import correct
from indexer.persons import Doubtful, Merged, Person, Role
from indexer.records import (
    Block,
    Capture,
    Claim,
    Correction,
    Curated,
    Dated,
    Found,
    Officer,
    OtherCapture,
    Paragraph,
    Place,
    Post,
    Source,
    Speaker,
    Statement,
)
from indexer.reviewing import Kind, Matter, review, table

BARE = Post(
    id="bells",
    file="bells.txt",
    format="text",
    title=Found("Bells", Source.TITLE_LINE, "Bells", Place("bells.txt", 1)),
    date=Dated("2016-05-03", Source.DATELINE, "3 May 2016", Place("bells.txt", 2)),
    speaker=Speaker("Jo Field", "jo-field", None, None, Source.BYLINE, "By Jo Field"),
    officers=(),
    address=None,
    paragraphs=(Paragraph(1, "p", "Bells."),),
    furniture=(),
    raw="",
)
OFFICER = Officer("Al Bo", "al-bo", "PC", False, None, Source.BODY, "PC Al Bo")
ADDRESS = Statement("date", "2012-07", Source.ADDRESS, "201207bells.txt", Place("bells.txt", 0))
NAMED = Statement("speaker", "Ann Loam", Source.SIGNATURE, "Ann Loam", Place("bells.txt", 9))
OTHER = OtherCapture("bells-again", "again/bells.txt", "text", None, "")
CLAIM = Claim("bells", "As the lead for bells, I", Place("bells.txt", 3))


def kinds(*posts: Post, persons: Sequence[Person] = ()) -> list[Kind]:
    return [matter.kind for matter in review(posts, persons)]


def correction(field: str) -> Correction:
    return Correction(field, "", "Noor", "2026", "seen")


@pytest.mark.parametrize(
    ("post", "kind", "field", "found"),
    [
        (replace(BARE, statements=(ADDRESS,)), Kind.DATE, "date", "2016-05-03"),
        (replace(BARE, statements=(NAMED,)), Kind.SPEAKER, "speaker", "Jo Field"),
        (
            replace(BARE, statements=(replace(NAMED, field="title", value="Whistles"),)),
            Kind.TITLE,
            "title",
            "Bells",
        ),
        (replace(BARE, speaker=None, statements=(NAMED,)), Kind.SPEAKER_OPEN, "speaker", ""),
        (replace(BARE, date=None), Kind.UNDATED, "date", ""),
        (
            replace(BARE, date=Dated("2016-05/2016-07", Source.NEIGHBOURS, "between")),
            Kind.INTERVAL,
            "date",
            "2016-05/2016-07",
        ),
    ],
)
def test_kinds_of_posts(post: Post, kind: Kind, field: str, found: str) -> None:
    (matter,) = review([post], [])
    assert (matter.kind, matter.file, matter.id) == (kind, "bells.txt", "bells")
    assert (matter.field, matter.found) == (field, found)
    assert matter.doubt.endswith(".")
    assert matter.evidence
    assert review([replace(post, corrections=(correction(field),))], []) == ()


def test_the_claims_of_an_unnamed_author_are_asked_about_beside_the_name() -> None:
    further = Claim(None, "As a national lead, I", Place("bells.txt", 5))
    post = replace(BARE, speaker=None, claims=(CLAIM, further))
    name, claims = review([post], [])
    assert (name.kind, name.field, name.found) == (Kind.UNNAMED_LEAD, "speaker", "")
    assert (claims.kind, claims.field, claims.found) == (
        Kind.CLAIM,
        "claims",
        "bells; national lead",
    )
    assert claims.doubt == (
        "The author, whom nothing names, leads on bells and something. Write on what, with a "
        "semicolon between portfolios, or “none”."
    )
    assert claims.evidence == name.evidence
    (left,) = review([replace(post, corrections=(correction("speaker"),))], [])
    assert left.field == "claims"
    (left,) = review([replace(post, corrections=(correction("claims"),))], [])
    assert left.field == "speaker"


def test_a_sound_post_is_not_asked_about() -> None:
    said = Statement("date", "2016", Source.LIST, "2016", Place("list.txt", 3))
    assert kinds(BARE, replace(BARE, statements=(said,)), replace(BARE, claims=(CLAIM,))) == []


def test_evidence_has_words_file_and_line() -> None:
    (matter,) = review([replace(BARE, statements=(ADDRESS,))], [])
    assert matter.doubt == "The address or file name says July 2012."
    assert matter.evidence == (
        "dateline: “3 May 2016”, bells.txt, line 2; "
        "address or file name: “201207bells.txt”, bells.txt"
    )


def test_an_undated_post_with_possible_dates_is_asked_about_with_all_of_them() -> None:
    said = [
        Statement("date", day, Source.LIST_OPEN, f"Bells, {day}", Place("list.txt", line))
        for line, day in ((3, "2015-02-05"), (9, "2014-01-03"))
    ]
    (matter,) = review([replace(BARE, date=None, statements=tuple(said))], [])
    assert (matter.kind, matter.found) == (Kind.DATE_OPEN, "")
    assert matter.doubt == "Nothing tells which: it could be 3 January 2014 or 5 February 2015."
    assert "Bells, 2015-02-05" in matter.evidence
    assert "Bells, 2014-01-03" in matter.evidence


def test_a_field_is_asked_about_once() -> None:
    later = replace(ADDRESS, value="2017", source=Source.LIST)
    post = replace(BARE, speaker=None, statements=(ADDRESS, later, NAMED), claims=(CLAIM,))
    assert [(one.kind, one.field) for one in review([post], [])] == [
        (Kind.DATE, "date"),
        (Kind.SPEAKER_OPEN, "speaker"),
        (Kind.CLAIM, "claims"),
    ]


def test_an_interval_that_another_source_contradicts_is_asked_about_as_such() -> None:
    date = Dated("2016-05/2016-07", Source.NEIGHBOURS, "between")
    assert kinds(replace(BARE, date=date, statements=(ADDRESS,))) == [Kind.DATE]


def test_each_other_capture_is_asked_about_until_all_are_answered() -> None:
    third = replace(OTHER, id="bells-third", file="third/bells.txt")
    post = replace(BARE, captures=(OTHER, third))
    found = review([post], [])
    assert [(one.file, one.id, one.field, one.found) for one in found] == [
        ("again/bells.txt", "bells-again", "captures", "bells"),
        ("third/bells.txt", "bells-third", "captures", "bells"),
    ]
    answer = correction("captures")
    assert len(review([replace(post, corrections=(answer,))], [])) == 2
    assert review([replace(post, corrections=(answer, answer))], []) == ()


def person(name: str, posts: int = 1, *, merged: str = "", doubtful: str = "") -> Person:
    key = name.lower().replace(" ", "-")
    return Person(
        key,
        name,
        roles=tuple(Role(f"{key}-{n}", None, None, None, (), "officer") for n in range(posts)),
        merged=(Merged("dave-kell", "Dave Kell", merged, 2),) if merged else (),
        doubtful=(Doubtful(doubtful, doubtful, "spelt alike"),) if doubtful else (),
    )


def test_who_was_merged_by_hand_is_not_asked_about_whatever_the_words() -> None:
    kell = person("David Kell", merged="both CC of Wexmoor Police")
    by_hand = replace(kell, merged=(replace(kell.merged[0], settled=True),))
    assert kinds(persons=[by_hand]) == []


def test_who_was_merged() -> None:
    (matter,) = review([], [person("David Kell", merged="both CC of Wexmoor Police")])
    assert (matter.kind, matter.file, matter.id) == (Kind.MERGED_PERSONS, "", "dave-kell")
    assert (matter.field, matter.found) == ("same as", "david-kell")
    assert matter.doubt == (
        "Dave Kell was taken for David Kell; write david-kell if they are one person, not "
        "david-kell if they are two."
    )
    assert matter.evidence == "both CC of Wexmoor Police"


def test_a_doubtful_pair_is_asked_about_once_about_the_rarer() -> None:
    pair = [person("Jo Ash", 3, doubtful="joan-ash"), person("Joan Ash", 1, doubtful="jo-ash")]
    (matter,) = review([], pair)
    assert (matter.kind, matter.id, matter.found) == (Kind.DOUBTFUL_PERSONS, "joan-ash", "joan-ash")
    assert "write jo-ash if they are one person, not jo-ash if they are two." in matter.doubt


def test_one_name_that_may_be_two_persons() -> None:
    (matter,) = review([], [person("Jo Ash", doubtful="jo-ash")])
    assert matter.doubt.startswith("Two persons may be called Jo Ash; write one if it is one")


def test_what_may_be_wrong_comes_before_what_is_missing() -> None:
    posts = [
        replace(BARE, id="a", date=replace(BARE.date, edtf="2016/2017") if BARE.date else None),
        replace(BARE, id="b", speaker=None, claims=(CLAIM,)),
        replace(BARE, id="c", date=None, officers=(OFFICER,) * 9),
        replace(BARE, id="d", speaker=None, statements=(NAMED,)),
        replace(BARE, id="e", captures=(OTHER,)),
        replace(BARE, id="f", statements=(replace(NAMED, field="title", value="Whistles"),)),
        replace(BARE, id="g", statements=(NAMED,)),
        replace(BARE, id="h", statements=(ADDRESS,)),
        replace(BARE, id="i", date=None, statements=(replace(ADDRESS, source=Source.LIST_OPEN),)),
    ]
    persons = [
        person("David Kell", merged="both CC"),
        person("Jo Ash", 3, doubtful="joan-ash"),
        person("Joan Ash", 1, doubtful="jo-ash"),
    ]
    assert kinds(*posts, persons=persons) == list(Kind)


def test_more_officers_then_more_text_then_the_id() -> None:
    long = (Paragraph(1, "p", "Bells and whistles."),)
    posts = [
        replace(BARE, id="d", date=None),
        replace(BARE, id="c", date=None),
        replace(BARE, id="b", date=None, paragraphs=long),
        replace(BARE, id="a", date=None, officers=(OFFICER,)),
    ]
    assert [matter.id for matter in review(posts, [])] == ["a", "b", "c", "d"]


def test_persons_of_more_posts_come_first() -> None:
    persons = [
        person("Al Bo", 1, doubtful="al-bo"),
        person("Jo Ash", 3, doubtful="jo-ash"),
    ]
    assert [matter.id for matter in review([], persons)] == ["jo-ash", "al-bo"]


MATTER = Matter(Kind.DATE, "bells.txt", "bells", "date", "2016", "Why.", "Because.", (0, 0))


def cells(matter: Matter) -> dict[str, str]:
    (row,) = csv.DictReader(io.StringIO(table([matter])))
    return row


def test_the_table() -> None:
    assert table([MATTER]) == (
        "file,id,field,value,who,when,why,found,doubt,evidence\n"
        "bells.txt,bells,date,,,,,2016,Why.,Because.\n"
    )


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+44 20", "'+44 20"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'=1"),
        (" \r\n=1", "'=1"),
        ("＝1", "'＝1"),  # full-width, which some spreadsheets take too
        ("2016-05-03", "2016-05-03"),
        ("a=b", "a=b"),
        ('He said “=1”, "so"', 'He said “=1”, "so"'),
        ("two\nlines", "two lines"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula(text: str, cell: str) -> None:
    row = cells(replace(MATTER, found=text, doubt=text, evidence=text))
    assert (row["found"], row["doubt"], row["evidence"]) == (cell, cell, cell)


@pytest.mark.parametrize("file", ["=1.txt", "-1.txt", "@a.txt", "+/a,b.txt", 'a "b".txt', "ä.txt"])
def test_whatever_a_file_is_called_the_row_is_taken_back(file: str) -> None:
    row = cells(replace(MATTER, file=file, id=""))
    assert row["file"][0] not in "=+-@"
    filled = f'file,field,value\n"{row["file"].replace(chr(34), chr(34) * 2)}",date,2016\n'
    capture = Capture(file, "text", "", (Block("Bells."),))
    found = correct([capture], {file: "x"}, [Curated("corrections.csv", filled)])
    assert found.notices == ()
    assert found.captures[0].declared["date"].value == "2016"


@given(st.lists(st.text(), min_size=4, max_size=4))
def test_any_text_makes_one_row(texts: list[str]) -> None:
    found, doubt, evidence, file = texts
    row = cells(replace(MATTER, found=found, doubt=doubt, evidence=evidence, file=file))
    assert row["id"] == "bells"
    assert not any(row[name].startswith(("=", "+", "-", "@")) for name in row)
