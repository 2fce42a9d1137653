"""Keys by which a title, a file name and an address are known to be of the same post."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import PurePosixPath

from indexer.edtf import MONTHS
from indexer.gazetteer import names
from indexer.knowing.authoring.bylines import read_byline
from indexer.listing.entry_dates import split_date
from indexer.listing.lines import YEARLESS
from indexer.names import bare_names, is_given_name

# Letters and digits that a key needs to prove anything, unless it is a whole title.
_LETTERS, _WORDS = 12, 3

_APOSTROPHES = re.compile(r"['’‘`´]")
_NO_WORD = re.compile(r"[\W_]+")
_SEPARATOR = re.compile(r"\s*:\s+|\s+[–—-]+\s+|\s*\|\s*|\s*[–—](?=\s)")
_BLOG = re.compile(
    r"^(?:(?:the|an?)\s+)?(?:[\w'’&-]+\s+){0,4}blog(?:\s+post)?\s*(?::|\s[–—-])\s*", re.I
)
_BRACKET = re.compile(r"\s*\(([^()]+)\)\s*$")
_COMMA = re.compile(r"\s*,\s*(?=[^,]+$)")


@lru_cache(maxsize=100_000)
def words_of(text: str) -> str:
    """Return the words of ``text`` for comparing: no case, accents, quotation marks or dashes."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("&", " and "))
    bare = "".join(mark for mark in plain if not unicodedata.combining(mark))
    return _NO_WORD.sub(" ", _APOSTROPHES.sub("", bare)).strip()


def glued(text: str) -> str:
    """Return letters and digits only: slugs part words by hyphens, or not at all."""
    return words_of(text).replace(" ", "")


@lru_cache(maxsize=100_000)
def undated(title: str) -> str:
    """Return a title without the date that a mark parts from it, with a year or without."""
    plain = split_date(title).title
    parts = list(re.finditer(r"\s*[,;|(–—-]\s*", plain))
    for mark in parts:
        if YEARLESS.fullmatch(plain[mark.end() :].strip(" ).")) and mark.start():
            return plain[: mark.start()]
    return plain


@lru_cache(maxsize=100_000)
def topic(title: str) -> str:
    """Return the words of a title without date, blog's name, and author before or behind it."""
    plain = undated(title)
    return words_of(_without_people(_BLOG.sub("", plain, count=1))) or words_of(plain)


def _without_people(title: str) -> str:
    bracket = _BRACKET.search(title)
    if bracket and is_person(bracket[1]):
        title = title[: bracket.start()]
    for parting in (_SEPARATOR, _COMMA):
        pieces = parting.split(title)
        marks = [mark[0] for mark in parting.finditer(title)]
        while len(pieces) > 1 and is_person(pieces[0]):
            pieces, marks = pieces[1:], marks[1:]
        while len(pieces) > 1 and is_person(pieces[-1]):
            pieces, marks = pieces[:-1], marks[:-1]
        title = "".join(a + b for a, b in zip(pieces, [*marks, ""], strict=True))
    return title


@lru_cache(maxsize=100_000)
def is_person(text: str) -> bool:
    """Say whether a piece of a title is a person and nothing else: ``Sir Jo Field``."""
    if read_byline(text):
        return True
    found = bare_names(text)
    first, _, rest = text.strip().partition(" ")
    titled = first.strip(".") in names().honorifics and bool(rest)
    alone = len(found) == 1 and found[0][2] in (text.strip(), rest.strip())
    return alone and (titled or is_given_name(first))


def title_slugs(title: str, printed: str) -> frozenset[str]:
    """Return the glued slugs that a post of this title may have; ``printed`` is with its date."""
    plain = _BLOG.sub("", undated(title), count=1)
    texts = (printed, title, undated(title), plain, topic(title))
    return frozenset(key for text in texts if (key := glued(text)))


def proves(key: str, text: str) -> bool:
    """Say whether ``text`` is too long for a chance: three words, or twelve letters in its key."""
    return len(key) >= _LETTERS or len(words_of(text).split()) >= _WORDS


# File names

_EXTENSION = re.compile(r"(?:\.(?:txt|md|markdown|html?|aspx?|php|jsp|cfm))+$", re.IGNORECASE)
_NUMBER = re.compile(r"^\d{1,4}(?:[_ ]|$)|^\d{1,3}-(?=[A-Za-z])")
_HASH = re.compile(r"(?<![0-9A-Za-z])[0-9a-f]{16,}(?![0-9A-Za-z])")
_DATE_FIRST = re.compile(r"^(?:20\d{6}|20\d{4}|\d{8}|20\d\d(?:[-_.]\d\d){1,2})[-_ ]*(?=\D)")
_NAMES = "|".join([*MONTHS, "Sept", *(name[:3] for name in MONTHS)])
_DATE_LAST = re.compile(
    rf"[-_ ]*(?:(?:\d{{1,2}}(?:st|nd|rd|th)?[-_ ]?)?(?:{_NAMES})[-_ ]?(?:20\d\d|[0-3]\d)"
    rf"|(?<=[-_ ])\d{{1,2}}[-_ ](?:{_NAMES})|\d{{8}}"
    r"|\d\d[-_.]\d\d[-_.]20\d\d|20\d\d[-_.]\d\d[-_.]\d\d)$",
    re.IGNORECASE,
)


@lru_cache(maxsize=20_000)
def stem(address: str) -> str:
    """Return the last part of a path or address, without extension, number in front and hash."""
    name = PurePosixPath(re.split(r"[?#]", address)[0].rstrip("/")).name
    bare = _HASH.sub("", _EXTENSION.sub("", name)).strip("-_ .")
    return _NUMBER.sub("", bare)


def stem_slugs(stem: str) -> tuple[str, ...]:
    """Return the glued slugs of a file name: whole, and without a date in front of it."""
    return tuple(dict.fromkeys(glued(one) for one in (stem, _DATE_FIRST.sub("", stem))))


def undated_slug(stem: str) -> str:
    """Return the glued slug of a file name without dates at both ends; empty where it has none."""
    bare = _DATE_LAST.sub("", _DATE_FIRST.sub("", stem))
    return glued(bare) if bare != _DATE_FIRST.sub("", stem) else ""
