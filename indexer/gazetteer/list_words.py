"""The words of listing.yaml: what stands in a list of posts and is no title."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from indexer.gazetteer.loading import read_table, words


@dataclass(frozen=True, slots=True)
class ListWords:
    """The lists of listing.yaml."""

    heads: tuple[str, ...]
    unordered: tuple[str, ...]
    further: tuple[str, ...]
    labels: tuple[str, ...]
    revised: tuple[str, ...]


@cache
def list_words() -> ListWords:
    """Return the words of listing.yaml. Raises GazetteerError when the file is damaged."""
    table = read_table("listing")
    return ListWords(*(words(table, key, "listing") for key in ListWords.__slots__))
