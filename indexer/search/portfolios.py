"""The portfolios of an archive, looked up by any spelling of their name."""

from __future__ import annotations

from collections.abc import Mapping

from indexer.gazetteer import portfolio_key


class Portfolios:
    """The names of an archive's portfolios by key."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = names

    def called(self, typed: str) -> tuple[str, ...]:
        """Return the key of the portfolio that is called so, or nothing if there is none.

        A key stands for itself; spellings that the gazetteer joins are one: ``CT``,
        ``counter-terrorism`` and ``the counter terrorism``.
        """
        key = typed if typed in self.names else portfolio_key(typed)
        return (key,) if key in self.names else ()
