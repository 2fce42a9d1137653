"""Corrections of a rank and an office, and the speaker who has to bear them."""

from __future__ import annotations

from dataclasses import replace

from indexer.correcting.losing import line_of
from indexer.records import Notice, Post

_OF_SPEAKER = ("rank", "role")


def borne(post: Post, notices: list[Notice]) -> Post:
    """Return the post without the corrections that nobody bears; ``notices`` is told of them."""
    idle = [one for one in post.corrections if post.speaker is None and one.field in _OF_SPEAKER]
    notices += [
        Notice(
            one.place.file,
            f"{line_of(one.place)}: the {one.field} is not in force: the post has no speaker; "
            "correct the speaker too",
        )
        for one in idle
    ]
    return replace(post, corrections=tuple(one for one in post.corrections if one not in idle))
