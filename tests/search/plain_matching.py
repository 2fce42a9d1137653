"""What ``indexer.search.matching`` finds, found by reading every word of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from indexer.analysis import Token, is_function_word, tokens
from indexer.query.rewriting import leaves
from indexer.query.spelling import is_spelling_of
from indexer.query.tree import TEXT, Fuzzy, Near, Node, Phrase, Prefix, Respelt, Word
from indexer.search.matching import Match


def plain_matches(tree: Node, text: str, field: str = TEXT) -> list[Match]:
    found = tokens(text)
    return sorted(
        {
            Match(start, end, number)
            for number, leaf in enumerate(leaves(tree))
            if getattr(leaf, "field", None) in (TEXT, field)
            for start, end in _spans(leaf, found)
        }
    )


def _spans(leaf: Node, found: Sequence[Token]) -> Iterator[tuple[int, int]]:
    match leaf:
        case Word(text):
            return _word(tokens(text), found)
        case Phrase(text):
            return _row(
                [(t.exact, t.position) for t in tokens(text)], [t.exact for t in found], found
            )
        case Near(text, distance):
            return _near([token.exact for token in tokens(text)], distance, found)
        case Prefix(text):
            return ((t.start, t.end) for t in found if t.exact.startswith(text))
        case Fuzzy(text, edits):
            return ((t.start, t.end) for t in found if is_spelling_of(text, t.exact, edits))
        case Respelt(words):
            return ((t.start, t.end) for t in found if t.exact in words)
    return iter(())


def _word(wanted: Sequence[Token], found: Sequence[Token]) -> Iterator[tuple[int, int]]:
    stems = [(token.stem, token.position) for token in wanted if not is_function_word(token)]
    if stems and (len(wanted), len(stems)) != (2, 1):
        return _row(stems, [token.stem for token in found], found)
    exact = [(token.exact, token.position) for token in wanted]
    return _row(exact, [token.exact for token in found], found)


def _row(
    wanted: Sequence[tuple[str, int]], forms: Sequence[str], found: Sequence[Token]
) -> Iterator[tuple[int, int]]:
    first = wanted[0][1]
    length = wanted[-1][1] - first
    for start in range(len(forms) - length):
        if all(forms[start + place - first] == form for form, place in wanted):
            yield found[start].start, found[start + length].end


def _near(
    wanted: Sequence[str], distance: int, found: Sequence[Token]
) -> Iterator[tuple[int, int]]:
    needed = Counter(wanted)
    of_interest = [token for token in found if token.exact in needed]
    for first, token in enumerate(of_interest):
        window = [t for t in of_interest[first:] if t.position - token.position <= distance]
        if Counter(t.exact for t in window) >= needed:
            yield from ((t.start, t.end) for t in window)
