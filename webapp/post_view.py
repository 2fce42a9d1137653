"""A post as its template shows it: marked paragraphs, and where each value came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from indexer.gazetteer import rank_label
from indexer.headings import heading
from indexer.query.request import Query
from indexer.query.tree import TITLE, Node
from indexer.records import Officer, Paragraph, Post
from indexer.search.marking import marked, marked_html
from indexer.search.matching import matches, merged
from indexer.search.neighbours import Neighbour
from indexer.wording import when
from webapp.results_view import speaker_in_words
from webapp.urls import post_url, search_url


@dataclass(frozen=True, slots=True)
class Shown:
    """A paragraph with its matches marked."""

    number: int
    kind: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Evidence:
    """A value, the kind of source that it came from, and the words it rests on."""

    label: str
    value: str
    source: str
    words: str


@dataclass(frozen=True, slots=True)
class Named:
    """An officer with the searches for the posts that name or are led by them."""

    name: str
    rank: str | None
    lead: bool
    lead_on: str | None
    officer_url: str
    lead_url: str


@dataclass(frozen=True, slots=True)
class PostView:
    """All that the page of a post shows."""

    post: Post
    heading: str
    heading_html: Markup
    date: str
    speaker: str
    speaker_url: str | None
    groups: tuple[tuple[str, tuple[Shown, ...]], ...]
    evidence: tuple[Evidence, ...]
    officers: tuple[Named, ...]
    typed: str
    back_url: str | None
    previous_url: str | None
    next_url: str | None
    url: str


def post_view(
    post: Post, tree: Node, query: Query, beside: tuple[Neighbour | None, Neighbour | None]
) -> PostView:
    """Return what the page of a post shows.

    ``tree`` is the widened tree of ``query``, whose matches are marked; ``beside`` are the posts
    before and after it among the results.
    """
    paragraphs = [_shown(paragraph, tree) for paragraph in post.paragraphs]
    called = heading(post.title, post.paragraphs)
    return PostView(
        post=post,
        heading=called,
        heading_html=Markup(marked(called, merged(matches(tree, called, TITLE)))),
        date=when(post.date),
        speaker=speaker_in_words(post.speaker),
        speaker_url=_search("speaker", post.speaker.slug) if post.speaker else None,
        groups=tuple(_grouped(paragraphs)),
        evidence=tuple(_evidence(post)),
        officers=tuple(map(_named, post.officers)),
        typed=query.text,
        back_url=search_url(query) if query != Query() else None,
        previous_url=_neighbour_url(beside[0]),
        next_url=_neighbour_url(beside[1]),
        url=post_url(post.id),
    )


def _shown(paragraph: Paragraph, tree: Node) -> Shown:
    spans = merged(matches(tree, paragraph.text))
    html = (
        marked(paragraph.text, spans)
        if paragraph.html is None
        else marked_html(paragraph.html, spans)
    )
    return Shown(paragraph.number, paragraph.kind, Markup(html))


def _grouped(paragraphs: Iterable[Shown]) -> Iterator[tuple[str, tuple[Shown, ...]]]:
    """Yield runs of paragraphs of one kind, so that the items of a list stand in one list."""
    for kind, run in groupby(paragraphs, key=lambda shown: shown.kind):
        yield kind, tuple(run)


def _evidence(post: Post) -> Iterator[Evidence]:
    if post.title:
        yield Evidence("Title", post.title.value, post.title.source, post.title.words)
    if post.date:
        yield Evidence("Date", when(post.date), post.date.source, post.date.words)
    if post.speaker:
        speaker = post.speaker
        yield Evidence("Speaker", speaker_in_words(speaker), speaker.source, speaker.words)
    if post.address:
        yield Evidence("Address", post.address.value, post.address.source, post.address.words)
    for officer in post.officers:
        yield Evidence("Officer", _officer_in_words(officer), officer.source, officer.words)


def _officer_in_words(officer: Officer) -> str:
    rank = f", {rank_label(officer.rank)}" if officer.rank else ""
    lead = f", lead on {officer.lead_on}" if officer.lead_on else ", a lead" if officer.lead else ""
    return f"{officer.name}{rank}{lead}"


def _named(officer: Officer) -> Named:
    return Named(
        name=officer.name,
        rank=rank_label(officer.rank) if officer.rank else None,
        lead=officer.lead,
        lead_on=officer.lead_on,
        officer_url=_search("officer", officer.slug),
        lead_url=_search("lead", officer.slug),
    )


def _neighbour_url(neighbour: Neighbour | None) -> str | None:
    return post_url(neighbour.id, neighbour.query) if neighbour else None


def _search(facet: str, slug: str) -> str:
    return search_url(Query().only(facet, slug))
