"""The date of a post: from its dateline, its title, a notice, or its file name and address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from indexer.edtf import parse_date
from indexer.knowing.addresses import date_in_address
from indexer.records import Block, Capture, Dated, Found, Source

_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = r"\d{1,2}(?:\s?(?:st|nd|rd|th))?(?:\s+of)?"
_SPELT = rf"(?:{_DAY}[\s,-]+)?{_MONTHS}[\s,-]+20\d\d"
_NUMBERS = r"\d{1,2}[/.]\d{1,2}[/.]20\d\d"

# A year alone is taken only after a mark of separation: a "vision 2025" is no date.
_AT_END = re.compile(
    rf"(?P<before>.*?)(?P<mark>[\s,:;(–—-]+)(?P<date>{_SPELT}|{_NUMBERS}|20[0-3]\d)\)?\W*$", re.I
)
# "the riots of August 2011", "since May 2014": the date of the subject, not of the post.
_OF_SUBJECT = re.compile(
    r"\b(?:of|since|from|in|by|until|till|to|before|after|during|on|and)$", re.I
)
_FIRST_YEAR, _LAST_YEAR = 2005, 2030

# What parts a dateline from the byline on its line.
PARTS = re.compile(r"\s+[–—|·•-]\s+|\s*\|\s*|\s+on\s+(?=\d{1,2}(?:st|nd|rd|th)?\s+[A-Z])")

_INTRODUCED = re.compile(
    r"^(?:(?:originally|first)\s+)?(?:posted|published|date|dated)(?:\s+on)?\s*:?\s+", re.I
)
_TIME = re.compile(r"(?:,|\s+at)?\s+\d{1,2}[:.]\d{2}\s*(?:[ap]m)?$", re.I)
_NOTICE = re.compile(
    r"\b(?:original(?:ly)?|first)\s+(?:blog\s*)?(?:post(?:ed)?|published|written|blog(?:ged)?|version|article)"
    rf"(?:\s+(?:was|is))?(?:\s+(?:published|posted|written|dated))?\s*(?:from|in|on|:)?\s*(?P<date>{_SPELT}|{_NUMBERS})",
    re.I,
)


def find_date(
    capture: Capture, titles: Sequence[Found], dateline: str | None, blocks: Sequence[Block]
) -> Dated | None:
    """Return the date of a post, or None where nothing states it.

    A declared date wins. Then the most precise statement wins, and of equal ones the
    dateline before the title, the title before a notice of the original post, and all of them
    before the file name and the address.
    """
    if declared := capture.declared.get("date"):
        return Dated(declared.value, declared.source, declared.words)
    found = [
        _dateline(dateline),
        *(date_in_title(title) for title in titles),
        _notice(blocks),
        *(_address(words) for words in _addresses(capture)),
    ]
    return _most_precise(date for date in found if date)


def _most_precise(dates: Iterable[Dated]) -> Dated | None:
    return max(dates, key=lambda date: len(date.edtf), default=None)


def read_dateline(text: str) -> str | None:
    """Return the EDTF of a line that is a date with month and year; else None.

    The line may introduce the date ("Posted on"), give a time, or hold a byline beside it,
    parted by a dash, bar or dot.
    """
    for part in [text, *PARTS.split(text)]:
        plain = _TIME.sub("", _INTRODUCED.sub("", part.strip())).strip(" .,–-|")
        edtf = parse_date(_tidy(plain))
        if edtf and _plausible(edtf) and len(edtf) > 4:
            return edtf
    return None


def _dateline(text: str | None) -> Dated | None:
    edtf = read_dateline(text) if text else None
    return Dated(edtf, Source.DATELINE, text) if edtf and text else None


def date_in_title(title: Found) -> Dated | None:
    """Return the date that ends a title, with the title's own source, or None."""
    match = _AT_END.match(title.value)
    if not match:
        return None
    separate = bool(match["mark"].strip())
    if not separate and (len(match["date"]) == 4 or _OF_SUBJECT.search(match["before"])):
        return None
    edtf = parse_date(_tidy(match["date"]))
    return Dated(edtf, title.source, title.words) if edtf and _plausible(edtf) else None


def _tidy(text: str) -> str:
    return re.sub(r"(\d)\s+(st|nd|rd|th)\b", r"\1\2", text)


def _plausible(edtf: str) -> bool:
    return _FIRST_YEAR <= int(edtf[:4]) <= _LAST_YEAR


def _notice(blocks: Sequence[Block]) -> Dated | None:
    for block in [*blocks[:3], *blocks[-2:]]:
        match = _NOTICE.search(block.text)
        edtf = parse_date(_tidy(match["date"])) if match else None
        if edtf and _plausible(edtf):
            return Dated(edtf, Source.BODY, block.text)
    return None


def _addresses(capture: Capture) -> list[str]:
    url = capture.declared.get("url")
    return [capture.file, *([url.value] if url else [])]


def _address(words: str) -> Dated | None:
    edtf = date_in_address(words)
    return Dated(edtf, Source.ADDRESS, words) if edtf else None
