"""``people.yaml``: what curators know of persons, and what is wrong in the file.

::

    people:
      - name: David Kell
        also: [Dave Kell, D Kell]      # other spellings of the same person
        not: [David Kell-Moss]         # somebody else, however alike
        honours: [QPM]
        offices:
          - {rank: CC, office: Wexmoor Police, from: 2014-03, to: 2018}
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import yaml

from indexer.authority.listed import Listed
from indexer.authority.people_rows import EXAMPLE, Note, note_unknown, read_entry
from indexer.records import Curated, Notice


@dataclass(frozen=True, slots=True)
class People:
    """The entries by slug, what is wrong in the files, and slugs of which two entries are one."""

    listed: Mapping[str, Listed]
    notices: tuple[Notice, ...]
    twice: frozenset[str]

    @property
    def slugs(self) -> frozenset[str]:
        """Every slug that an entry claims."""
        return frozenset(slug for entry in self.listed.values() for slug in entry.slugs)


def read_people(files: Sequence[Curated]) -> People:
    """Return the entries of all files. What cannot be used is noted and left out, the rest used.

    A spelling that two entries claim is neither's, except that a name stays the name of its
    entry; of two entries of one name the first counts.
    """
    notices: list[Notice] = []
    found: list[tuple[str, Listed]] = []
    for file in sorted(files, key=lambda one: one.file):
        note = _noting(file.file, notices)
        found += [(file.file, entry) for entry in _entries(file.text, note)]
    named = Counter(entry.slug for _, entry in found)
    listed = _claims_settled(_first_of_each(found, notices), notices)
    twice = frozenset(slug for slug, times in named.items() if times > 1)
    return People({entry.slug: entry for entry in listed}, tuple(notices), twice)


def _noting(file: str, notices: list[Notice]) -> Note:
    return lambda reason: notices.append(Notice(file, reason))


def _first_of_each(
    found: Iterable[tuple[str, Listed]], notices: list[Notice]
) -> dict[str, tuple[str, Listed]]:
    first: dict[str, tuple[str, Listed]] = {}
    for file, entry in found:
        if entry.slug in first:
            reason = f"{entry.name}: there are two entries of this name; only the first is used"
            notices.append(Notice(file, reason))
        first.setdefault(entry.slug, (file, entry))
    return first


def _claims_settled(
    entries: Mapping[str, tuple[str, Listed]], notices: list[Notice]
) -> list[Listed]:
    claims = Counter(key for _, entry in entries.values() for key in entry.slugs)
    settled: list[Listed] = []
    for file, entry in entries.values():
        contested = frozenset(key for key in entry.also if claims[key] > 1)
        for key in sorted(contested):
            reason = f"{entry.name}: another entry claims the spelling “{key}” too; write it in one"
            notices.append(Notice(file, reason))
        settled.append(replace(entry, also=entry.also - contested, file=file))
    return settled


def _entries(text: str, note: Note) -> list[Listed]:
    try:
        stored: Any = yaml.load(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        note(f"not used, it cannot be read: {' '.join(str(error).split())}")
        return []
    except RecursionError:
        note("not used: it is nested too deeply")
        return []
    if not stored or stored == {"people": ""}:  # nothing written yet
        return []
    rows = stored.get("people") if isinstance(stored, dict) else None
    if not isinstance(rows, list):
        note(f"not used: {EXAMPLE}")
        return []
    note_unknown(stored, ("people",), note)
    read = (read_entry(row, number, note) for number, row in enumerate(rows, start=1))
    return [entry for entry in read if entry]
