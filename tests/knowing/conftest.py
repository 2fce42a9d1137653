"""A short way from lines of text to what is known of the post."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from indexer.cleaning import clean
from indexer.knowing import know
from indexer.records import Block, Capture, Found, Knowledge, Source

Knowing = Callable[..., Knowledge]


@pytest.fixture
def known() -> Knowing:
    """Return a function from lines, a file name and declared values to Knowledge."""

    def read(*lines: str, file: str = "a.txt", **declared: str) -> Knowledge:
        found = {key: Found(value, Source.CATALOGUE, value) for key, value in declared.items()}
        blocks = tuple(Block(line) for line in lines)
        return know(clean([Capture(file, "txt", "\n".join(lines), blocks, found)])[0])

    return read
