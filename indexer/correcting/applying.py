"""Corrections put in force on a capture: declared above everything else, the rest kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indexer.correcting.officers import read_officers
from indexer.errors import BlogSearchError
from indexer.reading.corrections import NOTHING
from indexer.reading.declared import declare
from indexer.reading.remarks import Note
from indexer.records import Capture, Correction, Found, Notice, Source, Statement

DECLARED = ("title", "date", "speaker", "rank", "role", "url")
FIELDS = (*DECLARED, "officers", "captures")
"""What can be corrected of a post."""

_CAPTURES = ("separate", "same")


def applied(capture: Capture, said: Sequence[Correction], notices: list[Notice]) -> Capture:
    """Return the capture as corrected; ``notices`` is told of what cannot be used.

    What was declared before becomes a statement that was set aside. Of two corrections of one
    field the last wins.
    """
    usable = [read for one in said if (read := _read(one, capture.file, notices))]
    last = {one.field: _beside_former(one, capture) for one in usable}
    # Not as the rows stand: a speaker takes away what was declared of the former one.
    for field in DECLARED:
        if field in last:
            capture = _declared(capture, last[field])
    return replace(capture, corrections=tuple(last.values()))


def _beside_former(correction: Correction, capture: Capture) -> Correction:
    """Return a correction with the value that was declared before, if there was one."""
    former = capture.declared.get(correction.field)
    return replace(correction, extracted=former.value) if former else correction


def _declared(capture: Capture, correction: Correction) -> Capture:
    field = correction.field
    value = Found(correction.value, Source.CORRECTION, correction.value, correction.place)
    declared = dict(capture.declared)
    former = declared.pop(field, None)
    if field == "speaker":  # another person has another rank and office
        declared = {k: v for k, v in declared.items() if k not in ("rank", "role")}
    aside = (_statement(field, former),) if former else ()
    declared[field] = value
    return replace(capture, declared=declared, overruled=(*aside, *capture.overruled))


def _statement(field: str, found: Found) -> Statement:
    return Statement(field, found.value, found.source, found.words, found.place)


def _read(correction: Correction, file: str, notices: list[Notice]) -> Correction | None:
    """Return the correction with its value checked, "none" as an empty one; None if unusable."""
    where = correction.place
    prefix = f"row {where.line}: " if where.file != file else ""

    def note(remark: str) -> None:
        notices.append(Notice(where.file or file, f"{prefix}{remark}"))

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
    found = declare(field, value, Source.CORRECTION, note)
    return found.value if found else None


def _officers(value: str, note: Note) -> str | None:
    try:
        read_officers(value)
    except BlogSearchError as error:
        note(str(error))
        return None
    return value
