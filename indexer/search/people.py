"""The people of an archive, looked up by slug or by part of their name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from indexer.analysis import tokens
from indexer.errors import ParameterError
from indexer.names import bare_name, slug
from indexer.query.request import MISSING, Choice, Query
from indexer.query.rewriting import rewrite
from indexer.query.tree import Named, Node

PEOPLE_FACETS = ("speaker", "lead", "officer")


class People:
    """The names of an archive's people by slug."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = names
        self._words = {slug: _words(name) for slug, name in names.items()}

    def called(self, typed: str) -> tuple[str, ...]:
        """Return the slugs of those who are called so: a slug, a full name or words of one.

        Rank and honorific make no difference: ``Chief Constable Jo Field`` is ``Jo Field``.
        """
        if typed in self.names:
            return (typed,)
        if (key := slug(typed)) in self.names:
            return (key,)
        words = _words(bare_name(typed) or typed)
        if not words:
            return ()
        same = tuple(slug for slug, name in self._words.items() if name == words)
        return same or tuple(slug for slug, name in self._words.items() if words <= name)

    def resolved(self, query: Query) -> Query:
        """Return the query with slugs in place of names, in its words and in its choices.

        Raises ParameterError where a choice could mean several people.
        """
        slips: list[str] = []
        choices = {
            facet: self._choice(facet, choice, slips) if facet in PEOPLE_FACETS else choice
            for facet, choice in query.choices.items()
        }
        if slips:
            raise ParameterError(slips)
        return replace(query, tree=rewrite(query.tree, self._named), choices=choices)

    def _named(self, node: Node) -> Node:
        match node:
            case Named(field, typed, ()) if typed == MISSING.get(field):
                return replace(node, values=(typed,))
            case Named(_, typed, ()):
                return replace(node, values=self.called(typed))
        return node

    def _choice(self, facet: str, choice: Choice, slips: list[str]) -> Choice:
        def slugs(values: Iterable[str]) -> tuple[str, ...]:
            return tuple(dict.fromkeys(self._one(facet, value, slips) for value in values))

        return Choice(slugs(choice.any_of), slugs(choice.none_of))

    def _one(self, facet: str, value: str, slips: list[str]) -> str:
        if value == MISSING[facet]:
            return value
        candidates = self.called(value)
        if len(candidates) > 1:
            named = " or ".join(f"{self.names[slug]} ({slug})" for slug in candidates)
            slips.append(f"“{facet}={value}” could be {named}; name one of them.")
        # A name that nobody has stays as it is, so that an old link shows its filter at 0.
        return candidates[0] if len(candidates) == 1 else value


def _words(name: str) -> frozenset[str]:
    return frozenset(token.exact for token in tokens(name.replace("-", " ")))
