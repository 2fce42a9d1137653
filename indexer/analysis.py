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
from collections.abc import Callable
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import Stemmer

from indexer.gazetteer import function_words, units

# C.S.E. and 1,500 are one word each, 20mph is two, as 20 mph is; an apostrophe inside a word
# belongs to it. Underscores part words, so that file names in a text can be found by their words.
# An accent may be a character of its own behind its letter, as in texts that come from a Mac.
_LETTERS = r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*"
_ANY_WORD = (
    r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?"
    r"|\d{1,3}(?:,\d{3})+(?!\d)"
    rf"|\d+(?=(?i:{'|'.join(units())})(?![^\W_]))"
    rf"|{_LETTERS}(?:['’ʼ]{_LETTERS})*"
)
# Most words are plain letters with nothing behind them that could belong to the word: taken
# first, and spaces passed over by one look ahead, they are found in half the time.
_PLAIN_WORD = r"[A-Za-z]{2,}+(?![\w'’ʼ\u0300-\u036f])"
_WORD = re.compile(rf"(?=\w)(?:{_PLAIN_WORD}|{_ANY_WORD})")
# The stemmer takes no s from words without a vowel, and from others not always: PCCs and PCSOs
# would be other words than PCC and PCSO.
_ABBREVIATIONS = re.compile(r"[A-Z]{2,}s|[b-df-hj-np-tv-xz]{3,}s")
# 24th October is 24 October.
_ORDINALS = re.compile(r"\d+(?:st|nd|rd|th)")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'"})
# Some 25 MB when full.
_MOST_KEPT = 100_000
_local = threading.local()


class Token(NamedTuple):
    """A word of a text: ``text[start:end]``, the ``position``-th word from 0."""

    exact: str
    stem: str
    start: int
    end: int
    position: int


def tokens(text: str) -> list[Token]:
    """Return the words of ``text`` in order, positions counted from 0."""
    found = [(forms(match.group()), match) for match in _WORD.finditer(text)]
    # A sound mark or accent that stands alone counts as a letter, but nothing is left of it.
    words = [(exact, stem, *match.span()) for (exact, stem), match in found if exact]
    return [Token(*word, position) for position, word in enumerate(words)]


def surfaces(text: str) -> list[str]:
    """Return the words of ``text`` in order, as they are written.

    A word of which ``forms`` makes nothing is among them, though no token.
    """
    return _WORD.findall(text)


@cache
def edition() -> str:
    """Return a digest of all that decides which words a text has.

    Where it differs, words of one build must not be searched beside those of another.
    """
    source = Path(__file__).read_bytes()
    lists = sorted(function_words()), units()
    made_of = (source, *lists, Stemmer.version(), unicodedata.unidata_version)
    return blake2b(repr(made_of).encode(), digest_size=12).hexdigest()


def is_function_word(token: Token) -> bool:
    """Say whether a token is a word like "the", which plain searching passes over."""
    return token.exact in function_words()


def plainly(text: str) -> list[tuple[str, int]]:
    """Return the stems, with their positions, that a plain word of a query is compared by.

    Function words are passed over. Nothing is returned where exact words must be compared: for
    function words alone, and for one joined to a single other word, of which it makes another
    ("well-being", "break-in").
    """
    found = tokens(text)
    stems = [(token.stem, token.position) for token in found if not is_function_word(token)]
    return [] if (len(found), len(stems)) == (2, 1) else stems


def fold(text: str) -> str:
    """Return ``text`` in the form in which exact words are compared."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


class _Forms(dict[str, tuple[str, str]]):
    """The forms of words met so far: a lookup takes half the time of a cached function's."""

    def __missing__(self, word: str) -> tuple[str, str]:
        # Cleared as a whole, for no order of use is kept; the words in use are soon back.
        if len(self) >= _MOST_KEPT:
            self.clear()
        self[word] = found = _analysed(word)
        return found


def _analysed(word: str) -> tuple[str, str]:
    exact = fold(word).strip()
    if "." in exact or exact[:1].isdigit():
        exact = exact.replace(".", "").replace(",", "")
    if _ORDINALS.fullmatch(exact):
        return exact, exact[:-2]
    singular = exact[:-1] if _ABBREVIATIONS.fullmatch(word) else exact.removesuffix("'s")
    return exact, _stemmer().stemWord(singular)


def _stemmer() -> Stemmer.Stemmer:
    # A Stemmer object must not be used by two threads at once.
    if not hasattr(_local, "stemmer"):
        _local.stemmer = Stemmer.Stemmer("english", 0)
    stemmer: Stemmer.Stemmer = _local.stemmer
    return stemmer


forms: Callable[[str], tuple[str, str]] = _Forms().__getitem__
"""Returns the exact form and the stem of a word; the exact form is empty if it is none."""
