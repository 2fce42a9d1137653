"""Pages that are an index of posts: titles with dates, or teasers that end in "Read more"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indexer.cleaning.rest import REASON
from indexer.cleaning.shapes import is_date_line, is_prose
from indexer.records import Block

# Fewer titles than these may be the head of a post, with its sub-headings.
_FEWEST = 3
# Beside its titles an index may say what it is; the shortest post had 900 letters.
_PROSE = 200
_FEWEST_WITH_PROSE = 4
# A teaser is the title and the first lines of a post.
_TEASER = 700
_MORE = re.compile(
    r"(?:.*[\s….(\[])?(?:(?:read|find\s+out|see|view|show)\s+(?:more|on|the\s+(?:full|whole|rest)\b.*|full\s.*)"
    r"|continue\s+reading|more)\b[\s….›»>→\])]*(?:[:–-].*|about\s.*)?",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:archives?|articles?|blogs?|posts?|opinions?|updated|views?|voices)\b", re.I
)
_FIRST_PERSON = re.compile(r"\b(?:I|my|me|I['’]\w+)\b")
# "A year of cameras 18 September 2017": the longest date has four words.
_DATE_WORDS = range(2, 5)


def index_page(blocks: Sequence[Block]) -> dict[int, str]:
    """Return all lines of a page that lists posts and holds none; nothing of any other page."""
    is_index = _is_of_titles(blocks) or _is_of_teasers(blocks)
    return dict.fromkeys(range(len(blocks)), REASON) if is_index else {}


def _is_of_titles(blocks: Sequence[Block]) -> bool:
    """Say whether there are titles, and no text but at most a sentence about them."""
    prose = [block.text for block in blocks if is_prose(block)]
    if sum(map(len, prose)) > _PROSE:
        return False
    dated = sum(1 for block in blocks if _is_dated(block.text) or block.kind == "heading")
    items = sum(1 for block in blocks if block.kind == "item")
    if not prose:
        return max(dated, items) >= _FEWEST
    about = all(_ABOUT.search(text) and not _FIRST_PERSON.search(text) for text in prose)
    return about and dated >= _FEWEST_WITH_PROSE


def _is_dated(text: str) -> bool:
    words = text.split()
    ends = [" ".join(words[-count:]) for count in _DATE_WORDS if count <= len(words)]
    return any(map(is_date_line, ends))


def _is_of_teasers(blocks: Sequence[Block]) -> bool:
    """Say whether the page is parted into short pieces that all end by leading elsewhere."""
    pieces = list(_pieces(blocks))
    return len(pieces) > _FEWEST and all(piece <= _TEASER for piece in pieces)


def _pieces(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the length of each piece up to "Read more", and at last of what follows."""
    length = 0
    for block in blocks:
        length += len(block.text)
        if _MORE.fullmatch(block.text):
            yield length
            length = 0
    yield length
