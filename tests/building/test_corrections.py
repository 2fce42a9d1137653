"""Corrections of a whole archive: what is in force, what stays, and what is said of the rest."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from small_archive import write_archive

from indexer.building.gathering import Gathered, gather
from indexer.correcting.officers import write_officers
from indexer.doubts import doubts
from indexer.reading import read_archive
from indexer.records import Place, Post, Source, Speaker

PROSE = """The lamp at the end of the pier was painted red by somebody who had not asked.

We were rung about it eleven times before breakfast, and the harbour master rang twice more.

By noon a boat had come in on the wrong side of it, and the skipper wanted to know whom to thank.
"""
HEADER = "file,field,value,who\n"


def gathered(folder: Path, posts: Mapping[str, str]) -> Gathered:
    return gather(read_archive([write_archive(folder, posts)]))


def one_post(folder: Path, text: str, *rows: str, name: str = "lamp.md", **others: str) -> Post:
    table = HEADER + "".join(f"{name},{row}\n" for row in rows)
    files = {name: text, "corrections.csv": table, **others}
    found = gathered(folder, files)
    assert found.notices == ()
    (post,) = found.posts
    return post


def front_matter(**fields: str) -> str:
    lines = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return f"---\ntitle: The lamp\n{lines}---\n"


def role(speaker: Speaker | None) -> tuple[str, str | None, str | None] | None:
    return (speaker.name, speaker.rank, speaker.role) if speaker else None


def grounds(speaker: Speaker | None) -> dict[str, tuple[str, str, str]]:
    assert speaker
    return {one.part: (one.value, one.source, one.words) for one in speaker.grounds}


BYLINE = "By Chief Constable Jo Feild, Chair of the Lamps Board\n\n"


@pytest.mark.parametrize("rows", [("rank,DCC", "role,Keeper"), ("role,Keeper", "rank,DCC")])
def test_a_rank_or_office_is_of_the_author_whom_the_text_names(
    tmp_path: Path, rows: tuple[str, str]
) -> None:
    post = one_post(tmp_path, front_matter() + BYLINE + PROSE, *rows)
    assert role(post.speaker) == ("Jo Feild", "DCC", "Keeper")
    assert grounds(post.speaker) == {
        "name": ("Jo Feild", "byline", BYLINE.strip()),
        "rank": ("DCC", "correction", "DCC"),
        "role": ("Keeper", "correction", "Keeper"),
    }
    assert {one.field: one.extracted for one in post.corrections} == {
        "rank": "CC",
        "role": "Chair of the Lamps Board",
    }


def test_there_may_be_no_rank(tmp_path: Path) -> None:
    post = one_post(tmp_path, front_matter() + BYLINE + PROSE, "rank,none")
    assert role(post.speaker) == ("Jo Feild", None, "Chair of the Lamps Board")


def test_a_declared_rank_and_office_are_of_the_author_whom_the_text_names(tmp_path: Path) -> None:
    text = front_matter(rank="DCC", role="Keeper") + BYLINE + PROSE
    assert role(one_post(tmp_path, text).speaker) == ("Jo Feild", "DCC", "Keeper")
    catalogue = "file,rank,role\nlamp.md,ACC,Warden\n"
    text = front_matter() + BYLINE + PROSE
    found = gathered(tmp_path, {"lamp.md": text, "catalogue.csv": catalogue})
    assert role(found.posts[0].speaker) == ("Jo Feild", "ACC", "Warden")


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (front_matter() + BYLINE, ("byline", "byline")),
        (
            front_matter(speaker="Jo Feild", rank="CC", role="Chair of the Lamps Board"),
            ("front matter", "front matter"),
        ),
        (front_matter(rank="CC") + BYLINE, ("front matter", "byline")),
    ],
)
def test_a_mended_name_keeps_rank_and_office(
    tmp_path: Path, text: str, sources: tuple[str, str]
) -> None:
    post = one_post(tmp_path, text + PROSE, "speaker,Jo Field")
    assert role(post.speaker) == ("Jo Field", "CC", "Chair of the Lamps Board")
    found = grounds(post.speaker)
    assert found["name"] == ("Jo Field", "correction", "Jo Field")
    assert (found["rank"][1], found["role"][1]) == sources


@pytest.mark.parametrize(
    "text", [BYLINE, front_matter(speaker="Jo Feild", rank="CC", role="Chair"), ""]
)
@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("speaker,Noor Ash", ("Noor Ash", None, None)),
        ("speaker,CC Noor Ash", ("Noor Ash", "CC", None)),
    ],
)
def test_another_speaker_has_another_rank_and_office(
    tmp_path: Path, text: str, row: str, expected: tuple[str, str | None, str | None]
) -> None:
    post = one_post(tmp_path, text + PROSE, row)
    assert role(post.speaker) == expected
    assert {source for _, source, _ in grounds(post.speaker).values()} == {"correction"}


def test_a_rank_corrected_with_another_speaker_is_theirs(tmp_path: Path) -> None:
    text = front_matter(speaker="Jo Feild", rank="CC", role="Chair") + PROSE
    post = one_post(tmp_path, text, "rank,ACC", "speaker,Noor Ash")
    assert role(post.speaker) == ("Noor Ash", "ACC", None)


def test_the_one_of_two_authors_whom_a_curator_names_has_the_rank_that_the_text_gives(
    tmp_path: Path,
) -> None:
    text = f"{BYLINE}{PROSE}\nDeputy Chief Constable Ann Other, Wexmoor Police\n"
    assert role(one_post(tmp_path, text, "speaker,Ann Other").speaker) == ("Ann Other", "DCC", None)


@pytest.mark.parametrize("field", ["rank,CC", "role,Chair", "rank,none"])
@pytest.mark.parametrize("others", ["", "lamp.md,speaker,none,Noor\n"])
def test_a_rank_that_nobody_bears_is_said_and_not_in_force(
    tmp_path: Path, field: str, others: str
) -> None:
    table = f"{HEADER}lamp.md,{field},Noor\n{others}"
    found = gathered(tmp_path, {"lamp.md": front_matter() + PROSE, "corrections.csv": table})
    (post,) = found.posts
    name = field.partition(",")[0]
    assert [one.field for one in post.corrections if one.field == name] == []
    (said,) = found.notices
    assert (said.file, said.reason) == (
        "corrections.csv",
        f"row 2: the {name} is not in force: the post has no speaker; correct the speaker too",
    )


UNLIKE = "Pier lights of the north\n\n"


@pytest.mark.parametrize("declared", ["title: The lamp", "title: Pier lights", "date: 2016"])
@pytest.mark.parametrize("ending", ["md", "txt"])
def test_another_title_leaves_the_paragraphs_as_they_are(
    tmp_path: Path, declared: str, ending: str
) -> None:
    text = f"---\n{declared}\n---\n{UNLIKE}{PROSE}"
    catalogue = f"file,{declared.replace(': ', chr(10) + 'lamp.txt,')}\n"
    files = {"lamp.md": text} if ending == "md" else {"lamp.txt": UNLIKE + PROSE}
    files = {**files, "catalogue.csv": catalogue} if ending == "txt" else files
    before = gathered(tmp_path, files).posts[0]
    row = f"{HEADER}lamp.{ending},title,Something else,Noor\n"
    after = gathered(tmp_path, {**files, "corrections.csv": row}).posts[0]
    assert after.title
    assert (after.title.value, after.title.source) == ("Something else", Source.CORRECTION)
    assert after.paragraphs == before.paragraphs


def test_no_title_gives_the_line_back_to_the_text(tmp_path: Path) -> None:
    post = one_post(tmp_path, UNLIKE + PROSE, "title,none", name="lamp.txt")
    assert post.title is None
    assert post.paragraphs[0].text == UNLIKE.strip()


AGAIN = (
    PROSE.replace("eleven", "twelve").partition("\n\nBy noon")[0] + "\n\nBy noon it was white.\n"
)
CAPTURES = {
    "lamp.md": f"---\ntitle: The lamp\nurl: https://blog.example/lamp\n---\n{PROSE}",
    "http/lamp.md": f"---\nurl: https://blog.example/lamp2\n---\n{AGAIN}",
}


def statements(post: Post) -> set[tuple[str, str, str, int]]:
    return {(one.field, one.value, one.source, one.place.line) for one in post.statements}


def test_a_correction_of_another_capture_that_loses_is_said_and_kept(tmp_path: Path) -> None:
    rows = "lamp.md,date,2016,Noor\nhttp/lamp.md,date,3 May 2015,Noor\nhttp/lamp.md,rank,CC,Noor\n"
    rows += "lamp.md,speaker,Jo Field,Noor\nhttp/lamp.md,speaker,Ann Other,Noor\n"
    found = gathered(tmp_path, {**CAPTURES, "corrections.csv": HEADER + rows})
    (post,) = found.posts
    assert post.date
    assert (post.date.edtf, role(post.speaker)) == ("2016", ("Jo Field", "CC", None))
    assert [(one.file, one.reason) for one in found.notices] == [
        (
            "corrections.csv",
            "row 3: the date “2015-05-03” is not in force: “2016” is, by row 2",
        ),
        (
            "corrections.csv",
            "row 6: the speaker “Ann Other” is not in force: “Jo Field” is, by row 5",
        ),
    ]
    assert statements(post) >= {
        ("date", "2016", "correction", 2),
        ("date", "2015-05-03", "correction", 3),
        ("speaker", "Jo Field", "correction", 5),
        ("speaker", "Ann Other", "correction", 6),
    }
    assert {one.field: one.value for one in post.corrections} == {
        "date": "2016",
        "speaker": "Jo Field",
        "rank": "CC",
    }
    assert doubts(post) == ()


def test_a_correction_of_another_capture_keeps_what_this_one_declares(tmp_path: Path) -> None:
    rows = "http/lamp.md,title,The red lamp,Noor\nhttp/lamp.md,url,https://blog.example/red,Noor\n"
    (post,) = gathered(tmp_path, {**CAPTURES, "corrections.csv": HEADER + rows}).posts
    assert post.title
    assert post.title.value == "The red lamp"
    assert ("title", "The lamp", "front matter", 2) in statements(post)
    assert {one.field: one.extracted for one in post.corrections} == {
        "title": "The lamp",
        "url": "https://blog.example/lamp",
    }


def test_captures_that_are_corrected_alike_lose_nothing(tmp_path: Path) -> None:
    rows = "lamp.md,date,2016,Noor\nhttp/lamp.md,date,2016,Noor\nlamp.md,captures,same,Noor\n"
    rows += "http/lamp.md,captures,same,Noor\n"
    found = gathered(tmp_path, {**CAPTURES, "corrections.csv": HEADER + rows})
    assert found.notices == ()
    assert [one.field for one in found.posts[0].corrections] == ["date", "captures", "captures"]


def test_what_loses_in_another_capture_is_kept_too(tmp_path: Path) -> None:
    rows = "http/lamp.md,date,2015,Noor\nhttp/lamp.md,date,2016,Noor\n"
    (post,) = gathered(tmp_path, {**CAPTURES, "corrections.csv": HEADER + rows}).posts
    assert post.date
    assert post.date.edtf == "2016"
    assert ("date", "2015", "correction", 2) in statements(post)


def test_a_title_that_loses_names_no_author_and_gives_no_doubt(tmp_path: Path) -> None:
    table = f"{HEADER}lamp.txt,title,CC Ann Other: A lamp,Noor\nlamp.txt,title,A lamp,Noor\n"
    text = BYLINE + "I am glad. " + PROSE
    (post,) = gathered(tmp_path, {"lamp.txt": text, "corrections.csv": table}).posts
    assert role(post.speaker) == ("Jo Feild", "CC", "Chair of the Lamps Board")
    assert ("title", "CC Ann Other: A lamp", "correction", 2) in statements(post)
    assert doubts(post) == ()


def test_the_nearest_table_wins_over_the_one_above_and_the_front_matter(tmp_path: Path) -> None:
    own = "---\ndate: 2012\ncorrections:\n  - {field: date, value: 2013}\n---\n"
    files = {
        "z/lamp.md": own + PROSE,
        "z/corrections.csv": f"{HEADER}lamp.md,date,2015,Noor\n",
        "corrections.csv": f"{HEADER}z/lamp.md,date,3 May 2014,Noor\n",
    }
    found = gathered(tmp_path, files)
    (post,) = found.posts
    assert post.date
    assert post.date.edtf == "2015"
    assert [one.value for one in post.statements if one.field == "date"] == [
        "2015",
        "2012",
        "2013",
        "2014-05-03",
    ]
    assert sorted((one.file, one.reason.partition(":")[0]) for one in found.notices) == [
        ("corrections.csv", "row 2"),
        ("z/lamp.md", "line 4"),
    ]
    assert post.corrections[0].extracted == "2012"
    assert doubts(post) == ()


CLAIM = "As the national lead for lamps, I have painted this one red, and I would do so again.\n\n"


def leads(post: Post) -> list[str | None]:
    return [one.lead_on for one in post.claims]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("none", []),
        ("piers, lamps and paint; buoys", ["piers, lamps and paint", "buoys"]),
        ("national lead", [None]),
    ],
)
def test_what_an_unnamed_author_leads_on(
    tmp_path: Path, value: str, expected: list[str | None]
) -> None:
    post = one_post(tmp_path, front_matter() + CLAIM + PROSE, f'claims,"{value}"')
    assert leads(post) == expected
    assert {one.place for one in post.claims} <= {Place("corrections.csv", 2)}
    (made,) = post.corrections
    assert (made.field, made.extracted) == ("claims", "lamps")


def test_claims_of_an_author_who_is_named_are_not_in_force(tmp_path: Path) -> None:
    table = f"{HEADER}lamp.md,claims,buoys,Noor\nlamp.md,speaker,CC Jo Field,Noor\n"
    files = {"lamp.md": front_matter() + CLAIM + PROSE, "corrections.csv": table}
    found = gathered(tmp_path, files)
    (post,) = found.posts
    assert [(one.name, one.lead_on) for one in post.officers] == [("Jo Field", "lamps")]
    assert (leads(post), [one.field for one in post.corrections]) == ([], ["speaker"])
    assert [one.reason for one in found.notices] == [
        "row 2: the claims are not in force: the post names its speaker; correct the officers "
        "instead"
    ]


def test_who_names_the_author_and_confirms_the_claim_is_told_nothing(tmp_path: Path) -> None:
    rows = ("claims,lamps", "speaker,CC Jo Field")
    post = one_post(tmp_path, front_matter() + CLAIM + PROSE, *rows)
    assert [(one.name, one.lead_on) for one in post.officers] == [("Jo Field", "lamps")]
    assert [one.field for one in post.corrections] == ["speaker"]


NAMED = (
    "Chief Constable Ann Other of Wexmoor Police, the national lead for lamps, came to see it. "
    "She is also the NPCC lead for buoys.\n\n"
)


def test_what_a_correction_of_the_officers_replaces_is_kept_whole(tmp_path: Path) -> None:
    text = front_matter() + PROSE + "\n" + NAMED
    before = one_post(tmp_path, text)
    written = write_officers(before.officers)
    assert written == "CC Ann Other of Wexmoor Police, lead on lamps, lead on buoys"
    post = one_post(tmp_path, text, f'officers,"{written}"')
    assert post.corrections[0].extracted == written

    def known(post: Post) -> list[tuple[object, ...]]:
        return [(o.slug, o.rank, o.office, o.lead_on, o.also_leads_on) for o in post.officers]

    assert known(post) == known(before)
