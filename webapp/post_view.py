"""A post as its template shows it: marked paragraphs, people, evidence, doubts, links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from indexer.doubts import doubts
from indexer.headings import heading
from indexer.query.request import Query
from indexer.query.tree import TITLE, Node
from indexer.records import Paragraph, Post
from indexer.search.marking import marked, marked_html
from indexer.search.matching import matches, merged
from indexer.search.neighbours import Neighbour
from indexer.search.similar_posts import SimilarPost
from indexer.search.why import Why
from indexer.wording import when
from webapp.corrections_view import CorrectionView, correction_view
from webapp.facts_view import DoubtView, Fact, doubts_in_words, facts
from webapp.officers_view import Claimed, Named, claimed, named, speaker_in_words
from webapp.similar_view import SimilarView, similar_views
from webapp.urls import person_url, post_url, search_url
from webapp.why_view import WhyView, why_url, why_view


@dataclass(frozen=True, slots=True)
class Shown:
    """A paragraph with its matches marked."""

    number: int
    kind: str
    html: Markup


@dataclass(frozen=True, slots=True)
class PostView:
    """All that the page of a post shows."""

    post: Post
    heading: str
    heading_html: Markup
    date: str
    speaker: str
    speaker_url: str | None
    doubts: tuple[DoubtView, ...]
    groups: tuple[tuple[str, tuple[Shown, ...]], ...]
    facts: tuple[Fact, ...]
    corrections: tuple[CorrectionView, ...]
    officers: tuple[Named, ...]
    claims: tuple[Claimed, ...]
    typed: str
    back_url: str | None
    previous_url: str | None
    next_url: str | None
    url: str
    why: WhyView | None
    why_url: str | None
    similar: tuple[SimilarView, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """What the archive knows around a post.

    ``tree`` is the widened tree of the search that led to it, ``beside`` the posts before and
    after it among the results, ``why`` says why it is found, where that was asked for, and
    ``similar`` are the posts like it.
    """

    tree: Node
    beside: tuple[Neighbour | None, Neighbour | None]
    why: Why | None
    similar: tuple[SimilarPost, ...]


def post_view(post: Post, query: Query, around: Around) -> PostView:
    """Return what the page of a post shows, to which a search has led."""
    tree = around.tree
    called = heading(post.title, post.paragraphs)
    doubted = doubts(post)
    return PostView(
        post=post,
        heading=called,
        heading_html=Markup(marked(called, merged(matches(tree, called, TITLE)))),
        date=when(post.date),
        speaker=speaker_in_words(post.speaker),
        speaker_url=person_url(post.speaker.slug) if post.speaker else None,
        doubts=doubts_in_words(doubted),
        groups=tuple(_grouped(_shown(paragraph, tree) for paragraph in post.paragraphs)),
        facts=tuple(facts(post, doubted)),
        corrections=tuple(map(correction_view, post.corrections)),
        officers=tuple(map(named, post.officers)),
        claims=tuple(map(claimed, post.claims)),
        typed=query.text,
        back_url=search_url(query) if query != Query() else None,
        previous_url=_neighbour_url(around.beside[0]),
        next_url=_neighbour_url(around.beside[1]),
        url=post_url(post.id),
        why=why_view(around.why) if around.why else None,
        why_url=why_url(post.id, query),
        similar=tuple(similar_views(around.similar)),
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


def _neighbour_url(neighbour: Neighbour | None) -> str | None:
    return post_url(neighbour.id, neighbour.query) if neighbour else None
