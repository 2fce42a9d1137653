"""Words in a row and words near each other, matched by their positions.

Whoosh's own phrase and span queries are not used: near words "in any order" has no exact
equivalent there for three words and more, and function words left out of the stems leave gaps
that its phrases do not know. One posting list is read for each word, and scores add up as for
plain words.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from whoosh.matching import IntersectionMatcher, Matcher, NullMatcher
from whoosh.query import Term

from indexer.engines.whoosh.postings import Listed

# The positions of each distinct word of the query in one document, ascending.
Positions = Mapping[str, Sequence[int]]
Test = Callable[[Positions], bool]


def in_a_row(words: Sequence[tuple[str, int]]) -> Test:
    """Return a test for words that stand exactly as far apart as their offsets do."""

    def test(positions: Positions) -> bool:
        starts = {place - offset for word, offset in words[:1] for place in positions[word]}
        for word, offset in words[1:]:
            starts &= {place - offset for place in positions[word]}
        return bool(starts)

    return test


def within(words: Sequence[str], distance: int) -> Test:
    """Return a test for words in any order, the outermost at most ``distance`` apart.

    A word asked for twice must stand there twice.
    """
    needed = Counter(words)

    def test(positions: Positions) -> bool:
        held: Counter[str] = Counter()
        window: deque[tuple[int, str]] = deque()
        for place, word in sorted((p, w) for w in needed for p in positions[w]):
            window.append((place, word))
            held[word] += 1
            while place - window[0][0] > distance:
                held[window.popleft()[1]] -= 1
            if held >= needed:
                return True
        return False

    return test


class Positional(Listed):
    """Documents that hold all ``words`` of a field at positions that pass ``test``."""

    def __init__(self, field: str, words: Iterable[str], test: Test) -> None:
        self.field = field
        self.words = tuple(dict.fromkeys(words))
        self.test = test

    def scores(self, searcher: Any, context: Any) -> Mapping[int, float]:
        """Return the sum of the words' scores for every document that passes."""
        matchers = {w: Term(self.field, w).matcher(searcher, context) for w in self.words}
        found: dict[int, float] = {}
        together = _all_of(list(matchers.values()))
        while together.is_active():
            if self.test({word: m.value_as("positions") for word, m in matchers.items()}):
                found[together.id()] = together.score()
            together.next()
        return found


def _all_of(matchers: list[Matcher]) -> Matcher:
    if not all(matcher.is_active() for matcher in matchers):
        return NullMatcher()
    together = matchers[0]
    for matcher in matchers[1:]:
        together = IntersectionMatcher(together, matcher)
    return together
