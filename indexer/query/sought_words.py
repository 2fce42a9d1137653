"""The plain words that a query asks for, in the order in which they were typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from indexer.analysis import plainly, tokens
from indexer.query.rewriting import leaves
from indexer.query.tree import TEXT, And, AtLeast, Node, Not, Repeated, Respelt, Widened, Word


class Sought(NamedTuple):
    """A stem, and how often the question says it."""

    stem: str
    times: int


def sought_words(tree: Node) -> tuple[Sought, ...]:
    """Return the stems that a tree asks for by nothing but plain words; else nothing.

    Who quotes words, names a field or sets alternatives has said what is meant, and is not to be
    answered by words beside those. Another spelling of a word is that word.
    """
    if not all(isinstance(leaf, Word | Respelt) and leaf.field == TEXT for leaf in leaves(tree)):
        return ()
    return tuple(_words(tree, 1))


def typed_as(tree: Node) -> dict[str, str]:
    """Return how each stem of the plain words of a tree was typed, where it came first."""
    typed: dict[str, str] = {}
    for leaf in leaves(tree):
        if isinstance(leaf, Word):
            for token in tokens(leaf.text):
                typed.setdefault(token.stem, leaf.text[token.start : token.end])
    return typed


def _words(node: Node, times: int) -> Iterator[Sought]:
    match node:
        case And(children) | AtLeast(_, children):
            for child in children:
                if not isinstance(child, Not):
                    yield from _words(child, times)
        case Repeated(child, more):
            yield from _words(child, times * more)
        case Widened(typed):
            yield from _words(typed, times)
        case Word(text):
            yield from (Sought(stem, times) for stem, _ in plainly(text))
