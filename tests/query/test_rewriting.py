"""Trees walked and changed."""

from __future__ import annotations

from indexer.query.rewriting import leaves, rewrite
from indexer.query.tree import And, Node, Not, Or, Widened, Word

A, B, C, D = (Word(letter) for letter in "abcd")
TREE = And((A, Not(Or((B, Not(C)))), Widened(D, (A,))))


def test_every_node_is_changed_children_first() -> None:
    seen: list[Node] = []

    def noted(node: Node) -> Node:
        seen.append(node)
        return Word(node.text.upper()) if isinstance(node, Word) else node

    upper = {letter: Word(letter.upper()) for letter in "abcd"}
    a, b, c, d = upper.values()
    changed = And((a, Not(Or((b, Not(c)))), Widened(d, (a,))))
    assert rewrite(TREE, noted) == changed
    assert seen[-1] == changed  # a parent is seen with its children changed
    assert seen[:3] == [A, B, C]


def test_a_tree_without_changes_is_itself() -> None:
    assert rewrite(TREE, lambda node: node) == TREE


def test_leaves_that_a_match_may_rest_on() -> None:
    assert list(leaves(TREE)) == [A, C, D, A]
    assert list(leaves(TREE, wanted=False)) == [B]
    assert list(leaves(Not(Not(A)))) == [A]
