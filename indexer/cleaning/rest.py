"""What is left of a page that holds a list of posts or a press office, and no post."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.cleaning import lists
from indexer.cleaning.contact_lines import Part, is_advice, is_head, part_of
from indexer.cleaning.shapes import has_address, is_date_line, is_prose
from indexer.gazetteer import patterns
from indexer.records import Block, Removed

REASON = "page without a post"

# Such a page may say more ("How to find us"), but never so much as the shortest post, which
# had 900 letters.
_REST = 350
_REST_LINE = 160
_FIRST_PERSON = re.compile(r"\b(?:I|my|me|I['’]\w+)\b")


def rest_of_page(page: Sequence[Block | Removed]) -> dict[int, str]:
    """Return all blocks that are left, counted in blocks, where they cannot be a post.

    Nobody speaks in them and they name no officer and no day. Beside a list of posts they are
    a few words; beside contacts less is said than in these.
    """
    blocks = [part for part in page if isinstance(part, Block)]
    if any(_may_be_post(block.text) for block in blocks):
        return {}
    return dict.fromkeys(range(len(blocks)), REASON) if _shows_no_post(page, blocks) else {}


def _shows_no_post(page: Sequence[Block | Removed], blocks: Sequence[Block]) -> bool:
    told = [block for block in blocks if not _is_of_contact(block.text)]
    length = sum(len(block.text) for block in told)
    if any(part.reason == lists.REASON for part in page if isinstance(part, Removed)):
        return length <= _REST and not any(map(is_prose, told))
    contacts = sum(len(part.text) for part in page if _is_of_contact(part.text))
    named = any(is_head(part.text) for part in page)
    return named and any(has_address(part.text) for part in page) and length <= min(_REST, contacts)


def _is_of_contact(text: str) -> bool:
    return part_of(text) is not Part.OTHER or is_advice(text)


def _may_be_post(text: str) -> bool:
    spoken = _FIRST_PERSON.search(text) or patterns.rank().search(text)
    return len(text) > _REST_LINE or bool(spoken) or is_date_line(text)
