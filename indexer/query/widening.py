"""What is searched beyond the letters typed, before any engine sees the query.

Synonyms come from ``synonyms.yaml``: an abbreviation also finds its long forms, and a long form
typed as plain words also finds its abbreviation. A quoted phrase is never widened: that is how
to search one form alone. Function words ("the", "of") are passed over beside other words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from indexer.analysis import is_function_word, tokens
from indexer.gazetteer import synonyms
from indexer.query.rewriting import rewrite
from indexer.query.tree import TEXT, And, Node, Not, Or, Repeated, Widened, Word


def widen(tree: Node) -> Node:
    """Return ``tree`` with synonyms added and function words beside other words left out."""
    return rewrite(tree, _widened)


def is_common(node: Node) -> bool:
    """Say whether a node is a plain word that is passed over beside others, like "the"."""
    return isinstance(node, Word) and all(map(is_function_word, tokens(node.text)))


def _widened(node: Node) -> Node:
    match node:
        case Word(text, field) if field == TEXT:
            return _with_long_forms(node, text)
        case And(children):
            wanted = _without_common(_with_abbreviations(children))
            different = len(dict.fromkeys(wanted))
            return And(_counted(wanted)) if different > 1 else wanted[0]
        case Or(children):
            kept = tuple(dict.fromkeys(children))
            return Or(kept) if len(kept) > 1 else kept[0]
    return node


def _with_long_forms(node: Word, text: str) -> Node:
    long_forms = _long_forms().get(tuple(_stems(text)), ())
    return Widened(node, tuple(Word(form) for form in long_forms)) if long_forms else node


def _with_abbreviations(children: tuple[Node, ...]) -> tuple[Node, ...]:
    found: list[Node] = []
    at = 0
    while at < len(children):
        length, abbreviation = _long_form_at(children, at)
        run = children[at : at + length]
        if abbreviation:
            kept = _without_common(run)
            typed = And(kept) if len(kept) > 1 else kept[0]
            found.append(Widened(typed, (Word(abbreviation),)))
        else:
            found.extend(run)
        at += length
    return tuple(found)


def _long_form_at(children: tuple[Node, ...], at: int) -> tuple[int, str | None]:
    """Return how many children from ``at`` spell a long form, and its abbreviation; else 1."""
    words: list[str] = []
    best: tuple[int, str | None] = (1, None)
    for child in children[at : at + _longest()]:
        if not (isinstance(child, Word) and child.field == TEXT):
            break
        words += _stems(child.text)
        if (abbreviation := _abbreviations().get(tuple(words))) and len(words) > 1:
            best = (len(words), abbreviation)
    return best


def _counted(children: Iterable[Node]) -> tuple[Node, ...]:
    """Return the different ones, each with how often it stands there.

    A term given twice asks for nothing more, and given 80 times it would be read 80 times.
    """
    return tuple(
        Repeated(child, times) if times > 1 and not isinstance(child, Not) else child
        for child, times in Counter(children).items()
    )


def _without_common(children: Sequence[Node]) -> tuple[Node, ...]:
    kept = tuple(child for child in children if not is_common(child))
    return kept if any(not isinstance(child, Not) for child in kept) else tuple(children)


@cache
def _long_forms() -> dict[tuple[str, ...], tuple[str, ...]]:
    return {tuple(_stems(abbreviation)): forms for abbreviation, forms in synonyms()}


@cache
def _abbreviations() -> dict[tuple[str, ...], str]:
    return {
        tuple(_stems(form)): abbreviation for abbreviation, forms in synonyms() for form in forms
    }


@cache
def _longest() -> int:
    return max((len(words) for words in _abbreviations()), default=1)


def _stems(text: str) -> list[str]:
    return [token.stem for token in tokens(text)]
