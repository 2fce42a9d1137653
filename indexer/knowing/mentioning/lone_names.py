"""A given name or a surname standing alone, as the full name used elsewhere in the post."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from indexer.gazetteer import function_words, names, patterns


def lone_names(text: str, known: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, full name) of given names and surnames standing alone.

    Each fits one person of ``known``, full names met elsewhere in the post, and no other.
    """
    for part, name in _parts_of_one(tuple(known)):
        for match in _alone(part).finditer(text):
            yield match.start(), match.end(), name


@lru_cache(maxsize=64)
def _parts_of_one(known: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return the parts of names that fit one of ``known`` only, each with that name.

    The short form of a given name ("Steve" of Stephen) counts where nobody is printed under it.
    """
    parts = [(part, name) for name in known for part in (name.split()[0], name.split()[-1])]
    printed = {part for part, _ in parts}
    parts += [(short, name) for name in known for short in _variants(name.split()[0]) - printed]
    times = Counter(part for part, _ in parts)
    return [(part, name) for part, name in parts if times[part] == 1 and len(part) > 1]


def _variants(given: str) -> frozenset[str]:
    """Return the other forms of a given name, without those that are also a word ("Will")."""
    rows = [{row, *short} for row, short in names().variants.items() if given in (row, *short)]
    forms = frozenset[str]().union(*rows) - {given}
    return frozenset(form for form in forms if form.lower() not in function_words())


@lru_cache(maxsize=1024)
def _alone(part: str) -> re.Pattern[str]:
    """Match a name standing alone, not as the surname of another: "Mr Field", not "Al Field"."""
    title = rf"(?:{patterns.honorifics().pattern})"
    return re.compile(
        rf"(?<![\w'’-])(?:{title}|(?<![A-Z][a-z]\s)){re.escape(part)}(?![\w-]|\s+[A-Z][a-z])"
    )
