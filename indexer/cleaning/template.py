"""Lines of the page around a post: its name, its trail, what it offers to click."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.cleaning.shapes import is_prose, line_of
from indexer.cleaning.template_lines import (
    is_blog_name,
    is_leftover,
    is_pointer,
    is_section,
    leads_on,
)
from indexer.gazetteer import furniture
from indexer.records import Block

TEMPLATE = "leftover of the page's template"


def template_leftovers(blocks: Sequence[Block]) -> dict[int, str]:
    """Return lines of the page around the post, such as ``Page header`` or ``Share this``.

    ``Page …`` lines and pointers to other posts are leftovers wherever they stand; the others
    only in front of the first paragraph or after the last, because inside a post they may be
    sub-headings.
    """
    leftovers = [at for at, block in enumerate(blocks) if is_leftover(block.text)]
    leftovers += _menu(blocks, leftovers)
    inside = _inside(blocks, set(leftovers))
    return {at: TEMPLATE for at in leftovers if at not in inside or _is_anywhere(blocks[at].text)}


def _menu(blocks: Sequence[Block], leftovers: Sequence[int]) -> list[int]:
    """Return parts of the site beside other lines of the page: "News" alone may be a title."""
    known = {*leftovers, *(at for at, block in enumerate(blocks) if is_section(block.text))}
    return [at for at in known - set(leftovers) if {at - 1, at + 1} & known]


def page_turners(blocks: Sequence[Block]) -> dict[int, str]:
    """Return ``Next >>>`` and the blog's own name, alone in front of the post or after it.

    Lists of posts must be gone already: such lines are the marks by which they are known.
    """
    inside = _inside(blocks, set())
    return {
        at: TEMPLATE for at, block in enumerate(blocks) if at not in inside and _turns(block.text)
    }


def _turns(text: str) -> bool:
    ends = line_of(furniture().list_ends)
    return bool(ends.fullmatch(text)) or is_blog_name(text) or leads_on(text)


def _inside(blocks: Sequence[Block], leftovers: set[int]) -> range:
    """Return the positions from the first paragraph of the post to the last."""
    prose = [at for at, block in enumerate(blocks) if is_prose(block) and at not in leftovers]
    return range(prose[0], prose[-1] + 1) if prose else range(0)


def _is_anywhere(text: str) -> bool:
    return text.casefold().startswith("page ") or is_pointer(text)
