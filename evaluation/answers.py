"""What the program, or a baseline, finds in an archive: plain values, ready to be compared."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """A value and the words that it rests on."""

    value: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A person found. ``rank`` is a code of ``ranks.yaml``; a speaker leads on nothing here."""

    name: str
    rank: str | None = None
    lead: bool = False
    lead_on: str | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """One post as found. ``files`` are its captures by path, the one whose text is shown first.

    ``date`` is EDTF. ``claims`` are the portfolios of leads that an unknown author claims.
    """

    files: tuple[str, ...]
    title: Said | None = None
    date: Said | None = None
    speaker: Person | None = None
    officers: tuple[Person, ...] = ()
    paragraphs: tuple[str, ...] = ()
    claims: tuple[Said, ...] = ()
