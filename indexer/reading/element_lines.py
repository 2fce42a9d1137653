"""On which line of a page an element stands, or the words that it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import Tag

from indexer.lines import line_of

_ATTRIBUTES = r"""(?:[^<>"']|"[^"]*"|'[^']*')*+"""
# Elements without a text and a closing tag.
_VOID = frozenset({"meta", "link"})


@dataclass(frozen=True, slots=True)
class Said:
    """Words as an element of a page gives them, in an attribute or as its text."""

    words: str
    element: Tag


def line_in(raw: str, said: Said) -> int:
    """Return the line of ``raw`` on which words stand within their element.

    That of the element where the page spells them otherwise (in JSON), and 0 where the parser
    has made the element up.
    """
    own = said.element.get_text()
    first = 0
    for at, source in _elements(raw, said.element):
        above = raw.count("\n", 0, at)
        within = line_of(source, said.words)
        if within and (not own.strip() or line_of(source, own)):
            return above + within
        first = first or above + 1
    return first


def _elements(raw: str, element: Tag) -> Iterator[tuple[int, str]]:
    """Yield where elements with the name and attributes of ``element`` begin, and their source.

    What stands in comments is none.
    """
    name = re.escape(element.name)
    opening = re.compile(
        rf"<!--.*?-->|(?P<tag><{name}(?=[\s/>]){_ATTRIBUTES}>)", re.DOTALL | re.IGNORECASE
    )
    closing = re.compile(rf"</{name}\s*>|\Z", re.IGNORECASE)
    values = list(_values(element))
    for match in opening.finditer(raw):
        tag = match["tag"]
        if tag and all(line_of(tag, value) for value in values):
            end = None if element.name in _VOID else closing.search(raw, match.end())
            yield match.start(), raw[match.start() : end.start()] if end else tag


def _values(element: Tag) -> Iterator[str]:
    for value in element.attrs.values():
        words = value if isinstance(value, str) else " ".join(value)
        if words.strip():
            yield words
