"""What a line says about reaching a press office: a heading, a number, advice, or nothing."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache, lru_cache

from indexer.cleaning.shapes import (
    LINES,
    has_address,
    is_date_line,
    is_unended,
    line_of,
    opening_of,
)
from indexer.gazetteer import furniture, patterns

_LONGEST = 200
# "Tel. 020 …" is a number with a label; a sentence has more letters.
_LETTERS = 12
# More words than these make a sentence, which has to ask its readers for something.
_SENTENCE = 10
_HEADING = 8
_TWO = 2

_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|me|mine|myself|I['’]\w+)\b")
_DAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?|week(?:day|end)s?|daily)"
)
_HOUR = r"\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?"
# "Mon-Fri 8-6", "Weekdays, 9am to 5.30pm"
_HOURS = re.compile(
    rf"{_DAY}(?:\s*(?:-|–|to|and)\s*{_DAY})?[\s,:]*(?:from\s+)?{_HOUR}\s*(?:-|–|to)\s*{_HOUR}\W*",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w.])@\w{2,}")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\b")
_STREET = re.compile(
    r"\b\d+[a-z]?,?\s+(?:[A-Z][\w'’]+\s+){1,3}"
    r"(?:Street|Road|Row|Square|Lane|Place|Way|Mews|House|Buildings|Court|Avenue|Gate),\s+[A-Z]"
)
_TO_US = re.compile(
    r"\b(?:write\s+to|speak\s+to|talk\s+to|ring|call|contact|e-?mail|tweet|follow|reach|text|phone|message)\s+us\b"
    r"|\bour\s+(?:press|media|news|duty|communications|comms)\b",
    re.IGNORECASE,
)


# What is no title, whoever is named in it.
_REQUEST = re.compile(
    r"(?:please|kindly)\b.*\.|.*\b(?:use|fill\s+in|complete)\s+(?:the|our|this)\s+(?:\w+\s+)?form\b.*"
    r"|(?:opening|office|working)\s+(?:times|hours)\b.+|.*\b(?:ring|call|contact|dial|phone)\b.*\b(?:101|999)\b.*",
    re.IGNORECASE,
)
# "Everyone else: 101"
_PUBLIC = re.compile(r"[^:]{1,40}:\s*(?:101|999)\W*")


class Part(Enum):
    """The part of a line in a press office block."""

    HEAD = auto()
    VAGUE_HEAD = auto()
    NUMBER = auto()
    TALK = auto()
    OTHER = auto()


@lru_cache(maxsize=LINES)
def part_of(text: str) -> Part:
    """Return the part that a line can have in a press office block.

    A sentence in the first person singular, a question, a date and a person with a rank have
    none, whatever else they say.
    """
    line = text.strip()
    if is_head(line):
        return Part.HEAD
    if line_of(furniture().vague_heads).fullmatch(line):
        return Part.VAGUE_HEAD
    if len(line) > _LONGEST or _FIRST_PERSON.search(line) or is_date_line(line):
        return Part.OTHER
    if _is_number(line):
        return Part.NUMBER
    return Part.TALK if _is_talk(line) else Part.OTHER


def is_head(text: str) -> bool:
    """Say whether a line is the name of a press office or an invitation to get in touch."""
    if len(text.split()) > _HEADING:
        return False
    bare = re.sub(r"\s+only\b(?=\W*$)", "", text)
    heads = line_of(furniture().contact_heads)
    return bool(_desk_head().fullmatch(bare) or heads.fullmatch(bare))


def names_press(text: str) -> bool:
    """Say whether a line names a press office or those who ring it."""
    return _words_of(furniture().contact_people).search(text) is not None


def is_of_press(text: str) -> bool:
    """Say whether a line is about a press office, which may call itself "us"."""
    return names_press(text) or _TO_US.search(text) is not None


def opens_block(text: str) -> bool:
    """Say whether a short line about a press office can stand in front of its number."""
    return is_of_press(text) and len(text.split()) <= _HEADING


def is_sure(text: str) -> bool:
    """Say whether a line of advice cannot be the title of a post.

    It has the end or the beginning of a sentence of advice, and names who is to be reached, and
    how or when. The hours of an office, and a plain request, are sure as well.
    """
    if _asks_or_tells_hours(text):
        return True
    opened = opening_of(furniture().contact_openings).match(text)
    return is_of_press(text) and _kinds(text) >= _TWO and bool(opened or not is_unended(text))


def _asks_or_tells_hours(text: str) -> bool:
    if _HOURS.fullmatch(text) or _PUBLIC.fullmatch(text):
        return True
    return _kinds(text) > 0 and _REQUEST.fullmatch(text) is not None


def is_bare(text: str) -> bool:
    """Say whether next to nothing stands on a line beside a telephone number or an address."""
    letters = sum(1 for mark in _without_mail(text) if mark.isalpha())
    return has_address(text) and letters < _LETTERS


def _without_mail(text: str) -> str:
    return " ".join(word for word in text.split() if "@" not in word)


def is_asking(text: str) -> bool:
    """Say whether a line asks its readers to do something."""
    asking = _words_of(furniture().contact_asking).search(text)
    return bool(asking or opening_of(furniture().contact_openings).match(text))


def is_advice(text: str) -> bool:
    """Say whether a sentence tells how or when to reach somebody."""
    return is_of_press(text) or is_asking(text) or _kinds(text) >= _TWO


def is_labelled(text: str) -> bool:
    """Say whether a number has no other label than "Tel" or "By phone": it is not a helpline's."""
    words = _words_of((*furniture().contact_ways, *furniture().contact_openings))
    return is_bare(text) and not re.search(r"[^\W\d]", words.sub("", _without_mail(text)))


def _is_number(line: str) -> bool:
    if has_address(line):
        return True
    if _HANDLE.search(line):
        return _kinds(line) > 0 and len(line.split()) <= _SENTENCE
    return bool(_POSTCODE.search(line) or _STREET.search(line)) and is_unended(line)


def _is_talk(line: str) -> bool:
    if patterns.rank().match(line):
        return False
    if line.endswith(("?", "!")):
        return is_of_press(line) and len(line.split()) <= _HEADING
    if _asks_or_tells_hours(line):
        return True
    if len(line.split()) > _SENTENCE:
        return is_of_press(line) and _kinds(line) >= _TWO and is_asking(line)
    return _kinds(line) >= (1 if is_unended(line.rstrip(":")) else _TWO)


def _kinds(line: str) -> int:
    """Count what a line names: a way to reach somebody, a person to be reached, a time."""
    words = furniture()
    way = _words_of(words.contact_ways).search(line)
    time = _words_of(words.contact_times).search(line)
    return sum(map(bool, (way, is_of_press(line), time)))


@cache
def _words_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{patterns.phrase(words)})(?!\w)", re.IGNORECASE)


@cache
def _desk_head() -> re.Pattern[str]:
    """Match "Media team", "ACPO Press Office", "Duty press office", "Contact the press office"."""
    words = furniture()
    kind = rf"(?:{patterns.phrase(words.desk_kinds)})"
    kinds = rf"{kind}(?:(?:\s*[,&/]\s*|\s+and\s+){kind})*"
    desk = rf"{kinds}\s+(?:(?-i:[A-Z])\w+\s+)?(?:{patterns.phrase(words.desk_nouns)})"
    desk += rf"|{kind}\s+and\s+{kind}|contacts?\s+(?:\w+\s+)?for\s+(?:the\s+)?{kind}"
    before = r"(?:(?:(?i:for|contact|ring|call|our|the|all|duty|national)|[A-Z][\w'’&]*)\s+){0,4}"
    team = r"(?i:contact(?:ing)?\s+(?:the|our)\s+(?:\w+\s+){0,2}"
    team += r"(?:team|office|desk|unit|bureau|editors?|secretariat|webmaster|web\s+team))"
    return re.compile(rf"\W*(?:{team}|{before}(?i:{desk}))\s*:?\W*")
