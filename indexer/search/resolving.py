"""A query's names of people and portfolios to the values that the index knows them by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Protocol

from indexer.errors import ParameterError
from indexer.query.request import MISSING, Choice, Query
from indexer.query.rewriting import rewrite
from indexer.query.tree import Named, Node
from indexer.search.people import People
from indexer.search.portfolios import Portfolios

PEOPLE_FACETS = ("speaker", "lead", "officer")
PORTFOLIO_FACETS = ("portfolio",)


class Register(Protocol):
    """Names by value, and the values that are called by something typed."""

    names: Mapping[str, str]

    def called(self, typed: str) -> tuple[str, ...]:
        """Return every value that is called so."""


class Resolver:
    """Looks the names of a query up, each in the register of its field.

    ``labels`` are the display names by facet and value.
    """

    def __init__(self, people: People, portfolios: Portfolios) -> None:
        self._registers: Mapping[str, Register] = {
            **dict.fromkeys(PEOPLE_FACETS, people),
            **dict.fromkeys(PORTFOLIO_FACETS, portfolios),
        }
        self.labels: Mapping[str, Mapping[str, str]] = {
            facet: register.names for facet, register in self._registers.items()
        }

    def resolved(self, query: Query) -> Query:
        """Return the query with values in place of names, in its words and in its choices.

        Raises ParameterError where a choice could mean several people.
        """
        slips: list[str] = []
        choices = {
            facet: self._choice(facet, choice, slips) if facet in self._registers else choice
            for facet, choice in query.choices.items()
        }
        if slips:
            raise ParameterError(slips)
        return replace(query, tree=rewrite(query.tree, self._named), choices=choices)

    def _named(self, node: Node) -> Node:
        match node:
            case Named(field, typed, ()) if typed == MISSING.get(field):
                return replace(node, values=(typed,))
            case Named(field, typed, ()):
                return replace(node, values=self._registers[field].called(typed))
        return node

    def _choice(self, facet: str, choice: Choice, slips: list[str]) -> Choice:
        def values(typed: Iterable[str]) -> tuple[str, ...]:
            return tuple(dict.fromkeys(self._one(facet, value, slips) for value in typed))

        return Choice(values(choice.any_of), values(choice.none_of))

    def _one(self, facet: str, value: str, slips: list[str]) -> str:
        if value == MISSING[facet]:
            return value
        register = self._registers[facet]
        candidates = register.called(value)
        if len(candidates) > 1:
            named = " or ".join(f"{register.names[one]} ({one})" for one in candidates)
            slips.append(f"“{facet}={value}” could be {named}; name one of them.")
        # A name that nobody has stays as it is, so that an old link shows its filter at 0.
        return candidates[0] if len(candidates) == 1 else value
