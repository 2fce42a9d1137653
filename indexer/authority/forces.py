"""The forces that posts name, compared however each of them writes the name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

from indexer.gazetteer import forces, patterns

_KIND = re.compile(r"\s+(?:police service|police|constabulary|service)$")
# "National Police Chiefs' Council", "Kent County Council": the name goes on.
_END = r"(?!\s+[A-Z])"
# "Head of Digital, Wexmoor Police": in the words of an office no other case is wanted.
_NAMED = re.compile(
    r"(?:[A-Z][\w'’-]*\s+)(?:(?:and|&)\s+)?(?:[A-Z][\w'’-]*\s+){0,3}(?:Police|Constabulary)\b"
    + _END
)


@dataclass(frozen=True, order=True, slots=True)
class Force:
    """A police force: the key it is compared by, and its name, official where it is known."""

    key: str
    name: str


@lru_cache(maxsize=10_000)
def force(words: str) -> Force | None:
    """Return the force that ``words`` as a whole name, or None where they name none.

    ``Kent``, ``Kent Police`` and ``Kent Police and ACPO`` have the key ``kent``: bodies of all
    forces are left out, since whoever belongs to them belongs to a force as well.
    """
    kept = [part for part in _parts(" ".join(words.split())) if _folded(part) not in _bodies()]
    name = " and ".join(kept)
    official = _official().get(_folded(name), name)
    key = " and ".join(sorted(_KIND.sub("", _folded(official)).split(" and ")))
    return Force(key, official) if key else None


@lru_cache(maxsize=10_000)
def force_in_office(words: str) -> Force | None:
    """Return the force that the words of an office name, or None.

    ``Head of Digital Services, Wexmoor Police`` is of Wexmoor Police.
    """
    plain = patterns.rank().sub(" ", words)
    match = _listed().search(plain) or _NAMED.search(plain)
    return force(match[0]) if match else None


def differ(one: Force | None, other: Force | None) -> bool:
    """Say whether two forces are different ones; a name that holds the other's is not."""
    if not one or not other or one.key == other.key:
        return False
    first, second = set(one.key.split()), set(other.key.split())
    return not (first <= second or second <= first)


def _parts(words: str) -> list[str]:
    # "Avon and Somerset" is one force.
    return [words] if _folded(words) in _official() else re.split(r"\s+and\s+(?:the\s+)?", words)


def _folded(words: str) -> str:
    plain = " ".join(re.sub(r"['’]", "'", words.replace("&", " and ")).casefold().split())
    return plain.removeprefix("the ")


@cache
def _official() -> Mapping[str, str]:
    """Return the official name by each folded form."""
    rows = forces().forces.items()
    return MappingProxyType({_folded(form): name for name, also in rows for form in (name, *also)})


@cache
def _bodies() -> frozenset[str]:
    return frozenset(map(_folded, forces().police_bodies))


@cache
def _listed() -> re.Pattern[str]:
    rows = forces().forces.items()
    forms = [form for name, also in rows for form in (name, *also)]
    return re.compile(rf"\b(?:{patterns.phrase(forms)})\b{_END}")
