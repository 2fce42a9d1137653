"""Authors whom the name of a file names, where the archive spells the name out elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_archive import write_archive

from indexer.building.addressed import names_spelt_out
from indexer.building.gathering import gather
from indexer.reading import read_archive
from indexer.records import Entry, Place, Source, Speaker

OWN = """I began it out of spite, and I have never been sorry that I did so in all these years.

The other forces will follow in the spring, which my own officers think is rather too late.

We shall see who is right when the swallows come, and I shall say here if it was not us.
"""
ELSEWHERE = """We met in Lindale for two days and spoke about money, as we have done for years.

Chief Constable Jo Field-Marsh told us what the settlement would mean for the smaller forces.

Nobody thanked her for it, and nobody could say that she was wrong about any of the figures.
"""


def author(folder: Path, file: str, text: str = OWN, elsewhere: str = ELSEWHERE) -> Speaker | None:
    archive = write_archive(folder, {file: text, "council.txt": elsewhere})
    posts = gather(read_archive([archive])).posts
    return next(post.speaker for post in posts if post.file == file)


@pytest.mark.parametrize(
    ("file", "rank"),
    [
        ("20151126-cc-jo-field-marsh-spending-review-blog.txt", "CC"),
        ("201511-jo-field-marsh-spending-review.txt", None),
        ("police-chiefs-blog-cc-jo-field-marsh-spending-revi.txt", "CC"),
        ("chief-constable-jo-field-marsh-on-money.txt", "CC"),
        ("20151126-c-jo-field-marsh.txt", None),
    ],
)
def test_an_address_names_the_author(tmp_path: Path, file: str, rank: str | None) -> None:
    found = author(tmp_path, file)
    assert found
    assert (found.name, found.rank, found.source) == ("Jo Field-Marsh", rank, Source.ADDRESS)
    assert (found.words, found.place.file, found.place.line) == (file, file, 0)


def test_a_name_that_nothing_spells_out_is_none(tmp_path: Path) -> None:
    elsewhere = ELSEWHERE.replace("Jo Field-Marsh", "Ann Other")
    assert author(tmp_path, "20151126-cc-jo-field-work.txt", elsewhere=elsewhere) is None


def test_a_name_further_on_is_a_subject(tmp_path: Path) -> None:
    assert author(tmp_path, "farewell-to-jo-field-marsh.txt") is None


@pytest.mark.parametrize(
    "text",
    [
        # The text speaks of the person.
        OWN.replace("my own officers", "Field-Marsh and others"),
        # Nobody speaks in it.
        ELSEWHERE.replace("Chief Constable Jo Field-Marsh", "A colleague")
        .replace("We", "They")
        .replace("we", "they")
        .replace("us", "them"),
    ],
)
def test_who_is_spoken_of_is_not_the_author(tmp_path: Path, text: str) -> None:
    assert author(tmp_path, "20151126-cc-jo-field-marsh-retires.txt", text) is None


def test_whoever_signs_counts_and_not_the_address(tmp_path: Path) -> None:
    signed = OWN + "\nDeputy Chief Constable Sam Reed\n"
    found = author(tmp_path, "20151126-cc-jo-field-marsh-spending.txt", signed)
    assert found
    assert (found.name, found.source) == ("Sam Reed", Source.SIGNATURE)


def test_an_author_in_a_list_is_named_without_the_rank() -> None:
    entry = Entry("Hares", "CC Jo Field-Marsh", None, None, "…", Place("a.txt", 1), "a.txt#1", 1)
    assert names_spelt_out([], [entry]) == {"jo-field-marsh": "Jo Field-Marsh"}
