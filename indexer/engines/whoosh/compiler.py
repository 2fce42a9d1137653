"""A syntax tree to a Whoosh query."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from whoosh import query as whoosh

from indexer.analysis import plainly, tokens
from indexer.engines.arrays import fields
from indexer.engines.whoosh.positions import Positional, in_a_row, within
from indexer.engines.whoosh.postings import AnyOf, Dated, Some, Weighed
from indexer.query.request import UNDATED
from indexer.query.spelling import is_spelling_of
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
from indexer.ranking import RANKING


def compile_tree(node: Node, reader: Any, undated_pass: bool = False) -> whoosh.Query:
    """Return the Whoosh query for a tree.

    ``reader`` supplies the words of the index, for prefixes and fuzzy words. With
    ``undated_pass`` a wanted ``date:`` lets undated posts past; an unwanted one never does.
    """
    match node:
        case And(children):
            return whoosh.And([compile_tree(c, reader, undated_pass) for c in children])
        case Or(children) | Widened(_, children) | AtLeast(_, children):
            held = (node.typed, *children) if isinstance(node, Widened) else children
            parts = [compile_tree(child, reader, undated_pass) for child in held]
            least = node.least if isinstance(node, AtLeast) else 1
            return _any(parts) if least == 1 else Some(parts, least)
        case Repeated(child):
            return compile_tree(child, reader, undated_pass)
        case Not(child):
            return _all_but(compile_tree(child, reader))
        case DatedWithin(first, last):
            return _silent(_dated(first, last, undated_pass))
        case Named(field, _, values):
            return _silent(AnyOf(field, values))
        case Everything():
            return _silent(whoosh.Every())
    return _text(node, reader)


def _text(node: Node, reader: Any) -> whoosh.Query:
    match node:
        case Word(text, field):
            return _word(text, field)
        case Phrase(text, field):
            words = [(token.exact, token.position) for token in tokens(text)]
            return _row(_exact(field), words)
        case Near(text, distance, field):
            words_near = [token.exact for token in tokens(text)]
            return Positional(_exact(field), words_near, within(words_near, distance))
        case Prefix(text, field):
            return _like(reader, _exact(field), text, lambda word: word.startswith(text))
        case Fuzzy(text, edits, field):
            return _like(
                reader, _exact(field), text[:1], lambda word: is_spelling_of(text, word, edits)
            )
        case Respelt(spellings, of):
            return AnyOf(fields.EXACT, spellings, (fields.WORDS, tokens(of)[0].stem))
    raise TypeError(f"the Whoosh engine has no query for {node!r}")


def _word(text: str, field: str) -> whoosh.Query:
    found = tokens(text)
    stems = plainly(text)
    if not stems:
        return _row(_exact(field), [(token.exact, token.position) for token in found])
    row = _row(_stemmed(field), stems)
    if field != TEXT:
        return row
    title = _row(fields.TITLE_WORDS, stems)
    return whoosh.AndMaybe(row, Weighed(title, RANKING.title))


def _row(field: str, words: list[tuple[str, int]]) -> whoosh.Query:
    if len(words) == 1:
        return whoosh.Term(field, words[0][0])
    return Positional(field, [word for word, _ in words], in_a_row(words))


def _like(reader: Any, field: str, beginning: str, is_like: Callable[[str], bool]) -> whoosh.Query:
    words = (word.decode() for word in reader.expand_prefix(field, beginning))
    return AnyOf(field, [word for word in words if is_like(word)])


def _dated(first: date | None, last: date | None, undated_pass: bool) -> whoosh.Query:
    touching = Dated((first or date.min).toordinal(), (last or date.max).toordinal())
    return _any([touching, whoosh.Term("year", UNDATED)]) if undated_pass else touching


def _any(queries: list[whoosh.Query]) -> whoosh.Query:
    # On small indexes Whoosh would add three and more parts up in one array and take a sum of
    # 0.0 for "no match", which loses the hits of a mere filter. The tree of unions does not.
    union = whoosh.Or(queries)
    union.matcher_type = whoosh.Or.DEFAULT_MATCHER
    return union


def _all_but(query: whoosh.Query) -> whoosh.Query:
    return whoosh.AndNot(_silent(whoosh.Every()), query)


def _silent(query: whoosh.Query) -> whoosh.Query:
    return Weighed(query, 0.0)


def _exact(field: str) -> str:
    return fields.EXACT if field == TEXT else fields.TITLE_EXACT


def _stemmed(field: str) -> str:
    return fields.WORDS if field == TEXT else fields.TITLE_WORDS
