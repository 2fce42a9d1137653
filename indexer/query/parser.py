"""Tokens to a syntax tree.

query   = group*                  all must match
group   = unary ("OR" unary)*     OR joins its two neighbours, as in most search boxes
unary   = "-" unary | primary
primary = "(" query ")" | field ":" primary | phrase | word
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from indexer.analysis import fold, tokens
from indexer.errors import QueryError
from indexer.query.fields import KEYWORD_FIELDS, dated, ranked, unknown_field
from indexer.query.lexer import Kind, Lexeme, lex
from indexer.query.rewriting import leaves
from indexer.query.spelling import MOST_EDITS, edits_allowed
from indexer.query.tree import (
    TEXT,
    TITLE,
    And,
    Everything,
    Fuzzy,
    Named,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
)

# Questions as people write them out have up to 2,100 characters and 200 words.
LONGEST = 4_000
DEEPEST = 30
MOST_TERMS = 250
SHORTEST_PREFIX = 2
FARTHEST = 1_000
MOST_REPAIRS = 5


def parse(text: str) -> Node:
    """Return the syntax tree of a query; no words at all is ``Everything``.

    Raises QueryError, with the position of the slip, for an unknown field, a value that its
    field cannot take, and a query that is too long or nested too deeply.
    """
    if len(text) > LONGEST:
        raise QueryError(
            f"The query has {len(text):,} characters; at most {LONGEST:,} can be searched.", LONGEST
        )
    try:
        return _parsed(text)
    except QueryError as error:
        error.suggestion = _working(error.suggestion)
        raise


def _parsed(text: str) -> Node:
    tree = _Parser(text, lex(text)).query(TEXT) or Everything()
    terms = len({leaf for wanted in (True, False) for leaf in leaves(tree, wanted=wanted)})
    if terms > MOST_TERMS:
        raise QueryError(
            f"The query has {terms} different terms; at most {MOST_TERMS} can be searched at "
            "once. Put a longer passage in quotes: it then counts as one."
        )
    return tree


def _working(suggestion: str | None) -> str | None:
    """Return a suggestion with its further slips mended too, or None if it still fails then."""
    for _ in range(MOST_REPAIRS):
        if suggestion is None or len(suggestion) > LONGEST:
            return None
        try:
            _parsed(suggestion)
        except QueryError as further:
            suggestion = further.suggestion
        else:
            return suggestion
    return None


_GAP = re.compile(r"\[?(?:…|\.{3,})\]?")


@dataclass
class _Parser:
    text: str
    lexemes: list[Lexeme]
    at: int = 0
    depth: int = 0

    def query(self, field: str) -> Node | None:
        groups: list[Node] = []
        while not self._sees(Kind.CLOSE) and self.at < len(self.lexemes):
            if node := self._group(field):
                groups.append(node)
        return _joined(And, groups)

    def _group(self, field: str) -> Node | None:
        children = [self._unary(field)]
        while self._sees(Kind.OR) and self._has_operand_after_or():
            self.at += 1
            children.append(self._unary(field))
        return _joined(Or, [node for node in children if node])

    def _has_operand_after_or(self) -> bool:
        following = self.lexemes[self.at + 1 : self.at + 2]
        return bool(following) and following[0].kind not in (Kind.CLOSE, Kind.OR)

    def _unary(self, field: str) -> Node | None:
        lexeme = self.lexemes[self.at]
        if lexeme.kind is not Kind.NOT:
            return self._primary(field)
        self.at += 1
        self._descend(lexeme)
        node = self._unary(field) if self.at < len(self.lexemes) else None
        self.depth -= 1
        return Not(node) if node else None

    def _primary(self, field: str) -> Node | None:
        lexeme = self.lexemes[self.at]
        self.at += 1
        match lexeme.kind:
            case Kind.OPEN:
                return self._bracketed(lexeme, field)
            case Kind.FIELD:
                return self._fielded(lexeme)
            case Kind.PHRASE:
                return _phrase(self.text, lexeme, field)
            case _:
                return _word(self.text, lexeme, field)

    def _bracketed(self, lexeme: Lexeme, field: str) -> Node | None:
        self._descend(lexeme)
        node = self.query(field)
        self.at += 1
        self.depth -= 1
        return node

    def _fielded(self, lexeme: Lexeme) -> Node | None:
        name = lexeme.text.lower()
        if name not in (TITLE, "date", *KEYWORD_FIELDS):
            raise unknown_field(self.text, lexeme)
        if self.at >= len(self.lexemes):
            return None
        self._descend(lexeme)
        node = self._unary(name)
        self.depth -= 1
        return node

    def _descend(self, lexeme: Lexeme) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise QueryError(
                f"The query is nested more than {DEEPEST} deep; take out some brackets.",
                lexeme.position,
            )

    def _sees(self, kind: Kind) -> bool:
        return self.at < len(self.lexemes) and self.lexemes[self.at].kind is kind


def _joined(operator: type[And] | type[Or], nodes: list[Node]) -> Node | None:
    if len(nodes) > 1:
        return operator(tuple(nodes))
    return nodes[0] if nodes else None


def _phrase(text: str, lexeme: Lexeme, field: str) -> Node | None:
    if field not in (TEXT, TITLE):
        return _value(text, lexeme, field)
    words = tokens(lexeme.text)
    if not words:
        return None
    distance = lexeme.suffix.removeprefix("~")
    if distance and len(words) > 1:
        return Near(lexeme.text, _distance(text, lexeme, distance), field)
    # A quotation with a gap in it: each of its pieces must stand there.
    pieces = [piece.strip() for piece in _GAP.split(lexeme.text) if tokens(piece)]
    return _joined(And, [Phrase(piece, field) for piece in pieces])


def _distance(text: str, lexeme: Lexeme, digits: str) -> int:
    if len(digits) > len(str(FARTHEST)) or int(digits) > FARTHEST:
        raise QueryError(
            f"“~{digits}” is too far for nearness; at most {FARTHEST} words are allowed.",
            lexeme.position,
            lexeme.replaced(text, f'"{lexeme.text}"~{FARTHEST}'),
        )
    return int(digits)


def _word(text: str, lexeme: Lexeme, field: str) -> Node | None:
    if field not in (TEXT, TITLE):
        return _value(text, lexeme, field)
    words = tokens(lexeme.text)
    if not words:
        return None
    if not lexeme.suffix:
        return Word(lexeme.text, field)
    last = _incomplete(text, lexeme, words[-1].exact, field)
    # "anti-terror*": only the last word is open, and the words before it must stand there too.
    head = lexeme.text[: words[-1].start]
    return And((Word(head, field), last)) if len(words) > 1 else last


def _incomplete(text: str, lexeme: Lexeme, word: str, field: str) -> Node:
    if lexeme.suffix == "*":
        return _prefix(text, lexeme, word, field)
    return _fuzzy(text, lexeme, word, field)


def _prefix(text: str, lexeme: Lexeme, word: str, field: str) -> Node:
    if re.match(r"\w", text[lexeme.end :]):
        raise QueryError(
            f"“*” can stand only at the end of a word (character {lexeme.end}).",
            lexeme.end - 1,
            f"{text[: lexeme.end]} {text[lexeme.end :]}",
        )
    if len(word) < SHORTEST_PREFIX:
        raise QueryError(
            f"“{word}*” begins too many words; write at least {SHORTEST_PREFIX} letters "
            f"before the “*” (character {lexeme.position + 1}).",
            lexeme.position,
        )
    return Prefix(word, field)


def _fuzzy(text: str, lexeme: Lexeme, word: str, field: str) -> Node:
    asked = lexeme.suffix.removeprefix("~")
    edits = int(asked) if asked else edits_allowed(word)
    if edits > MOST_EDITS:
        raise QueryError(
            f"“{word}~{edits}” asks for {edits} changed letters; at most {MOST_EDITS} are allowed.",
            lexeme.position,
            lexeme.replaced(text, f"{lexeme.text}~{MOST_EDITS}"),
        )
    return Fuzzy(word, edits, field)


def _value(text: str, lexeme: Lexeme, field: str) -> Node | None:
    if field == "date":
        return dated(text, lexeme)
    if lexeme.suffix:
        raise QueryError(
            f"“{field}:” takes a name as it stands; leave out the “{lexeme.suffix}”.",
            lexeme.end - len(lexeme.suffix),
            text[: lexeme.end - len(lexeme.suffix)] + text[lexeme.end :],
        )
    if not fold(lexeme.text).strip():
        return None
    return ranked(text, lexeme) if field == "rank" else Named(field, lexeme.text)
