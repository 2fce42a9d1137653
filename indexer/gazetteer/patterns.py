"""Regular expressions built from the tables: ranks, persons' names and plain phrases.

Each is built once, on first use: importing the package compiles nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from indexer.gazetteer.ranks import holding, ranks
from indexer.gazetteer.tables import names, roles

# Letters of British, Irish and Welsh names and of most European ones.
_UP = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŴŶŸŹŻŽ"
_LOW = "a-zß-öø-ÿāăąćčďđēėęěğģīįıķĺļľłńņňōőœŕřśşšţťūůűųŵŷźżž"
_PART = rf"(?:[{_UP}]['’](?=[{_UP}]))?[{_UP}][{_LOW}]+(?:(?:[{_UP}](?=[{_LOW}]))[{_LOW}]+)?"
# "Jones-Okoye", "O’Neill", "D'Souza", "Mary-ann", "Jones-Ó Néill"; a possessive 's stays outside.
_TOKEN = (
    rf"{_PART}(?:[-‐‑](?:{_PART}|[{_LOW}]+|[ÓO](?=\s[{_UP}][{_LOW}])))*(?:['’](?!s\b)[{_LOW}]+)?"
)
_SPACE = r"[\s-]+"
_APOSTROPHE = re.compile(r"['’]")
_INITIAL = rf"[{_UP}]\.?(?=\s)"


def phrase(words: Iterable[str]) -> str:
    """Return the source of a pattern for any of ``words``, the longest first.

    A space matches any run of spaces or a hyphen, an apostrophe matches both of its shapes.
    """
    return "|".join(_loose(word) for word in sorted(words, key=len, reverse=True))


def _loose(words: str) -> str:
    escaped = re.escape(words).replace("\\ ", _SPACE).replace("\\-", r"[\s-]")
    return _APOSTROPHE.sub("['’]", escaped)


@cache
def person() -> re.Pattern[str]:
    """Match a run shaped like a person's name, up to five words, from its start.

    Shape only: whether its words can be a name is for the caller to say.
    """
    particles = phrase([*names().particles, "ap", "ab"])
    first = rf"(?:{_TOKEN}|{_INITIAL})"
    further = rf"\s+(?:(?:{particles})\s+){{0,2}}{first}"
    # The number of a footnote may be glued to a name: "ACC Jo Field1".
    return re.compile(rf"\b{first}(?:{further}){{0,4}}(?![^\W\d]|\d{{3}})")


@cache
def rank() -> re.Pattern[str]:
    """Match a rank as printed, temporary forms included; group ``singular`` or ``plural``.

    Spelled ranks match in any case, abbreviations in theirs.
    """
    rows = ranks().values()
    spelled = phrase([form for row in rows for form in (row.label, *row.spelled)])
    short = _dotted(phrase([form for row in rows for form in (row.code, *row.abbreviations)]))
    other = phrase(roles().not_police_after)
    plurals = [form for row in rows for form in row.plurals]
    plural_words = phrase([form for form in plurals if " " in form or len(form) > 5])
    plural_short = phrase([form for form in plurals if " " not in form and len(form) <= 5])
    return re.compile(
        rf"(?<![\w/]){_held()}(?:(?P<plural>(?i:{plural_words})|{plural_short})"
        rf"|(?P<singular>(?i:{spelled})|{short}))(?![\w/]|['’]s?\s|-\w|\s+(?:{other})\b)"
    )


def _dotted(source: str) -> str:
    """Allow a point after each word of an abbreviation: "Det. Supt."."""
    spaced = source.replace(_SPACE, r"\.?" + _SPACE)
    return rf"(?:{spaced})(?:\.(?=\s+[A-Z]))?"


def _held() -> str:
    words_ = phrase(holding().words)
    marks = phrase(holding().abbreviations)
    return rf"(?:(?i:{words_})\s+|(?:{marks})(?:[/.]\s?|\s)(?=[A-Z])|T(?=ACC|DCC|CC\b))?"


@cache
def rank_source() -> str:
    """Return the source of ``rank()`` without its group names, for use inside other patterns."""
    return rank().pattern.replace("?P<plural>", "?:").replace("?P<singular>", "?:")


@cache
def honorifics() -> re.Pattern[str]:
    """Match titles of honour that stand between a rank and a name, with the space after."""
    return re.compile(rf"(?:(?:{phrase(names().honorifics)})\.?\s+)+")


@cache
def post_nominals() -> re.Pattern[str]:
    """Match the letters after a name, with what joins them to it."""
    letters = phrase(names().post_nominals)
    return re.compile(rf"(?:,?\s+\(?(?:{letters})\b\)?)+")
