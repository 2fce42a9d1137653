"""Syntax trees in the language of SQLite FTS5."""

from __future__ import annotations

from bench.engines.answers import Unable
from indexer.analysis import tokens
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


def match_of(node: Node) -> str | None:
    """Return what to MATCH for a tree, None for every post. Raises Unable."""
    match node:
        case Everything():
            return None
        case And(children):
            wanted = [_inner(child) for child in children if not isinstance(child, Not)]
            unwanted = [_inner(child.child) for child in children if isinstance(child, Not)]
            return " NOT ".join([" AND ".join(wanted), *unwanted])
        case Or(children):
            return " OR ".join(map(_inner, children))
        case Word(text, field):
            [token] = tokens(text)
            return f'{"stems" if field == TEXT else "title_stems"}: "{token.stem}"'
    return f"exact: {_exact(node)}"


def _inner(node: Node) -> str:
    return f"({match_of(node)})"


def _exact(node: Node) -> str:
    match node:
        case Phrase(text):
            return f'"{" ".join(token.exact for token in tokens(text))}"'
        case Near(text, distance):
            words = " ".join(f'"{token.exact}"' for token in tokens(text))
            return f"NEAR({words}, {distance - 1})"
        case Prefix(text):
            return f'"{text}"*'
        case Fuzzy():
            raise Unable("FTS5 has no fuzzy words")
    raise Unable(f"FTS5 is not asked for {node!r}")
