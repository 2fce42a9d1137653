"""Corrections that need a speaker to bear them, or that there is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from indexer.correcting.losing import line_of
from indexer.records import Correction, Notice, Post

_NOBODY = "the post has no speaker; correct the speaker too"
_SOMEBODY = "the post names its speaker; correct the officers instead"


def borne(post: Post, notices: list[Notice]) -> Post:
    """Return the post without the corrections that nobody bears; ``notices`` is told of them.

    A rank and an office are the speaker's, and claims are those of an author whom nothing names.
    """
    idle = dict(_idle(post))
    notices += [_not_in_force(one, why) for one, why in idle.items() if why]
    return replace(post, corrections=tuple(one for one in post.corrections if one not in idle))


def _idle(post: Post) -> Iterator[tuple[Correction, str]]:
    """Yield what is not in force, and why; nothing where the text says it as well."""
    for one in post.corrections:
        if one.field in ("rank", "role") and post.speaker is None:
            yield one, _NOBODY
        elif one.field == "claims" and post.speaker:
            # One who names the author and confirms the claim has made an officer of both.
            yield one, "" if one.value == one.extracted else _SOMEBODY


def _not_in_force(one: Correction, why: str) -> Notice:
    what = "claims are" if one.field == "claims" else f"{one.field} is"
    return Notice(one.place.file, f"{line_of(one.place)}: the {what} not in force: {why}")
