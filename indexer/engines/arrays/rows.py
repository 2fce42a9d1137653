"""The words in a row that a leaf of a query asks for, and the field to look for them in."""

from __future__ import annotations

from typing import NamedTuple

from indexer.analysis import plainly, tokens
from indexer.engines.arrays import fields
from indexer.engines.arrays.terms import Row
from indexer.query.tree import TEXT, Near, Phrase, Word


class Asked(NamedTuple):
    """Words of a field with their places in the row; ``title`` is the field that counts beside."""

    field: str
    row: Row
    title: str | None = None


def asked_by(leaf: Word | Phrase | Near) -> Asked:
    """Return what a leaf asks for: stems of a plain word, exact words of all else."""
    if isinstance(leaf, Word) and (stems := plainly(leaf.text)):
        if leaf.field == TEXT:
            return Asked(fields.WORDS, stems, fields.TITLE_WORDS)
        return Asked(fields.TITLE_WORDS, stems)
    return Asked(exact(leaf.field), [(t.exact, t.position) for t in tokens(leaf.text)])


def exact(field: str) -> str:
    """Return the field of the exact words of a field of a query."""
    return fields.EXACT if field == TEXT else fields.TITLE_EXACT
