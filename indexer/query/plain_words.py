"""A query said back in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from indexer import edtf
from indexer.analysis import tokens
from indexer.gazetteer import rank_label
from indexer.query.request import DATE_FACETS, FACETS, MISSING, Choice, Query, Undated
from indexer.query.tree import (
    TITLE,
    And,
    AtLeast,
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
    Repeated,
    Respelt,
    Widened,
    Word,
)
from indexer.query.widening import is_common

Labels = Mapping[str, Mapping[str, str]]
_ROLES = {
    "speaker": "speaker",
    "lead": "lead officer",
    "portfolio": "portfolio",
    "officer": "officer",
}
_PREPOSITIONS = {
    "year": "dated",
    "month": "dated",
    "speaker": "by",
    "lead": "naming lead officer",
    "portfolio": "with a lead on",
    "officer": "naming",
}
# Where "not" in front of the preposition is no English.
_SHUT_OUT = {"portfolio": "without a lead on"}
_NOBODY = {
    "year": "undated",
    "speaker": "without a named speaker",
    "lead": "naming no lead officer",
    "portfolio": "without any portfolio",
    "officer": "naming no officer",
}
_SOMEBODY = {
    "year": "not undated",
    "speaker": "with a named speaker",
    "lead": "naming a lead officer",
    "portfolio": "with a portfolio",
    "officer": "naming an officer",
}
_AS_MISSPELT = ", as the archive misspells it"
_UNDATED = {
    Undated.INCLUDE: "undated posts included",
    Undated.EXCLUDE: "undated posts left out",
    Undated.ONLY: "undated posts only, whatever the date filters",
}


def in_words(query: Query, labels: Labels) -> str:
    """Return what is searched: ``posts with “nerve” and “agent”; by Jo Field; dated 2018``.

    ``query.tree`` is the tree after widening, so that synonyms show. ``labels`` gives the
    display name of each value, by facet.
    """
    said = [opening(query, labels), *filters_in_words(query, labels)]
    return "; ".join(said)


def opening(query: Query, labels: Labels) -> str:
    """Return the words for the query text alone, without its filters."""
    if isinstance(query.tree, Everything):
        nothing = f" (“{query.text}” holds no word to search for)" if query.text else ""
        return "all posts" + nothing
    said = tree_in_words(query.tree, labels)
    return f"posts {said}" if said.startswith("without ") else f"posts with {said}"


def filters_in_words(query: Query, labels: Labels) -> list[str]:
    """Return one piece of text for every filter in force."""
    only = query.undated is Undated.ONLY
    facets = [f for f in FACETS if query.choice(f) and not (only and f in DATE_FACETS)]
    return [
        *(_choice(f, query.choice(f), labels.get(f, {})) for f in facets),
        *([] if only else _range(query)),
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
        case And() | Or() | AtLeast() | Widened():
            return _several(node, labels)
        case Repeated(child):
            return tree_in_words(child, labels)
        case Not():
            wanted, said = _plainly(node, labels)
            return said if wanted else f"without {said}"
        case Named(field, typed, values):
            return _named(field, typed, values, labels.get(field, {}))
        case DatedWithin(_, _, typed):
            return _span(typed)
        case Everything():
            return "anything"
    return _text(node)


def _several(node: And | Or | AtLeast | Widened, labels: Labels) -> str:
    match node:
        case And(children):
            return _conjunction(children, labels)
        case Or(children):
            return _alternatives(children, labels)
        case AtLeast(least, children):
            return _some(least, [_plainly(child, labels)[1] for child in children])
        case Widened(typed, added):
            said = tree_in_words(typed, labels)
            others = _others([tree_in_words(other, labels) for other in added])
            return f"({said}, or {others})" if isinstance(typed, And) else f"{said} (or {others})"


def _others(said: list[str]) -> str:
    """Return what is added to a word: slips come last, and what is said of them with them."""
    last = len(said) > 1 and said[-1].endswith(_AS_MISSPELT)
    return f"{' or '.join(said[:-1])}, or {said[-1]}" if last else " or ".join(said)


def _conjunction(children: Iterable[Node], labels: Labels) -> str:
    said = [_plainly(child, labels) for child in children]
    wanted = _listed([words for wanted, words in said if wanted])
    unwanted = " or ".join(words for wanted, words in said if not wanted)
    return ", but ".join(part for part in (wanted, unwanted and f"without {unwanted}") if part)


def _alternatives(children: Iterable[Node], labels: Labels) -> str:
    said = [_plainly(child, labels) for child in children]
    # What is wanted comes first: "without a or b" would be read as neither.
    wanted = [words for wanted, words in said if wanted]
    return " or ".join([*wanted, *(f"without {words}" for wanted, words in said if not wanted)])


def _some(least: int, said: list[str]) -> str:
    if least == len(said):
        return _listed(said)
    return f"{'any' if least == 1 else f'at least {least}'} of {_listed(said)}"


def _plainly(node: Node, labels: Labels) -> tuple[bool, str]:
    """Return whether a node is wanted, and its words as if it were, without double negatives."""
    match node:
        case Not(Named(field, _, values)) if values == (MISSING.get(field),):
            return True, f"a named {_ROLES[field]}"
        case Not(child):
            wanted, said = _plainly(child, labels)
            return not wanted, said
    said = tree_in_words(node, labels)
    return True, f"({said})" if isinstance(node, And | Or | AtLeast) else said


def _listed(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _text(node: Node) -> str:
    match node:
        case Word(text, field):
            said = f"“{_bare(text)}”"
        case Phrase(text, field):
            said = f"the exact words “{text}”"
        case Near(text, distance, field):
            words = "word" if distance == 1 else "words"
            said = f"“{text}” within {distance} {words} of each other"
        case Prefix(text, field):
            said = f"a word beginning “{text}”"
        case Fuzzy(text, edits, field):
            said = _spelt(text, edits)
        case Respelt(words, _, misspelt, field):
            said = _respelt(words, misspelt)
        case _:
            raise TypeError(f"no words for {node!r}")
    return f"{said} in the title" if field == TITLE else said


def _respelt(words: tuple[str, ...], misspelt: bool) -> str:
    """Return the slips, or the first of the forms of another spelling."""
    if not misspelt:
        return f"“{words[0]}”"
    return " or ".join(f"“{word}”" for word in words) + _AS_MISSPELT


def _bare(text: str) -> str:
    """Return a word as typed without the signs around it, which are not searched for."""
    found = tokens(text)
    return text[found[0].start : found[-1].end] if found else text


def _spelt(text: str, edits: int) -> str:
    if not edits:
        return f"exactly “{text}”"
    letters = "letter" if edits == 1 else "letters"
    return f"a word spelt like “{text}” (up to {edits} {letters} off)"


def _named(field: str, typed: str, values: tuple[str, ...], names: Mapping[str, str]) -> str:
    if field == "rank":
        return f"an officer of the rank {rank_label(values[0]) or typed}"
    role = _ROLES[field]
    if values == (MISSING[field],):
        return f"no named {role}"
    if field == "portfolio":
        return _portfolio(typed, values, names)
    if len(values) == 1:
        return f"the {role} {names.get(values[0], values[0])}"
    called = " or ".join(names.get(value, value) for value in values) or "nobody is"
    return f"{'an' if field == 'officer' else 'a'} {role} called “{typed}” ({called})"


def _portfolio(typed: str, values: tuple[str, ...], names: Mapping[str, str]) -> str:
    called = " or ".join(names.get(value, value) for value in values)
    return f"a lead on {called}" if called else f"a lead on “{typed}” (no portfolio is called so)"


def _choice(facet: str, choice: Choice, names: Mapping[str, str]) -> str:
    missing = MISSING.get(facet)
    preposition = _PREPOSITIONS[facet]
    chosen = _valued(facet, choice.any_of, names, preposition)
    without = _SHUT_OUT.get(facet, f"not {preposition}")
    shut_out = _valued(facet, choice.none_of, names, without)
    if missing in choice.any_of:
        chosen.append(_NOBODY[facet])
    if missing in choice.none_of:
        shut_out.append(_SOMEBODY[facet])
    return ", ".join([*([" or ".join(chosen)] if chosen else []), *shut_out])


def _valued(
    facet: str, values: Iterable[str], names: Mapping[str, str], preposition: str
) -> list[str]:
    """Return the words for the values that are not the bucket of posts without any."""
    said = [_value(facet, value, names) for value in values if value != MISSING.get(facet)]
    return [f"{preposition} {' or '.join(said)}"] if said else []


def _value(facet: str, value: str, names: Mapping[str, str]) -> str:
    is_date = facet in DATE_FACETS and edtf.parse_edtf(value)
    return edtf.in_words(value) if is_date else names.get(value, value)


def _range(query: Query) -> list[str]:
    since, until = query.since, query.until
    if since and since == until:
        return [f"dated {edtf.in_words(since)}"]
    if since and until:
        return [f"dated from {edtf.in_words(since)} to {edtf.in_words(until)}"]
    if since:
        return [f"dated {edtf.in_words(since)} or later"]
    return [f"dated {edtf.in_words(until)} or earlier"] if until else []


def _span(typed: str) -> str:
    start, dots, end = (part.strip() for part in typed.partition(".."))
    first, last = (_date(day) if day else "" for day in (start, end))
    if not dots:
        return _moment(first)
    if first and last:
        return f"a date from {first} to {last}"
    return f"a date of {first} or later" if first else f"a date of {last} or earlier"


def _moment(date: str) -> str:
    if date.startswith("between "):
        return f"a date {date}"
    is_day = date[:1].isdigit() and " " in date
    return f"the date {date}" if is_day else f"a date in {date}"


def _date(day: str) -> str:
    return edtf.in_words(edtf.parse_date(day) or day)
