"""The distinct words of a build as they are written, numbered as they come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from indexer.analysis import Token, forms, is_function_word


class Vocabulary(dict[str, int]):
    """Numbers by word; a new word gets the next one, a word of which nothing is left -1.

    ``exact`` and ``stem`` hold the two forms of each word by its number. A function word has the
    stem "": plain words never search for it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.exact: list[str] = []
        self.stem: list[str] = []

    def __missing__(self, word: str) -> int:
        exact, stem = forms(word)
        number = len(self.exact) if exact else -1
        if exact:
            self.exact.append(exact)
            self.stem.append("" if is_function_word(Token(exact, stem, 0, 0, 0)) else stem)
        self[word] = number
        return number

    def numbers(self, words: Iterable[str]) -> list[int]:
        """Return the number of each word of a text."""
        return list(map(self.__getitem__, words))


def ranked(words: Sequence[str]) -> tuple[list[str], NDArray[np.int32]]:
    """Return the different words in order, and the place of each word among them; "" has -1."""
    terms = sorted(set(words) - {""})
    place = {term: number for number, term in enumerate(terms)} | {"": -1}
    return terms, np.fromiter(map(place.__getitem__, words), np.int32, len(words))
