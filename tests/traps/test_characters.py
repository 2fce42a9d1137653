"""Traps of characters and typing errors: the text stays as it is, and is understood and found."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from small_archive import write_archive
from traps.bodies import BENCH, FERRY, KETTLE, around, paragraphs, post
from traps.titles import TITLES, list_page
from traps.told import SILENT, Told, author, body, date, day, names, officers, title

from indexer.building.build import build
from indexer.query.parameters import read
from indexer.search.opening import open_archive

Archive = Callable[..., Told]

NBSP = "\N{NO-BREAK SPACE}"


def test_curly_and_straight_apostrophes_in_one_line(archive: Archive) -> None:
    line = "Police Chiefs' Blog: CC Nerys O’Hara - The chiefs’ bench isn't mine"
    text = "The officers' bench isn’t ours, and CC O'Hara's isn’t hers, says DCC Bryn D'Arcy to me."
    found = archive({SILENT: f"{line}\n\n{around(text)}"}).the()
    assert (title(found), author(found)) == (line, ("Nerys O’Hara", "CC"))
    assert text in body(found)
    assert "Bryn D'Arcy" in names(found)


@pytest.mark.parametrize("mark", ["-", "–", "—"])
def test_hyphen_or_dash_between_author_and_topic(archive: Archive, mark: str) -> None:
    line = f"ACC Nerys Okafor {mark} A bench of our own {mark} 26 May 2016"
    found = archive({SILENT: post(line)}).the()
    assert (author(found), day(found)) == (("Nerys Okafor", "ACC"), "2016-05-26")


def test_non_breaking_spaces_in_names_dates_and_portfolios(archive: Archive) -> None:
    text = (
        f"Chief{NBSP}Constable Nerys{NBSP}Okafor, the NPCC{NBSP}lead for{NBSP}harbour{NBSP}crime,"
        f"{NBSP}brought tea."
    )
    found = archive({SILENT: f"24{NBSP}October{NBSP}2016\n\n{around(text)}"}).the()
    assert date(found) == ("2016-10-24", "dateline")
    assert officers(found) == [("Nerys Okafor", "CC", "harbour crime")]


def test_a_line_of_non_breaking_spaces_is_no_paragraph(archive: Archive) -> None:
    text = BENCH.replace("\n\n", f"\n{NBSP}\n{NBSP} {NBSP}\n")
    assert body(archive({SILENT: text}).the()) == paragraphs(BENCH)


@pytest.mark.parametrize("bullet", ["•", "·", "-", "*"])
def test_bullets_are_items_of_the_body(archive: Archive, bullet: str) -> None:
    items = ["Sit down before you are asked to", "Leave room for somebody else"]
    found = archive({SILENT: around("\n".join(f"{bullet} {item}" for item in items))}).the()
    kinds = {one.text.lstrip(f"{bullet} "): one.kind for one in found.paragraphs}
    assert [kinds.get(item) for item in items] == ["item", "item"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The bench cost £1,250.50 and the plate £40, and £3 of it were for four brass screws.",
        "It was paid for by all of the forces.This is rarer than a bench that does not wobble.",
        "The bench belongs to the public.1 The screws belong to us, and so does the rust on it.",
        "On the 2 nd of March it was painted, on the 3 rd it was cleaned, and then it rained.",
        "You can read what it cost  and what was said of it at the time in  or in the minutes.",
        "Neighburhood bureacracy meets technlogy: nobody can sit down before the app has loaded.",
        "“Sit down” - that's all it says – isn’t that enough…?",
    ],
)
def test_the_text_is_never_corrected(archive: Archive, sentence: str) -> None:
    found = archive({SILENT: around(sentence)}).the()
    # Only runs of spaces are folded, as on any page.
    assert body(found)[1] == " ".join(sentence.split())
    assert found.raw == around(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "It was saved by ACC Nerys Okafor.This is more than anybody else has done for a bench.",
        "It was saved by ACC Nerys Okafor.1 Nobody else has done as much for any of our benches.",
        "It was saved by ACC Nerys Okafor1 and by a dog, which has never been given its due.",
        "It was saved,ACC Nerys Okafor says, by a dog, and the dog has never been given its due.",
    ],
)
def test_a_name_against_which_something_is_glued(archive: Archive, sentence: str) -> None:
    assert officers(archive({SILENT: around(sentence)}).the()) == [("Nerys Okafor", "ACC", False)]


def test_one_crawl_folded_to_ascii_is_the_same_post(archive: Archive) -> None:
    lines = "We don’t move it – “it’s fine”, they say – and it cost £40, which isn’t much…"
    folded = "We don't move it - \"it's fine\", they say - and it cost 40, which isn't much..."
    told = archive({"a.txt": around(folded), "b.txt": around(lines)})
    assert len(told.posts) == 1
    (found,) = told.posts.values()
    assert len(found.captures) == 1


def test_a_list_with_straight_quotation_marks_names_a_title_with_curly_ones(
    archive: Archive,
) -> None:
    files = {
        "list.txt": list_page(
            *TITLES[10:13], 'Who\'s "in charge" here? - 17 Jan 2014', *TITLES[13:16]
        ),
        SILENT: post("Who’s “in charge” here?", body=KETTLE),
    }
    found = archive(files).the()
    assert (title(found), day(found)) == ("Who’s “in charge” here?", "2014-01-17")


@pytest.mark.parametrize(
    ("asked", "printed"),
    [
        ("neighbourhood~", "neighburhood"),
        ("bureaucracy~", "bureacracy"),
        ("technology~", "technlogy"),
        ("“O'Hara”", "O’Hara"),
        ("forces", "forces.This"),
        ("public", "public.1"),
    ],
)
def test_the_search_finds_what_is_misspelt_or_glued(
    tmp_path: Path, asked: str, printed: str
) -> None:
    text = (
        f"What the bench teaches about {printed} cannot be learnt from a manual, whoever wrote it."
    )
    folder = write_archive(tmp_path / "posts", {"bench.txt": around(text), "ferry.txt": FERRY})
    build([folder], tmp_path / "index")
    with closing(open_archive(tmp_path / "index")) as opened:
        page = opened.search(read([("q", asked)]))
        post = opened.post("bench")
    assert [result.row.id for result in page.results] == ["bench"]
    assert post
    assert text in body(post)
