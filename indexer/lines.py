"""On which line of a capture its blocks begin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.records import Block

# What may stand between two words of a block in its source: marks, tags, entities.
_BETWEEN = re.compile(r"(?:[^\w<&]|<[^>]*>|&#?\w+;)*")
# More words than these tell no more about where a block begins.
_WORDS = 6
# A block stands near the one before it; looking no further keeps broken pages from taking long.
_NEAR = 200_000
_WORD = re.compile(r"\w+")


# What a page or a Markdown file says of itself before its text begins.
_BEFORE_TEXT = {
    "markdown": re.compile(r"\s*-{3,}[^\S\n]*\n.*?\n-{3,}[^\S\n]*\n", re.DOTALL),
    "html": re.compile(r".*?<body\b", re.DOTALL | re.IGNORECASE),
}


def with_lines(raw: str, blocks: Sequence[Block], format: str = "text") -> tuple[Block, ...]:
    """Return the blocks, which stand in ``raw`` in this order, with the line of their beginning.

    A block that is not found again, because the source spells it with entities inside a word,
    keeps line 0.
    """
    placed: list[Block] = []
    at = counted = _start(raw, format)
    line = raw.count("\n", 0, at) + 1
    for block in blocks:
        found = _find(block.text, raw, at, min(at + _NEAR, len(raw)))
        if found:
            line += raw.count("\n", counted, found[0])
            counted, at = found
        placed.append(replace(block, line=line) if found else block)
    return tuple(placed)


def _start(raw: str, format: str) -> int:
    before = _BEFORE_TEXT[format].match(raw) if format in _BEFORE_TEXT else None
    return before.end() if before else 0


def line_of(raw: str, words: str) -> int:
    """Return the first line of ``raw`` on which ``words`` stand; 0 where they do not."""
    found = _find(words, raw, 0, len(raw))
    return raw.count("\n", 0, found[0]) + 1 if found else 0


def _find(text: str, raw: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the first words of ``text`` stand in ``raw[start:end]``, from and to.

    A pattern made of the words would say the same; making one took three quarters of reading.
    """
    first, *further = _WORD.findall(text)[:_WORDS] or [text.strip()[:1] or "\0"]
    at = raw.find(first, start, end)
    while at >= 0:
        if not _WORD.match(raw[at - 1 : at]):
            behind = _behind(further, raw, at + len(first), end)
            if behind and not _WORD.match(raw, behind, end):
                return at, behind
        at = raw.find(first, at + 1, end)
    return None


def _behind(words: Sequence[str], raw: str, at: int, end: int) -> int:
    """Return where ``words`` end that go on at ``at`` of ``raw``, one by one; 0 where they do not.

    What stands between two words can be read in one way only.
    """
    for word in words:
        between = _BETWEEN.match(raw, at, end)
        at = between.end() if between else at
        if not raw.startswith(word, at, end):
            return 0
        at += len(word)
    return at


class LineFinder:
    """Finds the lines of words that come more or less in the order of a text.

    Searching from the last find on, a list of thousands costs one reading of the text.
    """

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._at = self._counted = 0
        self._line = 1

    def line_of(self, words: str) -> int:
        """Return a line on which ``words`` stand, the next one if there is one below; else 0."""
        end = len(self._raw)
        found = _find(words, self._raw, self._at, end) or _find(words, self._raw, 0, end)
        if not found:
            return 0
        if found[0] < self._counted:
            self._counted, self._line = 0, 1
        self._line += self._raw.count("\n", self._counted, found[0])
        self._counted, self._at = found
        return self._line
