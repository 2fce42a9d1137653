"""Segments as one collection: one numbering, one set of statistics."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.engines.arrays import fields
from indexer.engines.arrays.found import Found, Weigh, scored
from indexer.engines.arrays.latent import Space
from indexer.engines.arrays.segment import Segment
from indexer.engines.arrays.types import Numbers, Scores, Stored
from indexer.engines.arrays.weights import as_scores, rarities, rarity, saturation
from indexer.ranking import RANKING, Ranking

# What a segment finds: document numbers of its own in order, and what scores them.
Local = Callable[[Segment], tuple[Stored, Weigh | None] | None]


class Collection:
    """The documents of some segments, newest first, then by ID; deleted ones have no number."""

    def __init__(
        self,
        segments: Sequence[Segment],
        deleted: Sequence[Iterable[int]],
        ranking: Ranking = RANKING,
    ) -> None:
        self.segments = tuple(segments)
        self.ranking = ranking
        # Deleted documents count in the statistics until a build leaves them out, as in Whoosh.
        self.documents = sum(map(len, segments))
        self.owners, self.locals = _numbered(segments, deleted)
        self.size = len(self.owners)
        self._saturations: dict[tuple[Segment, str, str | None], Scores] = {}
        self._is_plain = len(segments) == 1 and self.size == self.documents

    @cached_property
    def first_days(self) -> Stored:
        """The first day that each document can be of, by number; ``NO_DAY`` without a date."""
        return self.column([segment.first_days for segment in self.segments])

    @cached_property
    def last_days(self) -> Stored:
        """The last day that each document can be of, by number."""
        return self.column([segment.last_days for segment in self.segments])

    @cached_property
    def first_undated(self) -> int:
        """The number from which on the documents have no date."""
        return int(np.count_nonzero(self.first_days))

    def close(self) -> None:
        """Close the files of the segments."""
        for segment in self.segments:
            segment.close()

    def column(self, columns: Sequence[NDArray[Any]]) -> NDArray[Any]:
        """Return values by number of the collection; each segment's are given by its own."""
        if self._is_plain:
            return columns[0]
        joined = np.empty(self.size, np.result_type(*columns) if columns else np.int32)
        for number, values in enumerate(columns):
            mine = self.owners == number
            joined[mine] = values[self.locals[mine]]
        return joined

    def payload(self, number: int) -> Mapping[str, Any]:
        """Return what is shown of a document in a list of results."""
        segment = self.segments[int(self.owners[number])]
        return segment.records.payload(int(self.locals[number]))

    def whole(self, number: int) -> Mapping[str, Any]:
        """Return all that is kept of a document."""
        segment = self.segments[int(self.owners[number])]
        return segment.records.whole(int(self.locals[number]))

    def number(self, id: str) -> int | None:
        """Return the number of the document with an ID, None if there is none."""
        for owner, segment in enumerate(self.segments):
            numbers, _ = self.numbered(owner, segment.keywords[fields.ID].having(id))
            if len(numbers):
                return int(numbers[0])
        return None

    def ids(self, numbers: Numbers) -> list[str]:
        """Return the IDs of documents."""
        if self._is_plain:
            return self.segments[0].ids.texts(numbers)
        own = self.owners[numbers].tolist(), self.locals[numbers][:, None]
        return [self.segments[s].ids.texts(at)[0] for s, at in zip(*own, strict=True)]

    def find(self, local: Local) -> Found:
        """Return what ``local`` finds in each segment, numbered over the collection."""
        parts = [self._placed(n, *got) for n, s in enumerate(self.segments) if (got := local(s))]
        return _merged(parts)

    def numbered(self, segment: int, docs: Stored) -> tuple[Numbers, Numbers]:
        """Return the numbers of a segment's documents, and where they stand in ``docs``."""
        places = self._places[segment].take(docs)
        kept = (places >= 0).nonzero()[0]
        return places[kept], kept

    @cached_property
    def space(self) -> tuple[Space, Segment] | None:
        """The latent space that all of the archive is placed in, and the segment that holds it."""
        held = next(((s.space, s) for s in self.segments if s.space), None)
        widths = {segment.places.shape[1] for segment in self.segments if len(segment)}
        return held if held and widths == {held[0].dimensions} else None

    def parted(self, numbers: Numbers) -> Iterator[tuple[Segment, Numbers, Numbers]]:
        """Yield each segment with documents among some, given in order: their places and numbers.

        Both are in order: a segment's documents stand as those of the collection do.
        """
        if self._is_plain:
            yield self.segments[0], np.arange(len(numbers)), numbers
            return
        owners, locals_ = self.owners[numbers], self.locals[numbers]
        for number, segment in enumerate(self.segments):
            if len(mine := (owners == number).nonzero()[0]):
                yield segment, mine, locals_[mine]

    def places(self, numbers: Numbers) -> Stored:
        """Return the directions of documents in the latent space, in whole steps."""
        if self._is_plain:
            return self.segments[0].places[numbers]
        own = zip(self.owners[numbers].tolist(), self.locals[numbers].tolist(), strict=True)
        return np.stack([self.segments[segment].places[number] for segment, number in own])

    def term(self, field: str, term: str) -> tuple[Mapping[Segment, int], np.float32]:
        """Return the number of a term in each segment that holds it, and its idf over all."""
        numbers = {
            segment: number
            for segment in self.segments
            if (number := segment.texts[field].lexicon.find(term)) is not None
        }
        held = sum(segment.texts[field].frequency(n) for segment, n in numbers.items())
        return numbers, np.float32(rarity(self.documents, held) if held else 0)

    def rarities(self, held: Numbers) -> Scores:
        """Return the idf of terms that so many documents hold."""
        return as_scores(rarities(self.documents, held))

    def average(self, field: str) -> float:
        """Return how many words a document has in a field, on average."""
        total = sum(segment.texts[field].total for segment in self.segments)
        return total / max(self.documents, 1)

    def saturations(self, segment: Segment, field: str, title: str | None = None) -> Scores:
        """Return BM25 without the idf for every key of a field.

        With ``title`` it is that of the word in the title, in the field of titles named.
        """
        key = segment, field, title
        if key not in self._saturations:
            counts, lengths = np.split(segment.texts[field].weights, 2)[bool(title)]
            values = saturation(counts, lengths, self.average(title or field), self.ranking)
            self._saturations[key] = as_scores(values)
        return self._saturations[key]

    @cached_property
    def _places(self) -> list[Numbers]:
        """The number of each document of a segment, -1 for a deleted one."""
        places = [np.full(len(segment), -1, np.intp) for segment in self.segments]
        for number, place in enumerate(places):
            mine = (self.owners == number).nonzero()[0]
            place[self.locals[mine]] = mine
        return places

    def _placed(self, segment: int, docs: Stored, weigh: Weigh | None) -> Found:
        if self._is_plain:
            return Found(docs, weigh)
        numbers, kept = self.numbered(segment, docs)
        return scored(numbers, weigh(kept)) if weigh else Found(numbers)


def _merged(parts: Sequence[Found]) -> Found:
    """Return the documents of parts that share none."""
    if len(parts) == 1:
        return parts[0]
    docs = np.concatenate([*(part.docs for part in parts), np.empty(0, np.intp)]).astype(np.intp)
    order = np.argsort(docs, kind="stable")
    if not any(part.weigh for part in parts):
        return Found(docs[order])
    return scored(docs[order], np.concatenate([part.scores for part in parts])[order])


def _numbered(
    segments: Sequence[Segment], deleted: Sequence[Iterable[int]]
) -> tuple[Numbers, Numbers]:
    """Return the segment of each document by number, and its number there."""
    kept = [_kept(len(s), gone) for s, gone in zip(segments, deleted, strict=True)]
    locals_ = np.concatenate([*kept, np.empty(0, np.intp)])
    owners = np.repeat(np.arange(len(segments)), [len(each) for each in kept])
    if len(segments) < 2:
        return owners, locals_
    days = np.concatenate([s.first_days[each] for s, each in zip(segments, kept, strict=True)])
    ids = np.array([id for s, each in zip(segments, kept, strict=True) for id in s.ids.texts(each)])
    order = np.lexsort((ids, -days))
    return owners[order], locals_[order]


def _kept(size: int, deleted: Iterable[int]) -> Numbers:
    keep = np.ones(size, np.bool_)
    keep[np.fromiter(deleted, np.intp)] = False
    return keep.nonzero()[0]
