"""Whoosh queries that read their posting lists at once and hand on a plain list of hits."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from whoosh.matching import ListMatcher, Matcher, NullMatcher
from whoosh.query import Query, Term

from indexer.engines.arrays.fields import FIRST_DAY, LAST_DAY, NO_DAY
from indexer.engines.arrays.weights import rarity


class Listed(Query):  # type: ignore[misc]
    """A query whose subclasses return the score of every matching document of a segment."""

    boost = 1.0

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    def matcher(self, searcher: Any, context: Any = None) -> Matcher:
        """Return the matching documents of one segment, in order."""
        scores = self.scores(searcher, context)
        ids = sorted(scores)
        weights = array("d", (scores[id] for id in ids))
        return ListMatcher(array("I", ids), weights=weights) if ids else NullMatcher()

    def estimate_size(self, reader: Any) -> int:
        """Return a bound on the number of hits; Whoosh joins the smallest parts first."""
        return int(reader.doc_count_all())

    def scores(self, searcher: Any, context: Any) -> Mapping[int, float]:
        """Return the score of every matching document, by its number in the segment."""
        raise NotImplementedError


class Some(Listed):
    """Documents that at least so many of ``parts`` match; the scores of these add up."""

    def __init__(self, parts: Sequence[Query], least: int) -> None:
        self.parts = tuple(parts)
        self.least = least

    def scores(self, searcher: Any, context: Any) -> Mapping[int, float]:
        """Return the sum of the scores of the parts that match."""
        sums: dict[int, float] = {}
        held: Counter[int] = Counter()
        for part in self.parts:
            for id, score in read(part.matcher(searcher, context)):
                sums[id] = sums.get(id, 0.0) + score
                held[id] += 1
        return {id: score for id, score in sums.items() if held[id] >= self.least}


class AnyOf(Listed):
    """Documents that hold one of ``words``; the best of the words' scores counts.

    Adding the scores up, as Or does, would rank a post by how many rare misspellings of a word
    it holds. None of them counts as rarer than ``most``, a field and a word of it, where any
    document holds that.
    """

    def __init__(
        self, field: str, words: Iterable[str], most: tuple[str, str] | None = None
    ) -> None:
        self.field = field
        self.words = tuple(words)
        self.most = most

    def scores(self, searcher: Any, context: Any) -> Mapping[int, float]:
        """Return the best score of any of the words."""
        best: dict[int, float] = {}
        for word in self.words:
            share = self._share(searcher, word)
            for id, score in read(Term(self.field, word).matcher(searcher, context)):
                best[id] = max(score * share, best.get(id, score * share))
        return best

    def _share(self, searcher: Any, word: str) -> float:
        """Return by how much a word's scores shrink when it counts as no rarer than ``most``."""
        documents = searcher.get_parent()
        held = documents.doc_frequency(*self.most) if self.most else 0
        if not held:
            return 1.0
        everything = documents.doc_count_all()
        own = rarity(everything, documents.doc_frequency(self.field, word))
        return min(1.0, rarity(everything, held) / own)


class Dated(Listed):
    """Documents whose date, as far as it is known, touches the days from first to last."""

    def __init__(self, first: int, last: int) -> None:
        self.first = first
        self.last = last

    def scores(self, searcher: Any, context: Any) -> Mapping[int, float]:
        """Return 0.0 for every document that passes."""
        reader = searcher.reader()
        if not reader.doc_count_all():
            return {}
        days = zip(reader.column_reader(FIRST_DAY), reader.column_reader(LAST_DAY), strict=True)
        touching = (
            number
            for number, (first, last) in enumerate(days)
            if first != NO_DAY and last >= self.first and first <= self.last
        )
        return {number: 0.0 for number in touching if not reader.is_deleted(number)}


class Weighed(Listed):
    """The documents of another query with their scores multiplied; 0.0 makes it a mere filter.

    Whoosh's ConstantScoreQuery cannot stand in: it takes a score of 0.0 for "none given" and
    scores 1.0 (whoosh3 3.54, ``ListMatcher.weight``).
    """

    def __init__(self, child: Query, weight: float) -> None:
        self.child = child
        self.weight = weight

    def scores(self, searcher: Any, context: Any) -> Mapping[int, float]:
        """Return the child's scores, weighed."""
        matcher = self.child.matcher(searcher, context)
        if not self.weight:
            return dict.fromkeys(matcher.all_ids(), 0.0)
        return {id: score * self.weight for id, score in read(matcher)}


def read(matcher: Matcher) -> Iterable[tuple[int, float]]:
    """Yield the number and score of every document of a matcher."""
    while matcher.is_active():
        yield matcher.id(), matcher.score()
        matcher.next()
