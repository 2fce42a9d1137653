"""The dates that a post, its file name and its address state for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indexer.edtf import parse_date
from indexer.knowing.dating.addresses import date_in_address
from indexer.knowing.dating.present import present_day
from indexer.records import Block, Capture, Dated, Found, Place, Source

_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = r"\d{1,2}(?:\s?(?:st|nd|rd|th))?(?:\s+of)?"
_SPELT = rf"(?:{_DAY}[\s,-]+)?{_MONTHS}[\s,-]+20\d\d"
_NUMBERS = r"\d{1,2}[/.]\d{1,2}[/.]20\d\d"

# A year alone is taken only after a mark of separation: a "vision 2025" is no date.
_AT_END = re.compile(
    rf"(?P<before>.*?)(?P<mark>[\s,:;(–—-]+)(?P<date>{_SPELT}|{_NUMBERS}|20[0-3]\d)\)?\W*$", re.I
)
# "Our policing plan 2016–2020"
_RANGE = re.compile(r"\b20\d\d\s*[–—/-]\s*(?:20)?\d\d\W*$")
# "the riots of August 2011", "since May 2014", "Remembering 7 July 2005": the date of the subject,
# not of the post.
_OF_SUBJECT = re.compile(
    r"\b(?:of|since|from|in|by|until|till|to|before|after|during|on|and|\w+ing)$", re.I
)
_FIRST_YEAR, _LAST_YEAR = 2005, 2030

# What parts a dateline from the byline on its line.
PARTS = re.compile(
    r"\s+[–—|·•-]\s+|\s*\|\s*|\s+on\s+(?=\d{1,2}(?:st|nd|rd|th)?\s+[A-Z])"
    r"|(?<=20\d\d),?\s+(?=by\s+[A-Z])"
    r"|,\s+(?=(?:\d{1,2}(?:st|nd|rd|th)?\s+)?[A-Z][a-z]+,?\s+20\d\d\W*$)"
)

_INTRODUCED = re.compile(
    r"^(?:(?:originally|first)\s+)?(?:posted|published|date|dated)(?:\s+on)?\s*:?\s+", re.I
)
_POSTED = re.compile(r"posted|published|added|written", re.I)
_TIME = re.compile(r"(?:,|\s+at)?\s+\d{1,2}[:.]\d{2}\s*(?:[ap]m)?$", re.I)
_NOTICE = re.compile(
    r"\b(?:original(?:ly)?|first|earlier)\s+(?:blog\s*)?"
    r"(?:post(?:ed)?|published|written|blog(?:ged)?|version|article|entry|piece|appeared|ran|went\s+up)"
    r"(?:\s+(?:here|on\s+this\s+(?:blog|site|page)))?(?:\s+(?:was|is))?"
    r"(?:\s+(?:first\s+)?(?:published|posted|written|dated|appeared))?"
    rf"\s*(?:from|in|on|:)?\s*(?P<date>{_SPELT}|{_NUMBERS})",
    re.I,
)

# "The original post, from January 2018, is below as it was": an earlier post may be another one.
_ASIDE = re.compile(
    r"\b(?:the|this)\s+original\s+(?:blog\s*)?(?:post|version|article|entry|piece|text)"
    rf"\s*[,(–—-]\s*(?:from|of|dated)\s+(?P<date>{_SPELT}|{_NUMBERS})",
    re.I,
)


def dates_said(
    capture: Capture, titles: Sequence[Found], dateline: Block | None, blocks: Sequence[Block]
) -> list[Dated]:
    """Return every date that a post, its file name, its address and its curators state for it.

    ``dateline`` is the line that ``read_head`` found, ``blocks`` the body.
    """
    file = capture.file
    found = [
        *_declared(capture),
        _dateline(dateline, file),
        *(date_in_title(title) for title in titles),
        _notice(blocks, file),
        _present(blocks, file),
        *(_address(words, file) for words in _addresses(capture)),
    ]
    return [date for date in found if date]


def _declared(capture: Capture) -> Iterator[Dated]:
    said = capture.declared.get("date")
    set_aside = (one for one in capture.overruled if one.field == "date")
    for one in ([said] if said else []), set_aside:
        yield from (Dated(f.value, f.source, f.words, f.place) for f in one if f.value)


def read_dateline(text: str) -> str | None:
    """Return the EDTF of a line that is a date with month and year; else None.

    The line may introduce the date ("Posted on"), give a time, or hold a byline beside it,
    parted by a dash, bar or dot.
    """
    return next((edtf for part in dateline_parts(text) if (edtf := _whole_date(part))), None)


def dateline_parts(text: str) -> list[str]:
    """Return the parts of a dateline with something beside it; "Posted on 3 May 2016" is one."""
    pieces = [text] if _whole_date(text) else PARTS.split(text)
    return [piece for piece in pieces if not _POSTED.fullmatch(piece.strip(" :"))]


def _whole_date(text: str) -> str | None:
    plain = _TIME.sub("", _INTRODUCED.sub("", text.strip())).strip(" .,–-|")
    edtf = parse_date(_tidy(plain))
    return edtf if edtf and _plausible(edtf) and len(edtf) > 4 else None


def _dateline(block: Block | None, file: str) -> Dated | None:
    edtf = read_dateline(block.text) if block else None
    if not block or not edtf:
        return None
    return Dated(edtf, Source.DATELINE, block.text, Place(file, block.line))


def date_in_title(title: Found) -> Dated | None:
    """Return the date that ends a title, with the title's own source, or None."""
    match = _AT_END.match(title.value)
    if not match or _RANGE.search(title.value):
        return None
    separate = bool(match["mark"].strip())
    if not separate and (len(match["date"]) == 4 or _OF_SUBJECT.search(match["before"])):
        return None
    edtf = parse_date(_tidy(match["date"]))
    if not edtf or not _plausible(edtf):
        return None
    # Whoever gave the title, the date is the title's: nobody has stated it for the post.
    source = title.source if title.source is Source.LIST else Source.TITLE_LINE
    return Dated(edtf, source, title.words, title.place)


def _tidy(text: str) -> str:
    return re.sub(r"(\d)\s+(st|nd|rd|th)\b", r"\1\2", text)


def _plausible(edtf: str) -> bool:
    return _FIRST_YEAR <= int(edtf[:4]) <= _LAST_YEAR


def dates_original(text: str) -> bool:
    """Say whether a line is a later notice that dates the original post."""
    return _dating(text) is not None


def _dating(text: str) -> re.Match[str] | None:
    return _NOTICE.search(text) or _ASIDE.search(text)


def _notice(blocks: Sequence[Block], file: str) -> Dated | None:
    for block in [*blocks[:3], *blocks[-2:]]:
        match = _dating(block.text)
        edtf = parse_date(_tidy(match["date"])) if match else None
        if edtf and _plausible(edtf):
            return Dated(edtf, Source.BODY, block.text, Place(file, block.line))
    return None


def _present(blocks: Sequence[Block], file: str) -> Dated | None:
    found = present_day(blocks)
    if not found:
        return None
    day, block = found
    return Dated(day, Source.BODY, block.text, Place(file, block.line))


def _addresses(capture: Capture) -> list[str]:
    url = capture.declared.get("url")
    return [capture.file, *([url.value] if url else [])]


def _address(words: str, file: str) -> Dated | None:
    edtf = date_in_address(words)
    return Dated(edtf, Source.ADDRESS, words, Place(file)) if edtf else None
