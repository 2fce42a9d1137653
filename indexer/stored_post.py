"""Posts as JSON, the form in which an index keeps them, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
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


def to_json(post: Post) -> dict[str, Any]:
    """Return a post as a dictionary of JSON values."""
    return asdict(post)


def from_json(stored: Mapping[str, Any]) -> Post:
    """Return the post that ``to_json`` was given."""
    return Post(
        id=stored["id"],
        file=stored["file"],
        format=stored["format"],
        title=_sourced(Found, stored["title"]),
        date=_sourced(Dated, stored["date"]),
        speaker=_sourced(Speaker, stored["speaker"]),
        officers=_all(Officer, stored["officers"]),
        address=_sourced(Found, stored["address"]),
        paragraphs=tuple(Paragraph(**paragraph) for paragraph in stored["paragraphs"]),
        furniture=tuple(Removed(**removed) for removed in stored["furniture"]),
        raw=stored["raw"],
        claims=_all(Claim, stored["claims"]),
        statements=_all(Statement, stored["statements"]),
        corrections=_all(Correction, stored["corrections"]),
        captures=tuple(OtherCapture(**capture) for capture in stored["captures"]),
    )


def _sourced(kind: type[Value], stored: Mapping[str, Any] | None) -> Value | None:
    return _one(kind, stored) if stored else None


def _all(kind: type[Value], stored: Sequence[Mapping[str, Any]]) -> tuple[Value, ...]:
    return tuple(_one(kind, each) for each in stored)


def _one(kind: type[Value], stored: Mapping[str, Any]) -> Value:
    values = {**stored, "place": Place(**stored["place"])}
    if "source" in values:
        values["source"] = Source(values["source"])
    if "grounds" in values:
        values["grounds"] = _all(Ground, values["grounds"])
    if "also_leads_on" in values:
        values["also_leads_on"] = tuple(values["also_leads_on"])
    return kind(**values)
