"""The syntax tree of a query. Engines compile it; nothing here knows an engine.

``field`` of a text node is ``text`` (title, byline and body together) or ``title``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

TEXT = "text"
TITLE = "title"


@dataclass(frozen=True, slots=True)
class Everything:
    """Every post."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word in any of its English endings; ``police-led`` is two of them in a row."""

    text: str
    field: str = TEXT


@dataclass(frozen=True, slots=True)
class Phrase:
    """Exact words in a row, inside one paragraph."""

    text: str
    field: str = TEXT


@dataclass(frozen=True, slots=True)
class Near:
    """Exact words in any order, the outermost at most ``distance`` words apart."""

    text: str
    distance: int
    field: str = TEXT


@dataclass(frozen=True, slots=True)
class Prefix:
    """Any word that begins with ``text``."""

    text: str
    field: str = TEXT


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Any word within ``edits`` single-letter changes of ``text``."""

    text: str
    edits: int
    field: str = TEXT


@dataclass(frozen=True, slots=True)
class Respelt:
    """Any of these exact words, which are how the archive also spells the plain word ``of``.

    Each weighs no more than that word: a spelling is not the more to the point for being rare.
    ``misspelt`` says that they are slips. The parser leaves none: what to add is the archive's to
    say.
    """

    words: tuple[str, ...]
    of: str
    misspelt: bool = False
    field: str = TEXT


@dataclass(frozen=True, slots=True)
class Named:
    """A post with one of ``values`` in a keyword field: speaker, lead, portfolio, officer, rank.

    The parser leaves what was typed in ``typed`` and no values; they are looked up before
    an engine sees the node.
    """

    field: str
    typed: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DatedWithin:
    """A post whose date, as far as it is known, touches the days from first to last."""

    first: date | None
    last: date | None
    typed: str


@dataclass(frozen=True, slots=True)
class Widened:
    """A node as typed, and what its synonyms or other spellings add to it."""

    typed: Node
    added: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class And:
    """Posts that every child matches."""

    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Posts that at least one child matches."""

    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """Posts that so many of the children match; none of them is a Not."""

    least: int
    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Repeated:
    """What a question says several times: matched as if it stood there once, and weighed more."""

    node: Node
    times: int


@dataclass(frozen=True, slots=True)
class Not:
    """Posts that the child does not match."""

    child: Node


Node = (
    Everything
    | Word
    | Phrase
    | Near
    | Prefix
    | Fuzzy
    | Respelt
    | Named
    | DatedWithin
    | Widened
    | And
    | Or
    | AtLeast
    | Repeated
    | Not
)
