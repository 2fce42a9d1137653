"""Counts, dates and people in the words that readers see."""

from __future__ import annotations

from typing import Protocol

from indexer import edtf
from indexer.gazetteer import rank_label
from indexer.records import Dated, Officer, Place


class Ranked(Protocol):
    """Somebody with a name and, where it is known, the code of a rank."""

    @property
    def name(self) -> str:
        """The name, without rank."""

    @property
    def rank(self) -> str | None:
        """A code of ``ranks.yaml``."""


def counted(count: int, thing: str) -> str:
    """Return ``1 post``, ``2 posts``, ``1,200 posts``."""
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


def in_words(date: str | None) -> str:
    """Return ``24 October 2016`` for EDTF, as far as the date is known, or ``undated``."""
    return edtf.in_words(date) if date else "undated"


def when(date: Dated | None) -> str:
    """Return ``24 October 2016``, as far as it is known, or ``undated``."""
    return in_words(date.edtf if date else None)


def who(person: Ranked) -> str:
    """Return the rank in full and the name: ``Chief Constable Ada Reed``."""
    return f"{rank_label(person.rank)} {person.name}" if person.rank else person.name


def leads(officer: Officer) -> tuple[str, ...]:
    """Return everything that a post says an officer leads on, in its words."""
    return (*([officer.lead_on] if officer.lead_on else []), *officer.also_leads_on)


def where(place: Place) -> str:
    """Return ``council.txt, line 14``; the file alone where its name or address is meant."""
    return f"{place.file}, line {place.line}" if place.line else place.file
