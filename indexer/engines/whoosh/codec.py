"""A Whoosh codec whose postings are arrays: Whoosh reads what ``indexer.engines.arrays`` wrote.

Whoosh's own way of writing hands on every posting one by one, pickled and packed: 4 ms a post.
Here a segment is written whole by ``write_segment``, and so this codec only reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.codec.base import Codec, PerDocumentReader, TermsReader
from whoosh.codec.base import Segment as WhooshSegment
from whoosh.columns import ColumnReader
from whoosh.matching import ListMatcher, NullMatcher
from whoosh.reading import TermInfo, TermNotFound

from indexer.engines.arrays.fields import FIRST_DAY, LAST_DAY, PAYLOAD, REST
from indexer.engines.arrays.lexicon import Lexicon
from indexer.engines.arrays.segment import Segment, TextField

# Where one piece of a text ends (title, byline, paragraph), positions jump by more than any phrase
# or distance can bridge, so that no phrase runs on into the next.
JUMP = 100_000


class ArraySegment(WhooshSegment):  # type: ignore[misc]
    """What a table of contents keeps of a segment: its name, its size, what is deleted."""

    def __init__(self, indexname: str, size: int = 0) -> None:
        super().__init__(indexname)
        self._size = size
        self._deleted: set[int] = set()

    def codec(self) -> ArrayCodec:
        """Return the codec that reads it."""
        return ArrayCodec()

    def set_doc_count(self, size: int) -> None:
        """Say how many documents there are."""
        self._size = size

    def doc_count_all(self) -> int:
        """Return the number of documents, deleted ones too."""
        return self._size

    def deleted_count(self) -> int:
        """Return the number of deleted documents."""
        return len(self._deleted)

    def deleted_docs(self) -> Iterable[int]:
        """Return the numbers of the deleted documents."""
        return iter(self._deleted)

    def delete_document(self, docnum: int, delete: bool = True) -> None:
        """Delete a document, or take that back."""
        (self._deleted.add if delete else self._deleted.discard)(docnum)

    def is_deleted(self, docnum: int) -> bool:
        """Say whether a document is deleted."""
        return docnum in self._deleted

    def should_assemble(self) -> bool:
        """Keep the files apart: each is mapped by itself."""
        return False


class ArrayCodec(Codec):  # type: ignore[misc]
    """Reads segments of arrays for Whoosh's searcher."""

    def new_segment(self, storage: Any, indexname: str) -> ArraySegment:
        """Return a segment without documents."""
        return ArraySegment(indexname)

    def terms_reader(self, storage: Any, segment: ArraySegment) -> Terms:
        """Return the postings of a segment."""
        return Terms(opened(Path(storage.folder), segment))

    def per_document_reader(self, storage: Any, segment: ArraySegment) -> Documents:
        """Return the columns and records of a segment."""
        return Documents(opened(Path(storage.folder), segment), segment)


def opened(location: Path, segment: ArraySegment) -> Segment:
    """Return the arrays of a segment."""
    return Segment(location, segment.segment_id())


class Terms(TermsReader):  # type: ignore[misc]
    """The terms of a segment by field, in order."""

    def __init__(self, segment: Segment) -> None:
        self._segment = segment

    def close(self) -> None:
        """Close the files."""
        self._segment.close()

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self._number(*term) is not None

    def indexed_field_names(self) -> list[str]:
        """Return the names of the fields that have terms."""
        return sorted((*self._segment.texts, *self._segment.keywords))

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Yield every field and term."""
        for name in self.indexed_field_names():
            yield from ((name, term) for term in self._lexicon(name))

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """Yield every field and term from this one on."""
        for name, term in self.terms():
            if (name, term) >= (fieldname, prefix):
                yield name, term

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """Return the statistics of a term. Raises TermNotFound."""
        number = self._number(fieldname, text)
        if number is None:
            raise TermNotFound(f"{fieldname}:{text!r}")
        docs, counts, lengths = self._postings(fieldname, number)
        return TermInfo(
            weight=sum(counts),
            df=len(docs),
            minlength=min(lengths, default=1),
            maxlength=max(lengths, default=1),
            maxweight=max(counts, default=0),
            minid=docs[0],
            maxid=docs[-1],
        )

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """Return how many documents hold a term."""
        number = self._number(fieldname, text)
        return 0 if number is None else len(self._postings(fieldname, number)[0])

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> Any:
        """Return the postings of a term. Raises TermNotFound."""
        number = self._number(fieldname, text)
        if number is None:
            raise TermNotFound(f"{fieldname}:{text!r}")
        docs, counts, _ = self._postings(fieldname, number)
        if not docs:
            return NullMatcher()
        field = self._segment.texts.get(fieldname)
        positions = self._positions(field, number, docs, counts) if field else None
        term = fieldname, text
        return ListMatcher(
            docs, counts, positions, Positions(), scorer, term=term, terminfo=self.term_info(*term)
        )

    def _lexicon(self, name: str) -> Lexicon:
        texts = self._segment.texts
        return (texts[name] if name in texts else self._segment.keywords[name]).lexicon

    def _number(self, name: str, term: bytes) -> int | None:
        known = name in self._segment.texts or name in self._segment.keywords
        return self._lexicon(name).find(term.decode("utf-8", "surrogatepass")) if known else None

    def _postings(self, name: str, number: int) -> tuple[list[int], list[float], list[int]]:
        """Return documents, how often each holds the term, and how long each is."""
        if name in self._segment.keywords:
            docs = self._segment.keywords[name].docs(number).tolist()
            return docs, [1.0] * len(docs), [1] * len(docs)
        field = self._segment.texts[name]
        at = field.postings(number)
        counts, lengths = field.weights[:2][:, field.keys[at]]
        return field.docs[at].tolist(), counts.astype(float).tolist(), lengths.tolist()

    def _positions(
        self, field: TextField, number: int, docs: list[int], counts: list[float]
    ) -> list[tuple[int, ...]]:
        """Return the positions in each document, with a jump wherever a piece ends."""
        ends = np.cumsum(counts).astype(np.intp)
        first = int(field.position_starts[number])
        stands = field.positions[first : first + ends[-1]]
        stands = stands + np.repeat(self._segment.starts[docs], np.diff(ends, prepend=0))
        stands = stands + JUMP * np.searchsorted(self._segment.pieces, stands, "right")
        return [tuple(part.tolist()) for part in np.split(stands, ends[:-1])]


class Positions:
    """The format of postings whose values are lists of positions already."""

    def supports(self, what: str) -> bool:
        """Say whether values can be read as this."""
        return what == "positions"

    def decoder(self, what: str) -> Any:
        """Return what reads a value."""
        return tuple


class Documents(PerDocumentReader):  # type: ignore[misc]
    """The columns, lengths and records of a segment by document number."""

    def __init__(self, segment: Segment, kept: ArraySegment) -> None:
        self._segment = segment
        self._kept = kept
        self._columns = {FIRST_DAY: segment.first_days, LAST_DAY: segment.last_days}

    def close(self) -> None:
        """Close the files."""
        self._segment.close()

    def doc_count(self) -> int:
        """Return the number of documents, without the deleted."""
        return int(self._kept.doc_count())

    def doc_count_all(self) -> int:
        """Return the number of documents, deleted ones too."""
        return self._kept.doc_count_all()

    def has_deletions(self) -> bool:
        """Say whether any document is deleted."""
        return bool(self._kept.has_deletions())

    def is_deleted(self, docnum: int) -> bool:
        """Say whether a document is deleted."""
        return self._kept.is_deleted(docnum)

    def deleted_docs(self) -> Iterable[int]:
        """Return the numbers of the deleted documents."""
        return self._kept.deleted_docs()

    def supports_columns(self) -> bool:
        """Say that there are columns."""
        return True

    def has_column(self, fieldname: str) -> bool:
        """Say whether a field is a column."""
        return fieldname in self._columns

    def list_columns(self) -> list[str]:
        """Return the names of the columns."""
        return list(self._columns)

    def column_reader(self, fieldname: str, column: Any) -> Any:
        """Return the values of a column by document number."""
        return Column(self._columns[fieldname].tolist())

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """Return how many words a document has in a field, rounded as its postings have it."""
        field = self._segment.texts.get(fieldname)
        return int(field.lengths[docnum]) if field else default

    def field_length(self, fieldname: str) -> int:
        """Return how many words all documents have in a field."""
        field = self._segment.texts.get(fieldname)
        return field.total if field else 0

    def min_field_length(self, fieldname: str) -> int:
        """Return the fewest words that a document has in a field."""
        field = self._segment.texts.get(fieldname)
        return int(field.lengths.min(initial=2**31 - 1)) if field else 0

    def max_field_length(self, fieldname: str) -> int:
        """Return the most words that a document has in a field."""
        field = self._segment.texts.get(fieldname)
        return int(field.lengths.max(initial=0)) if field else 0

    def stored_fields(self, docnum: int) -> Mapping[str, Any]:
        """Return the records of a document."""
        whole = self._segment.records.whole(docnum)
        payload = self._segment.records.payload(docnum)
        return {PAYLOAD: payload, REST: {k: v for k, v in whole.items() if k not in payload}}


class Column(ColumnReader):  # type: ignore[misc]
    """A value for each document."""

    def __init__(self, values: list[int]) -> None:
        self._values = values

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, docnum: int) -> int:
        return self._values[docnum]

    def __iter__(self) -> Iterator[int]:
        return iter(self._values)
