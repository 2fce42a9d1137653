"""An archive as a whole: lists, several captures of a post, corrections, persons."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_archive import write_archive

from indexer.building.gathering import Gathered, gather
from indexer.reading import read_archive
from indexer.records import Post, Source

LIGHT = """The lamp at the end of the pier was painted red by somebody who had not asked.

We were rung about it eleven times before breakfast, and the harbour master rang twice more.

By noon a boat had come in on the wrong side of it, and the skipper wanted to know whom to thank.
"""
# A later crawl: another word, and a line less.
LIGHT_AGAIN = (
    LIGHT.replace("eleven", "twelve").partition("\n\nBy noon")[0] + "\n\nBy noon it was white.\n"
)
LIST = """The Harbour Blog
All posts
The wrong colour, 9 June 2016
A bell in the fog, 2 June 2016
The red lamp, 12 May 2016
Ropes and knots, 3 May 2016
Next >>>
"""


@pytest.fixture
def gathered(tmp_path: Path) -> Gathered:
    posts = {"red-lamp.txt": LIGHT, "http/the-red-lamp.txt": LIGHT_AGAIN, "all-posts.txt": LIST}
    return gather(read_archive([write_archive(tmp_path, posts)]))


def corrected(folder: Path, rows: str) -> Post:
    posts = {
        "red-lamp.txt": LIGHT,
        "http/the-red-lamp.txt": LIGHT_AGAIN,
        "all-posts.txt": LIST,
        "corrections.csv": f"id,field,value,who,when,why\n{rows}",
    }
    gathered = gather(read_archive([write_archive(folder, posts)]))
    assert not gathered.notices
    (post,) = gathered.posts
    return post


def test_two_captures_are_one_post_and_the_longer_text_is_shown(gathered: Gathered) -> None:
    (post,) = gathered.posts
    assert post.file == "red-lamp.txt"
    assert [capture.file for capture in post.captures] == ["http/the-red-lamp.txt"]
    assert post.captures[0].raw == LIGHT_AGAIN
    assert gathered.renamed == {"http-the-red-lamp": "red-lamp"}


def test_what_is_known_of_the_other_capture_is_known_of_the_post(gathered: Gathered) -> None:
    (post,) = gathered.posts
    assert post.title
    assert post.date
    assert (post.title.value, post.title.source) == ("The red lamp", Source.LIST)
    assert (post.date.edtf, post.date.source) == ("2016-05-12", Source.LIST)
    assert (post.date.place.file, post.date.place.line) == ("all-posts.txt", 5)


def test_a_page_without_a_post_is_none_and_what_it_lists_is_lacking(gathered: Gathered) -> None:
    assert [notice.file for notice in gathered.empty] == ["all-posts.txt"]
    assert [entry.title for entry in gathered.lacking] == [
        "The wrong colour",
        "A bell in the fog",
        "Ropes and knots",
    ]


def test_a_correction_of_either_capture_is_one_of_the_post(tmp_path: Path) -> None:
    post = corrected(
        tmp_path, "http-the-red-lamp,date,2016-05-13,J. Reader,2026-01-02,a log book\n"
    )
    assert post.date
    assert (post.date.edtf, post.date.source) == ("2016-05-13", Source.CORRECTION)
    (correction,) = post.corrections
    assert (correction.extracted, correction.place.file) == ("2016-05-12", "corrections.csv")
    assert "2016-05-12" in [one.value for one in post.statements if one.field == "date"]


def test_none_takes_a_value_away_and_keeps_it_as_said(tmp_path: Path) -> None:
    post = corrected(tmp_path, "red-lamp,date,none,,,\nred-lamp,url,none,,,\n")
    assert post.date is None
    assert post.address is None
    assert [one.extracted for one in post.corrections] == ["2016-05-12", ""]


def test_officers_are_replaced_as_a_whole(tmp_path: Path) -> None:
    post = corrected(tmp_path, "red-lamp,officers,PC Una Fenn; ACC Bo Lund lead on fish,,,\n")
    assert [(one.rank, one.name, one.lead_on) for one in post.officers] == [
        ("PC", "Una Fenn", None),
        ("ACC", "Bo Lund", "fish"),
    ]


def test_a_curator_can_part_two_captures(tmp_path: Path) -> None:
    posts = {
        "red-lamp.txt": LIGHT,
        "http/the-red-lamp.txt": LIGHT_AGAIN,
        "corrections.csv": "id,field,value\nhttp-the-red-lamp,captures,separate\n",
    }
    gathered = gather(read_archive([write_archive(tmp_path, posts)]))
    assert len(gathered.posts) == 2
    assert not gathered.renamed


def test_the_same_archive_gives_the_same_posts(gathered: Gathered, tmp_path: Path) -> None:
    assert gather(read_archive([tmp_path])) == gathered


def test_one_entry_that_fits_two_posts_dates_neither(tmp_path: Path) -> None:
    other = "\n\n".join(f"A gull sat on post {n} and said nothing to anybody." for n in range(4))
    posts = {
        "first.txt": f"The red lamp\n\n{LIGHT}",
        "second.txt": f"The red lamp\n\n{other}",
        "all-posts.txt": LIST,
    }
    gathered = gather(read_archive([write_archive(tmp_path, posts)]))
    assert [(post.file, post.date) for post in gathered.posts] == [
        ("first.txt", None),
        ("second.txt", None),
    ]
    assert "The red lamp" not in [entry.title for entry in gathered.lacking]
