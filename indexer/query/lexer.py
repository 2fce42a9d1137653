"""A query's text to tokens. Forgiving: what is no sign of the language is text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

QUOTES = '"“”„'


class Kind(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    OR = auto()
    NOT = auto()
    FIELD = auto()
    PHRASE = auto()
    WORD = auto()


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A token ``query[position:end]``. ``suffix`` is ``*``, ``~`` or ``~2``, or empty."""

    kind: Kind
    text: str
    position: int
    end: int
    suffix: str = ""

    def replaced(self, query: str, by: str) -> str:
        """Return the query with ``by`` in place of this token."""
        return query[: self.position] + by + query[self.end :]


# Tried in this order at every place. A colon before // or a space is prose ("Note: …",
# "http://…"); a hyphen counts as "not" only in front of a word, never inside or between.
_PATTERNS = (
    (Kind.OPEN, re.compile(r"\(")),
    (Kind.CLOSE, re.compile(r"\)")),
    (Kind.NOT, re.compile(r"-(?=[^\s\-)])|NOT(?=\s+[^\s)]|\()")),
    (Kind.OR, re.compile(r"OR(?![^\s()])")),
    (Kind.FIELD, re.compile(r"(?P<text>[^\W\d_][\w-]*):(?=[^\s/)])")),
    (Kind.PHRASE, re.compile(rf"[{QUOTES}](?P<text>[^{QUOTES}]*)[{QUOTES}](?P<suffix>~\d*)?")),
    (Kind.WORD, re.compile(rf"(?P<text>[^\s(){QUOTES}*~]+)(?P<suffix>\*|~\d?(?![^\s()]))?")),
)
_AND = re.compile(r"AND(?=\s)")


def lex(text: str) -> list[Lexeme]:
    """Return the tokens of ``text``; brackets without a partner are left out as prose."""
    found: list[Lexeme] = []
    position = 0
    while position < len(text):
        lexeme, position = _next(text, position)
        if lexeme:
            found.append(lexeme)
    lonely = _lonely_brackets(found)
    return [lexeme for i, lexeme in enumerate(found) if i not in lonely]


def _next(text: str, position: int) -> tuple[Lexeme | None, int]:
    if conjunction := _AND.match(text, position):
        return None, conjunction.end()
    for kind, pattern in _PATTERNS:
        if match := pattern.match(text, position):
            groups = match.groupdict()
            value = groups.get("text", match.group())
            end = match.end()
            return Lexeme(kind, value, position, end, groups.get("suffix") or ""), end
    return None, position + 1


def _lonely_brackets(lexemes: list[Lexeme]) -> set[int]:
    opened: list[int] = []
    lonely: set[int] = set()
    for i, lexeme in enumerate(lexemes):
        if lexeme.kind is Kind.OPEN:
            opened.append(i)
        elif lexeme.kind is Kind.CLOSE:
            if opened:
                opened.pop()
            else:
                lonely.add(i)
    return lonely | set(opened)
