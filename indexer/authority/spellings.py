"""Names compared across posts: which spellings could be of one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

from indexer.gazetteer import names
from indexer.names import bare_name, slug


@dataclass(frozen=True, order=True, slots=True)
class Spelling:
    """A name in its parts, each as a slug: ``given`` names in their order, and ``surname``."""

    given: tuple[str, ...]
    surname: str

    @property
    def is_full(self) -> bool:
        """Say whether a given name is written out; ``Field`` and ``J Field`` are not full."""
        return bool(self.given) and len(self.given[0]) > 1


@lru_cache(maxsize=50_000)
def spelling(name: str) -> Spelling:
    """Return the parts of a name, without rank, honorific and letters after it."""
    parts = [slug(part) for part in bare_name(name).replace(".", ". ").split()]
    *given, surname = [part for part in parts if part] or [""]
    return Spelling(tuple(given), surname)


def roots(given: str) -> frozenset[str]:
    """Return the names in full that a given name may stand for: ``dave`` may be ``david``."""
    return _full_forms().get(given, frozenset()) | {given}


def agree(one: Spelling, other: Spelling) -> bool:
    """Say whether two full names could be one person's.

    The surname is the same, the given name too or a short form of the other's, and no middle
    name contradicts another; one may be left out or be an initial.
    """
    if not (one.is_full and other.is_full) or one.surname != other.surname:
        return False
    first, second = one.given, other.given
    return _alike(first[0], second[0]) and all(
        map(_same_middle, first[1:], second[1:])  # what only one of them has contradicts nothing
    )


def opens(short: Spelling, full: Spelling) -> bool:
    """Say whether a surname alone, or with an initial, could stand for a full name."""
    initials = zip(short.given, full.given, strict=False)
    return short.surname == full.surname and all(_same_middle(*pair) for pair in initials)


def _alike(one: str, other: str) -> bool:
    return bool(roots(one) & roots(other))


def _same_middle(one: str, other: str) -> bool:
    if 1 in (len(one), len(other)):
        return one[0] == other[0]
    return _alike(one, other)


@cache
def _full_forms() -> Mapping[str, frozenset[str]]:
    forms: dict[str, set[str]] = defaultdict(set)
    for full, shorts in names().variants.items():
        for short in shorts:
            forms[slug(short)].add(slug(full))
    return MappingProxyType({short: frozenset(found) for short, found in forms.items()})
