"""The other spelling of a word: British for American, American for British."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from indexer.errors import GazetteerError
from indexer.gazetteer.loading import read_table, words

# Before an ending: rise, prize and maize are no cases of the rule for organise.
_LEAST_BEFORE = 3
_BEHIND_DOUBLED = ("ed", "er", "ers", "ing")


@dataclass(frozen=True, slots=True)
class _Tables:
    """Pairs both ways: the key is spelt in one way, the value in the other."""

    endings: Mapping[str, str]
    beginnings: Mapping[str, str]
    words: Mapping[str, str]


def other_spellings(word: str) -> tuple[str, ...]:
    """Return what rules make of a word in lower case in the other spelling, if that is another.

    Whether there is such a word is another question: “advertise” gives “advertize”.
    """
    if word.endswith("'s"):
        return tuple(f"{other}'s" for other in other_spellings(word.removesuffix("'s")))
    if other := _tables().words.get(word):
        return (other,)
    return tuple(dict.fromkeys((*_by_beginning(word), *_by_ending(word))))


def spelling_pairs() -> dict[str, Mapping[str, str]]:
    """Return the rows of other_spellings.yaml by list, British to American.

    Raises GazetteerError when the file is damaged.
    """
    table = read_table("other_spellings")
    doubled = words(table, "doubled", "other_spellings")
    longer = {f"{w}{w[-1]}{end}": f"{w}{end}" for w in doubled for end in _BEHIND_DOUBLED}
    keys = ("endings", "beginnings", "words")
    return {key: _pairs(table, key) for key in keys} | {"doubled": MappingProxyType(longer)}


def _by_beginning(word: str) -> Iterator[str]:
    beginnings = _tables().beginnings
    for length in range(3, len(word) + 1):
        if other := beginnings.get(word[:length]):
            yield other + word[length:]


def _by_ending(word: str) -> Iterator[str]:
    endings = _tables().endings
    for start in range(_LEAST_BEFORE, len(word) - 2):
        if other := endings.get(word[start:]):
            yield word[:start] + other


def _pairs(table: dict[str, Any], key: str) -> Mapping[str, str]:
    rows = table.get(key)
    if not isinstance(rows, dict) or not all(isinstance(word, str) for word in rows.values()):
        raise GazetteerError(f"other_spellings.yaml: {key!r} must hold pairs, as in `grey: gray`.")
    return MappingProxyType(rows)


@cache
def _tables() -> _Tables:
    pairs = spelling_pairs()
    whole = {**pairs["words"], **pairs["doubled"]}
    return _Tables(*map(_both_ways, (pairs["endings"], pairs["beginnings"], whole)))


def _both_ways(pairs: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType({**{american: british for british, american in pairs.items()}, **pairs})
