"""What changed since the former build: most posts of an archive are indexed again as they were."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from indexer.analysis import edition
from indexer.building.documents import document
from indexer.engines import Document
from indexer.manifest import FINGERPRINTS
from indexer.records import Post

# Each build made out of a former one leaves a segment more to search, and deleted posts in the
# statistics; above these bounds a whole new one is written.
_MOST_CHANGED = 0.05
_MOST_BUILDS = 7


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """A digest of every post of a build by ID, and how many builds ago all were written."""

    posts: Mapping[str, str]
    builds: int = 0

    def save(self, folder: Path) -> None:
        """Write them into the folder of a build."""
        stored = {"builds": self.builds, "posts": self.posts}
        (folder / FINGERPRINTS).write_text(json.dumps(stored), encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Changes:
    """The posts that are new or other than before, the IDs of those gone, and what holds now."""

    posts: Sequence[Post]
    gone: Sequence[str]
    now: Fingerprints


def fingerprints(posts: Sequence[Post]) -> Fingerprints:
    """Return the fingerprints of posts that are all written."""
    return Fingerprints({post.id: _digest(document(post)) for post in posts})


def saved_fingerprints(folder: Path) -> Fingerprints | None:
    """Return those of a build, or None where there are none to be read."""
    try:
        stored = json.loads((folder / FINGERPRINTS).read_text(encoding="utf-8"))
        return Fingerprints(stored["posts"], stored["builds"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def changes(posts: Sequence[Post], now: Fingerprints, former: Fingerprints) -> Changes | None:
    """Return what changed, or None where a whole new build serves better."""
    changed = [post for post in posts if now.posts[post.id] != former.posts.get(post.id)]
    gone = [id for id in former.posts if id not in now.posts]
    too_many = len(changed) + len(gone) > _MOST_CHANGED * len(posts)
    if too_many or former.builds >= _MOST_BUILDS:
        return None
    return Changes(changed, gone, Fingerprints(now.posts, former.builds + 1))


def _digest(one: Document) -> str:
    facets = {name: list(values) for name, values in one.facets.items()}
    days = [day.isoformat() if day else None for day in (one.first_day, one.last_day)]
    said = [edition(), one.title, one.byline, one.paragraphs, facets, days, one.payload, one.rest]
    return hashlib.blake2b(json.dumps(said).encode(), digest_size=12).hexdigest()
