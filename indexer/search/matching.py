"""Where in a text a query matches, for highlights and snippets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache, partial
from itertools import accumulate
from typing import NamedTuple

from indexer.query.rewriting import leaves
from indexer.query.tree import TEXT, Node
from indexer.search.sought import sought
from indexer.search.words import Words, joined


class Match(NamedTuple):
    """A stretch ``text[start:end]`` that the ``leaf``-th leaf of the query matches."""

    start: int
    end: int
    leaf: int


# What Match._make does, without a call of Python for each.
_match = partial(tuple.__new__, Match)


class Matcher:
    """The wanted parts of a query, made ready to be found in any number of texts.

    A phrase matches as a whole only; what stands under a Not matches nowhere. With ``field``
    ``title`` the leaves for titles count beside those for any text.
    """

    def __init__(self, tree: Node, field: str = TEXT) -> None:
        numbered = enumerate(map(sought, _of_field(tree, field)))
        self._sought = [(number, leaf) for number, leaf in numbered if leaf]

    def by_text(self, texts: Sequence[str]) -> list[list[Match]]:
        """Return where the query matches in each of some texts, in order."""
        # To look through the paragraphs of ten posts one by one takes 0.3 ms more. The space
        # between them parts words.
        starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
        found: list[list[Match]] = [[] for _ in texts]
        number, behind = 0, -1
        for start, end, leaf in self._found(Words(" ".join(texts), starts)):
            if start >= behind:
                number = bisect_right(starts, start) - 1
                behind = starts[number + 1]
            begin = starts[number]
            found[number].append(_match((start - begin, end - begin, leaf)))
        return found

    def matches(self, text: str) -> list[Match]:
        """Return where the query matches in a text, in order."""
        return list(map(_match, self._found(Words(text))))

    def _found(self, words: Words) -> list[tuple[int, int, int]]:
        return sorted(
            (start, end, number)
            for number, leaf in self._sought
            for start, end in leaf.spans(words)
        )


@lru_cache(maxsize=32)
def matcher(tree: Node, field: str = TEXT) -> Matcher:
    """Return the matcher of a query, the same one for the same query."""
    return Matcher(tree, field)


def matches(tree: Node, text: str, field: str = TEXT) -> list[Match]:
    """Return where the wanted parts of a query match in one text, in order: see ``Matcher``."""
    return matcher(tree, field).matches(text)


def merged(found: Iterable[Match]) -> list[tuple[int, int]]:
    """Return the stretches of some matches in order, overlapping ones joined."""
    return joined([(start, end) for start, end, _ in found])


def _of_field(tree: Node, field: str) -> Iterable[Node | None]:
    """Yield the wanted leaves, and None in place of those for another field."""
    for leaf in leaves(tree):
        yield leaf if getattr(leaf, "field", None) in (TEXT, field) else None
