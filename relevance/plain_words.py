"""Questions of a collection as text that every engine takes for words."""

from __future__ import annotations

import re

from indexer.analysis import is_function_word, tokens
from indexer.query.parser import LONGEST, MOST_TERMS

_SIGNS = re.compile(r"[()\"“”„*~:]")
_LEADING_HYPHENS = re.compile(r"(?<!\S)-+")
_OPERATORS = re.compile(r"\b(?:AND|OR|NOT)\b")


def plain(text: str) -> str:
    """Return a question without the signs of the query language, its words as they stand.

    Brackets, quotes, asterisks, tildes and colons become spaces, hyphens in front of a word go,
    and AND, OR and NOT are written small. Other languages of queries have no further signs once
    their engines are handed letters and digits alone.
    """
    without = _LEADING_HYPHENS.sub("", _SIGNS.sub(" ", text))
    return " ".join(_OPERATORS.sub(lambda found: found[0].lower(), without).split())


def fitting(text: str) -> str:
    """Return a plain question as the search box takes it: it has limits.

    One that is longer goes without words like "the", which searching passes over in any case, and
    with no more of the others than are allowed.
    """
    if len(text) <= LONGEST and len(text.split()) <= MOST_TERMS:
        return text
    words = [token for token in tokens(text) if not is_function_word(token)]
    return " ".join(text[word.start : word.end] for word in words[:MOST_TERMS])[:LONGEST]
