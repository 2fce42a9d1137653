"""An opened index: ask it for pages of results and for posts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from indexer.coverage import Coverage
from indexer.engines import Answer, Engine
from indexer.persons import Decided, Person
from indexer.query.plain_words import in_words, passed_over
from indexer.query.request import FACETS, Match, Query
from indexer.query.tree import Node
from indexer.query.widening import widen
from indexer.records import About, Post
from indexer.search.diagnosis import terms
from indexer.search.faceting import Faceting
from indexer.search.lacking import lacking
from indexer.search.loosened import Matched, all_of, enough, matched
from indexer.search.neighbours import Neighbour, neighbours
from indexer.search.people import People
from indexer.search.portfolios import Portfolios
from indexer.search.reasons import Reasons
from indexer.search.registers import Corrected, Registers
from indexer.search.repaired import joined, repaired
from indexer.search.resolving import Resolver
from indexer.search.respelt import respelt
from indexer.search.results import Page, Result
from indexer.search.row import Row
from indexer.search.similar_posts import SimilarPost, similar_posts
from indexer.search.snippets import snippets
from indexer.search.whole_facet import WholeFacet
from indexer.search.why import Why
from indexer.stored_post import from_json

MOST_SIMILAR = 5
"""How many posts like another are shown unless more are asked for."""


class Archive:
    """The posts of one build, behind whichever engine holds them. Safe to share by threads."""

    def __init__(self, engine: Engine, registers: Registers, about: About) -> None:
        self.about = about
        self._engine = engine
        self._registers = registers
        self._people = People(registers.people, registers.former, registers.spellings)
        self._resolver = Resolver(self._people, Portfolios(registers.portfolios))
        self._faceting = Faceting(self._people, self._resolver.labels)

    @property
    def build(self) -> str:
        """The name of the build, which no other build of the index has."""
        return self._registers.build

    def search(self, query: Query, explain: bool = False) -> Page:
        """Answer a query, with ``explain`` saying of each post what its score is made of.

        Raises ParameterError where a name in a filter is ambiguous.
        """
        resolved = self._resolver.resolved(query)
        asked, matched, answer = self._answered(resolved, FACETS)
        return Page(
            query=asked,
            matched=matched,
            explained=in_words(asked, self.labels),
            passed_over=tuple(passed_over(resolved.tree)),
            total=answer.total,
            pages=max(1, -(-answer.total // query.size)),
            undated_left_out=answer.undated_left_out,
            results=tuple(self._results(answer, asked, explain)),
            facets=self._faceting.all(asked, answer.counts),
        )

    def facet(self, name: str, query: Query, typed: str = "") -> WholeFacet:
        """Return every value of a facet over what a query finds: those whose names hold ``typed``.

        A person's other spellings count as names. Raises ParameterError as ``search`` does.
        """
        asked, _, answer = self._answered(self._resolver.resolved(query), (name,))
        return WholeFacet(
            query=asked,
            explained=in_words(asked, self.labels),
            total=answer.total,
            undated_left_out=answer.undated_left_out,
            facet=self._faceting.whole(name, asked, answer.counts, typed),
        )

    def explain(self, query: Query, id: str) -> Why:
        """Return why a query finds a post of the archive, or what keeps it from finding it.

        Raises ParameterError as ``search`` does.
        """
        asked, _, _ = self._answered(self._resolver.resolved(query), ())
        [found] = self._engine.explain(asked, [id])

        def finds(other: Query) -> bool:
            return self._engine.explain(other, [id])[0] is not None

        lacks = () if found else lacking(asked, self.labels, finds)
        reasons = Reasons(found) if found else None
        return Why(id, asked, in_words(asked, self.labels), reasons, lacks)

    def similar(self, post: Post, most: int = MOST_SIMILAR) -> tuple[SimilarPost, ...]:
        """Return the posts most like one, the best first; none where nothing is like it."""
        return similar_posts(post, self._engine.similar(post.id, most))

    def widened(self, query: Query) -> Node:
        """Return the tree that a query is answered by, for marking its words in a post."""
        return self._answered(self._resolver.resolved(query), ())[0].tree

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

    def posts(self) -> Iterator[Post]:
        """Yield every post, by ID."""
        for id in sorted(self.ids()):
            if post := self.post(id):
                yield post

    def renamed(self, id: str) -> str | None:
        """Return the ID of the post that another capture's ID stands for, or None."""
        return self._registers.renamed.get(id)

    def people(self, typed: str = "") -> tuple[Person, ...]:
        """Return those whose names hold what was typed, or everybody, by name.

        Raises IndexDamaged.
        """
        return self._persons(self._people.holding(typed))

    def called(self, typed: str) -> tuple[Person, ...]:
        """Return whom a slug, a name or words of one may mean, by name. Raises IndexDamaged."""
        return self._persons(self._people.called(typed))

    def person(self, slug: str) -> Person | None:
        """Return a person by slug, also a former one, or None. Raises IndexDamaged."""
        return self._registers.persons.get(self._people.slug(slug) or slug)

    def coverage(self) -> Coverage:
        """Return what the archive covers. Raises IndexDamaged."""
        return self._registers.coverage

    def corrections(self) -> tuple[Corrected, ...]:
        """Return what curators have corrected, in the order of the posts. Raises IndexDamaged."""
        return self._registers.corrections

    def decisions(self) -> tuple[Decided, ...]:
        """Return what curators have decided of persons, by table and row. Raises IndexDamaged."""
        return self._registers.decisions

    @property
    def labels(self) -> Mapping[str, Mapping[str, str]]:
        """The display names of people and portfolios, by facet and value."""
        return self._resolver.labels

    def check(self) -> int:
        """Read everything once and return the number of posts. Raises IndexDamaged."""
        return self._engine.check()

    def close(self) -> None:
        """Close the engine."""
        self._engine.close()

    def _persons(self, slugs: Iterable[str]) -> tuple[Person, ...]:
        wanted = set(slugs)
        return tuple(one for slug, one in self._registers.persons.items() if slug in wanted)

    def _answered(self, resolved: Query, facets: Sequence[str]) -> tuple[Query, Matched, Answer]:
        """Answer a query with names resolved; the tree answered is widened, and may be loosened."""
        asked, match, answer = self._widened(resolved), resolved.match, None
        if match in (None, Match.ALL):
            answer = self._engine.search(asked, facets)
            if match is Match.ALL or answer.total >= max(1, enough(asked.tree)):
                return asked, all_of(asked.tree), answer
        loosened, how = self._loosened(asked)
        if answer is None or loosened != asked:
            answer = self._engine.search(loosened, facets)
        return loosened, how, answer

    def _loosened(self, asked: Query) -> tuple[Query, Matched]:
        mended = repaired(asked.tree, self._holding)
        tree, how = matched(mended, asked.match, self._holding)
        return replace(asked, tree=tree), how

    def _results(self, answer: Answer, asked: Query, explain: bool) -> Iterator[Result]:
        ids = [hit.id for hit in answer.hits]
        found = self._engine.explain(asked, ids) if explain else [None] * len(ids)
        for hit, why in zip(answer.hits, found, strict=True):
            row = Row(hit.payload)
            passages = snippets(asked.tree, row.paragraphs)
            yield Result(row, hit.score, passages, Reasons(why) if why else None)

    def _holding(self, tree: Node) -> int:
        return self._engine.search(Query(tree=tree, size=1), ()).total

    def _total(self, query: Query) -> int:
        return self._engine.search(self._widened(self._resolver.resolved(query)), ()).total

    def _widened(self, query: Query) -> Query:
        tree = respelt(widen(query.tree), self._registers.respelt)
        return replace(query, tree=joined(tree, self._holding) if "-" in query.text else tree)

    def _ids_on_page(self, query: Query) -> list[str]:
        _, _, answer = self._answered(self._resolver.resolved(query), ())
        return [hit.id for hit in answer.hits]
