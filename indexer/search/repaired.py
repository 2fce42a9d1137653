"""Words that no post holds, answered by what was probably meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice

from indexer.analysis import tokens
from indexer.gazetteer import related_words
from indexer.query.rewriting import rewrite
from indexer.query.tree import TEXT, Fuzzy, Node, Widened, Word

Total = Callable[[Node], int]
"""Returns how many posts match a tree, whatever the filters."""

_TWO_PARTS = re.compile(r"[^\W\d_]{2,}-[^\W\d_]{2,}")
# A shorter word has neighbours of every meaning, and parts that are words by chance.
_SHORTEST = 6
_SHORTEST_PART = 3
# Two slips in one word are one slip too many in a short one.
_LONG = 9


def repaired(tree: Node, total: Total) -> Node:
    """Return the tree with something beside each plain word that no post holds.

    That is what ``related.yaml`` knows of the matter; else the word in two, where posts hold both
    side by side ("cybercrime", "cyber-crime"); else words spelt nearly so. A word that nothing
    comes near stays alone.
    """
    return rewrite(tree, lambda node: _repaired(node, total))


def joined(tree: Node, total: Total) -> Node:
    """Return the tree with "wellbeing" beside "well-being", where posts hold it."""
    return rewrite(tree, lambda node: _joined(node, total))


def _joined(node: Node, total: Total) -> Node:
    match node:
        case Word(text, field) if field == TEXT and _TWO_PARTS.fullmatch(text):
            other = Word(text.replace("-", ""))
            return Widened(node, (other,)) if total(other) else node
    return node


def _repaired(node: Node, total: Total) -> Node:
    match node:
        case Word(text, field) if field == TEXT and not total(node):
            near = tuple(other for other in _related(text) if total(other))
            found = near or tuple(islice((o for o in _likely(text) if total(o)), 1))
            return Widened(node, found) if found else node
    return node


def _related(text: str) -> Iterator[Node]:
    for token in tokens(text):
        yield from map(Word, _known().get(token.stem, ()))


@cache
def _known() -> dict[str, tuple[str, ...]]:
    return {tokens(word)[0].stem: near for word, near in related_words()}


def _likely(text: str) -> Iterator[Node]:
    if len(tokens(text)) > 1 or len(text) < _SHORTEST or not text.isalpha():
        return
    for at in range(_SHORTEST_PART, len(text) - _SHORTEST_PART + 1):
        yield Word(f"{text[:at]}-{text[at:]}")
    word = tokens(text)[0].exact
    yield Fuzzy(word, 1)
    if len(word) >= _LONG:
        yield Fuzzy(word, 2)
