"""Posts as an index keeps them: what rows of results show, and apart from it everything else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from indexer.records import (
    Claim,
    Correction,
    Dated,
    Found,
    Ground,
    Officer,
    OtherCapture,
    Paragraph,
    Place,
    Post,
    Removed,
    Source,
    Speaker,
    Statement,
)

Value = TypeVar("Value")
Stored = Mapping[str, Any]


def rest_as_json(post: Post) -> dict[str, Any]:
    """Return what ``stored_row.row_as_json`` leaves out of a post, under other keys."""
    person = ("source", "words", "place", "grounds")
    return {
        "file": post.file,
        "format": post.format,
        "title_said": _parts(post.title, "source", "words", "place"),
        "speaker_said": _parts(post.speaker, *person),
        "officers_said": [_parts(officer, *person) for officer in post.officers],
        "address": _plain(post.address),
        "blocks": [[p.kind, p.html, p.line] for p in post.paragraphs],
        "furniture": _plain(post.furniture),
        "raw": post.raw,
        "claims": _plain(post.claims),
        "statements": _plain(post.statements),
        "corrections": _plain(post.corrections),
        "captures": _plain(post.captures),
    }


def from_json(stored: Stored) -> Post:
    """Return the post of which ``stored`` holds what the row keeps and the rest."""
    return Post(
        id=stored["id"],
        file=stored["file"],
        format=stored["format"],
        title=_title(stored),
        date=_date(stored["date"]),
        speaker=_speaker(stored),
        officers=tuple(map(_officer, stored["officers"], stored["officers_said"])),
        address=_one(Found, stored["address"]) if stored["address"] else None,
        paragraphs=tuple(_paragraphs(stored)),
        furniture=tuple(Removed(**removed) for removed in stored["furniture"]),
        raw=stored["raw"],
        claims=_all(Claim, stored["claims"]),
        statements=_all(Statement, stored["statements"]),
        corrections=_all(Correction, stored["corrections"]),
        captures=tuple(OtherCapture(**capture) for capture in stored["captures"]),
    )


def _parts(record: object, *names: str) -> dict[str, Any] | None:
    return {name: _plain(getattr(record, name)) for name in names} if record else None


def _plain(value: Any) -> Any:
    """Return a record, or a tuple of records, as JSON: in a third of the time of ``asdict``."""
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if names := getattr(value, "__dataclass_fields__", None):
        return {name: _plain(getattr(value, name)) for name in names}
    return value


def _title(stored: Stored) -> Found | None:
    said = stored["title_said"]
    return _one(Found, {"value": stored["title"], **said}) if said else None


def _date(date: Stored) -> Dated | None:
    if date["edtf"] is None:
        return None
    place = Place(date["file"], date["line"])
    return Dated(date["edtf"], Source(date["source"]), date["words"], place)


def _speaker(stored: Stored) -> Speaker | None:
    said = stored["speaker_said"]
    return _one(Speaker, {**stored["speaker"], **said}) if said else None


def _officer(shown: Stored, said: Stored) -> Officer:
    kept = {name: value for name, value in shown.items() if name != "portfolio"}
    return _one(Officer, {**kept, **said, "also_leads_on": tuple(shown["also_leads_on"])})


def _paragraphs(stored: Stored) -> Iterator[Paragraph]:
    blocks = zip(stored["paragraphs"], stored["blocks"], strict=True)
    for number, (text, (kind, html, line)) in enumerate(blocks, start=1):
        yield Paragraph(number, kind, text, html, line)


def _all(kind: type[Value], stored: Sequence[Stored]) -> tuple[Value, ...]:
    return tuple(_one(kind, each) for each in stored)


def _one(kind: type[Value], stored: Stored) -> Value:
    values = {**stored, "place": Place(**stored["place"])}
    if "source" in values:
        values["source"] = Source(values["source"])
    if "grounds" in values:
        values["grounds"] = _all(Ground, values["grounds"])
    return kind(**values)
