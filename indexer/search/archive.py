"""An opened index: ask it for pages of results and for posts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from indexer.engines import Engine, Hit
from indexer.query.plain_words import in_words, passed_over
from indexer.query.request import FACETS, Query
from indexer.query.tree import Node
from indexer.query.widening import widen
from indexer.records import About, Post
from indexer.search.diagnosis import terms
from indexer.search.facets import DECLARED, Facet, facet
from indexer.search.neighbours import Neighbour, neighbours
from indexer.search.people import PEOPLE_FACETS, People
from indexer.search.results import Page, Result
from indexer.search.snippets import snippets
from indexer.stored_post import from_json


class Archive:
    """The posts of one build, behind whichever engine holds them. Safe to share by threads."""

    def __init__(self, engine: Engine, names: Mapping[str, str], about: About) -> None:
        self.about = about
        self._engine = engine
        self._people = People(names)

    def search(self, query: Query) -> Page:
        """Answer a query. Raises ParameterError where a name in a filter is ambiguous."""
        resolved = self._people.resolved(query)
        asked = _widened(resolved)
        answer = self._engine.search(asked, FACETS)
        return Page(
            query=asked,
            explained=in_words(asked, self.labels),
            passed_over=tuple(passed_over(resolved.tree)),
            total=answer.total,
            pages=max(1, -(-answer.total // query.size)),
            undated_left_out=answer.undated_left_out,
            results=tuple(_result(hit, asked) for hit in answer.hits),
            facets=self._facets(asked, answer.counts),
        )

    def widened(self, query: Query) -> Node:
        """Return the tree that a query is answered by, for marking its words in a post."""
        return _widened(self._people.resolved(query)).tree

    def neighbours(self, id: str, query: Query) -> tuple[Neighbour | None, Neighbour | None]:
        """Return what stands before and after a post on the page of results of a query."""
        return neighbours(id, query, self._ids_on_page)

    def terms_alone(self, query: Query) -> list[tuple[Query, int]]:
        """Return each term of a query as a query of its own, and how many posts it finds."""
        return [(term, self._total(term)) for term in terms(query)]

    def post(self, id: str) -> Post | None:
        """Return a post, or None if the archive has none of this ID."""
        stored = self._engine.get(id)
        return from_json(stored) if stored else None

    def ids(self) -> Sequence[str]:
        """Return the ID of every post."""
        return self._engine.ids()

    @property
    def labels(self) -> Mapping[str, Mapping[str, str]]:
        """The display names of people, by facet and slug."""
        return dict.fromkeys(PEOPLE_FACETS, self._people.names)

    def check(self) -> int:
        """Read everything once and return the number of posts. Raises IndexDamaged."""
        return self._engine.check()

    def close(self) -> None:
        """Close the engine."""
        self._engine.close()

    def _total(self, query: Query) -> int:
        return self._engine.search(_widened(self._people.resolved(query)), ()).total

    def _ids_on_page(self, query: Query) -> list[str]:
        answer = self._engine.search(_widened(self._people.resolved(query)), ())
        return [hit.payload["id"] for hit in answer.hits]

    def _facets(self, query: Query, counts: Mapping[str, Mapping[str, int]]) -> dict[str, Facet]:
        return {
            declared.name: facet(
                declared,
                counts[declared.name],
                query.choice(declared.name),
                self.labels.get(declared.name, {}),
            )
            for declared in DECLARED
        }


def _widened(query: Query) -> Query:
    return replace(query, tree=widen(query.tree))


def _result(hit: Hit, query: Query) -> Result:
    post = from_json(hit.payload)
    return Result(post, hit.score, snippets(query.tree, post.paragraphs))
