"""What a communications office adds below a post, under any heading or none.

Such notes speak of several things at once: the page, that something is published, minutes, what
is withheld, readers and their questions, how to reach the office. A paragraph of a post speaks of
one or two of them; its author says "I", names officers, or tells what happened.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from indexer.cleaning.notes import REASON
from indexer.cleaning.recurrence import names_author
from indexer.cleaning.shapes import has_address, is_unended
from indexer.gazetteer import notices, patterns
from indexer.records import Block

# The longest line of such notes that was met has 240 letters.
_LONGEST = 360
_HEADING = 8
# Notes are never longer than so much of the page.
_SHARE = 0.4
# So many kinds of things make a line by itself a note; fewer do below a heading, or among others.
_ALONE = 3
_TOGETHER = 2
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|me|mine|myself|I['’]\w+)\b")
# What only notes speak of, beside the page and its readers.
_CORE = frozenset({"putting", "papers", "withheld"})


def closing_notices(blocks: Sequence[Block]) -> dict[int, str]:
    """Return the lines at the end of a page that are notes about it, with the reason."""
    kinds = [_kinds(block.text) for block in blocks]
    run = len(blocks)
    while run and (kinds[run - 1] or _is_heading(blocks[run - 1].text)):
        run -= 1
    starts = (at for at in range(run, len(blocks)) if _begins(blocks, kinds, at))
    start = next((at for at in starts if _is_small(blocks, at)), len(blocks))
    return dict.fromkeys(range(start, len(blocks)), REASON)


def _begins(blocks: Sequence[Block], kinds: Sequence[frozenset[str]], at: int) -> bool:
    """Say whether notes begin with a line: their heading, or what makes them known."""
    if _is_heading(blocks[at].text) and not kinds[at] - {"readers", "pages", "withheld"}:
        return at + 1 < len(blocks) and _is_note(kinds[at + 1])
    if len(kinds[at]) >= _ALONE or _is_address(blocks[at].text, kinds[at]):
        return True
    together = frozenset[str]().union(*kinds[at:])
    return _is_note(kinds[at]) and at + 1 < len(blocks) and len(together) >= _ALONE


def _is_note(kinds: frozenset[str]) -> bool:
    return len(kinds) >= _TOGETHER and bool(kinds & _CORE)


def _is_address(text: str, kinds: frozenset[str]) -> bool:
    """Say whether a line is no more than whom to write to about the page: "Webmaster: …"."""
    return kinds == {"pages", "address"} and len(text.split()) <= _HEADING


def _is_small(blocks: Sequence[Block], at: int) -> bool:
    total = sum(len(block.text) for block in blocks)
    return at > 0 and sum(len(block.text) for block in blocks[at:]) <= _SHARE * total


def _is_heading(text: str) -> bool:
    short = len(text.split()) <= _HEADING and is_unended(text.rstrip(":"))
    return short and not names_author(text) and not _FIRST_PERSON.search(text)


def _kinds(text: str) -> frozenset[str]:
    """Return what a line speaks of, of the things that notes speak of; nothing where it tells."""
    if len(text) > _LONGEST or _FIRST_PERSON.search(text) or patterns.rank().search(text):
        return frozenset()
    if _of("telling").search(text):
        return frozenset()
    said = {kind for kind in _KINDS if _of(kind).search(text)}
    return frozenset(said | ({"address"} if has_address(text) else set()))


_KINDS = ("pages", "putting", "papers", "withheld", "readers")


@cache
def _of(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{patterns.phrase(getattr(notices(), kind))})(?!\w)", re.I)
