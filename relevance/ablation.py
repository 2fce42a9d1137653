"""What each ingredient of the ranking is worth: the same questions without it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from indexer.ranking import RANKING, Ranking
from relevance.collection import Collection
from relevance.engines.ours import Indexed
from relevance.measures import MAIN, means, measured
from relevance.plain_words import plain

# As many as the measure looks at.
_DEPTH = 10


@dataclass(frozen=True, slots=True)
class Change:
    """The ranking with other values of some of its weights."""

    what: str
    weights: Mapping[str, Any]

    @property
    def ranking(self) -> Ranking:
        """The weights as they are then."""
        return replace(RANKING, **self.weights)


@cache
def ablation() -> tuple[Change, ...]:
    """Return the changes in the order of the table."""
    text = files("relevance").joinpath("ablation.yaml").read_text(encoding="utf-8")
    return tuple(Change(**row) for row in yaml.safe_load(text))


def without(change: Change, index: Indexed, collection: Collection) -> float:
    """Return the mean of nDCG@10 over a collection with the changed ranking."""
    with index.any_word(change.ranking, _DEPTH) as answer:
        run = {id: answer(plain(text)) for id, text in collection.queries.items()}
    return means(measured(collection.judgements, run))[MAIN]
