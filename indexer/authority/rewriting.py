"""Posts with the slug of the one entry in place of each merged person's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from indexer.records import Officer, Post, Speaker

Named = TypeVar("Named", Speaker, Officer)

Slugs = Mapping[tuple[str, str], str]
"""The slug of the entry by the slug that a text gave and the post's ID."""


def rewritten(post: Post, slugs: Slugs) -> Post:
    """Return a post with the entries' slugs; names stay as the text wrote them."""
    named: list[Speaker | Officer] = [*post.officers, *([post.speaker] if post.speaker else [])]
    if not any(_is_other(one, post, slugs) for one in named):
        return post
    return replace(
        post,
        speaker=_renamed(post.speaker, post, slugs) if post.speaker else None,
        officers=tuple(_renamed(officer, post, slugs) for officer in post.officers),
    )


def _is_other(named: Speaker | Officer, post: Post, slugs: Slugs) -> bool:
    return slugs.get((named.slug, post.id), named.slug) != named.slug


def _renamed(named: Named, post: Post, slugs: Slugs) -> Named:
    return replace(named, slug=slugs.get((named.slug, post.id), named.slug))
