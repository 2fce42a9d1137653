"""What each line of a list of posts is: a title, a date, a byline, an address, or neither."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache, lru_cache

from indexer.cleaning.template_lines import is_leftover
from indexer.edtf import MONTHS
from indexer.gazetteer import authorship, furniture, patterns
from indexer.gazetteer.list_words import list_words
from indexer.knowing.authoring.bylines import read_byline
from indexer.knowing.dating.dates import PARTS, read_dateline


class Kind(Enum):
    """What a line of a list is. ``BESIDE`` is a line under an entry that says nothing here."""

    TITLE = auto()
    DATE = auto()
    BYLINE = auto()
    ADDRESS = auto()
    BESIDE = auto()
    HEAD = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list: its number in the file, whether space stands above, where it links to."""

    text: str
    number: int
    parted: bool = False
    link: str | None = None


# Titles with a colon and nothing behind it, and titles longer than these, were not met.
_LONGEST = 220
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|/[\w%.~-]+(?:/[\w%.~-]*)+", re.IGNORECASE)
_NAMES = "|".join([*MONTHS, "Sept", *(name[:3] for name in MONTHS)])
YEARLESS = re.compile(
    rf"(?P<day>\d{{1,2}})\s?(?:st|nd|rd|th)?\s+(?P<month>{_NAMES})\b\.?", re.IGNORECASE
)
"""A day and a month without a year: ``12 October``."""

# "2014", "Page 2 of 9", "3 comments", "(2)"
_NUMBERS = re.compile(
    r"\W*(?:page\s+)?\d+(?:\s+of\s+\d+)?\W*|\W*\d+\s+(?:comments?|views|shares|likes)\W*", re.I
)


def kind(text: str) -> Kind:
    """Say what a line is, judged by itself."""
    return _kind(text) if len(text) <= _LONGEST else Kind.BESIDE


@lru_cache(maxsize=100_000)
def _kind(text: str) -> Kind:
    for one, fits in _TESTS:
        if fits(text):
            return one
    return Kind.TITLE


def is_title(line: Line) -> bool:
    """Say whether a line can be the title of a post."""
    return kind(line.text) is Kind.TITLE


def is_end(text: str) -> bool:
    """Say whether a line turns the page of a list: ``Next >>>``."""
    return bool(_whole(furniture().list_ends).fullmatch(text)) or text.rstrip().endswith(">>>")


def is_unordered_head(text: str) -> bool:
    """Say whether a line heads a list that is not in the order of time: ``Most read``."""
    return _whole(list_words().unordered).fullmatch(text) is not None


def _is_address(text: str) -> bool:
    return _ADDRESS.fullmatch(text.strip()) is not None


def _is_date(text: str) -> bool:
    """Say whether a line is a date with nothing beside it but a byline."""
    if YEARLESS.fullmatch(text.strip(" .,–-|()")):
        return True
    pieces = PARTS.split(text.strip(" ()"))
    return bool(read_dateline(text.strip(" ()"))) and all(
        read_dateline(piece) or read_byline(piece) for piece in pieces if piece.strip(" |-–")
    )


def _is_marked_byline(text: str) -> bool:
    """Say whether a line opens as a byline does: ``By CC Jo Field``."""
    return bool(_by().match(text)) and read_byline(text) is not None


def _is_beside(text: str) -> bool:
    words = list_words()
    label = _label().match(text) or _opening(words.revised).match(text)
    further = _whole((*words.further, *furniture().lone_lines)).fullmatch(text)
    nothing = len(text) > _LONGEST or not re.search(r"[^\W\d]{2}", text)
    counted = _NUMBERS.fullmatch(text)
    return bool(label or further or nothing or counted) or is_end(text) or is_leftover(text)


def _is_head(text: str) -> bool:
    words = list_words()
    heads = (*words.heads, *words.unordered, *furniture().list_heads)
    plain = _OF_BLOG.sub("", text.strip(), count=1)
    return bool(_whole(heads).fullmatch(plain) or _BLOG_NAME.fullmatch(text.strip()))


# "The Forces' Blog - all posts"
_OF_BLOG = re.compile(r"^.{0,40}?\bblog\s*[:–—-]\s*", re.IGNORECASE)


_TESTS = (
    (Kind.ADDRESS, _is_address),
    (Kind.DATE, _is_date),
    (Kind.HEAD, _is_head),
    (Kind.BESIDE, _is_beside),
    (Kind.BYLINE, _is_marked_byline),
)

# "The Police Chiefs' Blog", "ACPO Blog archive"
_BLOG_NAME = re.compile(
    r"(?:(?:the|an?)\s+)?(?:[A-Z][\w'’&-]*\s+){0,4}(?:Blogs?|BLOG)(?:\s+(?:archives?|index|posts))?",
)


@cache
def _whole(words: tuple[str, ...]) -> re.Pattern[str]:
    order = r"(?:\W+(?:newest|most\s+recent|latest)\s+first|\s+(?:from|in|of|for)\s+\d{4})?"
    return re.compile(rf"\W*(?:{patterns.phrase(words)}){order}\W*", re.IGNORECASE)


@cache
def _opening(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{patterns.phrase(words)})\b", re.IGNORECASE)


@cache
def _label() -> re.Pattern[str]:
    """Match the opening of a line beneath an entry; "Topic of the day" is no such line."""
    several = [word for word in list_words().labels if " " in word]
    return re.compile(
        rf"(?:{patterns.phrase(several)})\b|(?:{patterns.phrase(list_words().labels)})\s*:", re.I
    )


@cache
def _by() -> re.Pattern[str]:
    return re.compile(rf"(?:{patterns.phrase(authorship().openings)})\b\s*[:,–-]?\s+", re.I)


def bare_bylines(lines: Sequence[Line]) -> frozenset[int]:
    """Return the positions of titles that are bylines without ``By``: names alone, in a pattern.

    One name alone may be the title of a post; a name under every third title is no accident.
    """
    titles = [at for at, line in enumerate(lines) if is_title(line)]
    below = [at for at in titles if at - 1 in titles or (at and _follows_date(lines, at))]
    found = [at for at in below if read_byline(lines[at].text)]
    enough = len(found) >= 2 and 3 * len(found) >= len(titles) - len(found)
    return frozenset(found) if enough else frozenset()


def _follows_date(lines: Sequence[Line], at: int) -> bool:
    return kind(lines[at - 1].text) is Kind.DATE and not lines[at].parted
