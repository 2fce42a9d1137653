"""When a word of the archive counts as a spelling of the word asked for."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

MOST_EDITS = 2


def edits_allowed(word: str) -> int:
    """Return how many edits ``word~`` allows: none below 3 letters, 1 below 6, else 2.

    The steps are those of Lucene's ``AUTO`` fuzziness.
    """
    if len(word) < 3:
        return 0
    return 1 if len(word) < 6 else MOST_EDITS


def is_spelling_of(word: str, candidate: str, edits: int) -> bool:
    """Say whether ``candidate`` is at most ``edits`` edits away from ``word``.

    An edit adds, drops or changes a letter, or swaps two neighbours (optimal string
    alignment). The first letter must agree: typing errors rarely fall there, and without
    this rule short words find too much that is unlike them.
    """
    return candidate[:1] == word[:1] and OSA.distance(word, candidate, score_cutoff=edits) <= edits


def spellings(word: str, candidates: Sequence[str], edits: int) -> list[int]:
    """Return which of many candidates ``is_spelling_of`` accepts, by their place."""
    if not candidates:
        return []
    # One call for all: 10,000 words take 0.4 ms, where a call for each takes 1.8.
    distances = cdist([word], candidates, scorer=OSA.distance, score_cutoff=edits)[0]
    near = (place for place in (distances <= edits).nonzero()[0].tolist())
    return [place for place in near if candidates[place][:1] == word[:1]]
