"""Brute force over a handful of documents: what every engine must answer.

Written for plainness, and apart from the code that it judges: it shares the analysis and the
syntax tree with it, and nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import product

from rapidfuzz.distance import OSA

from indexer.analysis import is_function_word, tokens
from indexer.engines import Document
from indexer.query.request import DATE_FACETS, FACETS, Query, Sort, Undated
from indexer.query.tree import (
    TEXT,
    And,
    AtLeast,
    DatedWithin,
    Everything,
    Fuzzy,
    Named,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Repeated,
    Respelt,
    Widened,
    Word,
)

# These let undated posts past every date filter; the one does so beside dated ones, the other
# shows nothing else.
LETS_PAST = (Undated.INCLUDE, Undated.ONLY)


def matching(documents: Sequence[Document], query: Query) -> list[Document]:
    return [d for d in documents if _passes_all(d, query)]


def counts(documents: Sequence[Document], query: Query) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for facet in FACETS:
        others = {name: choice for name, choice in query.choices.items() if name != facet}
        without = replace(query, choices=others)
        values = [v for d in matching(documents, without) for v in d.facets[facet]]
        found[facet] = dict(Counter(values))
    return found


def undated_left_out(documents: Sequence[Document], query: Query) -> int:
    if "undated" in query.choice("year").none_of:
        return 0
    others = {f: c for f, c in query.choices.items() if f not in DATE_FACETS}
    without = replace(query, choices=others, since=None, until=None, undated=Undated.INCLUDE)
    found = {d.id for d in matching(documents, query)}
    return sum(d.first_day is None and d.id not in found for d in matching(documents, without))


def by_date(documents: Sequence[Document], query: Query) -> list[str]:
    dated = sorted((d for d in documents if d.first_day), key=lambda d: d.id)
    undated = sorted(d.id for d in documents if not d.first_day)
    dated.sort(key=lambda d: d.first_day or date.min, reverse=query.sort is Sort.NEWEST)
    return [d.id for d in dated] + undated


def _passes_all(document: Document, query: Query) -> bool:
    return (
        holds(document, query.tree, query.undated in LETS_PAST)
        and all(_passes(document, query, facet) for facet in FACETS)
        and _in_range(document, query)
        and not (query.undated is Undated.ONLY and document.first_day)
        and not (query.undated is Undated.EXCLUDE and not document.first_day)
    )


def _passes(document: Document, query: Query, facet: str) -> bool:
    choice, values = query.choice(facet), document.facets[facet]
    if any(value in choice.none_of for value in values):
        return False
    if facet in DATE_FACETS and not document.first_day and query.undated in LETS_PAST:
        return True
    return not choice.any_of or any(value in choice.any_of for value in values)


def _in_range(document: Document, query: Query) -> bool:
    if not (query.since or query.until):
        return True
    if not (document.first_day and document.last_day):
        return query.undated in LETS_PAST
    early_enough = not query.last_day or document.first_day <= query.last_day
    return early_enough and (not query.first_day or document.last_day >= query.first_day)


def holds(document: Document, node: Node, undated_pass: bool = False) -> bool:
    match node:
        case Everything():
            return True
        case And(children):
            return all(holds(document, child, undated_pass) for child in children)
        case Or(children):
            return any(holds(document, child, undated_pass) for child in children)
        case AtLeast(least, children):
            return sum(holds(document, child, undated_pass) for child in children) >= least
        case Repeated(child):
            return holds(document, child, undated_pass)
        case Widened(typed, added):
            return any(holds(document, child, undated_pass) for child in (typed, *added))
        case Not(child):
            return not holds(document, child)
        case Named(field, _, values):
            return any(value in document.facets[field] for value in values)
        case DatedWithin(first, last):
            if not (document.first_day and document.last_day):
                return undated_pass
            return not (first and document.last_day < first) and not (
                last and document.first_day > last
            )
    return any(_holds_text(piece, node) for piece in _pieces(document, node))


def _pieces(document: Document, node: Node) -> Sequence[str]:
    if getattr(node, "field", TEXT) != TEXT:
        return (document.title,)
    return (document.title, document.byline, *document.paragraphs)


def _holds_text(piece: str, node: Node) -> bool:
    found = tokens(piece)
    exact = [token.exact for token in found]
    match node:
        case Word(text):
            wanted = [t for t in tokens(text) if not is_function_word(t)]
            if len(wanted) == 1 and len(tokens(text)) == 2:
                wanted = []  # joined with a function word
            if not wanted:
                return _row(exact, [t.exact for t in tokens(text)], range(len(tokens(text))))
            places = [t.position - wanted[0].position for t in wanted]
            return _row([t.stem for t in found], [t.stem for t in wanted], places)
        case Phrase(text):
            words = [token.exact for token in tokens(text)]
            return _row(exact, words, range(len(words)))
        case Near(text, distance):
            where = [[i for i, e in enumerate(exact) if e == t.exact] for t in tokens(text)]
            return any(
                len(set(places)) == len(places) and max(places) - min(places) <= distance
                for places in product(*where)
            )
        case Prefix(text):
            return any(word.startswith(text) for word in exact)
        case Fuzzy(text, edits):
            return any(w[0] == text[0] and OSA.distance(w, text) <= edits for w in exact)
        case Respelt(words):
            return any(word in words for word in exact)
    raise TypeError(node)


def _row(forms: Sequence[str], wanted: Sequence[str], places: Sequence[int]) -> bool:
    return any(
        all(
            start + place < len(forms) and forms[start + place] == form
            for form, place in zip(wanted, places, strict=True)
        )
        for start in range(len(forms))
    )
