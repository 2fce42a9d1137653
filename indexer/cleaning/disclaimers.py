"""Standing disclaimers: sentences of the blog about itself, in front of a guest's post."""

from __future__ import annotations

import re
from functools import cache

from indexer.cleaning.sentences import sentences
from indexer.gazetteer import furniture, patterns
from indexer.records import Block, Removed

REASON = "standing disclaimer"

# A disclaimer is one or two sentences; an argument about views in a longer text is the post's own.
_LONGEST = 500
# Sentences beside the disclaimer that name a person or speak in the first person are the post's.
_PERSONAL = re.compile(r"\b(?:I|my|me|I['’]\w+)\b")


def split_disclaimer(block: Block) -> list[Block | Removed]:
    """Return the block in pieces, each sentence of a disclaimer a Removed of its own.

    What else stands in the paragraph ("Today's blog comes from …") stays, without its HTML.
    """
    parts = [block.text[start:end] for start, end in sentences(block.text)]
    if not _pattern().search(block.text) or len(block.text) > _LONGEST:
        return [block]
    marks = [_is_standing(part) for part in parts]
    if not any(_pattern().search(part) for part in parts):
        return [block]
    pieces = zip(parts, marks, strict=True)
    return [Removed(part, REASON) if mark else Block(part, block.kind) for part, mark in pieces]


def _is_standing(sentence: str) -> bool:
    if _pattern().search(sentence):
        return True
    return not _PERSONAL.search(sentence) and not patterns.rank().search(sentence)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{patterns.phrase(furniture().disclaimers)})\b", re.IGNORECASE)
