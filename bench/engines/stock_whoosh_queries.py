"""Syntax trees in Whoosh's own terms."""

from __future__ import annotations

from typing import Any

from whoosh import query as whoosh

from bench.engines.answers import Unable
from bench.engines.days import NO_DAY, range_of
from indexer.analysis import tokens
from indexer.query.request import DATE_FACETS, UNDATED, Query
from indexer.query.tree import (
    TEXT,
    And,
    Everything,
    Fuzzy,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
)

_TITLE_WEIGHT = 0.25


def words(node: Node) -> Any:
    """Return Whoosh's query for a tree."""
    match node:
        case And(children):
            return whoosh.And([words(child) for child in children])
        case Or(children):
            return whoosh.Or([words(child) for child in children])
        case Not(child):
            return whoosh.Not(words(child))
        case Everything():
            return whoosh.Every()
        case Word(text, field) if field == TEXT:
            title = whoosh.Term("title_stems", _stem(text), boost=_TITLE_WEIGHT)
            return whoosh.AndMaybe(whoosh.Term("stems", _stem(text)), title)
        case Word(text):
            return whoosh.Term("title_stems", _stem(text))
    return _of_exact_words(node)


def filters(query: Query, without: str = "", dates: bool = True) -> Any:
    """Return Whoosh's query for the choices and the date range, None without any."""
    kept = [f for f in query.choices if f != without and (dates or f not in DATE_FACETS)]
    parts = [whoosh.Or([whoosh.Term(f, v) for v in query.choice(f).any_of]) for f in kept]
    span = range_of(query) if dates else None
    if span:
        parts.append(whoosh.NumericRange("last_day", span[0], None))
        parts.append(whoosh.NumericRange("first_day", NO_DAY + 1, span[1]))
    return whoosh.And(parts) if parts else None


def undated() -> Any:
    """Return Whoosh's query for posts without a date."""
    return whoosh.Term("year", UNDATED)


def _of_exact_words(node: Node) -> Any:
    match node:
        case Phrase(text):
            return whoosh.Phrase("exact", _exact(text))
        case Near(text, distance):
            terms = [whoosh.Term("exact", word) for word in _exact(text)]
            return whoosh.SpanNear2(terms, slop=distance, ordered=False)
        case Prefix(text):
            return whoosh.Prefix("exact", text)
        case Fuzzy(text, edits):
            return whoosh.FuzzyTerm("exact", text, maxdist=edits, prefixlength=1)
    raise Unable(f"Whoosh is not asked for {node!r}")


def _stem(text: str) -> str:
    [token] = tokens(text)
    return token.stem


def _exact(text: str) -> list[str]:
    return [token.exact for token in tokens(text)]
