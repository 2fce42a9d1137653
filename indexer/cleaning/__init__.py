"""Captures without their furniture: what of a page is the post, and what stands around it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from indexer.cleaning.captions import captions, credits
from indexer.cleaning.closings import closing_notices
from indexer.cleaning.contacts import press_office
from indexer.cleaning.disclaimers import split_disclaimers
from indexer.cleaning.indexes import index_page
from indexer.cleaning.lists import is_end, lists_of_posts
from indexer.cleaning.notes import notes_to_readers
from indexer.cleaning.pictures import split_pictures
from indexer.cleaning.recurrence import recurring_lines, shared_lines
from indexer.cleaning.rest import rest_of_page
from indexer.cleaning.template import page_turners, template_leftovers
from indexer.records import Block, Capture, Cleaned, Removed

__all__ = ["clean"]

_Page = list[Block | Removed]
_Rule = Callable[[Sequence[Block]], Mapping[int, str]]


# The order matters: a template's leftover may stand inside a list, and what shape can tell must be
# gone before recurrence counts, because a post's own title stands in the lists of other pages.
def _around(shared: Collection[str]) -> tuple[_Rule, ...]:
    return (
        _leftovers_but_ends,
        press_office,
        lambda blocks: lists_of_posts(blocks, shared),
        index_page,
        page_turners,
        notes_to_readers,
        press_office,
        template_leftovers,
    )


# What a closing notice hid, and what counts on the last line of the post being the last of all.
_WITHIN: tuple[_Rule, ...] = (press_office, template_leftovers, credits, captions)


def clean(captures: Sequence[Capture]) -> list[Cleaned]:
    """Return each capture, in the same order, parted into the post's blocks and the furniture.

    All captures of an archive belong in one call: lines that stand at the head or foot of
    several files are recognised by that. A single file is cleaned by the shapes of its lines.
    No text is lost: every character stands in ``blocks`` or in ``furniture``, unaltered.
    """
    shared = shared_lines([capture.blocks for capture in captures])
    pages = [_by_shape(capture, shared) for capture in captures]
    marks = recurring_lines([_blocks(page) for page in pages])
    pages = [_without(page, mark) for page, mark in zip(pages, marks, strict=True)]
    return [_cleaned(*pair) for pair in zip(captures, pages, strict=True)]


def _leftovers_but_ends(blocks: Sequence[Block]) -> dict[int, str]:
    """Return leftovers without the marks that end a list, by which it is known: "Older >"."""
    found = template_leftovers(blocks)
    return {at: reason for at, reason in found.items() if not is_end(blocks[at].text)}


def _by_shape(capture: Capture, shared: Collection[str]) -> _Page:
    page: _Page = [piece for block in capture.blocks for piece in split_pictures(block)]
    page = split_disclaimers(page)
    page = _by_rules(page, _around(shared))
    page = _without(page, closing_notices(page))
    page = _by_rules(page, _WITHIN)
    return _without(page, rest_of_page(page))


def _by_rules(page: _Page, rules: Sequence[_Rule]) -> _Page:
    for rule in rules:
        page = _without(page, rule(_blocks(page)))
    return page


def _blocks(page: _Page) -> list[Block]:
    return [part for part in page if isinstance(part, Block)]


def _without(page: _Page, marks: Mapping[int, str]) -> _Page:
    """Return the page with the blocks at the marked positions, counted in blocks, removed."""
    positions = [at for at, part in enumerate(page) if isinstance(part, Block)]
    reasons = {positions[at]: reason for at, reason in marks.items()}
    return [_removed(part, reasons.get(at)) for at, part in enumerate(page)]


def _removed(part: Block | Removed, reason: str | None) -> Block | Removed:
    if isinstance(part, Removed) or not reason:
        return part
    return Removed(part.text, reason, part.kind, part.html, part.line)


def _cleaned(capture: Capture, page: _Page) -> Cleaned:
    furniture = tuple(part for part in page if isinstance(part, Removed))
    return Cleaned(capture, tuple(_blocks(page)), furniture)
