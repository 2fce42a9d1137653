"""Notes to readers, rules for comments and the like, which end a page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.cleaning.shapes import line_of
from indexer.gazetteer import furniture
from indexer.records import Block

REASON = "notes to readers after the post"

# What follows "Notes to readers" may be long, but not longer than the post before it.
_SHARE = 0.6
_HEAD = re.compile(
    r"\W*(?:(?:an?\s+)?(?:(?:foot|end)?notes?|word|information)\s+)?(?:to|for)\s+"
    r"(?:the\s+|our\s+|all\s+)?"
    r"(?:readers?|editors?|reporters|journalists|news\s?desks|press|media)(?:\s+of\s+.{1,40})?\s*:?\W*"
    r"|\W*about\s+(?:these|this|our|the)\s+(?:\w+\s+)?"
    r"(?:blogs?|updates?|posts?|notes|pages?|site|website|series|column|notebook|journal|round-ups?|reports?|summar(?:y|ies)|accounts?|entries|pieces|columns)\W*",
    re.IGNORECASE,
)


def notes_to_readers(blocks: Sequence[Block]) -> dict[int, str]:
    """Return everything from a line such as ``Notes to readers`` to the end of the page."""
    total = sum(len(block.text) for block in blocks)
    before = 0
    for at, block in enumerate(blocks):
        if _is_head(block.text) and before >= (1 - _SHARE) * total:
            return dict.fromkeys(range(at, len(blocks)), REASON)
        before += len(block.text)
    return {}


def _is_head(text: str) -> bool:
    return bool(_HEAD.fullmatch(text) or line_of(furniture().note_heads).fullmatch(text))
