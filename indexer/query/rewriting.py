"""Walking and rewriting a syntax tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from indexer.query.tree import And, AtLeast, Node, Not, Or, Repeated, Widened


def rewrite(node: Node, change: Callable[[Node], Node]) -> Node:
    """Return the tree with ``change`` applied to every node, children before parents."""
    match node:
        case And(children):
            node = And(tuple(rewrite(child, change) for child in children))
        case Or(children):
            node = Or(tuple(rewrite(child, change) for child in children))
        case AtLeast(least, children):
            node = AtLeast(least, tuple(rewrite(child, change) for child in children))
        case Repeated(child, times):
            node = Repeated(rewrite(child, change), times)
        case Not(child):
            node = Not(rewrite(child, change))
        case Widened(typed, added):
            added = tuple(rewrite(other, change) for other in added)
            node = Widened(rewrite(typed, change), added)
    return change(node)


def leaves(node: Node, *, wanted: bool = True) -> Iterator[Node]:
    """Yield the leaves that a match may rest on; those under a Not are left out.

    ``wanted`` False yields the others instead, those that a match must not have.
    """
    match node:
        case And(children) | Or(children) | AtLeast(_, children):
            for child in children:
                yield from leaves(child, wanted=wanted)
        case Widened(typed, added):
            for child in (typed, *added):
                yield from leaves(child, wanted=wanted)
        case Repeated(child):
            yield from leaves(child, wanted=wanted)
        case Not(child):
            yield from leaves(child, wanted=not wanted)
        case _ if wanted:
            yield node
