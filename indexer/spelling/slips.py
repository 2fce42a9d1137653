"""Slips of the pen: when a word that is one edit from another is plainly meant for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Edit(StrEnum):
    """What was done to a word by mistake."""

    SWAPPED = "two neighbours swapped"
    DOUBLED = "one of two equal letters left out, or a letter doubled"
    LACKING = "a letter left out or put in"
    OTHER = "a letter in place of another"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one kind of edit needs for a word to be a slip.

    So many letters stand behind the edit: at the end of words it makes other words, plurals and
    Latin. The word meant has so many letters, and stands in so many times more posts than the slip
    or so often in English: the 22,000 commonest words stand 1,000,000 times in its counts.
    """

    behind: int
    letters: int
    times: int
    english: int | None


# Every pair was looked at that these make of the 12,600 long words that no dictionary holds in the
# sample archive, five real posts and five public collections: 105, of which 2 are doubtful. Of
# 45,000 real words of another list, beside all of English, they take 20 for slips, none of them
# common. A letter in place of another is how the words of one science differ (integrase,
# integrate), and needs the most.
_NEEDED: Mapping[Edit, Evidence] = MappingProxyType(
    {
        Edit.SWAPPED: Evidence(behind=0, letters=6, times=3, english=1_000_000),
        Edit.DOUBLED: Evidence(behind=2, letters=6, times=10, english=1_000_000),
        Edit.LACKING: Evidence(behind=3, letters=7, times=10, english=3_000_000),
        Edit.OTHER: Evidence(behind=2, letters=8, times=20, english=None),
    }
)
# Where the archive lacks the word that is meant, a slip is only one of these, and short of a letter
# rather than longer by one: Holliday and Batchelor are names.
_OF_LACKING = (Edit.SWAPPED, Edit.LACKING)
# Nobody makes one slip in post after post, unless the word itself is everywhere.
_FEW_POSTS, _FAR_RARER = 2, 10


@dataclass(frozen=True, slots=True)
class Meant:
    """A word that a slip may be meant for.

    ``english`` is its count in English, and ``is_common`` says that it is among the highest;
    ``posts`` is how many posts hold this very word, ``any_ending`` how many hold it in any of its
    endings.
    """

    word: str
    english: int
    is_common: bool
    posts: int
    any_ending: int


def is_slip(word: str, meant: Meant, posts: int) -> bool:
    """Say whether a word of so many posts, one edit from another, is plainly meant for that."""
    edit, behind = edit_between(word, meant.word)
    needed = _NEEDED[edit]
    if behind < needed.behind or len(meant.word) < needed.letters:
        return False
    if posts > _FEW_POSTS and posts * _FAR_RARER > meant.any_ending:
        return False
    if not meant.posts:
        return edit in _OF_LACKING and len(word) <= len(meant.word) and meant.is_common
    held = meant.posts if edit is Edit.OTHER else meant.any_ending
    is_usual = needed.english is not None and meant.english >= needed.english
    return is_usual or held >= needed.times * posts


def edit_between(word: str, meant: str) -> tuple[Edit, int]:
    """Return the one edit between two words, and how many letters stand behind it."""
    at = _first_difference(word, meant)
    if len(word) == len(meant):
        is_swap = word[at + 1 :] != meant[at + 1 :]
        return (Edit.SWAPPED, len(word) - at - 2) if is_swap else (Edit.OTHER, len(word) - at - 1)
    longer = max(word, meant, key=len)
    is_double = longer[at] == longer[at - 1]
    return (Edit.DOUBLED if is_double else Edit.LACKING), len(longer) - at - 1


def _first_difference(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
