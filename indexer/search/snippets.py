"""The passages of a post that show why it was found."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from math import log
from typing import NamedTuple

from indexer.query.tree import Node
from indexer.search.marking import marked
from indexer.search.matching import Match, matcher, merged

MOST = 3
# How soon further mentions in a paragraph stop counting, as in the ranking of posts.
_K1 = 1.2
# The opening of a post brings its words up; what it says of them comes later.
_OPENING = 0.8
# Characters: about two lines and a half on a wide page, six on a telephone.
LENGTH = 260
LEAD_IN = 60


class Snippet(NamedTuple):
    """A passage of one paragraph; ``spans`` are the matches, counted in ``text``."""

    paragraph: int
    text: str
    spans: tuple[tuple[int, int], ...]

    @property
    def html(self) -> str:
        """The passage as HTML, its matches in ``<mark>``."""
        return marked(self.text, self.spans)


def snippets(tree: Node, paragraphs: Sequence[str]) -> tuple[Snippet, ...]:
    """Return up to three passages, that first which shows best why a post was found.

    ``paragraphs`` are the texts of those of a post, of which the first is number 1.
    Where no paragraph matches, the opening of the post stands in, unmarked.
    """
    by_text = matcher(tree).by_text(paragraphs)
    found = {number: hits for number, hits in enumerate(by_text, start=1) if hits}
    if not found:
        return tuple(_cut(1, text, []) for text in paragraphs[:1])
    weights = _telling(found, len(paragraphs))
    # Equal ones stay in reading order.
    best = sorted(found, key=weights.__getitem__, reverse=True)[:MOST]
    return tuple(_cut(number, paragraphs[number - 1], found[number]) for number in best)


def _telling(found: Mapping[int, Sequence[Match]], paragraphs: int) -> dict[int, float]:
    """Return how well each paragraph found shows why its post was found.

    That is BM25 with the paragraphs of the post as the collection: what stands in each of them
    tells little of any. Of 136 posts found for judged queries 124 show a judged passage first by
    it, and by the number of terms 114 of 129 did.
    """
    counts = {number: _counts([leaf for _, _, leaf in hits]) for number, hits in found.items()}
    held = _counts([leaf for leaves in counts.values() for leaf in leaves])
    rare = {leaf: log(1 + (paragraphs - n + 0.5) / (n + 0.5)) for leaf, n in held.items()}
    weights = {
        number: sum([rare[leaf] * n / (n + _K1) for leaf, n in leaves.items()])
        for number, leaves in counts.items()
    }
    if 1 in weights:
        weights[1] *= _OPENING
    return weights


def _counts(leaves: Sequence[int]) -> dict[int, int]:
    # With a Counter of each, the passages of ten posts take 0.08 ms more.
    counts: dict[int, int] = {}
    for leaf in leaves:
        counts[leaf] = counts.get(leaf, 0) + 1
    return counts


def _cut(number: int, text: str, hits: Sequence[Match]) -> Snippet:
    first = _densest(hits) if len(text) > LENGTH else 0
    start = _start(text, first)
    end = _end(text, start, first)
    before, after = "… " if start else "", " …" if end < len(text) else ""
    shift = start - len(before)
    # A phrase can be longer than the passage: as much of it is marked as is shown.
    spans = [
        (max(begin, start) - shift, min(behind, end) - shift)
        for begin, behind in merged(hits)
        if behind > start and begin < end
    ]
    return Snippet(number, before + text[start:end] + after, tuple(spans))


def _densest(hits: Sequence[Match]) -> int:
    """Return where the stretch begins that holds most of the query, and of these most matches.

    ``hits`` are in order.
    """
    best, densest = (0, 0), hits[0].start if hits else 0
    for number, (start, _, _) in enumerate(hits):
        within = start + LENGTH - LEAD_IN
        near = hits[number : bisect_left(hits, (within,), number)]
        leaves = [leaf for _, end, leaf in near if end <= within]
        weight = len(set(leaves)), len(leaves)
        if weight > best:
            best, densest = weight, start
    return densest


def _start(text: str, first: int) -> int:
    """Return where the passage begins: at a word a little before its first match."""
    wish = min(first - LEAD_IN, len(text) - LENGTH)
    if wish <= 0:
        return 0
    space = text.find(" ", wish, first)
    return first if space < 0 else space + 1


def _end(text: str, start: int, first: int) -> int:
    if len(text) - start <= LENGTH:
        return len(text)
    space = text.rfind(" ", first + 1, start + LENGTH + 1)
    return start + LENGTH if space < 0 else space
