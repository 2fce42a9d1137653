"""What a leaf of a query adds to the score of a document that holds it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from indexer.engines.arrays.rows import Asked, asked_by
from indexer.engines.arrays.standing import Document, Weighed
from indexer.engines.explanation import Kind, Leaf, Part
from indexer.query.tree import Fuzzy, Near, Phrase, Prefix, Respelt, Word


def leaf_parts(document: Document, leaf: Leaf, row_in_title: bool) -> Iterator[Part]:
    """Yield the part for the text and, where there is one, that for the title.

    ``row_in_title`` says whether the title holds the row that a leaf of several words asks for.
    """
    match leaf:
        case Prefix():
            yield _part(Kind.PREFIX, leaf, [document.best(leaf)])
        case Fuzzy():
            yield _part(Kind.FUZZY, leaf, [document.best(leaf)])
        case Respelt():
            yield _part(Kind.RESPELT, leaf, [document.spelt(leaf)])
        case Word() | Phrase() | Near():
            asked = asked_by(leaf)
            kind = _kind(leaf, asked)
            yield _part(kind, leaf, _in_text(document, asked))
            titles = list(_in_title(document, asked, row_in_title))
            if titles:
                weight = document.collection.ranking.title
                yield _part(kind, leaf, titles, weight, in_title=True)


def _kind(leaf: Word | Phrase | Near, asked: Asked) -> Kind:
    match leaf:
        case Phrase():
            return Kind.PHRASE
        case Near():
            return Kind.NEAR
    return Kind.WORD if len(asked.row) == 1 else Kind.ROW


def _in_text(document: Document, asked: Asked) -> Iterator[Weighed]:
    return _those(document.weighed(asked.field, word) for word in _words(asked))


def _in_title(document: Document, asked: Asked, row_in_title: bool) -> Iterator[Weighed]:
    if not asked.title:
        return iter(())
    if len(asked.row) == 1:
        return _those([document.weighed(asked.field, asked.row[0][0], asked.title)])
    words = _words(asked) if row_in_title else ()
    return _those(document.weighed(asked.title, word) for word in words)


def _words(asked: Asked) -> Iterable[str]:
    """Return the different words: one that a row holds twice is scored once."""
    return dict.fromkeys(word for word, _ in asked.row)


def _those(found: Iterable[Weighed | None]) -> Iterator[Weighed]:
    return (one for one in found if one)


def _part(
    kind: Kind,
    leaf: Leaf,
    words: Iterable[Weighed],
    weight: float = 1.0,
    in_title: bool = False,
) -> Part:
    standing, shares = zip(*words, strict=True)
    return Part(kind, weight * sum(shares), leaf=leaf, in_title=in_title, words=standing)
