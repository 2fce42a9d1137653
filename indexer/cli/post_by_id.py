"""A post by the ID that was typed, or the IDs that may be meant."""

from __future__ import annotations

from rapidfuzz import fuzz, process

from indexer.errors import BlogSearchError
from indexer.records import Post
from indexer.search.archive import Archive

_MOST_SUGGESTIONS = 3
# Below this likeness (of 100) an ID is no misspelling of the other: "council-july-2104" is 94
# like "council-july-2014", and "nope" at most 38 like any ID of the sample archive.
_NEAR_ENOUGH = 60


def post_by_id(archive: Archive, id: str) -> Post:
    """Return the post of an ID, which may be that of another capture. Raises BlogSearchError."""
    post = archive.post(archive.renamed(id) or id)
    if post is None:
        raise BlogSearchError(f"There is no post with the ID “{id}”. {_advice(archive, id)}")
    return post


def _advice(archive: Archive, id: str) -> str:
    ids = archive.ids()
    near = process.extract(
        id, ids, scorer=fuzz.ratio, limit=_MOST_SUGGESTIONS, score_cutoff=_NEAR_ENOUGH
    )
    if not near:
        return "Find IDs with: blogsearch search"
    return f"Did you mean {' or '.join(found for found, *_ in near)}?"
