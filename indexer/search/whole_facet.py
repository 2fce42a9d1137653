"""Every value of one facet over the posts found, and the JSON shape of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from indexer.query.request import Query
from indexer.search.as_json import facet_as_json
from indexer.search.facets import Facet


@dataclass(frozen=True, slots=True)
class WholeFacet:
    """A facet of an answer with all its values, or those whose names hold what was typed.

    ``query``, ``explained``, ``total`` and ``undated_left_out`` are those of the page of results.
    """

    query: Query
    explained: str
    total: int
    undated_left_out: int
    facet: Facet

    def as_json(self) -> dict[str, Any]:
        """Return the facet in the shape that the README documents."""
        return {
            "query": {"text": self.query.text, "explained": self.explained},
            "total": self.total,
            "undated_left_out": self.undated_left_out,
            "facet": self.facet.name,
            "values": facet_as_json(self.facet),
            "left_out": self.facet.left_out,
        }
