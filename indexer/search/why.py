"""Whether and why a query finds one post, and the JSON shape of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from indexer.query.request import Query
from indexer.search.reasons import Reasons


@dataclass(frozen=True, slots=True)
class Why:
    """Why a query finds a post; where it does not, ``reasons`` is None and ``lacks`` says why.

    ``query`` is as answered, ``explained`` says it in words.
    """

    id: str
    query: Query
    explained: str
    reasons: Reasons | None
    lacks: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """Return it in the shape that the README documents."""
        return {
            "id": self.id,
            "query": {"text": self.query.text, "explained": self.explained},
            "why": self.reasons.as_json() if self.reasons else None,
            "lacks": list(self.lacks),
        }
