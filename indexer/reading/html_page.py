"""A web page to blocks, and to what its metadata declare."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup

from indexer.reading.declared import Declared
from indexer.reading.leaf_blocks import leaf_blocks
from indexer.reading.main_content import main_content
from indexer.reading.page_metadata import page_metadata, page_title
from indexer.reading.remarks import Note, UnusableError
from indexer.records import Block

# XHTML names an encoding here; the text is decoded already.
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")


def read_page(text: str, note: Note) -> tuple[tuple[Block, ...], Declared]:
    """Return the paragraphs of the page's main content, and its ``date``, ``title`` and so on.

    UnusableError where the nesting is too deep to be read.
    """
    try:
        return _read(BeautifulSoup(_XML_DECLARATION.sub("", text), "lxml"), note)
    except RecursionError as error:
        raise UnusableError("nested too deeply to be read") from error


def _read(soup: BeautifulSoup, note: Note) -> tuple[tuple[Block, ...], Declared]:
    declared = page_metadata(soup, note)
    content = main_content(soup)
    headings = [heading.get_text() for heading in soup.find_all("h1")]
    title = page_title(soup, headings)
    return leaf_blocks(content), {**title, **declared}
