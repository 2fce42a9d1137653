"""A post as a row of results: what an index keeps at hand for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from indexer.headings import called


class Author(NamedTuple):
    """The speaker of a post, as far as a row shows them."""

    name: str
    rank: str | None
    role: str | None


class Row:
    """A post found, over what ``stored_row.row_as_json`` has kept of it; nothing is copied."""

    __slots__ = ("_kept",)

    def __init__(self, kept: Mapping[str, Any]) -> None:
        self._kept = kept

    @property
    def id(self) -> str:
        """The ID of the post."""
        return str(self._kept["id"])

    @property
    def heading(self) -> str:
        """What the post is called in a list."""
        return called(self._kept["title"], self.paragraphs)

    @property
    def date(self) -> str | None:
        """The date in EDTF, or None for an undated post."""
        date: str | None = self._kept["date"]["edtf"]
        return date

    @property
    def date_doubtful(self) -> bool:
        """Whether something contradicts the date, or the lack of one."""
        return bool(self._kept["date_doubtful"])

    @property
    def speaker(self) -> Author | None:
        """The author, or None where nobody is named as one."""
        kept = self._kept["speaker"]
        return Author(kept["name"], kept["rank"], kept["role"]) if kept else None

    @property
    def leads(self) -> tuple[str, ...]:
        """The names of the officers who are national leads, in the order of the post."""
        return tuple(officer["name"] for officer in self._kept["officers"] if officer["lead"])

    @property
    def paragraphs(self) -> Sequence[str]:
        """The text of the paragraphs; the first is number 1."""
        texts: list[str] = self._kept["paragraphs"]
        return texts

    def as_json(self) -> dict[str, Any]:
        """Return what the API says of every hit, whatever was asked."""
        return {key: self._kept[key] for key in ("id", "title", "date", "speaker", "officers")}
