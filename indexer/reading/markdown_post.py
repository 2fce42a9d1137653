"""Markdown to blocks, by way of HTML."""

from __future__ import annotations

from bs4 import BeautifulSoup
from markdown import Markdown

from indexer.reading.leaf_blocks import leaf_blocks
from indexer.reading.main_content import take_out_unseen
from indexer.reading.remarks import UnusableError
from indexer.records import Block

_EXTENSIONS = ["tables", "fenced_code", "footnotes", "sane_lists"]
# Brackets keep the number of a footnote off the word before it; the way back is no text.
_CONFIGURATION = {"footnotes": {"SUPERSCRIPT_TEXT": "[{}]", "BACKLINK_TEXT": ""}}


def markdown_blocks(text: str) -> tuple[Block, ...]:
    """Return the paragraphs of a Markdown text, without front matter, in reading order.

    Markup in the text is read as HTML; what could run is dropped with its content.
    UnusableError where the nesting is too deep to be read.
    """
    converter = Markdown(extensions=_EXTENSIONS, extension_configs=_CONFIGURATION)
    try:
        soup = BeautifulSoup(f"<body>{converter.convert(text)}</body>", "lxml")
        take_out_unseen(soup)
        return leaf_blocks(soup)
    except RecursionError as error:
        raise UnusableError("nested too deeply to be read") from error
