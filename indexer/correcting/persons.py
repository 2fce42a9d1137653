"""What curators say of persons: who is whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from indexer.correcting.rows import CorrectionRow
from indexer.names import slug
from indexer.reading.corrections import NOTHING
from indexer.records import Notice

SAME_AS = "same as"
"""The field of a row about a person: ``id`` is a slug, ``value`` that of the same person."""


def decided(rows: Sequence[CorrectionRow], notices: list[Notice]) -> Mapping[str, str]:
    """Return who is whom, by slug; one who is nobody else has the own slug as value.

    Names do as well as slugs. ``none`` says "nobody else" too. Of two rows for one person the
    last wins.
    """
    persons: dict[str, str] = {}
    for row in rows:
        said = row.correction.value
        person = slug(row.id)
        if person:
            persons[person] = person if said.casefold() == NOTHING else slug(said)
        else:
            fault = f"“{SAME_AS}” needs the slug of a person in the column “id”"
            notices.append(Notice(row.table, f"{row.name}: {fault}"))
    return persons
