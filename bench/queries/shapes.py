"""The shapes of queries, and concrete ones of each shape."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from bench.queries.misspelling import misspelt
from bench.queries.sample import Sample
from indexer.query import parameters
from indexer.query.request import Query
from indexer.query.widening import widen

Pairs = tuple[tuple[str, str], ...]
OF_EACH_SHAPE = 3
# Shares of the posts that hold a word.
_COMMON, _MEDIUM, _RARE = (0.35, 0.65), (0.06, 0.15), (0.003, 0.015)
_PHRASE = (0.004, 0.03)


@dataclass(frozen=True, slots=True)
class Case:
    """One question: its shape, and the parameters of the page as somebody fills them in."""

    shape: str
    pairs: Pairs

    @property
    def typed(self) -> str:
        """The parameters in one line, as a report shows them."""
        return " ".join(f"{name}={value}" for name, value in self.pairs) or "(nothing)"

    def query(self) -> Query:
        """Return what an engine is asked."""
        query = parameters.read(self.pairs)
        return replace(query, tree=widen(query.tree))


def cases(sample: Sample, vocabulary: Sequence[str]) -> list[Case]:
    """Return concrete queries of every shape. ``vocabulary`` is every word of the archive."""
    return [
        *_by_words(sample),
        *_by_positions(sample),
        *_by_spelling(sample, vocabulary),
        *_by_filters(sample),
    ]


def _by_words(sample: Sample) -> Iterator[Case]:
    common, medium, rare = (_spread(sample.words_in(*b), 9) for b in (_COMMON, _MEDIUM, _RARE))
    for at in range(OF_EACH_SHAPE):
        a, b, c = common[at], medium[at], rare[at]
        yield _typed("rare word", c)
        yield _typed("medium word", b)
        yield _typed("common word", a)
        yield _typed("two words", f"{a} {b}")
        yield _typed("three words", f"{a} {common[at + 3]} {medium[at + 3]}")
        yield _typed("OR", f"{a} OR {medium[at + 3]}")
        yield _typed("NOT", f"{a} -{common[at + 6]}")
        yield _typed("title:", f"title:{sample.titles.most_common(30)[at * 4][0]}")


def _by_positions(sample: Sample) -> Iterator[Case]:
    pairs = _different(sample.rows_in(sample.pairs, *_PHRASE))
    threes = sample.rows_in(sample.threes, *_PHRASE)
    phrases = [pairs[0], threes[0], pairs[len(pairs) // 2]]
    for phrase, near in zip(phrases, pairs[1:], strict=False):
        yield _typed("phrase", f'"{" ".join(phrase)}"')
        yield _typed("near", f'"{" ".join(reversed(near))}"~6')


def _different(pairs: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    return [pair for pair in pairs if len(set(pair)) == len(pair)]


def _by_spelling(sample: Sample, vocabulary: Sequence[str]) -> Iterator[Case]:
    medium = [word for word in sample.words_in(*_MEDIUM) if len(word) > 5]
    for word in _spread(medium, OF_EACH_SHAPE):
        yield _typed("prefix", f"{word[:4]}*")
    for slip in islice(misspelt(medium, vocabulary), OF_EACH_SHAPE):
        yield _typed("fuzzy", f"{slip}~")


def _by_filters(sample: Sample) -> Iterator[Case]:
    common = _spread(sample.words_in(*_COMMON), 9)
    spans = (("2014-03", "2016"), ("2012", "2012"), ("2015-06-10", "2019-01"))
    one = [("year", 1), ("speaker", 2), ("officer", 1)]
    two = [(one[0], ("speaker", 0)), (("year", 3), ("portfolio", 0)), (("speaker", 1), one[2])]
    for at in range(OF_EACH_SHAPE):
        first, last = spans[at]
        yield Case("date range", (("q", common[at]), ("from", first), ("to", last)))
        yield Case("one facet chosen", (("q", common[at]), _choice(sample, *one[at])))
        chosen = tuple(_choice(sample, facet, rank) for facet, rank in two[at])
        yield Case("two facets chosen", (("q", common[at]), *chosen))
    yield Case("everything", ())
    yield Case("everything", (_choice(sample, *one[0]),))
    yield Case("everything", (_choice(sample, *one[1]),))


def _choice(sample: Sample, facet: str, rank: int) -> tuple[str, str]:
    return facet, sample.values(facet)[rank]


def _typed(shape: str, text: str) -> Case:
    return Case(shape, (("q", text),))


def _spread(words: Sequence[str], number: int) -> list[str]:
    """Return so many of the words, evenly from first to last."""
    if len(words) < number:
        raise ValueError(f"The archive is too small: {len(words)} words to choose {number} from.")
    return [words[at * len(words) // number] for at in range(number)]
