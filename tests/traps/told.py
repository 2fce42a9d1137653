"""What a post tells, in the fewest words, so that a whole answer fits on the line of a test."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from indexer.records import Post

# The name of a capture that says nothing: a number and a hash.
SILENT = "013_9f3c0a1b2c3d4e5f.txt"


@dataclass(frozen=True, slots=True)
class Told:
    """The posts of an archive by file, the titles it lacks, the files that hold no post."""

    posts: Mapping[str, Post]
    lacking: tuple[str, ...]
    empty: tuple[str, ...]

    def the(self, file: str = SILENT) -> Post:
        return self.posts[file]


def title(post: Post) -> str | None:
    return post.title.value if post.title else None


def date(post: Post) -> tuple[str, str] | None:
    """The date and its source."""
    return (post.date.edtf, str(post.date.source)) if post.date else None


def day(post: Post) -> str | None:
    return post.date.edtf if post.date else None


def author(post: Post) -> tuple[str, str | None] | None:
    """The name of the author and the code of the rank."""
    return (post.speaker.name, post.speaker.rank) if post.speaker else None


def officers(post: Post) -> list[tuple[str, str | None, str | bool]]:
    """Name, rank, and the portfolio, or whether there is a lead without one."""
    return [(one.name, one.rank, one.lead_on or one.lead) for one in post.officers]


def names(post: Post) -> list[str]:
    return [one.name for one in post.officers]


def body(post: Post) -> list[str]:
    return [one.text for one in post.paragraphs]


def furniture(post: Post) -> list[str]:
    return [one.text for one in post.furniture]


def said(post: Post, field: str) -> set[tuple[str, str]]:
    """Every value that was said of a field, with its source."""
    return {(one.value, str(one.source)) for one in post.statements if one.field == field}
