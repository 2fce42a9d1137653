"""How far a line speaks of the page and its readers, and not of the subject of the post."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from indexer.cleaning.sentences import sentences
from indexer.cleaning.shapes import LINES
from indexer.gazetteer import function_words, notices, patterns

# One sentence alone makes no notice, however many signs it holds.
_MOST = 8
# What a sign tells that an earlier sentence of the line held already.
_AGAIN = 1
# A question of so few words is asked of the readers, whatever it is about.
_SHORT = 5

_PERSONAL = re.compile(r"\b(?:I|[Mm]y|me|mine|myself|I['’]\w+)\b")
_ADDRESS = re.compile(
    r"[\w.+-]*\w@[\w.-]+\w|@\w{2,}|(?:https?://|www\.)\S+|\+?\(?\d[\d ()/-]{6,}\d", re.IGNORECASE
)
_APOSTROPHE = re.compile("['’]")
_WORD = re.compile(r"[^\W\d_]{2,}(?:['’][^\W\d_]+)?")


@lru_cache(maxsize=LINES)
def points_of(text: str) -> int | None:
    """Return the points of a line, which are above nought where it speaks of the page.

    None where it can be no notice: somebody speaks in it as himself, or names an officer.
    """
    if _PERSONAL.search(text) or _officer().search(text):
        return None
    total, seen = 0, set[str]()
    for start, end in sentences(text):
        held = _held(text[start:end])
        points = sum(_AGAIN if sign in seen else notices().points[sign] for sign in held)
        points += _lost(text[start:end])
        total += min(max(points, 0) if _asks(text[start:end]) else points, _MOST)
        seen |= held
    return total


def _asks(sentence: str) -> bool:
    """Say whether a sentence is a short question, such as "Spotted a mistake?"."""
    return sentence.endswith("?") and len(sentence.split()) <= _SHORT


def _held(sentence: str) -> set[str]:
    text = _words_of(sentence)
    held = {sign for sign, words in _signs().items() if words.search(text)}
    return held | ({"address"} if _ADDRESS.search(sentence) else set())


def _words_of(sentence: str) -> str:
    return _otherwise().sub(" ", _ADDRESS.sub(" ", sentence))


def _lost(sentence: str) -> int:
    return notices().points["strange"] * _strange(_words_of(sentence))


def _strange(text: str) -> int:
    """Count the words that are neither of a sign nor ones that tell nothing."""
    for words in _signs().values():
        text = words.sub(" ", text)
    bare = [_APOSTROPHE.split(word.casefold())[0] for word in _WORD.findall(text)]
    return sum(1 for word in bare if word not in _plain())


@cache
def _signs() -> dict[str, re.Pattern[str]]:
    pieces = patterns.phrase(notices().pieces)
    own = rf"(?:this|these|our)\s+(?:\w+\s+)?(?:{pieces})|(?:like|such\s+as)\s+(?:this|these)"
    return {"own": _whole(own)} | {
        sign: _whole(_with_endings(words)) for sign, words in notices().signs.items()
    }


def _with_endings(words: tuple[str, ...]) -> str:
    """Return the source of a pattern for any of ``words``: * is any ending, # any number."""
    return patterns.phrase(words).replace(r"\*", r"\w*").replace(r"\#", r"\d+")


def _whole(source: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{source})(?!\w)", re.IGNORECASE)


@cache
def _otherwise() -> re.Pattern[str]:
    return _whole(_with_endings(notices().otherwise))


@cache
def _plain() -> frozenset[str]:
    return function_words() | {word.casefold() for word in notices().plain}


@cache
def _officer() -> re.Pattern[str]:
    return re.compile(rf"{patterns.rank_source()}\s+(?:{patterns.honorifics().pattern})?[A-Z]")
