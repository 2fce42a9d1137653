"""A whole question: query text, filters, order and page, as one immutable value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from indexer import edtf
from indexer.query.rewriting import leaves
from indexer.query.tree import Everything, Node

UNDATED = "undated"
NONE = "none"
FACETS = ("year", "month", "speaker", "lead", "portfolio", "officer")
DATE_FACETS = ("year", "month")
MISSING = {"year": UNDATED, "speaker": NONE, "lead": NONE, "portfolio": NONE, "officer": NONE}
DEFAULT_SIZE = 10
LARGEST_SIZE = 100


class Undated(StrEnum):
    """What becomes of undated posts.

    ``auto``: they are left out where a date filter is set. ``include``: they pass every date
    filter. ``exclude``: they never appear. ``only``: nothing else appears, and date filters are
    set aside.
    """

    AUTO = "auto"
    INCLUDE = "include"
    EXCLUDE = "exclude"
    ONLY = "only"

    @property
    def passes_dates(self) -> bool:
        """Whether undated posts pass every date filter."""
        return self in (Undated.INCLUDE, Undated.ONLY)


class Match(StrEnum):
    """How many of the words a post must hold; quoted, fielded and unwanted parts always count.

    ``most`` is as many as at least a hundred posts hold.
    """

    ALL = "all"
    MOST = "most"
    ANY = "any"


class Sort(StrEnum):
    """The order of the hits. Undated posts come last in both date orders."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class Choice:
    """What is chosen in one facet: a post needs one of ``any_of``, and none of ``none_of``."""

    any_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.any_of or self.none_of)

    def admits(self, values: tuple[str, ...]) -> bool:
        """Say whether a post with these values passes."""
        wanted = not self.any_of or any(value in self.any_of for value in values)
        return wanted and not any(value in self.none_of for value in values)


NO_CHOICE = Choice()


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked of the archive.

    ``tree`` is what engines answer; ``text`` is what was typed. ``since`` and ``until`` are
    EDTF, each a day, month or year: a year as upper bound includes its December. ``match`` None
    stands for all words, and for most where too few posts hold all. ``sort`` None
    stands for relevance where there are words to rank by, and newest first where there are none.
    """

    text: str = ""
    tree: Node = field(default_factory=Everything)
    choices: Mapping[str, Choice] = field(default_factory=dict)
    since: str | None = None
    until: str | None = None
    undated: Undated = Undated.AUTO
    match: Match | None = None
    sort: Sort | None = None
    page: int = 1
    size: int = DEFAULT_SIZE

    @property
    def order(self) -> Sort:
        """The order in force."""
        return self.sort or (Sort.RELEVANCE if self.has_words else Sort.NEWEST)

    @property
    def has_words(self) -> bool:
        """Whether there are words to rank by: a name or a date alone ranks nothing."""
        return any(hasattr(leaf, "text") for leaf in leaves(self.tree))

    @property
    def first_day(self) -> date | None:
        """The first day of the date filter, if it has one."""
        return edtf.first_day(self.since) if self.since else None

    @property
    def last_day(self) -> date | None:
        """The last day of the date filter, if it has one."""
        return edtf.last_day(self.until) if self.until else None

    def choice(self, facet: str) -> Choice:
        """Return what is chosen in a facet."""
        return self.choices.get(facet, NO_CHOICE)

    def choose(self, facet: str, value: str) -> Query:
        """Return the query with one more value of a facet admitted, on page 1."""
        kept = self.remove(facet, value).choice(facet)
        return self._with(facet, replace(kept, any_of=(*kept.any_of, value)))

    def exclude(self, facet: str, value: str) -> Query:
        """Return the query with a value of a facet shut out, on page 1."""
        kept = self.remove(facet, value).choice(facet)
        return self._with(facet, replace(kept, none_of=(*kept.none_of, value)))

    def remove(self, facet: str, value: str) -> Query:
        """Return the query without this value, chosen or shut out, on page 1."""
        now = self.choice(facet)
        any_of = tuple(v for v in now.any_of if v != value)
        return self._with(facet, Choice(any_of, tuple(v for v in now.none_of if v != value)))

    def only(self, facet: str, value: str) -> Query:
        """Return the query whose total is the count that the facet shows for ``value``.

        The facet's own choice makes way. For a year or month, undated posts that were let
        past the date filters are no longer, since the count does not hold them.
        """
        narrowed = self._with(facet, Choice(any_of=(value,)))
        if facet in DATE_FACETS and value != UNDATED and self.undated is Undated.INCLUDE:
            narrowed = replace(narrowed, undated=Undated.AUTO)
        return narrowed

    def without_filters(self) -> Query:
        """Return the same words without any filter, on page 1."""
        return replace(self, choices={}, since=None, until=None, undated=Undated.AUTO, page=1)

    def turn_to(self, page: int) -> Query:
        """Return the same question, on another page."""
        return replace(self, page=page)

    def _with(self, facet: str, choice: Choice) -> Query:
        choices = {name: kept for name, kept in self.choices.items() if name != facet}
        if choice:
            choices[facet] = choice
        return replace(self, choices=choices, page=1)
