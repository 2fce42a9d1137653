"""A query for posts that hold some of its words, in place of all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from indexer.query.tree import TEXT, And, AtLeast, Fuzzy, Node, Or, Prefix, Repeated, Widened, Word


@dataclass(frozen=True, slots=True)
class Loose:
    """The parts of a tree after widening: those that a post may lack, and those it may not."""

    words: tuple[Node, ...]
    required: tuple[Node, ...]

    def asking(self, least: int) -> Node:
        """Return the tree for posts that hold at least so many of the words, and all else."""
        some = AtLeast(least, self.words)
        return And((some, *self.required)) if self.required else some


def loose(tree: Node) -> Loose | None:
    """Return the parts of a tree that asks for several words; None for any other.

    Quoted words, words of the title alone, names, dates and what is not wanted stay required: who
    writes so means it.
    """
    if not isinstance(tree, And):
        return None
    words = [part for child in tree.children for part in _words(child)]
    required = [child for child in tree.children if not any(_words(child))]
    return Loose(tuple(dict.fromkeys(words)), tuple(required)) if len(words) > 1 else None


def _words(node: Node) -> Iterator[Node]:
    match node:
        case Widened(And(children), added):
            # A name in many words, which nobody need remember whole, and its abbreviation.
            yield from (*children, *added)
        case Word(_, field) | Prefix(_, field) | Fuzzy(_, _, field) if field == TEXT:
            yield node
        case Widened() | Or():
            yield node
        case Repeated(child) if any(_words(child)):
            yield node
