"""Press office blocks, notes to readers, leftovers of the page's template."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.cleaning.shapes import has_address, is_prose, line_of, opening_of
from indexer.gazetteer import furniture
from indexer.records import Block

PRESS = "press office contact"
NOTES = "notes to readers after the post"
TEMPLATE = "leftover of the page's template"

# What follows "Notes to readers" may be long, but not longer than the post before it.
_NOTES_SHARE = 0.6
_CONTACT_LINE = 160
# "Tel. 020 …" is a number with a label; a sentence has more letters.
_LETTERS = 12


def press_office(blocks: Sequence[Block]) -> dict[int, str]:
    """Return the lines of press office blocks: a heading and the lines of contact after it."""
    found: dict[int, str] = {}
    for at, block in enumerate(blocks):
        if line_of(furniture().press_heads).fullmatch(block.text):
            lines = _contact_lines(blocks, at + 1)
            found |= dict.fromkeys([at, *lines] if lines else [], PRESS)
        elif _is_contact_alone(block):
            found[at] = PRESS
    return found


def _contact_lines(blocks: Sequence[Block], start: int) -> list[int]:
    lines: list[int] = []
    for at in range(start, len(blocks)):
        if not _is_contact(blocks[at]):
            break
        lines.append(at)
    return lines


def _is_contact(block: Block) -> bool:
    text = block.text.strip()
    if len(text) > _CONTACT_LINE:
        return False
    heads, lines = furniture().press_heads, furniture().press_lines
    return has_address(text) or bool(
        opening_of(lines).match(text) or line_of(heads).fullmatch(text)
    )


def _is_contact_alone(block: Block) -> bool:
    """Say whether a line is a bare number or address, or an opening of contact with one."""
    text = block.text.strip()
    if not has_address(text) or len(text) > _CONTACT_LINE:
        return False
    letters = sum(1 for mark in text if mark.isalpha())
    bare = "@" not in text and letters < _LETTERS
    return bare or bool(opening_of(furniture().press_lines).match(text))


def notes_to_readers(blocks: Sequence[Block]) -> dict[int, str]:
    """Return everything from a line such as ``Notes to readers`` to the end of the page."""
    total = sum(len(block.text) for block in blocks)
    before = 0
    for at, block in enumerate(blocks):
        opened = line_of(furniture().note_heads).fullmatch(block.text)
        if opened and before >= (1 - _NOTES_SHARE) * total:
            return dict.fromkeys(range(at, len(blocks)), NOTES)
        before += len(block.text)
    return {}


def template_leftovers(blocks: Sequence[Block]) -> dict[int, str]:
    """Return lines of the page around the post, such as ``Page header`` or ``Share this``.

    ``Page …`` lines are leftovers wherever they stand; the others only in front of the first
    paragraph or after the last, because inside a post they may be sub-headings.
    """
    prose = [at for at, block in enumerate(blocks) if is_prose(block)]
    inside = range(prose[0], prose[-1]) if prose else range(0)
    return {
        at: TEMPLATE
        for at, block in enumerate(blocks)
        if _is_leftover(block) and (at not in inside or block.text.casefold().startswith("page "))
    }


def page_turners(blocks: Sequence[Block]) -> dict[int, str]:
    """Return ``Next >>>`` and the blog's own name, alone in front of the post or after it.

    Lists of posts must be gone already: such lines are the marks by which they are known.
    """
    prose = [at for at, block in enumerate(blocks) if is_prose(block)]
    inside = range(prose[0], prose[-1] + 1) if prose else range(0)
    ends = line_of(furniture().list_ends)
    return {
        at: TEMPLATE
        for at, block in enumerate(blocks)
        if at not in inside and (ends.fullmatch(block.text) or _BLOG_NAME.fullmatch(block.text))
    }


# "@forcesblog", "www.forces.example/blog": an address alone on its line.
_HANDLE = re.compile(r"@\w+|(?:https?://|www\.)\S+", re.IGNORECASE)
# "Home > Blog > Title", "Comments (3)"
_PAGE_LINE = re.compile(r"Home\s*[>»›|/]\s*\S.*|\d*\s*Comments?\s*(?:\(\d+\))?", re.IGNORECASE)
# "The Police Chiefs' Blog"; not "Volunteering blog", which may be a title.
_BLOG_NAME = re.compile(r"the\s+(?:[\w&-]+\s+){0,3}[\w&-]+['’]s?\s+blog|the\s+\w+\s+blog", re.I)


def _is_leftover(block: Block) -> bool:
    lone, openings = furniture().lone_lines, furniture().lone_openings
    text = block.text.strip()
    if line_of(lone).fullmatch(text) or _HANDLE.fullmatch(text) or _PAGE_LINE.fullmatch(text):
        return True
    return len(block.text) <= _CONTACT_LINE and bool(opening_of(openings).match(block.text))
