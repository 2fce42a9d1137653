"""Names of persons in running text: where one begins, where it ends, and whose it is."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from indexer.gazetteer import forces, function_words, names, patterns, ranks

# Every name of a post is compared with every other: so many are remembered, of some fifty posts.
_NAMES = 4096
_MONTHS = frozenset(["April", "August", "June", "March", "May"])
_SPACE = re.compile(r"\s+")
_TOKEN = re.compile(r"\S+")
_HYPHEN = re.compile(r"[-‐‑]")
_APOSTROPHE = re.compile(r"['’‘]")
_NO_KEY = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=_NAMES)
def slug(name: str) -> str:
    """Return the key of a person: ``Sir Jo Field QPM``, ``CC Jo Field`` are both ``jo-field``.

    Rank, honorific, letters after the name, accents, apostrophes and spacing make no
    difference; given names do, because two officers may share a surname. A name in letters other
    than a-z keeps a digest in their place, so that no two such names are one.
    """
    plain = _plain(name)
    key = ascii_key(name)
    lost = any(mark.isalnum() and not mark.isascii() for mark in plain)
    digest = hashlib.sha256(plain.encode()).hexdigest()[:8] if lost or (plain and not key) else ""
    return f"{key}-{digest}".strip("-")


@lru_cache(maxsize=_NAMES)
def ascii_key(name: str) -> str:
    """Return the part of ``slug(name)`` that its letters a-z and digits make; it may be empty."""
    return _NO_KEY.sub("-", _APOSTROPHE.sub("", _plain(name))).strip("-")


def _plain(name: str) -> str:
    bare = bare_name(name) or name.strip()
    plain = unicodedata.normalize("NFKD", bare.casefold()).translate(_LETTERS)
    return "".join(mark for mark in plain if not unicodedata.combining(mark))


# Letters that have no decomposition in Unicode.
_LETTERS = str.maketrans(
    {
        "ı": "i",
        "ħ": "h",
        "ŋ": "n",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
    }
)


@lru_cache(maxsize=_NAMES)
def bare_name(text: str) -> str:
    """Return ``text`` without rank, honorific, letters after the name and doubled spaces."""
    plain = _SPACE.sub(" ", text).strip(" ,.;:")
    while True:
        shorter = _without_head(_without_letters(plain)).strip(" ,.;:")
        if shorter == plain:
            return plain
        plain = shorter


def _without_head(text: str) -> str:
    for pattern in (patterns.rank(), patterns.honorifics()):
        match = pattern.match(text)
        if match and match.end() < len(text):
            return text[match.end() :].lstrip(" ,")
    return text


def _without_letters(text: str) -> str:
    match = _letters_behind().search(text)
    return text[: match.start()] if match and match.start() else text


@cache
def _letters_behind() -> re.Pattern[str]:
    return re.compile(rf"{patterns.post_nominals().pattern}$")


def read_name(text: str, start: int) -> tuple[str, int] | None:
    """Return the person's name that begins at ``start`` of ``text``, and where it ends, or None.

    The run of capitals is cut before a word that no name holds (Police, Council), before the
    name of a force and before a month. A single word may come back: the caller judges it.
    """
    match = patterns.person().match(text, start)
    if not match:
        return None
    tokens = [(found[0], found.end()) for found in _TOKEN.finditer(match[0])]
    kept = _kept([token for token, _ in tokens])
    if not kept:
        return None
    end = start + tokens[kept - 1][1]
    return _SPACE.sub(" ", text[start:end]), end


def _kept(tokens: Sequence[str]) -> int:
    """Count the leading tokens that can be a name."""
    for at, token in enumerate(tokens):
        if token.strip(".") in _stopping() and not _is_surname(tokens, at):
            return _before_force(tokens, at)
        if at >= 1 and token in _MONTHS and at == len(tokens) - 1:
            return at
        if at >= 2 and _opens_force(tokens[at:]):
            return at
    return _ended_well(tokens)


def _is_surname(tokens: Sequence[str], at: int) -> bool:
    """Say whether a word that is seldom a name is one here: "Mark Law", "Tom Ireland"."""
    if at != 1 or tokens[at] not in names().surnames or not is_given_name(tokens[0]):
        return False
    return len(tokens) == 2 or tokens[2].strip(".") not in _stopping()


def _ended_well(tokens: Sequence[str]) -> int:
    end = len(tokens)
    while end and (tokens[end - 1] in names().particles or len(tokens[end - 1].strip(".")) == 1):
        end -= 1
    return end


def _before_force(tokens: Sequence[str], at: int) -> int:
    """Return the end of a name in front of ``Wexmoor Police``: the place is not part of it."""
    is_force = tokens[at] in ("Police", "Constabulary")
    return _ended_well(tokens[: at - 1 if is_force and at >= 3 else at])


def _opens_force(tokens: Sequence[str]) -> bool:
    text = " ".join(tokens)
    return any(text == name or text.startswith(name + " ") for name in force_names())


@cache
def force_names() -> frozenset[str]:
    """Return every form of a force's name."""
    rows = forces().forces.items()
    return frozenset(name for row, also in rows for name in (row, *also))


@cache
def _stopping() -> frozenset[str]:
    nominals = frozenset(word for word in names().post_nominals if word.isupper() or len(word) > 2)
    of_ranks = frozenset(word for rank in ranks().values() for word in rank.label.split())
    return names().not_names | nominals | names().honorifics | of_ranks


def is_given_name(word: str) -> bool:
    """Say whether a word is a known given name, hyphenated ones by their first part."""
    return word in names().given or _HYPHEN.split(word)[0] in names().given


def bare_names(text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, name) of every run of two to five capitalised words like a name.

    A sentence may open with a capital that is no name ("Yesterday Jo Field"): that word is
    left out when it is a function word, or when a given name follows it.
    """
    found: list[tuple[int, int, str]] = []
    at = 0
    while match := patterns.person().search(text, at):
        start = _name_start(text, match)
        name = read_name(text, start)
        at = max(name[1] if name else 0, start + len(text[start:].split(maxsplit=1)[0]))
        if name and " " in name[0]:
            found.append((start, name[1], name[0]))
    return found


def _name_start(text: str, match: re.Match[str]) -> int:
    words = match[0].split()
    start = match.start()
    # "Vice President Jo Field": each word that no name holds is left out.
    while len(words) > 1 and _opens(words):
        start = text.index(words[1], start + len(words[0]))
        words = words[1:]
    return start


def _opens(words: Sequence[str]) -> bool:
    """Say whether the first of ``words`` stands in front of a name and is no part of it."""
    first, second = words[0], words[1]
    late = not is_given_name(first) and is_given_name(second) and len(words) > 2
    return first.lower() in function_words() or first in names().not_names or late


def same_person(one: str, other: str) -> bool:
    """Say whether two names within one text are one person's.

    The surnames agree, and so do the given names: equal, one left out, an initial of the other,
    or known variants of one name (Stephen and Steve).
    """
    one, other = bare_name(one), bare_name(other)
    if slug(one) == slug(other):
        return True
    first, second = one.split(), other.split()
    if not first or not second or slug(first[-1]) != slug(second[-1]):
        return False
    return len(first) == 1 or len(second) == 1 or _same_given(first[0], second[0])


def _same_given(one: str, other: str) -> bool:
    if one == other or (
        {one.strip("."), other.strip(".")} & {one[0], other[0]} and one[0] == other[0]
    ):
        return True
    return any({one, other} <= {name, *short} for name, short in names().variants.items())
