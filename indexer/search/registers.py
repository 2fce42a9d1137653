"""What a build keeps beside its engine, read back: names at once, the rest when asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from indexer.coverage import Coverage, coverage_from_json
from indexer.errors import IndexDamaged
from indexer.manifest import ALIASES, CORRECTIONS, COVERAGE, DECISIONS, NAMES, PEOPLE, RESPELT
from indexer.mending import mend
from indexer.persons import Decided, Person, decided_from_json, person_from_json
from indexer.records import Correction, Place
from indexer.search.respelt import Spellings

Register = TypeVar("Register")


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction, with the ID and the heading of the post that it corrects."""

    post: str
    heading: str
    correction: Correction


class Registers:
    """The registers of one build.

    ``people`` and ``portfolios`` map slug and key to name, ``spellings`` the slug of those whom
    texts call differently to all of these names; ``former`` maps the slug of a merged
    person to the entry's, ``renamed`` the ID of another capture to the post that it is of.
    ``respelt`` are the other spellings of plain words. ``build`` is the name of the build.
    """

    def __init__(self, folder: Path) -> None:
        """Read the names. Raises OSError, ValueError, KeyError or TypeError for damage."""
        self._folder = folder
        self.build = folder.name
        names, aliases = self._stored(NAMES), self._stored(ALIASES)
        self.people: Mapping[str, str] = names["people"]
        self.spellings: Mapping[str, Sequence[str]] = names["spellings"]
        self.portfolios: Mapping[str, str] = names["portfolios"]
        self.former: Mapping[str, str] = aliases["people"]
        self.renamed: Mapping[str, str] = aliases["posts"]
        self.respelt = Spellings(**self._stored(RESPELT))

    @cached_property
    def persons(self) -> Mapping[str, Person]:
        """The persons by slug, in the order of their names. Raises IndexDamaged."""
        found = self._read(PEOPLE, lambda stored: [person_from_json(one) for one in stored])
        found.sort(key=lambda person: (person.name.casefold(), person.slug))
        return {person.slug: person for person in found}

    @cached_property
    def coverage(self) -> Coverage:
        """What the archive covers. Raises IndexDamaged."""
        return self._read(COVERAGE, coverage_from_json)

    @cached_property
    def corrections(self) -> tuple[Corrected, ...]:
        """The corrections in force, by post. Raises IndexDamaged."""
        return self._read(CORRECTIONS, lambda stored: tuple(map(_corrected, stored)))

    @cached_property
    def decisions(self) -> tuple[Decided, ...]:
        """The decisions about persons in force, by table and row. Raises IndexDamaged."""
        return self._read(DECISIONS, lambda stored: tuple(map(decided_from_json, stored)))

    def _read(self, name: str, convert: Callable[[Any], Register]) -> Register:
        try:
            return convert(self._stored(name))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            path = self._folder / name
            raise IndexDamaged(
                f"{path} cannot be read ({error}). {mend(self._folder.parent)}"
            ) from error

    def _stored(self, name: str) -> Any:
        return json.loads((self._folder / name).read_text(encoding="utf-8"))


def _corrected(stored: Mapping[str, Any]) -> Corrected:
    said = {key: value for key, value in stored.items() if key not in ("post", "heading")}
    correction = Correction(**{**said, "place": Place(**said["place"])})
    return Corrected(stored["post"], stored["heading"], correction)
