"""When a word one edit from another is plainly meant for it."""

from __future__ import annotations

import pytest

from indexer.spelling.slips import Edit, Meant, edit_between, is_slip


@pytest.mark.parametrize(
    ("word", "meant", "edit", "behind"),
    [
        ("polcie", "police", Edit.SWAPPED, 1),
        ("technlogy", "technology", Edit.LACKING, 4),
        ("techniology", "technology", Edit.LACKING, 5),
        ("asistant", "assistant", Edit.DOUBLED, 6),
        ("assisstant", "assistant", Edit.DOUBLED, 4),
        ("velosity", "velocity", Edit.OTHER, 3),
        ("targeti", "target", Edit.LACKING, 0),
        ("superfamilly", "superfamily", Edit.DOUBLED, 1),
    ],
)
def test_the_one_edit(word: str, meant: str, edit: Edit, behind: int) -> None:
    assert edit_between(word, meant) == (edit, behind)


COMMON, RARE = 200_000_000, 400_000


def meant(word: str, english: int, posts: int, any_ending: int) -> Meant:
    return Meant(word, english, english == COMMON, posts, any_ending)


@pytest.mark.parametrize(
    ("word", "posts", "right", "is_one"),
    [
        # Common in English, or in the archive by far.
        ("technlogy", 1, meant("technology", COMMON, 3, 3), True),
        ("aielron", 1, meant("aileron", RARE, 1, 1), False),
        ("aielron", 1, meant("aileron", RARE, 3, 3), True),
        # Not in the archive at all: only what is short of a letter, or swaps two.
        ("technlogy", 1, meant("technology", COMMON, 0, 0), True),
        ("critcial", 1, meant("critical", COMMON, 0, 0), True),
        ("holliday", 1, meant("holiday", COMMON, 0, 0), False),
        ("roghness", 1, meant("roughness", RARE, 0, 0), False),
        # The end of a word is where plurals and Latin are.
        ("targeti", 1, meant("target", COMMON, 400, 900), False),
        ("striatin", 1, meant("striation", COMMON, 40, 40), False),
        # A letter in place of another needs more.
        ("velosity", 1, meant("velocity", COMMON, 10, 300), False),
        ("velosity", 1, meant("velocity", COMMON, 20, 300), True),
        # In several posts, and not far rarer: a word of its own.
        ("technlogy", 3, meant("technology", COMMON, 20, 29), False),
        ("technlogy", 3, meant("technology", COMMON, 20, 30), True),
    ],
)
def test_slips(word: str, posts: int, right: Meant, is_one: bool) -> None:
    assert is_slip(word, right, posts) is is_one
