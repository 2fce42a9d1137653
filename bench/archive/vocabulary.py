"""The words of an archive as it needs them: by number, capitalised, before a comma or a stop."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bench.archive.function_words import FUNCTION_WORDS
from bench.archive.words import words

PLAIN, CAPITAL, COMMA, STOP = range(4)
_AT_TEN_THOUSAND = 60_000
# Heaps's law: an archive of ten times the posts has two and a half times the words.
_GROWTH = 0.4
_LEAST = 12_000


class Vocabulary:
    """Function words first, then ``content`` invented words, the commonest first."""

    def __init__(self, size: int) -> None:
        self.content = content_words(size)
        self.words = (*FUNCTION_WORDS, *words(self.content))
        self.first_content = len(FUNCTION_WORDS)
        capitalised = [word.capitalize() for word in self.words]
        commas, stops = ([word + sign for word in self.words] for sign in ",.")
        self._spelt = np.array([*self.words, *capitalised, *commas, *stops], dtype=object)

    def spelt(self, numbers: NDArray[np.int64], shapes: NDArray[np.int64]) -> list[str]:
        """Return words by number, each in the shape PLAIN, CAPITAL, COMMA or STOP."""
        found: list[str] = self._spelt[numbers + shapes * len(self.words)].tolist()
        return found


def content_words(size: int) -> int:
    """Return how many invented words an archive of ``size`` posts draws from."""
    growth: float = (size / 10_000) ** _GROWTH
    return max(_LEAST, round(_AT_TEN_THOUSAND * growth))
