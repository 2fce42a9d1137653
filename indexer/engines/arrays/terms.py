"""The postings of terms with their BM25F scores, over a whole collection."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import reduce

import numpy as np

from indexer.engines.arrays.collection import Collection
from indexer.engines.arrays.found import Found, Weigh, best, raised
from indexer.engines.arrays.lexicon import Lexicon, sign
from indexer.engines.arrays.positional import Together, in_a_row, near
from indexer.engines.arrays.segment import Segment, TextField
from indexer.engines.arrays.types import Numbers, Stored
from indexer.query.spelling import spellings

Row = Sequence[tuple[str, int]]


def one_term(collection: Collection, field: str, term: str, title: str | None = None) -> Found:
    """Return the documents with a term; with ``title``, the field of titles counts beside it."""
    numbers, rare = collection.term(field, term)
    weight = np.float32(collection.ranking.title)
    rare_title = collection.term(title, term)[1] * weight if title else 0

    def local(segment: Segment) -> tuple[Stored, Weigh] | None:
        text, number = segment.texts[field], numbers.get(segment)
        if number is None:
            return None
        at = text.postings(number)
        scores = collection.saturations(segment, field) * rare
        if rare_title:
            scores = scores + collection.saturations(segment, field, title) * rare_title
        keys = text.keys[at]
        return text.docs[at], lambda chosen: scores.take(keys[chosen])

    return collection.find(local)


def in_order(collection: Collection, field: str, row: Row, title: str | None = None) -> Found:
    """Return the documents with words in a row, scored as the sum of the words."""
    if len(row) == 1:
        return one_term(collection, field, row[0][0], title)
    found = _positional(collection, field, [word for word, _ in row], _rows(field, row))
    if not title:
        return found
    return raised(found, in_order(collection, title, row), collection.ranking.title)


def anywhere_near(collection: Collection, field: str, words: Sequence[str], distance: int) -> Found:
    """Return the documents with words within a distance, scored as the sum of the words."""

    def local(segment: Segment, terms: Sequence[int]) -> Together:
        return near(segment, segment.texts[field], terms, distance)

    return _positional(collection, field, words, local)


def beginning(collection: Collection, field: str, start: str) -> Found:
    """Return the documents with a word that begins so, scored by the best such word.

    Adding the words up would rank a post by how many of them it holds.
    """
    return _any_of(collection, field, lambda lexicon: words_beginning(lexicon, start))


def spelt_like(collection: Collection, field: str, word: str, edits: int) -> Found:
    """Return the documents with a word spelt nearly so, scored by the best such word."""
    return _any_of(collection, field, lambda lexicon: words_spelt_like(lexicon, word, edits))


def words_beginning(lexicon: Lexicon, start: str) -> Numbers:
    """Return the numbers of the words that begin so, in order."""
    span = lexicon.beginning(start)
    return np.arange(span.start, span.stop)


def words_spelt_like(lexicon: Lexicon, word: str, edits: int) -> Numbers:
    """Return the numbers of the words spelt like one, in order."""
    span = lexicon.beginning(word[:1])
    letters = lexicon.letters[span.start : span.stop].astype(np.intp)
    # An edit makes a word longer or shorter by one letter at most, and changes at most one letter
    # for another. That leaves 1 in 10 to 20 of the words to compare.
    other = np.bitwise_count(lexicon.signs[span.start : span.stop] ^ np.uint32(sign(word)))
    near = span.start + ((abs(letters - len(word)) <= edits) & (other <= 2 * edits)).nonzero()[0]
    picked: Numbers = near[spellings(word, lexicon.texts(near), edits)]
    return picked


def spelt_so(collection: Collection, field: str, words: Sequence[str], most: np.float32) -> Found:
    """Return the documents with one of some exact words, scored by the best such word.

    None of them counts as rarer than ``most``, an idf, unless that is 0.
    """
    return _any_of(collection, field, lambda lexicon: _those(lexicon, words), most)


def held_words(collection: Collection, field: str) -> dict[str, int]:
    """Return every word of a field with how many documents hold it, those deleted left out."""
    total = Counter[str]()
    for number, segment in enumerate(collection.segments):
        text = segment.texts[field]
        kept = np.zeros(len(segment), np.bool_)
        kept[collection.locals[collection.owners == number]] = True
        counts = np.diff(text.starts.astype(np.intp))
        if not kept.all():
            before = np.concatenate(([0], np.cumsum(kept[text.docs])))
            counts = before[text.starts[1:]] - before[text.starts[:-1]]
        there = counts.nonzero()[0]
        words = text.lexicon.texts(there)
        total.update(dict(zip(words, counts[there].tolist(), strict=True)))
    return dict(total)


def _any_of(
    collection: Collection,
    field: str,
    pick: Callable[[Lexicon], Numbers],
    most: np.float32 | None = None,
) -> Found:
    picked = {s: pick(s.texts[field].lexicon) for s in collection.segments}
    held = _held({segment.texts[field]: terms for segment, terms in picked.items()})

    def local(segment: Segment) -> tuple[Stored, Weigh | None] | None:
        text, terms = segment.texts[field], picked[segment]
        at = places(text, terms)
        lengths = text.starts[terms + 1] - text.starts[terms]
        rarities = collection.rarities(held[text])
        rare = np.repeat(np.minimum(rarities, most) if most else rarities, lengths)
        scores = collection.saturations(segment, field).take(text.keys[at]) * rare
        found = best(text.docs[at].astype(np.intp), scores, len(segment))
        return found.docs, found.weigh

    return collection.find(local)


def _positional(
    collection: Collection,
    field: str,
    words: Sequence[str],
    standing: Callable[[Segment, Sequence[int]], Together],
) -> Found:
    """Return the documents where words stand as asked, scored as the sum of the words."""
    known = {word: collection.term(field, word) for word in words}

    def local(segment: Segment) -> tuple[Stored, Weigh] | None:
        text = segment.texts[field]
        if not all(segment in numbers for numbers, _ in known.values()):
            return None
        terms = {word: numbers[segment] for word, (numbers, _) in known.items()}
        held = standing(segment, [terms[word] for word in words])
        saturated = collection.saturations(segment, field)
        parts = (
            saturated.take(text.keys[text.postings(term)][held.places[term]]) * known[word][1]
            for word, term in terms.items()
        )
        scores = reduce(np.add, parts)
        return held.docs, lambda chosen: scores[chosen]

    return collection.find(local)


def _rows(field: str, row: Row) -> Callable[[Segment, Sequence[int]], Together]:
    offsets = [offset for _, offset in row]

    def standing(segment: Segment, terms: Sequence[int]) -> Together:
        return in_a_row(segment, segment.texts[field], list(zip(terms, offsets, strict=True)))

    return standing


def _those(lexicon: Lexicon, words: Sequence[str]) -> Numbers:
    found = (lexicon.find(word) for word in words)
    return np.array(sorted(number for number in found if number is not None), np.intp)


def _held(picked: Mapping[TextField, Numbers]) -> Mapping[TextField, Numbers]:
    """Return how many documents hold each word, over all segments."""
    own = {text: text.starts[terms + 1] - text.starts[terms] for text, terms in picked.items()}
    if len(picked) == 1:
        return own
    words = {text: [text.lexicon[n] for n in terms.tolist()] for text, terms in picked.items()}
    total: Counter[bytes] = Counter()
    for text, counts in own.items():
        for word, count in zip(words[text], counts.tolist(), strict=True):
            total[word] += count
    return {text: np.array([total[w] for w in each], np.intp) for text, each in words.items()}


def places(text: TextField, terms: Numbers) -> Numbers | slice:
    """Return where the postings of some terms are."""
    starts, ends = text.starts[terms], text.starts[terms + 1]
    # The words that begin alike are neighbours, and so are their postings.
    if len(terms) and len(terms) == terms[-1] - terms[0] + 1:
        return slice(int(starts[0]), int(ends[-1]))
    lengths = ends - starts
    bounds = np.cumsum(lengths)
    run = np.arange(bounds[-1] if len(bounds) else 0)
    found: Numbers = run + np.repeat(starts - (bounds - lengths), lengths)
    return found
