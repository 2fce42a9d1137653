"""How many of its words a query asks for: all, or most where too few posts hold all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from indexer.query.loosening import Loose, loose
from indexer.query.request import Match
from indexer.query.tree import Node
from indexer.wording import counted

Total = Callable[[Node], int]
"""Returns how many posts match a tree, whatever the filters."""

# A short question that one post answers is answered. Of a long one that few posts hold every word
# of, more is wanted: it is a sentence, not a demand.
_LONG = 4
_ENOUGH_FOR_LONG = 5
# So many posts, the best of which are read: with 10 in place of 100 the questions of three test
# collections lose a tenth of their nDCG@10, with 300 they gain nothing.
_MOST = 100


@dataclass(frozen=True, slots=True)
class Matched:
    """What was answered: posts with at least ``least`` of the ``words`` words of the question.

    Where more were asked for and too few posts hold all, ``holding_all`` says how few.
    """

    match: Match
    words: int
    least: int
    holding_all: int | None = None

    @property
    def said(self) -> str | None:
        """What to tell a reader who has asked for all words and sees others; else None."""
        if self.holding_all is None:
            return None
        holding = "hold" if self.holding_all > 1 else "holds"
        few = f"Only {counted(self.holding_all, 'post')}" if self.holding_all else "No post"
        some = "one or more" if self.least == 1 else f"at least {self.least}"
        return f"{few} {holding} all {self.words} words; these hold {some} of them."


def matched(tree: Node, asked: Match | None, total: Total) -> tuple[Node, Matched]:
    """Return the tree to answer in place of one that asks for all words, and what it asks for.

    It depends on the words alone: a filter never changes which posts count as found.
    """
    parts = loose(tree)
    if parts is None or asked is Match.ALL:
        return tree, all_of(tree)
    if asked is Match.ANY:
        return parts.asking(1), Matched(Match.ANY, len(parts.words), 1)
    holding_all = total(tree) if asked is None else None
    if holding_all is not None and holding_all >= enough(tree):
        return tree, all_of(tree)
    least = _most(parts, total)
    return parts.asking(least), Matched(Match.MOST, len(parts.words), least, holding_all)


def all_of(tree: Node) -> Matched:
    """Return that a tree asks for all of its words."""
    parts = loose(tree)
    words = len(parts.words) if parts else 1
    return Matched(Match.ALL, words, words)


def enough(tree: Node) -> int:
    """Return how many posts must match a tree for it to be answered as it stands."""
    parts = loose(tree)
    if parts is None:
        return 0
    return _ENOUGH_FOR_LONG if len(parts.words) >= _LONG else 1


def _most(parts: Loose, total: Total) -> int:
    """Return the largest number of words that a hundred posts hold together, or 1."""
    least, beyond = 1, len(parts.words)
    while beyond - least > 1:
        tried = (least + beyond) // 2
        if total(parts.asking(tried)) >= _MOST:
            least = tried
        else:
            beyond = tried
    return least
