"""BM25F with Lucene's idf."""

from __future__ import annotations

from typing import Any

from whoosh.scoring import BM25F

from indexer.engines.arrays.weights import rarity
from indexer.ranking import RANKING


class Bm25f(BM25F):  # type: ignore[misc]
    """Whoosh's BM25F with the idf of Lucene and the k1 and b of the ranking."""

    def __init__(self) -> None:
        super().__init__(B=RANKING.b, K1=RANKING.k1)

    def idf(self, searcher: Any, fieldname: str, text: str | bytes) -> float:
        """Return the weight of a word by its rarity."""
        parent = searcher.get_parent()
        return rarity(parent.doc_count_all(), parent.doc_frequency(fieldname, text))
