"""The judged queries, read from the files in ``judged``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

import yaml


@dataclass(frozen=True, slots=True)
class JudgedQuery:
    """What is typed, the grades of the posts that answer it, and their passages' numbers.

    ``judged/README.md`` says what the kinds and grades mean.
    """

    query: str
    kind: str
    posts: Mapping[str, int]
    passages: Mapping[str, tuple[int, ...]]


def judged_queries(file: str) -> list[JudgedQuery]:
    """Return the queries of a file, in its order; places of posts stand as text."""
    text = files("relevance").joinpath("judged", file).read_text(encoding="utf-8")
    return [
        JudgedQuery(
            query=row["query"],
            kind=row["kind"],
            posts={str(post): grade for post, grade in row["posts"].items()},
            passages={str(post): tuple(each) for post, each in row["passages"].items()},
        )
        for row in yaml.safe_load(text)
    ]
