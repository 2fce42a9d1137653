"""Names, ranks, offices and words that the program knows, as data files, and their loaders."""

from indexer.gazetteer.ranks import Holding, Rank, holding, parse_rank, rank_label, ranks
from indexer.gazetteer.tables import (
    Authorship,
    Forces,
    Furniture,
    Names,
    Office,
    Portfolios,
    Roles,
    authorship,
    forces,
    function_words,
    furniture,
    names,
    portfolios,
    roles,
    synonyms,
)

__all__ = [
    "Authorship",
    "Forces",
    "Furniture",
    "Holding",
    "Names",
    "Office",
    "Portfolios",
    "Rank",
    "Roles",
    "authorship",
    "forces",
    "function_words",
    "furniture",
    "holding",
    "names",
    "parse_rank",
    "portfolios",
    "rank_label",
    "ranks",
    "roles",
    "synonyms",
]
