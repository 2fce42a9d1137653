"""The fields of a tantivy index, and documents as it takes them."""

from __future__ import annotations

from typing import Any

import tantivy

from bench.engines.agreed_words import FILLER, Agreed
from bench.engines.days import span_of
from bench.engines.stored import stored_post
from indexer.engines import Document
from indexer.query.request import FACETS

STEMS, EXACT, TITLE_STEMS, TITLE_EXACT = "stems", "exact", "title_stems", "title_exact"
_TEXTS = (STEMS, EXACT, TITLE_STEMS, TITLE_EXACT)
_AGREED = "agreed"


def schema(tokenizers: dict[str, str] | None = None) -> Any:
    """Return the schema: four texts with positions, facets and days as fast fields, the post.

    ``tokenizers`` names one for each text; without it the texts hold agreed words.
    """
    builder = tantivy.SchemaBuilder()
    for name in _TEXTS:
        tokenizer = tokenizers[name] if tokenizers else _AGREED
        builder.add_text_field(name, tokenizer_name=tokenizer, index_option="position")
    for facet in FACETS:
        builder.add_text_field(facet, tokenizer_name="raw", index_option="basic", fast=True)
    for day in ("first_day", "last_day"):
        builder.add_integer_field(day, indexed=True, fast=True)
    builder.add_unsigned_field("number", fast=True)
    builder.add_text_field("id", tokenizer_name="raw", index_option="basic")
    builder.add_bytes_field("payload", stored=True)
    return builder.build()


def register_words(index: Any) -> None:
    """Have the index read agreed words: parted by spaces, fillers dropped, positions kept."""
    dropping = tantivy.Filter.custom_stopword([FILLER])
    analyser = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).filter(dropping)
    index.register_tokenizer(_AGREED, analyser.build())


def row_of_words(number: int, agreed: Agreed) -> Any:
    """Return a document by its agreed words."""
    texts = (agreed.stems, agreed.exact, agreed.title_stems, agreed.title_exact)
    return _row(number, agreed.document, texts)


def row_of_text(number: int, document: Document) -> Any:
    """Return a document by its plain text, for tantivy's own analysis."""
    text = "\n\n".join((document.title, document.byline, *document.paragraphs))
    return _row(number, document, (text, text, document.title, document.title))


def _row(number: int, document: Document, texts: tuple[str, ...]) -> Any:
    row = tantivy.Document()
    for name, text in zip(_TEXTS, texts, strict=True):
        row.add_text(name, text)
    for facet in FACETS:
        for value in document.facets[facet]:
            row.add_text(facet, value)
    for name, day in zip(("first_day", "last_day"), span_of(document), strict=True):
        row.add_integer(name, day)
    row.add_unsigned("number", number)
    row.add_text("id", document.id)
    row.add_bytes("payload", stored_post(document).encode())
    return row
