"""Posts as JSON, the form in which an index keeps them, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, TypeVar

from indexer.records import Dated, Found, Officer, Paragraph, Post, Removed, Source, Speaker

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
        officers=tuple(_officer(officer) for officer in stored["officers"]),
        address=_sourced(Found, stored["address"]),
        paragraphs=tuple(Paragraph(**paragraph) for paragraph in stored["paragraphs"]),
        furniture=tuple(Removed(**removed) for removed in stored["furniture"]),
        raw=stored["raw"],
    )


def _sourced(kind: type[Value], stored: Mapping[str, Any] | None) -> Value | None:
    return kind(**{**stored, "source": Source(stored["source"])}) if stored else None


def _officer(stored: Mapping[str, Any]) -> Officer:
    return Officer(**{**stored, "source": Source(stored["source"])})
