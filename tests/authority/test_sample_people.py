"""The people.yaml of the sample archive: right in itself, and about people of the archive."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from indexer.authority.people_file import read_people
from indexer.names import slug
from indexer.records import Curated

PROJECT = Path(__file__).parents[2]
TEXT = (PROJECT / "posts" / "people.yaml").read_text(encoding="utf-8")
PEOPLE = read_people([Curated("people.yaml", TEXT)])


def test_nothing_is_wrong_in_it() -> None:
    assert PEOPLE.notices == ()
    assert len(PEOPLE.listed) >= 4


def test_it_says_that_it_is_invented() -> None:
    assert "invented" in TEXT.partition("people:")[0]


def test_everybody_in_it_is_in_the_archive_with_the_ranks_it_gives() -> None:
    golden = yaml.safe_load(
        (PROJECT / "tests/goldens/sample-archive.yaml").read_text(encoding="utf-8")
    )
    held: dict[str, set[str]] = {}
    for post in golden["posts"].values():
        for one in post["officers"]:
            held.setdefault(slug(one["name"]), set()).add(one["rank"])
        held.setdefault(slug(post["speaker"] or "-"), set()).add(post["speaker_rank"])
    for entry in PEOPLE.listed.values():
        assert {office.rank for office in entry.offices} <= held[entry.slug], entry.name


def test_every_other_spelling_stands_somewhere_in_the_archive() -> None:
    names = " ".join(slug(path.stem) for path in (PROJECT / "posts").rglob("*"))
    for entry in PEOPLE.listed.values():
        for spelling in entry.also:
            assert re.search(rf"\b{spelling}\b", names), spelling
