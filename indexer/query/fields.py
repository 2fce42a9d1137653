"""The fields of the query language and the values that they take."""

from __future__ import annotations

import re

from rapidfuzz import fuzz, process

from indexer import edtf
from indexer.errors import QueryError
from indexer.gazetteer import parse_rank, ranks
from indexer.query.lexer import Lexeme
from indexer.query.tree import TITLE, DatedWithin, Named

KEYWORD_FIELDS = ("speaker", "lead", "portfolio", "officer", "rank")
FIELDS = (TITLE, *KEYWORD_FIELDS, "date")

# Below this share of common letters (of 100) a suggestion is noise: "spaker:" is 92 like
# "speaker", "titel:" 80 like "title", "year:" 55 like "speaker".
_NEAR_ENOUGH = 75
_SHORTEST_NAME = 4
# What other search boxes call these fields.
_ELSEWHERE = {
    "author": "speaker",
    "by": "speaker",
    "lead-on": "portfolio",
    "lead_on": "portfolio",
    "month": "date",
    "year": "date",
}
# Words: "Commissioner of the Metropolitan Police Service" has six.
_LONGEST_RANK = 8
_YEARS = re.compile(r"\s*(\d{4})\s*[-–—]\s*(\d{4})\s*", re.ASCII)


def unknown_field(text: str, lexeme: Lexeme) -> QueryError:
    """Return the error for a field that does not exist, with a repaired query."""
    near = _field_like(lexeme.text.lower())
    known = ", ".join(f"{name}:" for name in FIELDS)
    advice = f"Did you mean “{near}:”?" if near else f"The fields are {known}."
    return QueryError(
        f"There is no field “{lexeme.text}:” (character {lexeme.position + 1}). {advice}",
        lexeme.position,
        lexeme.replaced(text, f"{near}:" if near else f"{lexeme.text} "),
    )


def _field_like(name: str) -> str | None:
    if name in _ELSEWHERE:
        return _ELSEWHERE[name]
    found = process.extractOne(name, FIELDS, scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH)
    return found[0] if found and len(name) >= _SHORTEST_NAME else None


def ranked(text: str, lexeme: Lexeme) -> Named:
    """Return the node for ``rank:CC`` or ``rank:"chief constable"``."""
    code = parse_rank(lexeme.text)
    if code is None:
        known = ", ".join(ranks())
        raise QueryError(
            f"There is no rank “{lexeme.text}” (character {lexeme.position + 1}). "
            f"The ranks are {known}, or their full names in quotes.",
            lexeme.position,
            _with_rank(text, lexeme),
        )
    return Named("rank", lexeme.text, (code,))


def _with_rank(text: str, lexeme: Lexeme) -> str | None:
    """Return the query with the rank in quotes that runs on behind its first word, or mended."""
    rest = re.match(r"[^\s()\"“”„]+(?: +[^\s()\"“”„]+)*", text[lexeme.position :])
    words = rest[0].split(" ")[:_LONGEST_RANK] if rest else []
    for length in range(len(words), 1, -1):
        if parse_rank(" ".join(words[:length])):
            end = lexeme.position + len(" ".join(words[:length]))
            return f'{text[: lexeme.position]}"{text[lexeme.position : end]}"{text[end:]}'
    labels = [rank.label.lower() for rank in ranks().values()]
    near = process.extractOne(lexeme.text.lower(), labels, scorer=fuzz.ratio, score_cutoff=80)
    return lexeme.replaced(text, f'"{near[0]}"') if near else None


def dated(text: str, lexeme: Lexeme) -> DatedWithin:
    """Return the node for ``date:2016``, ``date:2015..2017-06``, ``date:..2012``.

    An interval of EDTF, ``date:2016-05/2016-07``, asks for the days that it holds.
    """
    start, dots, end = lexeme.text.partition("..")
    first, last = _day(start, text, lexeme), _day(end if dots else start, text, lexeme)
    if not (first or last):
        raise _unreadable(text, lexeme)
    node = DatedWithin(
        edtf.first_day(first) if first else None,
        edtf.last_day(last) if last else None,
        lexeme.text,
    )
    if node.first and node.last and node.first > node.last:
        raise QueryError(
            f"The dates “{lexeme.text}” end before they begin (character {lexeme.position + 1}).",
            lexeme.position,
            lexeme.replaced(text, f"{last}..{first}"),
        )
    return node


def _day(typed: str, text: str, lexeme: Lexeme) -> str | None:
    if not typed.strip():
        return None
    parsed = edtf.parse_edtf(typed) or edtf.parse_date(typed)
    # A range between two intervals would leave open which ends are meant.
    if parsed is None or (".." in lexeme.text and edtf.precision(parsed) == "interval"):
        raise _unreadable(text, lexeme)
    return parsed


def _unreadable(text: str, lexeme: Lexeme) -> QueryError:
    years = _YEARS.fullmatch(lexeme.text)
    return QueryError(
        f"“{lexeme.text}” is no date (character {lexeme.position + 1}). Write a year, a month or "
        "a day, or two of them: date:2016, date:2016-10, date:2015..2017-06.",
        lexeme.position,
        lexeme.replaced(text, f"{years[1]}..{years[2]}") if years else None,
    )
