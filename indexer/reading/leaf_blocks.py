"""An element of a page to blocks: its lowest block-level elements, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from bs4 import Tag
from bs4.element import NavigableString, PageElement

from indexer.reading.characters import one_line
from indexer.reading.sanitising import inline
from indexer.records import Block

# "hr" stands here because it parts the text around it; runs of "br" are turned into it.
# fmt: off
_BLOCK_TAGS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main",
    "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
    "thead", "tr", "ul",
})
# fmt: on
_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    "li": "item",
    "blockquote": "quote",
    "caption": "caption",
    "figcaption": "caption",
}
# Things shown in a line of text that are not text: a word on either side stays a word.
_REPLACED = ("img", "picture", "video", "audio", "object", "embed", "svg", "canvas", "math")


def leaf_blocks(root: Tag) -> tuple[Block, ...]:
    """Return the text of ``root`` as blocks, each with its sanitised inline HTML.

    Two line breaks in a row part paragraphs, as a block-level element does. A line of
    preformatted text is a block. What stands inside a list item or a quotation is of that
    kind, headings apart. ``root`` is changed on the way.
    """
    # Renamed, not replaced: finding its place among its siblings takes long among thousands.
    for tag in root.find_all(_REPLACED):
        tag.name = "span"
        tag.string = " "
    _part_at_double_breaks(root)
    return tuple(_walk(root, "p"))


def _part_at_double_breaks(root: Tag) -> None:
    for line_break in root.find_all("br"):
        following = _next_in_line(line_break)
        if isinstance(following, Tag) and following.name == "br":
            line_break.name = "hr"


def _next_in_line(tag: Tag) -> PageElement | None:
    following = tag.next_sibling
    while type(following) is NavigableString and not following.strip():
        following = following.next_sibling
    return following


def _walk(element: Tag, kind: str) -> Iterator[Block]:
    if element.name == "pre":
        yield from _preformatted(element)
        return
    run: list[PageElement] = []
    for child in _children(element):
        if isinstance(child, Tag) and child.name in _BLOCK_TAGS:
            yield from _block(run, kind)
            yield from _walk(child, _KINDS.get(child.name, kind))
            run = []
        else:
            run.append(child)
    yield from _block(run, kind)


def _children(element: Tag) -> Iterator[PageElement]:
    """Go through the children; an inline element around blocks counts as its own children."""
    for child in element.children:
        if isinstance(child, Tag) and child.name not in _BLOCK_TAGS and _has_blocks(child):
            yield from _children(child)
        else:
            yield child


def _has_blocks(tag: Tag) -> bool:
    # Not find(): it weighs the whole list of names anew for every element of a page.
    return any(isinstance(part, Tag) and part.name in _BLOCK_TAGS for part in tag.descendants)


def _block(run: list[PageElement], kind: str) -> Iterator[Block]:
    html, text = inline("".join(map(_markup, run)))
    if text:
        yield Block(text, kind, html)


def _markup(node: PageElement) -> str:
    if isinstance(node, Tag):
        return node.decode(formatter="minimal")
    # Comments and processing instructions are strings as well, of their own types.
    return escape(str(node), quote=False) if type(node) is NavigableString else ""


def _preformatted(element: Tag) -> Iterator[Block]:
    for line in element.get_text().splitlines():
        if text := one_line(line):
            yield Block(text, "pre", escape(text, quote=False))
