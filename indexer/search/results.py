"""One page of results, and the JSON shape of it that API and command line print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from indexer.query.request import Query
from indexer.search.as_json import facet_as_json, post_as_json, post_path
from indexer.search.facets import Facet
from indexer.search.loosened import Matched
from indexer.search.reasons import Reasons
from indexer.search.row import Row
from indexer.search.snippets import Snippet

__all__ = ["Page", "Result", "post_as_json", "post_path"]


@dataclass(frozen=True, slots=True)
class Result:
    """A post found, with the passages that show why; ``why`` explains its score where asked for."""

    row: Row
    score: float
    snippets: tuple[Snippet, ...]
    why: Reasons | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the hit as the API shows it."""
        return {
            **self.row.as_json(),
            "url": post_path(self.row.id),
            "score": round(self.score, 6),
            "snippets": [{"paragraph": s.paragraph, "html": s.html} for s in self.snippets],
            **({"why": self.why.as_json()} if self.why else {}),
        }


@dataclass(frozen=True, slots=True)
class Page:
    """One page of an answer.

    ``query`` is the question as answered, names resolved and words widened; ``explained`` says
    it in words. ``passed_over`` are words typed but not searched for, like "the".
    """

    query: Query
    matched: Matched
    explained: str
    passed_over: tuple[str, ...]
    total: int
    pages: int
    undated_left_out: int
    results: tuple[Result, ...]
    facets: Mapping[str, Facet]

    def as_json(self) -> dict[str, Any]:
        """Return the page in the shape that the README documents."""
        return {
            "query": {"text": self.query.text, "explained": self.explained},
            "matched": asdict(self.matched),
            "total": self.total,
            "page": self.query.page,
            "pages": self.pages,
            "size": self.query.size,
            "undated_left_out": self.undated_left_out,
            "hits": [result.as_json() for result in self.results],
            "facets": {name: facet_as_json(facet) for name, facet in self.facets.items()},
            "facet_values_left_out": {n: facet.left_out for n, facet in self.facets.items()},
        }
