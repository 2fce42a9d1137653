"""The words of a document as the program itself analyses them, for engines to index as they are.

So all engines search the same words, and their totals and counts must agree.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from indexer.analysis import is_function_word, tokens
from indexer.engines import Document

# Stands for what is no word of a text: engines drop it and keep its position, or index it.
FILLER = "_"
# Between paragraphs, more than any distance that is asked for.
_PARTING = f" {' '.join([FILLER] * 8)} "


@dataclass(frozen=True, slots=True)
class Agreed:
    """A document with its words joined by spaces: ``stems`` without function words, and ``exact``.

    Fillers stand for function words among the stems and between paragraphs in both.
    """

    document: Document
    stems: str
    exact: str
    title_stems: str
    title_exact: str


def agreed(document: Document) -> Agreed:
    """Return a document with its words."""
    stems, exact = _words((document.title, document.byline, *document.paragraphs))
    return Agreed(document, stems, exact, *_words((document.title,)))


def without_fillers(words: str) -> str:
    """Return the words alone, for an engine that would index the fillers."""
    return " ".join(word for word in words.split() if word != FILLER)


def _words(pieces: Iterable[str]) -> tuple[str, str]:
    read = [tokens(piece) for piece in pieces]
    stems = (" ".join(FILLER if is_function_word(t) else t.stem for t in piece) for piece in read)
    exact = (" ".join(token.exact for token in piece) for piece in read)
    return _PARTING.join(stems), _PARTING.join(exact)
