"""BM25F with Lucene's idf."""

from __future__ import annotations

from typing import Any

from whoosh.scoring import BM25F

from indexer.engines.arrays.weights import rarity


class Bm25f(BM25F):  # type: ignore[misc]
    """Whoosh's BM25F (k1 1.2, b 0.75) with the idf of Lucene."""

    def idf(self, searcher: Any, fieldname: str, text: str | bytes) -> float:
        """Return the weight of a word by its rarity."""
        parent = searcher.get_parent()
        return rarity(parent.doc_count_all(), parent.doc_frequency(fieldname, text))
