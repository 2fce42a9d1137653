"""Which term of a query finds nothing: each term asked alone."""

from __future__ import annotations

from dataclasses import replace

from indexer.query.parser import parse
from indexer.query.request import Query
from indexer.query.tree import TITLE, And, Fuzzy, Near, Node, Phrase, Prefix, Word

MOST_TERMS = 8


def terms(query: Query) -> tuple[Query, ...]:
    """Return one query for each wanted term of a query, with the same filters, on page 1.

    Only the terms that must all match count; a query of one term, of alternatives, or of more
    than eight terms has none.
    """
    tree = parse(query.text)
    children = tree.children if isinstance(tree, And) else ()
    written = [(child, text) for child in children if (text := _written(child))]
    if not 2 <= len(written) <= MOST_TERMS:
        return ()
    return tuple(replace(query, text=text, tree=child, page=1) for child, text in written)


def _written(node: Node) -> str | None:
    match node:
        case Word(text, field):
            said = text
        case Phrase(text, field):
            said = f'"{text}"'
        case Near(text, distance, field):
            said = f'"{text}"~{distance}'
        case Prefix(text, field):
            said = f"{text}*"
        case Fuzzy(text, edits, field):
            said = f"{text}~{edits}"
        case _:
            return None
    return f"title:{said}" if field == TITLE else said
