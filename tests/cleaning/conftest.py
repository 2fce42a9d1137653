"""Captures of invented lines, cleaned alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from indexer.cleaning import clean
from indexer.records import Block, Capture, Cleaned

ONE = "We began in the rain and we ended in the rain, and nobody went home before the last gate."
TWO = (
    "There were forty of us at first, and the tea ran out at four, when I rang the mayor about it."
)


@pytest.fixture
def body() -> list[str]:
    """Two paragraphs of a post."""
    return [ONE, TWO]


@pytest.fixture
def alone() -> Callable[..., Cleaned]:
    """Return a function that cleans lines as the only capture there is."""

    def cleaned(*lines: str) -> Cleaned:
        blocks = tuple(Block(line, line=at) for at, line in enumerate(lines, start=1))
        return clean([Capture("a.txt", "text", "\n".join(lines), blocks)])[0]

    return cleaned


@pytest.fixture
def kept(alone: Callable[..., Cleaned]) -> Callable[..., list[str]]:
    """Return a function that says which lines cleaning keeps."""
    return lambda *lines: [block.text for block in alone(*lines).blocks]
