"""A given name or a surname standing alone, as the full name used elsewhere in the post."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from indexer.gazetteer import function_words, names, patterns


def lone_names(text: str, known: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, full name) of given names and surnames standing alone.

    Each fits one person of ``known``, full names met elsewhere in the post, and no other.
    """
    for part, name in _parts_of_one(tuple(known)):
        for start, end in _alone(part, text):
            yield start, end, name


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


@lru_cache(maxsize=1024)
def _variants(given: str) -> frozenset[str]:
    """Return the other forms of a given name, without those that are also a word ("Will")."""
    rows = [{row, *short} for row, short in names().variants.items() if given in (row, *short)]
    forms = frozenset[str]().union(*rows) - {given}
    return frozenset(form for form in forms if form.lower() not in function_words())


def _alone(part: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a name stands alone, not as the surname of another: "Mr Field", not "Al Field".

    The title in front is of it. A pattern of each name would say the same, but 1 ms goes into
    making one, and a post names dozens.
    """
    at = text.find(part)
    while at >= 0:
        end = at + len(part)
        start = None if _GOES_ON.match(text, end) else _start(text, at)
        if start is not None:
            yield start, end
        at = text.find(part, end if start is not None else at + 1)


# "Field" in "Fields" and "Field-Reed", "Jo" in "Jo Field".
_GOES_ON = re.compile(r"[\w-]|\s+[A-Z][a-z]")
_WITHIN = re.compile(r"[\w'’-]")
_SHORT_NAME = re.compile(r"[A-Z][a-z]\s")


def _start(text: str, at: int) -> int | None:
    """Return where a name at ``at`` begins with its title; None where it is a piece of another."""
    before = text[:at].rstrip().removesuffix(".")
    if before.endswith(_ends_of_titles()) and (title := _title_before().search(text, 0, at)):
        return title.start()
    is_piece = _WITHIN.match(text, at - 1, at) or _SHORT_NAME.match(text, at - 3, at)
    return None if is_piece else at


@cache
def _ends_of_titles() -> tuple[str, ...]:
    """Return the last words of titles, because few names have one in front and looking is slow."""
    return tuple(title.split()[-1] for title in names().honorifics)


@cache
def _title_before() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’-])(?:{patterns.honorifics().pattern})\Z")
