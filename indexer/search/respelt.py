"""What is searched beyond the words typed because the archive spells them in other ways too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from indexer.analysis import forms, tokens
from indexer.gazetteer import other_spellings
from indexer.query.rewriting import leaves, rewrite
from indexer.query.tree import TEXT, Node, Respelt, Widened, Word


class Spellings(NamedTuple):
    """Exact words of an archive by the stem of a word that they spell in another way, or wrongly.

    The commonest come first.
    """

    others: Mapping[str, Sequence[str]]
    misspelt: Mapping[str, Sequence[str]]


def respelt(tree: Node, spellings: Spellings) -> Node:
    """Return a tree with the other spellings of its plain words added, as far as there are any.

    Words of titles alone, and what is quoted, begun with or said to be spelt nearly so, stay as
    they are.
    """
    plain = (leaf for wanted in (True, False) for leaf in leaves(tree, wanted=wanted))
    if not any(_is_known(leaf, spellings) for leaf in plain):
        return tree
    return rewrite(tree, lambda node: _widened(node, spellings))


def _is_known(node: Node, spellings: Spellings) -> bool:
    """Say whether a node may have other spellings; it costs 1 µs, and most have none."""
    if not isinstance(node, Word) or node.field != TEXT:
        return False
    stem = _forms(node.text)[1]
    return stem in spellings.others or stem in spellings.misspelt


def _widened(node: Node, spellings: Spellings) -> Node:
    if not isinstance(node, Word) or node.field != TEXT:
        return node
    added = tuple(_added(node.text, spellings))
    return Widened(node, added) if added else node


def _added(text: str, spellings: Spellings) -> Iterator[Respelt]:
    exact, stem = _forms(text)
    if (held := spellings.others.get(stem)) and (others := other_spellings(exact)):
        yield Respelt(_most_like(others[0], held), exact)
    if slips := spellings.misspelt.get(stem):
        yield Respelt(tuple(slips), exact, misspelt=True)


def _most_like(other: str, held: Sequence[str]) -> tuple[str, ...]:
    """Return the words held, the one that is spelt just so first."""
    return tuple(sorted(held, key=lambda word: word != other))


def _forms(text: str) -> tuple[str, str]:
    """Return the exact form and the stem of a text that is one word; nothing of several."""
    if text.isalpha():
        return forms(text)
    found = tokens(text)
    return (found[0].exact, found[0].stem) if len(found) == 1 else ("", "")
