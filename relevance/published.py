"""What Lucene reaches on some of the collections, quoted from ``published.yaml``."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from relevance.measures import MAIN

Figures = Mapping[str, Mapping[str, float]]
"""A figure for each measure and collection, as they are quoted."""


@dataclass(frozen=True, slots=True)
class Published:
    """Configurations of Lucene by name; ``plain`` is the one without feedback or proximity."""

    source: str
    plain: str
    configurations: Mapping[str, Figures]

    def quoted(self, collections: Collection[str]) -> list[str]:
        """Return those of some collections for which there are figures, in their order."""
        known = self.configurations[self.plain][MAIN]
        return [name for name in collections if name in known]

    def best(self, collections: Collection[str]) -> tuple[str, float]:
        """Return the configuration that is best on average over quoted collections, and its mean.

        The mean is that of nDCG@10, each collection weighing alike.
        """
        means = {
            name: sum(figures[MAIN][each] for each in collections) / len(collections)
            for name, figures in self.configurations.items()
        }
        return max(means.items(), key=lambda item: item[1])


@cache
def published() -> Published:
    """Return the quoted figures."""
    text = files("relevance").joinpath("published.yaml").read_text(encoding="utf-8")
    return Published(**yaml.safe_load(text))
