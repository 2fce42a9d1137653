"""The fields of a Whoosh index."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from whoosh.analysis import Analyzer, Token
from whoosh.columns import NumericColumn
from whoosh.fields import COLUMN, ID, KEYWORD, STORED, TEXT, Schema

from indexer.analysis import is_function_word, tokens
from indexer.engines.arrays import fields
from indexer.engines.whoosh.codec import JUMP

# A form feed parts the pieces of a text (title, byline, paragraphs).
PARTING = "\f"


class Analyser(Analyzer):  # type: ignore[misc]
    """``indexer.analysis`` as Whoosh wants it: stems without function words, or exact words.

    Builds are not written through it: it tells whoever opens one with Whoosh how texts were read.
    """

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
        name: TEXT(analyzer=Analyser(name in (fields.WORDS, fields.TITLE_WORDS)), phrase=True)
        for name in fields.TEXTS
    }
    days = {name: COLUMN(NumericColumn("i")) for name in (fields.FIRST_DAY, fields.LAST_DAY)}
    keywords = {name: KEYWORD(scorable=False) for name in fields.KEYWORDS}
    records = {fields.PAYLOAD: STORED, fields.REST: STORED}
    return Schema(id=ID(unique=True), **records, **text_fields, **days, **keywords)
