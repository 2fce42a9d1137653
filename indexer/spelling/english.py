"""English words, in British spelling, and how often English uses each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import ascii_lowercase

from indexer.analysis import forms
from indexer.gazetteer import other_spellings, prefixes, suffixes

# The words of SCOWL that Google Books holds, with their counts there: 82,834, of which the 22,000th
# stands there a million times. Its 1.3 MB are read in 30 ms, by builds only.
_PACKAGE, _FILE = "symspellpy", "frequency_dictionary_en_82_765.txt"
# A word of two words is none of rare ones: “technlogy” would be made of “tech” and “nlogy” soon.
_PART, _USUAL = 3, 3_000_000
# The 5,700 commonest words.
_COMMON = 10_000_000


@dataclass(frozen=True, slots=True)
class English:
    """``counts`` says how often English uses each word; ``sorted`` are the words in order."""

    counts: Mapping[str, int]
    sorted: Sequence[str]

    def has(self, word: str) -> bool:
        """Say whether a word is one, in this spelling or the other."""
        return word in self.counts or any(one in self.counts for one in other_spellings(word))

    def is_common(self, word: str) -> bool:
        """Say whether a word is among the commonest, which any writer of English uses."""
        return self.counts.get(word, 0) >= _COMMON

    def makes(self, word: str) -> bool:
        """Say whether a word is one, or is made of words: by an ending, a prefix, joining two.

        A word that has lost its first letter, as in hasty typesetting, is not another misspelt.
        """
        return (
            self.has(word)
            or self._inflects(word)
            or any(self.has(rest) or self._inflects(rest) for rest in _without_prefix(word))
            or any(self.has(rest) for rest in _without_suffix(word))
            or any(letter + word in self.counts for letter in ascii_lowercase)
            or any(self._is_usual(one) and self._is_usual(other) for one, other in _halves(word))
        )

    def _inflects(self, word: str) -> bool:
        stem = forms(word)[1]
        return any(forms(one)[1] == stem for one in self._beginning(stem[: max(3, len(stem) - 2)]))

    def _beginning(self, start: str) -> Sequence[str]:
        return self.sorted[bisect_left(self.sorted, start) : bisect_left(self.sorted, start + "{")]

    def _is_usual(self, word: str) -> bool:
        return self.counts.get(word, 0) >= _USUAL


@cache
def english() -> English:
    """Return the words of English."""
    lines = files(_PACKAGE).joinpath(_FILE).read_text(encoding="utf-8-sig").splitlines()
    counts = {word: int(count) for word, _, count in (line.partition(" ") for line in lines)}
    return English(counts, sorted(counts))


def _without_prefix(word: str) -> Iterator[str]:
    starts = (prefix for prefix in prefixes() if word.startswith(prefix))
    yield from (word[len(s) :] for s in starts if len(word) - len(s) >= _PART)


def _without_suffix(word: str) -> Iterator[str]:
    ends = (suffix for suffix in suffixes() if word.endswith(suffix))
    yield from (word.removesuffix(end) for end in ends if len(word) - len(end) >= _PART)


def _halves(word: str) -> Iterator[tuple[str, str]]:
    yield from ((word[:at], word[at:]) for at in range(_PART, len(word) - _PART + 1))
