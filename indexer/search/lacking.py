"""Which part of a query keeps it from finding a post."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from indexer.query.plain_words import Labels, filters_in_words, tree_in_words
from indexer.query.request import Query
from indexer.query.tree import And, Node, Not

Finds = Callable[[Query], bool]
"""Says whether a query finds the post."""


def lacking(query: Query, labels: Labels, finds: Finds) -> tuple[str, ...]:
    """Return in words what the post lacks, or has and should not; else the filters it fails.

    ``query`` is as answered, and does not find the post.
    """
    missed = tuple(_missed(query.tree, labels, lambda tree: finds(Query(tree=tree))))
    filters = "; ".join(filters_in_words(query, labels))
    return missed or (f"the filters leave it out: {filters}",)


def _missed(tree: Node, labels: Labels, finds: Callable[[Node], bool]) -> Iterator[str]:
    for child in tree.children if isinstance(tree, And) else (tree,):
        if not finds(child):
            if isinstance(child, Not):
                yield f"it has {tree_in_words(child.child, labels)}"
            else:
                yield f"it lacks {tree_in_words(child, labels)}"
