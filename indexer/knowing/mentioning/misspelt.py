"""Misspelt ranks: "Asssitant Commissioner", "Cheif Constable"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from rapidfuzz.distance import OSA

from indexer.gazetteer import ranks

# One slip in a word of five letters or more, two in one of nine: so "Constable" stays apart from
# "Controller", and no word of the ranks turns into another.
_ONE_SLIP = 5
_TWO_SLIPS = 9


def misspelt_ranks(text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, code) of capitalised runs that are a rank but for a slip or two.

    Ranks of two or three words are looked for, each word capitalised, where a further capitalised
    word follows. A single word has many neighbours in the dictionary: it needs a full name behind
    it, and two letters in each other's place ("Inpsector") or nine letters with one slip.
    """
    found = [
        (match.start(), match.end(), code)
        for match in _BEFORE_NAME.finditer(text)
        if (code := _swapped(match[0].lower()) or _slipped(match[0].lower()))
    ]
    for match in _TWO_WORDS.finditer(text):
        for window in _WINDOWS:
            words = window.match(text, match.start())
            code = _nearest(tuple(words[0].split())) if words else None
            if words and code and not any(start <= words.start() < end for start, end, _ in found):
                found.append((words.start(), words.end(), code))
    return found


_CAPITAL = r"[A-Z][a-z]{3,}"
# Where a rank of three words can begin, one of two can.
_TWO_WORDS = re.compile(rf"\b(?={_CAPITAL}\s+{_CAPITAL}\s+[A-Z])")
_WINDOWS = tuple(
    re.compile(rf"{_CAPITAL}(?:\s+{_CAPITAL}){{{further}}}(?=\s+[A-Z])") for further in (2, 1)
)
_BEFORE_NAME = re.compile(
    r"\b[A-Z][a-z]{6,}(?=\s+(?:of\s+(?:the\s+)?[A-Z][\w ]{2,40}?\s+)?[A-Z][\w'’-]+\s+[A-Z])"
)


@cache
def _swapped(word: str) -> str | None:
    """Return the rank of one word that ``word`` is with two neighbouring letters exchanged."""
    turned = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}
    found = {row.code for row in ranks().values() if row.label.lower() in turned - {word}}
    return found.pop() if len(found) == 1 else None


@cache
def _slipped(word: str) -> str | None:
    """Return the long rank of one word that ``word`` is but for one letter: "Superintendant".

    Other forms of the word are no slips: "Inspectors", "Commanded".
    """
    rows = [row for row in ranks().values() if len(row.label) >= _TWO_SLIPS]
    near = {row.code for row in rows if OSA.distance(word, row.label.lower()) == 1}
    return near.pop() if len(near) == 1 and not word.endswith(("s", "ed", "ing")) else None


@cache
def _nearest(words: tuple[str, ...]) -> str | None:
    lowered = tuple(word.lower() for word in words)
    near = {code for form, code in _forms().items() if lowered != form and _is_near(lowered, form)}
    return near.pop() if len(near) == 1 else None


@cache
def _forms() -> Mapping[tuple[str, ...], str]:
    rows = ranks().values()
    forms = {tuple(row.label.lower().split()): row.code for row in rows}
    return MappingProxyType({form: code for form, code in forms.items() if len(form) > 1})


def _is_near(words: tuple[str, ...], form: tuple[str, ...]) -> bool:
    pairs = list(zip(words, form, strict=False))
    return len(words) == len(form) and all(
        OSA.distance(word, right) <= _slips(right) for word, right in pairs
    )


def _slips(word: str) -> int:
    return 2 if len(word) >= _TWO_SLIPS else 1 if len(word) >= _ONE_SLIP else 0
