"""Posts like another, with the words that both speak of, and the JSON shape of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from indexer.analysis import tokens
from indexer.engines import Similar
from indexer.records import Post
from indexer.search.as_json import post_path
from indexer.search.row import Row

MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class SimilarPost:
    """A post like another, and up to five words that tell most of both, as they are written."""

    row: Row
    score: float
    words: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """Return it as the API shows it."""
        return {
            **self.row.as_json(),
            "url": post_path(self.row.id),
            "score": round(self.score, 6),
            "words": list(self.words),
        }


def similar_posts(post: Post, found: Sequence[Similar]) -> tuple[SimilarPost, ...]:
    """Return the posts that are like ``post``, with words as it writes them itself."""
    written = _written(_texts(post), {stem for one in found for stem in one.stems})
    return tuple(
        SimilarPost(
            row=Row(one.hit.payload),
            score=one.hit.score,
            words=tuple(written[s] for s in one.stems if s in written)[:MOST_WORDS],
        )
        for one in found
    )


def similar_as_json(post: Post, found: Sequence[SimilarPost]) -> dict[str, Any]:
    """Return the posts that are like ``post`` in the shape that the README documents."""
    return {"id": post.id, "similar": [one.as_json() for one in found]}


def _texts(post: Post) -> Iterator[str]:
    """Yield the texts that are searched, the title last: it may write Every Word With a Capital."""
    yield from (paragraph.text for paragraph in post.paragraphs)
    yield post.speaker.name if post.speaker else ""
    yield post.title.value if post.title and post.title.value else ""


def _written(texts: Iterable[str], stems: set[str]) -> Mapping[str, str]:
    """Return how each stem is written most often, the first way where several are as frequent."""
    forms: dict[str, Counter[str]] = {stem: Counter() for stem in stems}
    for text in texts:
        for token in tokens(text):
            if token.stem in forms:
                forms[token.stem][text[token.start : token.end]] += 1
    return {stem: counts.most_common(1)[0][0] for stem, counts in forms.items() if counts}
