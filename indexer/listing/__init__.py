"""Lists of posts, which every page of a blog may hold, as a source of dates, titles and authors."""

from __future__ import annotations

from indexer.listing.harvest import harvest
from indexer.listing.keys import stem
from indexer.listing.known import KnownPosts

__all__ = ["KnownPosts", "harvest", "stem"]
