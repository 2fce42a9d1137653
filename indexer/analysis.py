"""Text to tokens: the one analysis that indexing, asking and highlighting share.

Every token has two forms. ``exact`` is the word as written, apart from case, accents and the
shape of its apostrophe: quoted phrases, prefixes and fuzzy words are compared by it. ``stem``
is its English (Porter 2) stem: plain words are compared by it. Changing anything here means
that every index must be built again (see ``indexer.manifest.VERSION``).
"""

from __future__ import annotations

import re
import threading
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

from indexer.gazetteer import function_words

# C.S.E. and 1,500 are one word each; an apostrophe inside a word belongs to it. Underscores
# part words, so that file names in a text can be found by their words. An accent may be a
# character of its own behind its letter, as in texts that come from a Mac.
_LETTERS = r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*"
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?"
    r"|\d{1,3}(?:,\d{3})+(?!\d)"
    rf"|{_LETTERS}(?:['’ʼ]{_LETTERS})*"
)
# The stemmer takes no s from words without a vowel, and from others not always: PCCs and PCSOs
# would be other words than PCC and PCSO.
_ABBREVIATIONS = re.compile(r"[A-Z]{2,}s|[b-df-hj-np-tv-xz]{3,}s")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'"})
_local = threading.local()


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: ``text[start:end]``, the ``position``-th word from 0."""

    exact: str
    stem: str
    start: int
    end: int
    position: int


def tokens(text: str) -> list[Token]:
    """Return the words of ``text`` in order, positions counted from 0."""
    found = ((_forms(match.group()), match) for match in _WORD.finditer(text))
    # A sound mark or accent that stands alone counts as a letter, but nothing is left of it.
    words = ((forms, match) for forms, match in found if forms[0])
    return [
        Token(*forms, match.start(), match.end(), position)
        for position, (forms, match) in enumerate(words)
    ]


def is_function_word(token: Token) -> bool:
    """Say whether a token is a word like "the", which plain searching passes over."""
    return token.exact in function_words()


def fold(text: str) -> str:
    """Return ``text`` in the form in which exact words are compared."""
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


@lru_cache(maxsize=100_000)
def _forms(word: str) -> tuple[str, str]:
    exact = fold(word).strip()
    if "." in exact or exact[:1].isdigit():
        exact = exact.replace(".", "").replace(",", "")
    singular = exact[:-1] if _ABBREVIATIONS.fullmatch(word) else exact.removesuffix("'s")
    return exact, _stemmer().stemWord(singular)


def _stemmer() -> Stemmer.Stemmer:
    # A Stemmer object must not be used by two threads at once.
    if not hasattr(_local, "stemmer"):
        _local.stemmer = Stemmer.Stemmer("english", 0)
    stemmer: Stemmer.Stemmer = _local.stemmer
    return stemmer
