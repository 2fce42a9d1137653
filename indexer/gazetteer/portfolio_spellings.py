"""Spelling variants of one portfolio: its key and its name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from indexer.errors import GazetteerError
from indexer.gazetteer.loading import read_table, words


@cache
def portfolio_spellings() -> Mapping[str, tuple[str, ...]]:
    """Return the other spellings of each listed portfolio, by its name, in the file's order.

    Raises GazetteerError when portfolio_spellings.yaml is damaged or holds a name twice.
    """
    rows = read_table("portfolio_spellings").get("portfolios", [])
    spellings = {row["name"]: words(row, "also", "portfolio_spellings") for row in rows}
    if len(spellings) != len(rows):
        raise GazetteerError("portfolio_spellings.yaml: a name stands in two rows. Keep one.")
    return MappingProxyType(spellings)


def portfolio_key(text: str) -> str:
    """Return the key of a portfolio: lower-case letters, digits and hyphens.

    ``VAWG`` is ``violence-against-women-and-girls``, as its name is. A portfolio that the data
    file does not list has its own folded words as key.
    """
    folded = fold_portfolio(text)
    return _keys().get(folded, _slug(folded))


def portfolio_label(key: str) -> str | None:
    """Return the name of a listed portfolio by its key, or None where the data file lists none."""
    return _labels().get(key)


def is_portfolio(text: str) -> bool:
    """Say whether ``text`` as a whole is a listed portfolio, in any of its spellings."""
    return fold_portfolio(text) in _keys()


def fold_portfolio(text: str) -> str:
    """Return what ``text`` is compared by: without case, signs, "&" and openings."""
    plain = re.sub(r"\s*&\s*", " and ", text.casefold())
    plain = " ".join(re.sub(r"[\W_]+", " ", re.sub(r"['’‘]", "", plain)).split())
    return re.sub(r"^(?:the |our |policing of )+", "", plain) or plain


def _slug(folded: str) -> str:
    return re.sub(r"[\W_]+", "-", folded).strip("-")


@cache
def _keys() -> Mapping[str, str]:
    return MappingProxyType(
        {
            fold_portfolio(form): _slug(fold_portfolio(name))
            for name, also in portfolio_spellings().items()
            for form in (name, *also)
        }
    )


@cache
def _labels() -> Mapping[str, str]:
    return MappingProxyType({_slug(fold_portfolio(name)): name for name in portfolio_spellings()})
