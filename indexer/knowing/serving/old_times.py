"""Whether a sentence tells of times before living memory, or of the writer's own."""

from __future__ import annotations

import re
from functools import cache

from indexer.edtf import MONTHS
from indexer.gazetteer import history, patterns
from indexer.knowing.mentioning.mentions import Mention

# Who joined in 1979 may write in 2013; who joined before 1960 may not.
_YEAR = r"(?P<year>1[6-9]\d\d)(?:s\b|(?!\d))"
_SERVING = 1960
_OLD = 1980
# "found a notebook written in 1857": of the notebook. "who joined in", "was sworn in in": of them.
_OF_A_THING = re.compile(
    r"(?<!\bwho)(?<!\band)(?<!\bhe)(?<!\bshe)(?<!\bwas)(?<!\bbeen)(?<!\bhad)(?<!\bthen)(?<!ly)"
    r"\s(?!in\b)[a-z]+(?:ed|en|wn|lt|ade|uilt)\s+$"
)
_MODERN = re.compile(r"\b(?:19[89]\d|20[0-4]\d)\b")


def is_of_today(text: str, person: Mention) -> bool:
    """Say whether a sentence speaks of a person it names as of somebody of its own day.

    It says "last week" or "told me", a later year, or what the person does, or did about the past.
    """
    after = text[person.end :]
    if _MODERN.search(text) or _first_person().search(text):
        return True
    return bool(_living().search(text) or _acts().match(after))


def is_tied(after: str) -> bool:
    """Say whether the words after a name tie it to an old year: ", who was sworn in in 1857"."""
    for match in _dated().finditer(after):
        if not _OF_A_THING.search(after[: match.start()]):
            return not _may_be_career(after, match["year"])
    return False


def opens_in(before: str) -> bool:
    """Say whether the words before a name open a sentence with an old year: "In 1915 "."""
    match = _opening().match(before)
    return match is not None and not _may_be_career(before, match["year"])


def dates_back(text: str) -> bool:
    """Say whether a sentence that goes on about somebody does so with an old year.

    "He left in 1914", "It was 1914 and", "In 1914 he left".
    """
    if _MODERN.search(text) or _living().search(text):
        return False
    about = _goes_on().match(text)
    return bool(_dating().match(text)) or bool(about and (is_tied(text) or opens_in(text)))


def _may_be_career(words: str, year: str | None) -> bool:
    """Say whether a year is no older than the longest service, or no old one at all."""
    if year is None:
        return False
    return int(year) >= _OLD or (int(year) >= _SERVING and bool(_joining().search(words)))


_MONTH = rf"(?:{'|'.join(MONTHS)})"
_PART = (
    rf"(?:the\s+)?(?:early|late|spring|summer|autumn|winter|end|beginning|night|year|{_MONTH})"
    r"\s+(?:of\s+)?"
)
_WHEN = rf"(?:{_PART}|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\s+)*"


@cache
def _dated() -> re.Pattern[str]:
    """Match "in 1857", "on 3 May 1842", "until the spring of 1915", "(1838–1901)", an era."""
    eras = patterns.phrase(history().eras)
    return re.compile(
        rf"\b(?:in|on|by|until|till|during|before|between|throughout)\s+{_WHEN}{_YEAR}"
        r"|\(\s*1[6-9]\d\d\s*[–-]"
        rf"|\b(?:in|during|throughout|through)\s+(?:{eras})\b"
    )


@cache
def _opening() -> re.Pattern[str]:
    words = patterns.phrase(history().years_first)
    eras = patterns.phrase(history().eras)
    return re.compile(
        rf"(?:{words})\s+(?:[^,.;]{{0,25}}\s)?(?:{_YEAR}|(?:{eras})\b)", re.IGNORECASE
    )


@cache
def _dating() -> re.Pattern[str]:
    return re.compile(
        rf"(?:That|It|This|The\s+year)\s+(?:was|is)\s+(?:in\s+)?[^,.;]{{0,20}}?{_YEAR}"
    )


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(
        r"(?:He|She|His|Her)\b|(?:In|On|By|Until|During)\s[^.;]{4,40}?\b(?:he|she|his|her)\b"
    )


@cache
def _first_person() -> re.Pattern[str]:
    return re.compile(r"\b(?:I|my|we|our|I['’]\w+|we['’]\w+)\b|\b(?:We|Our|My)\b")


@cache
def _living() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{patterns.phrase(history().living)})\b", re.IGNORECASE)


@cache
def _acts() -> re.Pattern[str]:
    """Match what somebody of today does after a name: "says", ", who runs", "unveiled"."""
    doing = patterns.phrase(history().recalling)
    return re.compile(
        rf"(?:,[^,.;]{{2,60}},)?,?(?:\s+who)?\s+(?:(?:now|also)\s+)?(?:(?:{doing})\b|(?!is\b|was\b|as\b|his\b|this\b)[a-z]+[a-z]s\b(?!,))"
    )


@cache
def _joining() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{patterns.phrase(history().joining)})\b", re.IGNORECASE)
