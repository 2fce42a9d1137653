"""IDs: readable, the same everywhere, and never shared by two files."""

from __future__ import annotations

import unicodedata

import pytest

from indexer.building.ids import post_id, unique_ids
from indexer.errors import DuplicateId
from indexer.records import Capture, Found, Source


def capture(file: str, id: str | None = None) -> Capture:
    declared = {"id": Found(id, Source.FRONT_MATTER, id)} if id else {}
    return Capture(file, "text", "", (), declared)


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("owls.txt", "owls"),
        ("2016/Council October.txt", "2016-council-october"),  # folders, capitals and spaces
        ("council.v2.txt", "council-v2"),  # a dot that is no extension
        ("000_016ec95e.txt", "000-016ec95e"),  # serial numbers stay
        ("--odd__name--.html", "odd-name"),
        ("café.txt", "cafe"),  # an accent goes, the letter stays
        ("записки.txt", "bce8367c"),  # nothing readable is left: a digest of the name
        ("søn.txt", "sn-98737a11"),  # a letter is lost, and the digest keeps it from sn.txt
        ("!!.txt", "post"),  # no letter at all
    ],
)
def test_the_id_is_the_path_as_a_slug(file: str, expected: str) -> None:
    assert post_id(capture(file)) == expected


def test_a_declared_id_wins() -> None:
    assert post_id(capture("2016/owls.txt", "The Owls")) == "the-owls"


def test_one_name_has_one_id_however_its_accents_are_stored() -> None:
    forms = {unicodedata.normalize(form, "é/ñandú.txt") for form in ("NFC", "NFD")}
    assert len(forms) == 2
    assert len({post_id(capture(form)) for form in forms}) == 1


def test_names_that_differ_in_lost_letters_stay_apart() -> None:
    ids = unique_ids([capture("пост 1.txt"), capture("блог 1.txt"), capture("1.txt")])
    assert len(set(ids.values())) == 3


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (capture("owls.txt"), capture("owls.md")),  # one name, two formats
        (capture("a b.txt"), capture("a-b.txt")),
        (capture("Owls.txt"), capture("owls.txt")),
        (capture("x.md", "same"), capture("y.md", "same")),
        (capture("x.md", "owls"), capture("owls.txt")),
    ],
)
def test_two_files_with_one_id_are_both_named(first: Capture, second: Capture) -> None:
    with pytest.raises(DuplicateId) as caught:
        unique_ids([first, second])
    assert f"{first.file} and {second.file} both claim" in str(caught.value)
    assert "Rename one" in str(caught.value)


def test_one_path_in_two_sources_is_told_from_two_paths() -> None:
    with pytest.raises(DuplicateId, match=r"Two of the sources hold a file owls\.txt"):
        unique_ids([capture("owls.txt"), capture("owls.txt")])
