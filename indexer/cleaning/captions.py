"""Captions of photographs, and the credits of those who took them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from indexer.cleaning.shapes import folded, is_prose, is_unended
from indexer.gazetteer import furniture, patterns
from indexer.records import Block

CAPTION = "caption of a photograph"
CREDIT = "credit of a photograph"

_LONGEST = 140
# The longest caption met that says no more than what is seen.
_LABEL = 60


def captions(blocks: Sequence[Block]) -> dict[int, str]:
    """Return captions: lines that stand alone between paragraphs, and short marked ones.

    A line is a caption when it opens with a person, does not end as a sentence, stands after the
    first paragraph and before the last block, and a paragraph beside it names the same
    person. The last line may be a signature; a name that labels several answers is a label.
    What the page marks as a caption is one where it is short or a person; else it tells something.
    """
    marked = {at: CAPTION for at, block in enumerate(blocks) if _is_label(block)}
    prose = [at for at, block in enumerate(blocks) if is_prose(block)]
    if not prose:
        return marked
    between = range(prose[0] + 1, len(blocks) - 1)
    return marked | {at: CAPTION for at in between if _is_caption(blocks, at)}


def _is_label(block: Block) -> bool:
    short = len(block.text) <= _LABEL or _subject().match(block.text.strip())
    return block.kind == "caption" and bool(short)


def _is_caption(blocks: Sequence[Block], at: int) -> bool:
    text = blocks[at].text.strip()
    if blocks[at].kind not in ("p", "caption") or len(text) > _LONGEST or not is_unended(text):
        return False
    if _opened_as_caption().match(text):
        return True
    opening = _subject().match(text)
    if not opening or not _alone(blocks, text):
        return False
    return _repeated_nearby(blocks, at, opening["name"])


def _alone(blocks: Sequence[Block], text: str) -> bool:
    return sum(1 for block in blocks if folded(block.text) == folded(text)) == 1


def _repeated_nearby(blocks: Sequence[Block], at: int, name: str) -> bool:
    beside = [*blocks[max(0, at - 3) : at], *blocks[at + 1 : at + 4]]
    surname = name.split()[-1]
    return any(surname in block.text for block in beside if is_prose(block))


@cache
def _subject() -> re.Pattern[str]:
    """Match a person and what makes the line a caption: a verb of captions, or nothing more."""
    verbs = patterns.phrase(furniture().captions)
    name = patterns.person().pattern
    return re.compile(
        rf"(?:{patterns.rank().pattern}\s+)?(?:{patterns.honorifics().pattern})?(?P<name>{name})"
        rf"(?:\s*\([^)]*\))?(?:,[^,]*,?)?(?:\s+(?:{verbs})\b.*)?$"
    )


@cache
def _opened_as_caption() -> re.Pattern[str]:
    return re.compile(r"(?:pictured|above|below|left to right|l-r|\(l-r\)|caption)\b\s*[:(,]", re.I)


def credits(blocks: Sequence[Block]) -> dict[int, str]:
    """Return lines that say who took a photograph, wherever they stand."""
    return {at: CREDIT for at, block in enumerate(blocks) if _is_credit(block.text.strip())}


def _is_credit(text: str) -> bool:
    return len(text) <= _LONGEST and bool(_credit().fullmatch(text))


@cache
def _credit() -> re.Pattern[str]:
    """Match "Photo: …", "(Picture by …)", "Image courtesy of …"; not "Photo opportunities"."""
    words = [word for word in furniture().credits if " " not in word]
    long = [word for word in furniture().credits if " " in word]
    return re.compile(
        rf"[(\[]?(?:(?:{patterns.phrase(words)})s?\s*[:©]|(?:{patterns.phrase(long)})\b)\s*.{{0,120}}",
        re.IGNORECASE,
    )
