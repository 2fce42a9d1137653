"""Corrections put in force on a capture: declared above everything else, the rest kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indexer.correcting.claims import read_claims
from indexer.correcting.losing import line_of, not_in_force
from indexer.correcting.officers import read_officers
from indexer.errors import BlogSearchError
from indexer.reading.corrections import NOTHING
from indexer.reading.declared import declare
from indexer.reading.remarks import Note
from indexer.records import NOWHERE, Capture, Correction, Found, Notice, Source, Statement

DECLARED = ("title", "date", "speaker", "rank", "role", "url")
FIELDS = (*DECLARED, "officers", "claims", "captures")
"""What can be corrected of a post."""
SAID = ("title", "date", "speaker")
"""The fields of which everything that is said is kept."""

_CAPTURES = ("separate", "same")


def applied(capture: Capture, said: Sequence[Correction], notices: list[Notice]) -> Capture:
    """Return the capture as corrected; ``notices`` is told of what cannot be used, and what loses.

    What was declared before, and a correction that loses, become statements that were set aside.
    Of two corrections of one field the last wins.
    """
    usable = [read for one in said if (read := _read(one, capture.file, notices))]
    last = {one.field: one for one in usable}
    losing = [one for one in usable if one.value != last[one.field].value]
    notices += [not_in_force(one, last[one.field]) for one in losing]
    return in_force(set_aside(capture, losing), list(last.values()))


def in_force(capture: Capture, corrections: Sequence[Correction]) -> Capture:
    """Return the capture with further corrections, declared above everything else.

    ``corrections`` have one for each field, read and checked.
    """
    made = [_beside_former(one, capture) for one in corrections]
    for one in made:
        if one.field in DECLARED:
            capture = _declared(capture, one)
    return replace(capture, corrections=(*capture.corrections, *made))


def set_aside(capture: Capture, losing: Sequence[Correction]) -> Capture:
    """Return the capture with corrections that are not in force, as statements of the curator."""
    kept = tuple(
        Statement(one.field, one.value, Source.CORRECTION, one.value, one.place)
        for one in losing
        if one.field in SAID and one.value
    )
    return replace(capture, overruled=(*capture.overruled, *kept))


def _beside_former(correction: Correction, capture: Capture) -> Correction:
    """Return a correction with the value that was declared before, if there was one."""
    former = capture.declared.get(correction.field)
    return replace(correction, extracted=former.value if former else "")


def _declared(capture: Capture, correction: Correction) -> Capture:
    field = correction.field
    value = Found(correction.value, Source.CORRECTION, correction.value, correction.place)
    former = capture.declared.get(field)
    aside = (_statement(field, former),) if former else ()
    return replace(
        capture,
        declared={**capture.declared, field: value},
        overruled=(*aside, *capture.overruled),
    )


def _statement(field: str, found: Found) -> Statement:
    return Statement(field, found.value, found.source, found.words, found.place)


def _read(correction: Correction, file: str, notices: list[Notice]) -> Correction | None:
    """Return the correction with its value checked, "none" as an empty one; None if unusable."""
    where = correction.place

    def note(remark: str) -> None:
        notices.append(Notice(where.file or file, f"{line_of(where)}: {remark}"))

    if correction.field not in FIELDS:
        note(f"“{correction.field}” cannot be corrected; the fields are {', '.join(FIELDS)}")
        return None
    if correction.value.casefold() == NOTHING:
        return replace(correction, value="")
    value = _value(correction, note)
    return replace(correction, value=value) if value else None


def _value(correction: Correction, note: Note) -> str | None:
    field, value = correction.field, correction.value
    if field == "captures":
        if value.casefold() in _CAPTURES:
            return value.casefold()
        note(f"captures: “{value}” means nothing; write “separate” or “same”")
        return None
    if field == "officers":
        return _officers(value, note)
    if field == "claims":
        return _claims(value, note)
    found = declare(field, value, Source.CORRECTION, note)
    return found.value if found else None


def _officers(value: str, note: Note) -> str | None:
    try:
        read_officers(value)
    except BlogSearchError as error:
        note(str(error))
        return None
    return value


def _claims(value: str, note: Note) -> str | None:
    if read_claims(value, NOWHERE):
        return value
    note(f"claims: “{value}” names no portfolio; write “drugs”, and a semicolon between portfolios")
    return None
