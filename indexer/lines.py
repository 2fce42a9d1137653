"""On which line of a capture its blocks begin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.records import Block

# What may stand between two words of a block in its source: marks, tags, entities.
_BETWEEN = r"(?:[^\w<&]|<[^>]*>|&#?\w+;)*"
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
        found = _pattern(block.text).search(raw, at, at + _NEAR)
        if found:
            line += raw.count("\n", counted, found.start())
            counted, at = found.start(), found.end()
        placed.append(replace(block, line=line) if found else block)
    return tuple(placed)


def _start(raw: str, format: str) -> int:
    before = _BEFORE_TEXT[format].match(raw) if format in _BEFORE_TEXT else None
    return before.end() if before else 0


def line_of(raw: str, words: str) -> int:
    """Return the first line of ``raw`` on which ``words`` stand; 0 where they do not."""
    found = _pattern(words).search(raw)
    return raw.count("\n", 0, found.start()) + 1 if found else 0


def _pattern(text: str) -> re.Pattern[str]:
    words = _WORD.findall(text)[:_WORDS] or [text.strip()[:1] or "\0"]
    return re.compile(rf"(?<!\w){_BETWEEN.join(map(re.escape, words))}(?!\w)")


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
        pattern = _pattern(words)
        found = pattern.search(self._raw, self._at) or pattern.search(self._raw)
        if not found:
            return 0
        if found.start() < self._counted:
            self._counted, self._line = 0, 1
        self._line += self._raw.count("\n", self._counted, found.start())
        self._counted, self._at = found.start(), found.end()
        return self._line
