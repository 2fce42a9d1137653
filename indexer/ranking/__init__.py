"""What the order of results rests on: one set of weights, read from ``weights.yaml``."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from importlib.resources import files
from typing import Any

import yaml

from indexer.errors import RankingError


@dataclass(frozen=True, slots=True)
class Ranking:
    """The weights of one order of results; ``weights.yaml`` says what each is.

    The score of a post is the sum of BM25 (``k1``, ``b``) over the words of a question, in text
    and title together and once more in the title (``title``). The best ``candidates`` are looked
    at again and given shares for pairs of neighbouring words (``pairs``) and for nearness in the
    latent space (``latent``), which an index is built with in so many ``dimensions``. Posts like
    another are asked for by so many (``similar``) of its most telling words.
    """

    k1: float
    b: float
    title: float
    repeats: bool
    candidates: int
    pairs: float
    close: float
    stretch: int
    latent: float
    dimensions: int
    similar: int


def read_ranking() -> Ranking:
    """Return the weights in force.

    Raises RankingError when the file is missing, is no YAML, or names other weights than there are.
    """
    try:
        text = files("indexer.ranking").joinpath("weights.yaml").read_text(encoding="utf-8")
        kept: Any = yaml.safe_load(text)
        if {*kept} != {field.name for field in fields(Ranking)}:
            raise RankingError("weights.yaml must hold each weight of the ranking and no other.")
        return Ranking(**kept)
    except (OSError, yaml.YAMLError, TypeError) as error:
        raise RankingError(f"The weights cannot be read: {error}. Restore weights.yaml.") from error


RANKING = read_ranking()
"""The order of results unless another is asked for."""

PLAIN = replace(RANKING, repeats=False, pairs=0.0, close=0.0, latent=0.0)
"""BM25F alone, word by word, as Whoosh's own searcher computes it."""
