"""A post to its citation: in plain text, for BibTeX, and in RIS."""

from indexer.citing.bibtex import bibtex
from indexer.citing.cited import Cited
from indexer.citing.plain import plain
from indexer.citing.ris import ris

__all__ = ["Cited", "bibtex", "plain", "ris"]
