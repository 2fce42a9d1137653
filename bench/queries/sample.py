"""How many posts hold a word, a phrase or a facet's value, counted in a sample of an archive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from indexer.analysis import Token, is_function_word, tokens
from indexer.engines import Document
from indexer.query.request import MISSING


class Sample:
    """Counts over some documents of an archive.

    ``words`` counts posts by the commonest spelling of a stem, ``spellings`` by exact word,
    ``titles`` by exact word of a title, ``pairs`` and ``threes`` by words in a row, and
    ``facets`` by facet and value.
    """

    def __init__(self, documents: Sequence[Document]) -> None:
        self.posts = len(documents)
        self.spellings: Counter[str] = Counter()
        self.titles: Counter[str] = Counter()
        self.pairs: Counter[tuple[str, ...]] = Counter()
        self.threes: Counter[tuple[str, ...]] = Counter()
        self.facets: dict[str, Counter[str]] = {}
        self._stems: Counter[str] = Counter()
        self._of_stem: dict[str, Counter[str]] = {}
        for document in documents:
            self._count(document)
        self.words = {self._spelling(stem): number for stem, number in self._stems.items()}

    def words_in(self, least: float, most: float) -> list[str]:
        """Return the words that stand in such a share of the posts, the commonest first."""
        found = [(n, word) for word, n in self.words.items() if least <= n / self.posts <= most]
        return [word for _, word in sorted(found, reverse=True)]

    def rows_in(
        self, rows: Counter[tuple[str, ...]], least: float, most: float
    ) -> list[tuple[str, ...]]:
        """Return the words in a row that stand in such a share of the posts."""
        return [row for row, n in rows.most_common() if least <= n / self.posts <= most]

    def values(self, facet: str) -> list[str]:
        """Return the values of a facet, the commonest first, without the one for "none"."""
        return [v for v, _ in self.facets[facet].most_common() if v != MISSING.get(facet)]

    def _count(self, document: Document) -> None:
        for facet, values in document.facets.items():
            self.facets.setdefault(facet, Counter()).update(values)
        self.titles.update(set(_content(tokens(document.title))))
        pieces = [tokens(paragraph) for paragraph in document.paragraphs]
        self.pairs.update({pair for piece in pieces for pair in _rows(piece, 2)})
        self.threes.update({three for piece in pieces for three in _rows(piece, 3)})
        found = {(t.stem, t.exact) for piece in pieces for t in piece if not is_function_word(t)}
        self.spellings.update({exact for _, exact in found})
        self._stems.update({stem for stem, _ in found})
        for stem, exact in found:
            self._of_stem.setdefault(stem, Counter())[exact] += 1

    def _spelling(self, stem: str) -> str:
        return self._of_stem[stem].most_common(1)[0][0]


def _content(found: Iterable[Token]) -> Iterator[str]:
    return (token.exact for token in found if not is_function_word(token))


def _rows(piece: Sequence[Token], length: int) -> Iterator[tuple[str, ...]]:
    """Yield words in a row of which the first and the last are no function words."""
    solid = [not is_function_word(token) for token in piece]
    exact = [token.exact for token in piece]
    if length == 2:
        rows = zip(pairwise(exact), pairwise(solid), strict=True)
        yield from (row for row, kinds in rows if all(kinds))
        return
    for at in range(len(exact) - length + 1):
        if solid[at] and solid[at + length - 1]:
            yield tuple(exact[at : at + length])
