"""What a curator is asked to look at: plain values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """Kinds of matters, the most valuable first: what may be wrong, then what is missing."""

    DATE = "date that another source contradicts"
    DATE_OPEN = "post whose date could be one of several"
    SPEAKER = "author whom another source contradicts"
    TITLE = "title that another source contradicts"
    MERGED_PERSONS = "name taken for another person's"
    MERGED_CAPTURES = "capture taken for a post's"
    SPEAKER_OPEN = "post whose author could be one of several"
    DOUBTFUL_PERSONS = "name that may be another person's"
    UNDATED = "undated post"
    UNNAMED_LEAD = "national lead whose name nothing says"
    CLAIM = "national lead that an unnamed author claims"
    INTERVAL = "date that is known only to lie between two others"


KINDS = tuple(Kind)


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing to look at, to be answered by a value for ``field``.

    ``id`` is a post's or another capture's, with its ``file``; for the field ``same as`` it is a
    person's slug, and ``file`` is empty. ``found`` is what the archive shows, ``doubt`` why a
    look is worth it, in a sentence, ``evidence`` what is known. ``weight`` ranks matters of one
    kind: the larger first.
    """

    kind: Kind
    file: str
    id: str
    field: str
    found: str
    doubt: str
    evidence: str
    weight: tuple[int, int]
