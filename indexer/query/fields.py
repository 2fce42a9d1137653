"""The fields of the query language and the values that they take."""

from __future__ import annotations

from rapidfuzz import process

from indexer import edtf
from indexer.errors import QueryError
from indexer.gazetteer import parse_rank, ranks
from indexer.query.lexer import Lexeme
from indexer.query.tree import TITLE, DatedWithin, Named

KEYWORD_FIELDS = ("speaker", "lead", "officer", "rank")
FIELDS = (TITLE, *KEYWORD_FIELDS, "date")

# Below this share of common letters (of 100) a suggestion is noise: "foo:" is like no field,
# "spaker:" is 92 like "speaker".
_NEAR_ENOUGH = 60


def unknown_field(text: str, lexeme: Lexeme) -> QueryError:
    """Return the error for a field that does not exist, with a repaired query."""
    near = process.extractOne(lexeme.text.lower(), FIELDS, score_cutoff=_NEAR_ENOUGH)
    known = ", ".join(f"{name}:" for name in FIELDS)
    after = lexeme.position + len(lexeme.text)
    mend = f"{near[0]}:" if near else f"{lexeme.text} "
    advice = f"Did you mean “{near[0]}:”?" if near else f"The fields are {known}."
    return QueryError(
        f"There is no field “{lexeme.text}:” (character {lexeme.position + 1}). {advice}",
        lexeme.position,
        text[: lexeme.position] + mend + text[after + 1 :],
    )


def ranked(lexeme: Lexeme) -> Named:
    """Return the node for ``rank:CC`` or ``rank:"chief constable"``."""
    code = parse_rank(lexeme.text)
    if code is None:
        known = ", ".join(ranks())
        raise QueryError(
            f"There is no rank “{lexeme.text}” (character {lexeme.position + 1}). "
            f"The ranks are {known}, or their full names in quotes.",
            lexeme.position,
        )
    return Named("rank", lexeme.text, (code,))


def dated(lexeme: Lexeme) -> DatedWithin:
    """Return the node for ``date:2016``, ``date:2015..2017-06``, ``date:..2012``."""
    start, dots, end = lexeme.text.partition("..")
    first, last = _day(start, lexeme), _day(end if dots else start, lexeme)
    if not (first or last):
        raise _unreadable(lexeme)
    node = DatedWithin(
        edtf.first_day(first) if first else None,
        edtf.last_day(last) if last else None,
        lexeme.text,
    )
    if node.first and node.last and node.first > node.last:
        raise QueryError(
            f"The dates “{lexeme.text}” end before they begin (character {lexeme.position + 1}).",
            lexeme.position,
            f"date:{end}..{start}",
        )
    return node


def _day(text: str, lexeme: Lexeme) -> str | None:
    if not text.strip():
        return None
    parsed = edtf.parse_edtf(text) or edtf.parse_date(text)
    if parsed is None:
        raise _unreadable(lexeme)
    return parsed


def _unreadable(lexeme: Lexeme) -> QueryError:
    return QueryError(
        f"“{lexeme.text}” is no date (character {lexeme.position + 1}). Write a year, a month or "
        "a day, or two of them: date:2016, date:2016-10, date:2015..2017-06.",
        lexeme.position,
    )
