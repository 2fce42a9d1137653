"""BM25F with Lucene's idf."""

from __future__ import annotations

from math import log
from typing import Any

from whoosh.scoring import BM25F


class Bm25f(BM25F):  # type: ignore[misc]
    """Whoosh's BM25F (k1 1.2, b 0.75) with the idf of Lucene.

    ``idf = ln(1 + (N - n + 0.5) / (n + 0.5))`` for a word in n of N documents (Robertson and
    Zaragoza 2009, section 3.1, with Lucene's 1 +, which keeps common words above zero).
    """

    def idf(self, searcher: Any, fieldname: str, text: str | bytes) -> float:
        """Return the weight of a word by its rarity."""
        parent = searcher.get_parent()
        posts, holding = parent.doc_count_all(), parent.doc_frequency(fieldname, text)
        return log(1 + (posts - holding + 0.5) / (holding + 0.5))
