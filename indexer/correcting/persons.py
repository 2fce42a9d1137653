"""What curators say of persons: who is whom, and who is not."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.correcting.rows import CorrectionRow
from indexer.names import slug
from indexer.persons import Decision, Verdict
from indexer.reading.corrections import NOTHING
from indexer.records import Notice

SAME_AS = "same as"
"""The field of a row about a person; ``id`` is that person's slug or name.

``value`` is the slug or name of the same person, or ``not`` and that of somebody else; ``none`` or
the own slug for one who is nobody else; ``one`` where all posts under a name mean one person.
"""

_ONE = "one"
_NOT = "not "


def decided(rows: Sequence[CorrectionRow], notices: list[Notice]) -> tuple[Decision, ...]:
    """Return what the rows say, slugs and names as written, in the order of the rows."""
    found: list[Decision] = []
    for row in rows:
        if slug(row.id):
            found.append(_decision(row))
        else:
            fault = f"“{SAME_AS}” needs the slug of a person in the column “id”"
            notices.append(Notice(row.table, f"{row.name}: {fault}"))
    return tuple(found)


def _decision(row: CorrectionRow) -> Decision:
    said = row.correction
    says, other = _verdict(said.value)
    return Decision(
        one=row.id,
        says=says,
        other=other,
        who=said.who,
        when=said.when,
        why=said.why,
        file=row.table,
        line=said.place.line,
    )


def _verdict(value: str) -> tuple[Verdict, str]:
    folded = value.casefold()
    if folded == NOTHING:
        return "none", ""
    if folded == _ONE:
        return "one", ""
    if folded.startswith(_NOT):
        return "not", value[len(_NOT) :].strip()
    return "same", value
