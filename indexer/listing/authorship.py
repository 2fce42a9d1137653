"""The author whom an entry of a list names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from indexer.knowing.authoring.authors import author_in_title
from indexer.knowing.authoring.bylines import Naming, read_byline
from indexer.names import bare_name, bare_names, same_person, slug
from indexer.records import Entry, Source, Speaker

_BAR = re.compile(r"\s*\|\s*")


@lru_cache(maxsize=100_000)
def part_author(title: str) -> tuple[str, Naming | None]:
    """Part ``topic | NAME`` into topic and author; other titles stay, whomever they name."""
    *before, last = _BAR.split(title)
    naming = read_byline(last) if before else None
    return (" | ".join(before), naming) if naming else (title, None)


# So many authors in front of titles make it the habit of a list.
_HABIT = 3
_IN_FRONT = re.compile(r"(?P<name>[^:–—|,]{5,40}?)(?::\s+|\s+[–—-]\s+)(?P<topic>\S.*)")
_BEHIND = re.compile(r"(?P<topic>.*\S)\s+[–—-]\s+(?P<name>[^:–—|,]{5,40})")
_WORD = re.compile(r"[^\W\d_][\w'’]*")
# "Fit for the Job" has one capital in three; in a list of headlines each word has one.
_CAPITALS = 1 / 3


def authors_by_habit(titles: Sequence[str], authors: Sequence[str | None]) -> list[str | None]:
    """Return the authors of a list that puts them in front, also of the names nobody knows.

    "Iestyn Bhogal: Half our calls" is like "Jo Field: Your first week" above it. That holds in a
    list with three authors known in front of their titles, whose titles are not written in
    capitals: else "Winter Pressures: a report" would be a name too.
    """
    if not _has_habit(titles, authors):
        return list(authors)
    return [author or _name_alone(title) for title, author in zip(titles, authors, strict=True)]


def _has_habit(titles: Sequence[str], authors: Sequence[str | None]) -> bool:
    fronts = [_IN_FRONT.fullmatch(title) for title in titles]
    known = sum(1 for front, author in zip(fronts, authors, strict=True) if front and author)
    topics = [front["topic"] for front in fronts if front]
    words = [word for one in topics for word in _WORD.findall(one)[1:]]
    return known >= _HABIT and sum(word[0].isupper() for word in words) <= _CAPITALS * len(words)


def _name_alone(title: str) -> str | None:
    """Return the name that a title puts in front, or behind with an honorific."""
    front, behind = _IN_FRONT.fullmatch(title), _BEHIND.fullmatch(title)
    if front and (name := _whole_name(front["name"])):
        return name
    name = _whole_name(behind["name"]) if behind else None
    return name if behind and name != behind["name"] else None


def _whole_name(text: str) -> str | None:
    """Return the name that ``text`` is, its honorific left out; None where there is more."""
    name = bare_name(text)
    return name if [found for _, _, found in bare_names(name)] == [name] else None


@lru_cache(maxsize=100_000)
def author_of(title: str, printed: str) -> Naming | None:
    """Return whom a title names as author; ``printed`` is the title with its date behind it."""
    return author_in_title(printed) or author_in_title(title)


def in_words(naming: Naming) -> str:
    """Return an author as an entry holds it: rank code, name, office."""
    ranked = f"{naming.rank} {naming.name}" if naming.rank else naming.name
    return f"{ranked}, {naming.role}" if naming.role else ranked


@lru_cache(maxsize=100_000)
def naming_of(author: str) -> Naming:
    """Return the author of an entry, read back from its words."""
    named, _, role = author.partition(", ")
    found = read_byline(named)
    if found:
        return Naming(found.name, found.rank, role or found.role)
    return Naming(bare_name(named), None, role or None)


def speaker_of(entry: Entry) -> Speaker | None:
    """Return the author of an entry as a speaker, on the evidence of the entry; or None."""
    if not entry.author:
        return None
    naming = naming_of(entry.author)
    key = slug(naming.name)
    return (
        Speaker(naming.name, key, naming.rank, naming.role, Source.LIST, entry.words, entry.place)
        if key
        else None
    )


def may_be_one(one: str | None, other: str | None) -> bool:
    """Say whether two authors may be one person: one is not known, or the names agree."""
    if not one or not other:
        return True
    return one == other or same_person(naming_of(one).name, naming_of(other).name)
