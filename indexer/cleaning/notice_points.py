"""How far a line speaks of the page and its readers, and not of the subject of the post."""

from __future__ import annotations

import re
from functools import cache

from indexer.cleaning.sentences import sentences
from indexer.gazetteer import function_words, notices, patterns

# One sentence alone makes no notice, however many signs it holds.
_MOST = 8

_PERSONAL = re.compile(r"\b(?:I|[Mm]y|me|mine|myself|I['’]\w+)\b")
_ADDRESS = re.compile(
    r"[\w.+-]*\w@[\w.-]+\w|@\w{2,}|(?:https?://|www\.)\S+|\+?\(?\d[\d ()/-]{6,}\d", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{2,}(?:['’][^\W\d_]+)?")


def points_of(text: str) -> int | None:
    """Return the points of a line, which are above nought where it speaks of the page.

    None where it can be no notice: somebody speaks in it as himself, or names an officer.
    """
    if _PERSONAL.search(text) or _officer().search(text):
        return None
    return sum(min(_points(text[start:end]), _MOST) for start, end in sentences(text))


def _points(sentence: str) -> int:
    points = notices().points
    text = _otherwise().sub(" ", _ADDRESS.sub(" ", sentence))
    held = [sign for sign, words in _signs().items() if words.search(text)]
    held += ["address"] if _ADDRESS.search(sentence) else []
    return sum(points[sign] for sign in held) + points["strange"] * _strange(text)


def _strange(text: str) -> int:
    """Count the words that are neither of a sign nor ones that tell nothing."""
    for words in _signs().values():
        text = words.sub(" ", text)
    bare = [re.split("['’]", word.casefold())[0] for word in _WORD.findall(text)]
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
