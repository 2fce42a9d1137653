"""The leaves of a query as what they want of a text: one word, or several that stand together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from indexer.analysis import Token, plainly, tokens
from indexer.query.spelling import is_spelling_of
from indexer.query.tree import Fuzzy, Near, Node, Phrase, Prefix, Respelt, Word
from indexer.search.words import Words

Spans = Iterable[tuple[int, int]]


class Sought(Protocol):
    """What a leaf of a query wants."""

    def spans(self, words: Words) -> Spans:
        """Return where it stands in a text."""


@dataclass(frozen=True, slots=True)
class One:
    """A word whose exact form begins with ``beginning`` and that is ``wanted``."""

    beginning: str
    wanted: Callable[[Token], bool]
    # Where such words stand in a piece of text: the same few pieces come again and again.
    _known: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    def spans(self, words: Words) -> Spans:
        """Return every such word."""
        found: list[tuple[int, int]] = []
        for at, piece in words.around(self.beginning).items():
            if (within := self._known.get(piece)) is None:
                within = [(t.start, t.end) for t in tokens(piece) if self.wanted(t)]
                self._known[piece] = within
            for start, end in within:
                found.append((at + start, at + end))
        return found


@dataclass(frozen=True, slots=True)
class Several:
    """Words that begin so, within ``reach`` words of one another, where ``together`` finds them.

    ``together`` returns the numbers of the first and last word of each place in a text.
    """

    beginnings: tuple[str, ...]
    reach: int
    together: Callable[[Words], Iterable[tuple[int, int]]]

    def spans(self, words: Words) -> Spans:
        """Return every place in which the words stand together."""
        for at, near in words.stretches(self.beginnings, self.reach):
            for first, last in self.together(near):
                yield at + near.place(first)[0], at + near.place(last)[1]


def sought(leaf: Node | None) -> Sought | None:
    """Return what a leaf wants of a text, or None for one that is about no text."""
    match leaf:
        case Word(text):
            return _word(text)
        case Phrase(text):
            return _row([(t.exact, t.position) for t in tokens(text)])
        case Near(text, distance):
            wanted = [token.exact for token in tokens(text)]
            return Several(
                tuple(wanted), distance, lambda words: _near(wanted, distance, words.exact)
            )
        case Prefix(text):
            return One(text, lambda token: token.exact.startswith(text))
        case Fuzzy(text, edits):
            return One(text[:1], lambda token: is_spelling_of(text, token.exact, edits))
        case Respelt(words):
            return One(_shared_beginning(words), lambda token: token.exact in words)
    return None


def _shared_beginning(words: Sequence[str]) -> str:
    first, last = min(words), max(words)
    pairs = enumerate(zip(first, last, strict=False))
    return first[: next((at for at, (a, b) in pairs if a != b), len(first))]


def beginning(stem: str) -> str:
    """Return characters with which every word of a stem begins.

    Stemming turns at most the last two characters of what it leaves into others: possibility
    is possibl, happy is happi, dying is die.
    """
    return stem[: max(1, len(stem) - 2)]


def _word(text: str) -> Sought:
    stems = plainly(text)
    if not stems:
        return _row([(token.exact, token.position) for token in tokens(text)])
    if len(stems) == 1:
        stem = stems[0][0]
        return One(beginning(stem), lambda token: token.stem == stem)
    return Several(
        tuple(beginning(stem) for stem, _ in stems),
        stems[-1][1] - stems[0][1],
        lambda words: _in_a_row(stems, words.stems),
    )


def _row(exact: Sequence[tuple[str, int]]) -> Sought:
    if len(exact) == 1:
        word = exact[0][0]
        return One(word, lambda token: token.exact == word)
    return Several(
        tuple(word for word, _ in exact),
        exact[-1][1] - exact[0][1],
        lambda words: _in_a_row(exact, words.exact),
    )


def _in_a_row(wanted: Sequence[tuple[str, int]], forms: Sequence[str]) -> Iterator[tuple[int, int]]:
    first_word, first = wanted[0]
    length = wanted[-1][1] - first
    for start in range(len(forms) - length):
        if forms[start] == first_word and all(forms[start + at - first] == w for w, at in wanted):
            yield start, start + length


def _near(wanted: Sequence[str], distance: int, exact: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield every word that stands in a window which holds all words as often as wanted."""
    lacking = dict(Counter(wanted))
    of_interest = [(at, word) for at, word in enumerate(exact) if word in lacking]
    words_lacking, behind, marked = len(lacking), 0, 0
    for first, (start, word) in enumerate(of_interest):
        while behind < len(of_interest) and of_interest[behind][0] <= start + distance:
            came = of_interest[behind][1]
            lacking[came] -= 1
            words_lacking -= lacking[came] == 0
            behind += 1
        if not words_lacking:
            yield from ((at, at) for at, _ in of_interest[max(first, marked) : behind])
            marked = behind
        words_lacking += lacking[word] == 0
        lacking[word] += 1
