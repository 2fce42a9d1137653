"""What curators say of who is whom, put in force word by word, the weightiest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from indexer.authority.words import Word, lost
from indexer.records import Notice


@dataclass(frozen=True, slots=True)
class Settled:
    """The words in force, which contradict each other nowhere.

    ``toward`` leads from a slug to the word that says whose it is, and on to the end of the chain;
    no chain leads back. ``apart`` holds the words that two are two, from either slug to the other.
    ``alone`` are the slugs of those who are nobody else, ``single`` those whose posts are one
    person's, both with the word. ``used`` are all the words, the weightiest first.
    """

    toward: Mapping[str, Word]
    apart: Mapping[str, Mapping[str, Word]]
    alone: Mapping[str, Word]
    single: Mapping[str, Word]
    used: tuple[Word, ...]
    notices: tuple[Notice, ...]

    def steps(self, slug: str) -> int:
        """Return how far a slug is from the end of its chain."""
        return sum(1 for _ in _way(slug, self.toward))

    def end(self, slug: str) -> str:
        """Return the end of a slug's chain: the slug itself where no word leads on."""
        return next((word.other for word in reversed(list(_way(slug, self.toward)))), slug)

    def between(self, one: str, other: str) -> list[Word]:
        """Return the words that make one person of two slugs whose chains have one end."""
        return _between(one, other, self.toward)


def settled(said: Iterable[Word]) -> Settled:
    """Return what holds of these words, the weightiest first.

    A word that contradicts those before it, even through a chain of them, is noted and left out.
    A slug leads to one other: of two words that name different ones the weightier holds, unless
    those two turn out to be one person.
    """
    settling = _Settling()
    for word in said:
        settling.put(word)
    return settling.settled()


class _Settling:
    """Slugs in trees, each slug leading to the one that it is said to be."""

    def __init__(self) -> None:
        self._toward: dict[str, Word] = {}
        self._apart: dict[str, dict[str, Word]] = defaultdict(dict)
        self._alone: dict[str, Word] = {}
        self._single: dict[str, Word] = {}
        self._ends: dict[str, str] = {}
        self._trees: dict[str, list[str]] = {}
        self._used: dict[Word, None] = {}
        self._pending: list[Word] = []
        self._notices: list[Notice] = []

    def put(self, word: Word) -> None:
        match word.says:
            case "same":
                self._put_same(word)
            case "not":
                self._put_not(word)
            case "none":
                self._put_none(word)
            case "one":
                self._single.setdefault(word.one, word)
                self._use(word)

    def settled(self) -> Settled:
        for word in self._pending:
            if self._end(word.one) == self._end(word.other):
                self._use(word)
            else:
                self._lose(word, [self._toward[word.one]])
        return Settled(
            self._toward,
            {one: dict(others) for one, others in self._apart.items()},
            self._alone,
            self._single,
            tuple(self._used),
            tuple(self._notices),
        )

    def _put_same(self, word: Word) -> None:
        one, other = self._end(word.one), self._end(word.other)
        if one == other:
            self._use(word)
        elif against := self._apart_from(one, other):
            self._lose(word, [against])
        elif word.one in self._alone:
            self._lose(word, [self._alone[word.one]])
        elif word.one in self._toward:
            self._pending.append(word)
        else:
            self._use(word)
            self._toward[word.one] = word
            self._graft(one, other)

    def _put_not(self, word: Word) -> None:
        if self._end(word.one) == self._end(word.other):
            self._lose(word, _between(word.one, word.other, self._toward))
            return
        self._use(word)
        self._apart[word.one].setdefault(word.other, word)
        self._apart[word.other].setdefault(word.one, word)

    def _put_none(self, word: Word) -> None:
        if word.one in self._toward:
            self._lose(word, [self._toward[word.one]])
        else:
            self._use(word)
            self._alone.setdefault(word.one, word)

    def _use(self, word: Word) -> None:
        self._used[word] = None

    def _lose(self, word: Word, to: Iterable[Word]) -> None:
        self._notices.append(lost(word, to))

    def _end(self, slug: str) -> str:
        return self._ends.get(slug, slug)

    def _tree(self, end: str) -> list[str]:
        return self._trees.get(end, [end])

    def _graft(self, end: str, other: str) -> None:
        moved = self._tree(end)
        self._trees[other] = [*self._tree(other), *moved]
        self._trees.pop(end, None)
        self._ends |= dict.fromkeys(moved, other)

    def _apart_from(self, one: str, other: str) -> Word | None:
        """Return a word that tells the trees of two ends apart, or None."""
        for slug in self._tree(one):
            for told, word in self._apart.get(slug, {}).items():
                if self._end(told) == other:
                    return word
        return None


def _between(one: str, other: str, toward: Mapping[str, Word]) -> list[Word]:
    """Return the words of the way from one slug of a tree to another."""
    up, down = (list(_way(slug, toward)) for slug in (one, other))
    there = [word for word in up if word not in down]
    return there + [word for word in reversed(down) if word not in up]


def _way(slug: str, toward: Mapping[str, Word]) -> Iterator[Word]:
    """Yield the words that lead from a slug to the end of its chain."""
    while word := toward.get(slug):
        yield word
        slug = word.other
