"""Words that no post holds, answered by what was probably meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from indexer.analysis import tokens
from indexer.query.rewriting import rewrite
from indexer.query.tree import TEXT, Fuzzy, Node, Widened, Word

Total = Callable[[Node], int]
"""Returns how many posts match a tree, whatever the filters."""

# A shorter word has neighbours of every meaning, and parts that are words by chance.
_SHORTEST = 6
_SHORTEST_PART = 3
# Two slips in one word are one slip too many in a short one.
_LONG = 9


def repaired(tree: Node, total: Total) -> Node:
    """Return the tree with something beside each plain word that no post holds.

    That is the word in two, where posts hold both side by side ("cybercrime", "cyber-crime"), else
    words spelt nearly so. A word that nothing comes near stays alone.
    """
    return rewrite(tree, lambda node: _repaired(node, total))


def _repaired(node: Node, total: Total) -> Node:
    match node:
        case Word(text, field) if field == TEXT and _is_long_word(text) and not total(node):
            found = next((other for other in _others(text) if total(other)), None)
            return Widened(node, (found,)) if found else node
    return node


def _is_long_word(text: str) -> bool:
    words = tokens(text)
    return len(words) == 1 and len(text) >= _SHORTEST and text.isalpha()


def _others(text: str) -> Iterator[Node]:
    for at in range(_SHORTEST_PART, len(text) - _SHORTEST_PART + 1):
        yield Word(f"{text[:at]}-{text[at:]}")
    word = tokens(text)[0].exact
    yield Fuzzy(word, 1)
    if len(word) >= _LONG:
        yield Fuzzy(word, 2)
