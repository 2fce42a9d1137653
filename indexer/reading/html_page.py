"""A web page to blocks, and to what its metadata declare."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from itertools import takewhile

from bs4 import BeautifulSoup, Tag

from indexer.reading.beside_content import section_names
from indexer.reading.declared import Declared
from indexer.reading.leaf_blocks import leaf_blocks
from indexer.reading.main_content import bare_body, main_content
from indexer.reading.page_metadata import Page, page_metadata
from indexer.reading.page_title import Headings, page_title
from indexer.reading.remarks import Note, UnusableError
from indexer.reading.teasers import teasers
from indexer.records import Block

# XHTML names an encoding here; the text is decoded already.
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")


def read_page(text: str, note: Note) -> tuple[tuple[Block, ...], Declared]:
    """Return the paragraphs of the page's main content, and its ``date``, ``title`` and so on.

    Places have the line of the element that says it, and no file.
    UnusableError where the nesting is too deep to be read.
    """
    try:
        return _read(Page(BeautifulSoup(_XML_DECLARATION.sub("", text), "lxml"), text), note)
    except RecursionError as error:
        raise UnusableError("nested too deeply to be read") from error


def _read(page: Page, note: Note) -> tuple[tuple[Block, ...], Declared]:
    soup = page.soup
    declared = page_metadata(page, note)
    headings = [heading.get_text() for heading in soup.find_all("h1")]
    sections = section_names(soup)
    body = bare_body(soup)
    blocks = _index(body) or leaf_blocks(main_content(body))
    title = page_title(page, Headings(headings, _leading(blocks), sections))
    return blocks, {**title, **declared}


def _index(body: Tag) -> tuple[Block, ...]:
    """Return the titles that a page of teasers lists; nothing where the page is a post."""
    return tuple(Block(title, "item", escape(title, quote=False)) for title in teasers(body))


def _leading(blocks: Sequence[Block]) -> list[str]:
    """Return the headings in front of the first other text."""
    texts = takewhile(lambda block: block.kind == "heading", blocks)
    return [block.text for block in texts]
