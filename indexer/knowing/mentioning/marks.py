"""Persons of a sentence as single private-use characters, so that patterns can speak of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from indexer.knowing.mentioning.mentions import Mention

# Blocks hold no private-use characters: reading removes them.
_SURE, _UNSURE, _SIZE = 0xE000, 0xE400, 0x400
MARK = f"{chr(_SURE)}-{chr(_SURE + _SIZE - 1)}"
UNSURE = f"{chr(_UNSURE)}-{chr(_UNSURE + _SIZE - 1)}"
ANY = MARK + UNSURE


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence with a character for each person, and the persons in order."""

    text: str
    people: tuple[Mention, ...]
    source: str

    def person(self, mark: str) -> int:
        """Return the position in ``people`` of the person whose character is ``mark``."""
        return (ord(mark) - _SURE) % _SIZE

    def spelt(self, text: str) -> str:
        """Return ``text`` with every character for a person replaced by the words it stands for."""
        return "".join(self._words(mark) for mark in text)

    def _words(self, mark: str) -> str:
        if not _SURE <= ord(mark) < _UNSURE + _SIZE:
            return mark
        person = self.people[self.person(mark)]
        return self.source[person.start : person.end]


def mark_people(text: str, people: Sequence[Mention]) -> Marked:
    """Return ``text`` with each of ``people`` (in order, not overlapping) made one character."""
    pieces: list[str] = []
    at = 0
    for number, person in enumerate(people[:_SIZE]):
        base = _SURE if person.known else _UNSURE
        pieces += [text[at : person.start], chr(base + number)]
        at = person.end
    return Marked("".join([*pieces, text[at:]]), tuple(people), text)
