"""A query said back in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from indexer import edtf
from indexer.gazetteer import rank_label
from indexer.query.request import FACETS, MISSING, Choice, Query, Undated
from indexer.query.tree import (
    TITLE,
    And,
    DatedWithin,
    Everything,
    Fuzzy,
    Named,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Widened,
    Word,
)
from indexer.query.widening import is_common

Labels = Mapping[str, Mapping[str, str]]
_ROLES = {"speaker": "speaker", "lead": "lead officer", "officer": "officer named"}
_PREPOSITIONS = {"year": "dated", "month": "dated", "speaker": "by", "lead": "led by"}
_NOBODY = {
    "year": "undated",
    "speaker": "without a named speaker",
    "lead": "naming no lead officer",
    "officer": "naming no officer",
}
_UNDATED = {
    Undated.INCLUDE: "undated posts included",
    Undated.EXCLUDE: "undated posts left out",
    Undated.ONLY: "undated posts only",
}


def in_words(query: Query, labels: Labels) -> str:
    """Return what is searched: ``posts with “nerve” and “agent”; by Jo Field; dated 2018``.

    ``query.tree`` is the tree after widening, so that synonyms show. ``labels`` gives the
    display name of each slug, by facet.
    """
    said = [opening(query, labels), *filters_in_words(query, labels)]
    return "; ".join(said)


def opening(query: Query, labels: Labels) -> str:
    """Return the words for the query text alone, without its filters."""
    match query.tree:
        case Everything():
            nothing = f" (“{query.text}” holds no word to search for)" if query.text else ""
            return "all posts" + nothing
        case Not():
            return f"posts {tree_in_words(query.tree, labels)}"
    return f"posts with {tree_in_words(query.tree, labels)}"


def filters_in_words(query: Query, labels: Labels) -> list[str]:
    """Return one piece of text for every filter in force."""
    said = [_choice(f, query.choice(f), labels.get(f, {})) for f in FACETS if query.choice(f)]
    return [
        *said,
        *_range(query),
        *([_UNDATED[query.undated]] if query.undated in _UNDATED else []),
    ]


def passed_over(tree: Node) -> list[str]:
    """Return the function words of a tree as parsed that stand beside other words."""
    if not isinstance(tree, And):
        return []
    common = [child.text for child in tree.children if isinstance(child, Word) and is_common(child)]
    others = [c for c in tree.children if not isinstance(c, Not) and not is_common(c)]
    return common if others else []


def tree_in_words(node: Node, labels: Labels) -> str:
    """Return the words for one node of a tree."""
    match node:
        case And(children):
            return _conjunction(children, labels)
        case Or(children):
            return " or ".join(_inner(child, labels) for child in children)
        case Not(child):
            return f"without {_inner(child, labels)}"
        case Widened(typed, added):
            others = " or ".join(tree_in_words(other, labels) for other in added)
            return f"{tree_in_words(typed, labels)} (or {others})"
        case Named(field, typed, values):
            return _named(field, typed, values, labels.get(field, {}))
        case DatedWithin(_, _, typed):
            return f"a date in {_span(typed)}"
    return _text(node)


def _conjunction(children: Iterable[Node], labels: Labels) -> str:
    children = tuple(children)
    wanted = [_inner(child, labels) for child in children if not isinstance(child, Not)]
    unwanted = [_inner(child.child, labels) for child in children if isinstance(child, Not)]
    without = f"without {' or '.join(unwanted)}" if unwanted else ""
    return ", but ".join(part for part in (" and ".join(wanted), without) if part)


def _inner(node: Node, labels: Labels) -> str:
    said = tree_in_words(node, labels)
    return f"({said})" if isinstance(node, And | Or) else said


def _text(node: Node) -> str:
    match node:
        case Word(text, field):
            said = f"“{text}”"
        case Phrase(text, field):
            said = f"the exact words “{text}”"
        case Near(text, distance, field):
            said = f"“{text}” within {distance} words of each other"
        case Prefix(text, field):
            said = f"a word beginning “{text}”"
        case Fuzzy(text, edits, field):
            changes = "letter" if edits == 1 else "letters"
            said = f"a word spelt like “{text}” (up to {edits} {changes} off)"
        case _:
            raise TypeError(f"no words for {node!r}")
    return f"{said} in the title" if field == TITLE else said


def _named(field: str, typed: str, values: tuple[str, ...], names: Mapping[str, str]) -> str:
    if field == "rank":
        return f"an officer of the rank {rank_label(values[0]) or typed}"
    if not values:
        return f"a {_ROLES[field]} called “{typed}” (nobody is)"
    return f"{_ROLES[field]} " + " or ".join(names.get(value, value) for value in values)


def _choice(facet: str, choice: Choice, names: Mapping[str, str]) -> str:
    chosen = " or ".join(_value(facet, value, names) for value in choice.any_of)
    shut_out = " or ".join(_value(facet, value, names) for value in choice.none_of)
    return " ".join(part for part in (chosen, shut_out and f"not {shut_out}") if part)


def _value(facet: str, value: str, names: Mapping[str, str]) -> str:
    if value == MISSING.get(facet):
        return _NOBODY[facet]
    return f"{_PREPOSITIONS.get(facet, 'naming')} {names.get(value, value)}"


def _range(query: Query) -> list[str]:
    since, until = query.since, query.until
    if since and until:
        return [f"dated from {edtf.in_words(since)} to {edtf.in_words(until)}"]
    if since:
        return [f"dated {edtf.in_words(since)} or later"]
    return [f"dated {edtf.in_words(until)} or earlier"] if until else []


def _span(typed: str) -> str:
    start, dots, end = typed.partition("..")
    said = [edtf.in_words(edtf.parse_date(day) or day) if day else "" for day in (start, end)]
    if not dots:
        return said[0]
    if start and end:
        return f"{said[0]} to {said[1]}"
    return f"{said[0]} or later" if start else f"{said[1]} or earlier"
