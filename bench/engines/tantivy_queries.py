"""Syntax trees in tantivy's own terms."""

from __future__ import annotations

from typing import Any

import tantivy

from bench.engines import tantivy_schema as fields
from bench.engines.answers import Unable
from bench.engines.days import NO_DAY, range_of
from indexer.analysis import tokens
from indexer.query.request import Query
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
_MUST, _SHOULD, _NOT = tantivy.Occur.Must, tantivy.Occur.Should, tantivy.Occur.MustNot
Clauses = list[tuple[Any, Any]]


class Compiler:
    """Makes tantivy's queries. With ``titles`` a word in the title adds to the score."""

    def __init__(self, schema: Any, titles: bool) -> None:
        self._schema, self._titles = schema, titles

    def words(self, node: Node) -> Clauses:
        """Return the clauses for a tree, so many that they can stand beside filters."""
        match node:
            case And(children):
                return [clause for child in children for clause in self.words(child)]
            case Not(child):
                return [(_NOT, self._one(child))]
            case Word(text, field) if field == TEXT and self._titles:
                title = tantivy.Query.boost_query(
                    self._term(fields.TITLE_STEMS, text), _TITLE_WEIGHT
                )
                return [(_MUST, self._term(fields.STEMS, text)), (_SHOULD, title)]
            case Everything():
                return [(_MUST, tantivy.Query.all_query())]
        return [(_MUST, self._one(node))]

    def filters(self, query: Query, without: str | None = None, dates: bool = True) -> Clauses:
        """Return the clauses for choices and date range, which score nothing."""
        chosen = [
            f for f in query.choices if f != without and (dates or f not in ("year", "month"))
        ]
        found = [self._choice(facet, query.choice(facet).any_of) for facet in chosen]
        span = range_of(query) if dates else None
        if span:
            found += [self._days("last_day", span[0], None)]
            found += [self._days("first_day", NO_DAY + 1, span[1])]
        return [(_MUST, tantivy.Query.const_score_query(one, 0.0)) for one in found]

    def undated(self) -> Clauses:
        """Return the clause for posts without a date."""
        return [(_MUST, self._choice("year", ("undated",)))]

    def _one(self, node: Node) -> Any:
        clauses = self.words(node) if isinstance(node, And) else self._leaf(node)
        return clauses if not isinstance(clauses, list) else joined(clauses)

    def _leaf(self, node: Node) -> Any:
        match node:
            case Or(children):
                inner = [clause for child in children for clause in self.words(child)]
                return [(_SHOULD, query) for _, query in inner]
            case Word(text, field):
                return self._term(fields.STEMS if field == TEXT else fields.TITLE_STEMS, text)
            case Phrase(text):
                return self._row([token.exact for token in tokens(text)], 0)
            case Near(text, distance):
                return self._near([token.exact for token in tokens(text)], distance)
            case Prefix(text):
                return tantivy.Query.regex_query(self._schema, fields.EXACT, f"{text}.*")
            case Fuzzy(text, edits):
                return tantivy.Query.fuzzy_term_query(self._schema, fields.EXACT, text, edits)
        raise Unable(f"tantivy is not asked for {node!r}")

    def _near(self, words: list[str], distance: int) -> Any:
        # Its slop looks ahead only: either order is a row of its own.
        if len(words) != 2:
            raise Unable("near with more than two words")
        rows = [self._row(order, distance - 1) for order in (words, words[::-1])]
        return [(_SHOULD, row) for row in rows]

    def _row(self, words: list[str], slop: int) -> Any:
        return tantivy.Query.phrase_query(self._schema, fields.EXACT, words, slop)

    def _term(self, field: str, text: str) -> Any:
        [token] = tokens(text)
        return tantivy.Query.term_query(self._schema, field, token.stem)

    def _choice(self, facet: str, values: tuple[str, ...]) -> Any:
        if len(values) == 1:
            return tantivy.Query.term_query(self._schema, facet, values[0], index_option="basic")
        return tantivy.Query.term_set_query(self._schema, facet, list(values))

    def _days(self, field: str, first: int | None, last: int | None) -> Any:
        kind = tantivy.FieldType.Integer
        return tantivy.Query.range_query(self._schema, field, kind, first, last)


def joined(clauses: Clauses) -> Any:
    """Return one query of these clauses; a single wanted one stands alone."""
    if len(clauses) == 1 and clauses[0][0] != _NOT:
        return clauses[0][1]
    return tantivy.Query.boolean_query(clauses)
