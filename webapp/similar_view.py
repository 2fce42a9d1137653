"""Posts like another as its page lists them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from indexer.search.similar_posts import SimilarPost
from indexer.wording import in_words
from webapp.officers_view import speaker_in_words
from webapp.urls import post_url


@dataclass(frozen=True, slots=True)
class SimilarView:
    """A post like the one shown; ``words`` are those that both speak of."""

    heading: str
    url: str
    date: str
    speaker: str
    words: str


def similar_views(found: Iterable[SimilarPost]) -> Iterator[SimilarView]:
    """Yield what the page shows of each post."""
    for one in found:
        yield SimilarView(
            heading=one.row.heading,
            url=post_url(one.row.id),
            date=in_words(one.row.date),
            speaker=speaker_in_words(one.row.speaker),
            words=", ".join(f"“{word}”" for word in one.words),
        )
