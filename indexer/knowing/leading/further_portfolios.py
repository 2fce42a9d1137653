"""The further portfolios of somebody who leads on more than one thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.gazetteer import function_words, portfolio_key


def further_portfolios(first: str | None, said: Sequence[str | None]) -> tuple[str, ...]:
    """Return what is ``said`` besides ``first``, each portfolio once and as first spelt.

    A subject whose words another one holds ("drugs", "the fight against drugs") is the same
    portfolio said again.
    """
    if not first:
        return ()
    kept = [first]
    for words in said:
        if words and not any(_is_same(words, other) for other in kept):
            kept.append(words)
    return tuple(kept[1:])


def _is_same(one: str, other: str) -> bool:
    if portfolio_key(one) == portfolio_key(other):
        return True
    first, second = _words(one), _words(other)
    return first <= second or second <= first


def _words(subject: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", subject.casefold())) - function_words()
