"""A page of results as its template shows it: labels, links, counts in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from indexer import edtf
from indexer.query.request import DATE_FACETS, FACETS, NO_CHOICE, Match, Query, Sort, Undated
from indexer.query.tree import TITLE, Word
from indexer.search.marking import marked
from indexer.search.matching import matcher, merged
from indexer.search.results import Page, post_path
from indexer.wording import counted, in_words
from webapp.facets_view import Section, Year, sections, years
from webapp.officers_view import speaker_in_words
from webapp.urls import question, search_url
from webapp.why_view import why_url

UNDATED_WORDS = {
    Undated.INCLUDE: "undated included",
    Undated.EXCLUDE: "no undated",
    Undated.ONLY: "undated only",
}


@dataclass(frozen=True, slots=True)
class Link:
    """A link and its words; without an address it is where the reader stands."""

    text: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A snippet and the address of its paragraph."""

    url: str
    html: Markup
    paragraph: int


@dataclass(frozen=True, slots=True)
class Item:
    """A post in the list of results."""

    heading: Markup
    url: str
    path: str
    date: str
    date_doubtful: bool
    speaker: str
    passages: tuple[Passage, ...]
    leads: tuple[str, ...]
    why_url: str | None


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a query that found nothing, asked alone; ``like`` asks for near spellings."""

    text: str
    count: str
    url: str
    like: Link | None


@dataclass(frozen=True, slots=True)
class ResultsView:
    """All that the results page shows."""

    page: Page
    query: Query
    count: str
    items: tuple[Item, ...]
    years: tuple[Year, ...]
    date_chosen: int
    sections: tuple[Section, ...]
    filters: tuple[Link, ...]
    hidden: tuple[tuple[str, str], ...]
    sorts: tuple[Link, ...]
    matches: tuple[Link, ...]
    clear_url: str
    include_undated_url: str
    previous_url: str | None
    next_url: str | None
    terms: tuple[Term, ...]
    absent: tuple[str, ...]


def results_view(page: Page, alone: Iterable[tuple[Query, int]] = ()) -> ResultsView:
    """Return what the results page shows of a page of an answer.

    ``alone`` are the terms of a query that no post holds together, each with what it finds by
    itself.
    """
    query, alone = page.query, tuple(alone)
    return ResultsView(
        page=page,
        query=query,
        count=counted(page.total, "post"),
        items=tuple(_items(page)),
        years=years(page),
        date_chosen=page.facets["year"].selected + page.facets["month"].selected,
        sections=sections(page),
        filters=tuple(_filters(page)),
        hidden=tuple(_hidden(query)),
        sorts=tuple(_sort(query, sort) for sort in _sorts(query)),
        matches=tuple(_match(page, match) for match in Match) if page.matched.words > 1 else (),
        clear_url=search_url(query.without_filters()),
        include_undated_url=search_url(replace(query, undated=Undated.INCLUDE, page=1)),
        previous_url=search_url(query.turn_to(query.page - 1)) if query.page > 1 else None,
        next_url=search_url(query.turn_to(query.page + 1)) if query.page < page.pages else None,
        terms=tuple(_term(query, total) for query, total in alone),
        absent=tuple(query.text for query, total in alone if not total),
    )


def _items(page: Page) -> Iterator[Item]:
    matches = matcher(page.query.tree, TITLE).matches
    back = question(page.query)
    for result in page.results:
        row, heading = result.row, result.row.heading
        path = post_path(row.id)
        yield Item(
            heading=Markup(marked(heading, merged(matches(heading)))),
            url=f"{path}{back}",
            path=path,
            date=in_words(row.date),
            date_doubtful=row.date_doubtful,
            speaker=speaker_in_words(row.speaker),
            passages=tuple(
                Passage(f"{path}{back}#p{s.paragraph}", Markup(s.html), s.paragraph)
                for s in result.snippets
            ),
            leads=row.leads,
            why_url=why_url(row.id, page.query),
        )


def _term(query: Query, total: int) -> Term:
    text = f"{query.text}~"
    is_word = isinstance(query.tree, Word) and query.text.isalpha() and len(query.text) > 2
    like = Link(text, search_url(replace(query, text=text))) if is_word and not total else None
    return Term(query.text, counted(total, "post"), search_url(query), like)


def _filters(page: Page) -> Iterator[Link]:
    query = page.query
    chosen = {name: facet for name, facet in page.facets.items() if facet.selected}
    for name, facet in chosen.items():
        for value in facet.values:
            if value.selected or value.excluded:
                words = value.label if value.selected else f"not {value.label}"
                called = words if name in DATE_FACETS else f"{facet.label}: {words}"
                yield Link(called, search_url(query.remove(name, value.value)))
    if query.since:
        yield Link(f"from {edtf.in_words(query.since)}", _without(query, "since"))
    if query.until:
        yield Link(f"to {edtf.in_words(query.until)}", _without(query, "until"))
    if query.undated in UNDATED_WORDS:
        without = replace(query, undated=Undated.AUTO, page=1)
        yield Link(UNDATED_WORDS[query.undated], search_url(without))


def _without(query: Query, bound: str) -> str:
    changed = replace(query, page=1, **{bound: None})  # type: ignore[arg-type]
    return search_url(changed)


def _hidden(query: Query) -> Iterator[tuple[str, str]]:
    """Yield what the form must carry along because no control of it shows it."""
    for name in FACETS:
        for value in query.choices.get(name, NO_CHOICE).none_of:
            yield f"-{name}", value
    if query.match:
        yield "match", query.match
    if query.sort:
        yield "sort", query.sort
    if query.size != Query().size:
        yield "size", str(query.size)


def _sorts(query: Query) -> Iterator[Sort]:
    """Yield the orders worth offering: relevance only where there are words to rank by."""
    yield from (s for s in Sort if query.has_words or s is not Sort.RELEVANCE or s is query.sort)


def _sort(query: Query, sort: Sort) -> Link:
    if query.order is sort:
        return Link(sort, None)
    return Link(sort, search_url(replace(query, sort=sort, page=1)))


def _match(page: Page, match: Match) -> Link:
    if page.matched.match is match:
        return Link(match, None)
    return Link(match, search_url(replace(page.query, match=match, page=1)))
