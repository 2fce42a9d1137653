"""Misspelt words that every engine's notion of "spelt nearly so" takes for the same words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import OSA, Levenshtein

from indexer.query.spelling import edits_allowed


def misspelt(words: Iterable[str], vocabulary: Sequence[str]) -> Iterator[str]:
    """Yield slips of some words for which engines agree on the words of the vocabulary meant.

    They differ in whether swapped neighbours are one edit or two, and in whether the first letter
    must be right. Where neither matters for any word of the archive, the answers are the same.
    """
    for word in words:
        slip = word[:2] + word[3:]
        if len(word) > 6 and _agreed(slip, vocabulary):
            yield slip


def _agreed(slip: str, vocabulary: Sequence[str]) -> bool:
    edits = edits_allowed(slip)
    near = [w for w in vocabulary if OSA.distance(slip, w, score_cutoff=edits) <= edits]
    return bool(near) and all(
        word[:1] == slip[:1] and Levenshtein.distance(slip, word) <= edits for word in near
    )
