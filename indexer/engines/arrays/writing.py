"""Documents to a segment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer.engines import Document
from indexer.engines.arrays import fields
from indexer.engines.arrays.files import ArraysWriter, ends_of, narrow
from indexer.engines.arrays.inverting import Inverted, Occurrences, counted, invert
from indexer.engines.arrays.keywords import save_keywords
from indexer.engines.arrays.latent import Space
from indexer.engines.arrays.latent_saving import save_latent
from indexer.engines.arrays.lexicon import save_lexicon, save_texts
from indexer.engines.arrays.places import arrays_path
from indexer.engines.arrays.spooling import Spool, Texts, spool
from indexer.engines.arrays.types import Mask, Numbers
from indexer.engines.arrays.vocabulary import ranked
from indexer.engines.arrays.weights import rounded, rows

_AT_ONCE = 10_000


@dataclass(frozen=True, slots=True)
class Saved:
    """A field as it was written: its length in each document, its terms and their postings."""

    lengths: NDArray[np.int32]
    terms: Sequence[str]
    inverted: Inverted


def write_segment(
    folder: Path, segment: str, documents: Iterable[Document], space: Space | None = None
) -> int:
    """Write a segment of these documents and return their number.

    ``space`` is the latent space of the build that they are added to. Where there is none, one is
    fitted to them.
    """
    with spool(folder, segment) as spooled, closing(_arrays(folder, segment)) as out:
        for document in documents:
            spooled.add(document)
        order = spooled.order()
        for name, array in spooled.finish(order).items():
            out.save(name, array)
        _save_columns(out, spooled, order)
        _save_texts(out, spooled, order, space)
        return len(order)


def _arrays(folder: Path, segment: str) -> ArraysWriter:
    return ArraysWriter(arrays_path(folder, segment))


def _save_columns(out: ArraysWriter, spooled: Spool, order: Numbers) -> None:
    place = np.empty_like(order)
    place[order] = np.arange(len(order))
    out.save(fields.FIRST_DAY, np.array(spooled.first_days, np.int32)[order])
    out.save(fields.LAST_DAY, np.array(spooled.last_days, np.int32)[order])
    save_texts(out, fields.IDS, [spooled.ids[number] for number in order.tolist()])
    by_id = {id: (number,) for number, id in enumerate(spooled.ids)}
    for name, values in ({fields.ID: by_id} | spooled.values).items():
        save_keywords(out, name, values, place)


def _save_texts(out: ArraysWriter, spooled: Spool, order: Numbers, space: Space | None) -> None:
    texts = spooled.texts()
    found = _in_order(texts, order)
    firsts = np.concatenate(([0], np.cumsum(texts.pieces)))[:-1]
    titles = texts.lengths[firsts[order]]
    in_title = found.places < titles[found.docs]
    title = Occurrences(found.words[in_title], found.docs[in_title], found.places[in_title])
    _save_pieces(out, texts, order)
    for forms, text_field, title_field in (
        (spooled.vocabulary.stem, fields.WORDS, fields.TITLE_WORDS),
        (spooled.vocabulary.exact, fields.EXACT, fields.TITLE_EXACT),
    ):
        title_lengths = _save_field(out, title_field, title, forms, len(order)).lengths
        saved = _save_field(out, text_field, found, forms, len(order), (titles, title_lengths))
        if text_field == fields.WORDS:
            _save_blocks(out, saved.inverted)
            save_latent(out, saved.inverted, saved.terms, len(order), space)


def _in_order(texts: Texts, order: Numbers) -> Occurrences:
    """Return all words in the order of the documents."""
    lengths = np.diff(texts.starts)[order]
    docs = np.repeat(np.arange(len(order), dtype=np.int32), lengths)
    places = np.empty(len(docs), np.min_scalar_type(_longest(texts)))
    words = np.empty(len(docs), np.int32)
    bounds = ends_of(lengths)
    # Documents by the ten thousand: for a million at once the numbers between would take 20 GB.
    for first in range(0, len(order), _AT_ONCE):
        some = order[first : first + _AT_ONCE]
        span = slice(bounds[first], bounds[first + len(some)])
        owners = docs[span] - first
        firsts = bounds[first : first + len(some)] - bounds[first]
        within = np.arange(len(owners)) - firsts.take(owners)
        words[span] = texts.words[within + texts.starts[some].take(owners)]
        places[span] = within + _left_out(texts, some)
    return Occurrences(words, docs, places)


def _longest(texts: Texts) -> int:
    """Return the most places that a document can need."""
    return int((np.diff(texts.starts) + texts.pieces).max(initial=0))


def _left_out(texts: Texts, order: Numbers) -> Numbers:
    """Return for each word how many pieces of its document end before it."""
    counts = texts.pieces[order]
    before = np.arange(counts.sum()) - ends_of(counts)[:-1].repeat(counts)
    ended: Numbers = before.repeat(texts.lengths[_pieces(texts, order)])
    return ended


def _pieces(texts: Texts, order: Numbers) -> Numbers:
    """Return the numbers of the pieces, as they came, in the order of the documents."""
    counts = texts.pieces[order]
    shifts = ends_of(texts.pieces)[:-1][order] - ends_of(counts)[:-1]
    numbers: Numbers = np.arange(counts.sum()) + shifts.repeat(counts)
    return numbers


def _save_pieces(out: ArraysWriter, texts: Texts, order: Numbers) -> None:
    """Write the address of the first word of each document and of each piece."""
    pieces = ends_of(texts.lengths[_pieces(texts, order)] + 1)
    out.save(fields.PIECES, pieces)
    out.save(fields.STARTS, pieces[ends_of(texts.pieces[order])[:-1]])


def _lengths(found: Occurrences, term_of: NDArray[np.int32], size: int) -> NDArray[np.int32]:
    """Return how many words each document has in a field."""
    searched: Mask = (term_of >= 0)[found.words]
    return counted(found.docs[searched], size).astype(np.int32)


def _save_field(
    out: ArraysWriter,
    name: str,
    found: Occurrences,
    forms: Sequence[str],
    size: int,
    title: tuple[NDArray[np.int32], NDArray[np.int32]] | None = None,
) -> Saved:
    """Write the postings of a field.

    ``title`` are the words that stand in titles, and the lengths of the title's own field.
    """
    occurring = counted(found.words, len(forms)) > 0
    terms, term_of = ranked([form if at else "" for form, at in zip(forms, occurring, strict=True)])
    lengths = _lengths(found, term_of, size)
    titles, title_lengths = title or (np.zeros_like(lengths), np.zeros_like(lengths))
    inverted = invert(found, term_of, len(terms), titles)
    near, docs = rounded(lengths), inverted.docs
    weighed = rows(inverted.counts, near[docs], inverted.title_counts, rounded(title_lengths)[docs])
    save_lexicon(out, name, terms)
    out.save(f"{name}.starts", inverted.starts)
    out.save(f"{name}.docs", narrow(docs, size))
    out.save(f"{name}.keys", narrow(weighed.keys))
    out.save(f"{name}.weights", weighed.table)
    out.save(f"{name}.position_starts", inverted.position_starts)
    out.save_parts(f"{name}.positions", inverted.positions)
    out.save(f"{name}.lengths", narrow(near))
    out.save(f"{name}.total", np.array([lengths.sum(dtype=np.int64)]))
    return Saved(lengths, terms, inverted)


def _save_blocks(out: ArraysWriter, inverted: Inverted) -> None:
    """Write how many positions come before the first posting of each block."""
    firsts = np.arange(0, len(inverted.counts), fields.BLOCK)
    held = np.add.reduceat(inverted.counts, firsts, dtype=np.int64) if len(firsts) else firsts
    out.save(fields.BLOCKS, narrow(ends_of(held)[:-1]))
