"""The fields of a Whoosh index, and documents as rows of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from whoosh.analysis import Analyzer, Token
from whoosh.fields import ID, KEYWORD, NUMERIC, STORED, TEXT, Schema

from indexer.analysis import is_function_word, tokens
from indexer.engines import Document
from indexer.query.request import FACETS

WORDS, EXACT = "words", "exact"
TITLE_WORDS, TITLE_EXACT = "title_words", "title_exact"
FIRST_DAY, LAST_DAY = "first_day", "last_day"
ID_FIELD, PAYLOAD, REST = "id", "payload", "rest"
KEYWORDS = (*FACETS, "rank")
NO_DAY = 0

# A form feed parts the pieces of a text (title, byline, paragraphs). The positions jump there
# by more than any phrase or distance can bridge, so that no phrase runs on into the next piece.
PARTING = "\f"
JUMP = 100_000


class Analyser(Analyzer):  # type: ignore[misc]
    """``indexer.analysis`` as Whoosh wants it: stems without function words, or exact words."""

    def __init__(self, stemmed: bool) -> None:
        self.stemmed = stemmed

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Analyser) and other.stemmed == self.stemmed

    def __hash__(self) -> int:
        return hash(self.stemmed)

    def __call__(self, value: str, **_: Any) -> Iterator[Token]:
        """Yield one token object again and again, as Whoosh expects."""
        shared = Token(positions=True, boost=1.0, stopped=False)
        for number, piece in enumerate(value.split(PARTING)):
            for token in tokens(piece):
                if self.stemmed and is_function_word(token):
                    continue
                shared.text = token.stem if self.stemmed else token.exact
                shared.pos = number * JUMP + token.position
                yield shared


def schema() -> Schema:
    """Return the schema of every build."""
    text_fields = {
        name: TEXT(analyzer=Analyser(stemmed=name in (WORDS, TITLE_WORDS)), phrase=True)
        for name in (WORDS, EXACT, TITLE_WORDS, TITLE_EXACT)
    }
    day_fields = {name: NUMERIC(int, sortable=True) for name in (FIRST_DAY, LAST_DAY)}
    keyword_fields = {name: KEYWORD(scorable=False) for name in KEYWORDS}
    return Schema(
        id=ID(unique=True, sortable=True),
        payload=STORED,
        rest=STORED,
        **text_fields,
        **day_fields,
        **keyword_fields,
    )


def row(document: Document) -> dict[str, Any]:
    """Return the values of one document by field."""
    text = PARTING.join((document.title, document.byline, *document.paragraphs))
    return {
        ID_FIELD: document.id,
        PAYLOAD: json.dumps(document.payload, ensure_ascii=False),
        REST: json.dumps(document.rest, ensure_ascii=False),
        WORDS: text,
        EXACT: text,
        TITLE_WORDS: document.title,
        TITLE_EXACT: document.title,
        **_days(document),
        **_keywords(document.facets),
    }


def day_number(day: date) -> int:
    """Return the number by which days are stored; ``NO_DAY`` stands for no date."""
    return day.toordinal()


def _days(document: Document) -> dict[str, int]:
    # Always written: forks of Whoosh differ in what they read back for a day left out.
    first, last = document.first_day, document.last_day
    return {
        FIRST_DAY: day_number(first) if first else NO_DAY,
        LAST_DAY: day_number(last) if last else NO_DAY,
    }


def _keywords(facets: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    # Slugs and keys hold no spaces; ranks of two words get theirs folded away (token_of).
    return {name: " ".join(map(token_of, facets.get(name, ()))) for name in KEYWORDS}


def token_of(value: str) -> str:
    """Return a keyword value as one token of its field."""
    return value.replace(" ", "_")


def value_of(token: str) -> str:
    """Return the keyword value that a token stands for: the inverse of ``token_of``."""
    return token.replace("_", " ")
