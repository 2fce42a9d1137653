"""What became of the files of an archive, in numbers and reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from indexer import edtf
from indexer.building.gathering import Gathered
from indexer.reading import Reading
from indexer.records import Notice, Post


@dataclass(frozen=True, slots=True)
class Report:
    """What became of the files: ``read`` of them, ``indexed`` as posts, the others ``skipped``.

    ``notices`` are about files that are indexed all the same, and about catalogues. ``found``
    counts posts by what is known of them: ``day``, ``month``, ``year``, ``interval``,
    ``undated``, ``title``, ``speaker``, ``officers``, ``lead officers``. ``joined`` captures are
    further captures of posts.
    """

    read: int
    indexed: int
    joined: int
    skipped: tuple[Notice, ...]
    notices: tuple[Notice, ...]
    found: Mapping[str, int]


def report(reading: Reading, gathered: Gathered) -> Report:
    """Return the report on what was read and what was made of it."""
    skipped = sorted((*reading.skipped, *gathered.empty), key=lambda notice: notice.file)
    return Report(
        read=len(reading.captures) + len(reading.skipped),
        indexed=len(gathered.posts),
        joined=sum(len(post.captures) for post in gathered.posts),
        skipped=tuple(skipped),
        notices=(*reading.notices, *gathered.notices),
        found=_found(gathered.posts),
    )


def _found(posts: Iterable[Post]) -> Counter[str]:
    found: Counter[str] = Counter()
    for post in posts:
        found[edtf.precision(post.date.edtf) if post.date else "undated"] += 1
        found["title"] += post.title is not None
        found["speaker"] += post.speaker is not None
        found["officers"] += bool(post.officers)
        found["lead officers"] += any(officer.lead for officer in post.officers)
    return found
