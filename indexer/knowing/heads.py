"""The lines in front of a post's first paragraph: title, dateline, byline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from indexer.cleaning.shapes import folded, is_prose, is_unended
from indexer.gazetteer import authorship, patterns
from indexer.knowing.authors import is_bio
from indexer.knowing.bylines import is_attribute_line, is_byline
from indexer.knowing.dates import PARTS, read_dateline
from indexer.records import Block

# Title, its repetition, dateline, byline and a standfirst are five lines; two for leftovers.
_LINES = 7
_LONGEST = 240
# Titles with a "we" of more words than these were not met.
_LONG = 16


@dataclass(frozen=True, slots=True)
class Head:
    """Positions of the title, its repetitions, the dateline and bylines among the blocks."""

    title: int | None
    dateline: int | None
    bylines: tuple[int, ...]
    repeated: tuple[int, ...]


def read_head(blocks: Sequence[Block]) -> Head:
    """Return which of the first lines are title, dateline and byline; each may be missing.

    The title is the first line in front of the first paragraph that is no dateline, byline,
    greeting, label or sentence. A sub-heading between paragraphs is none.
    """
    lines = _lines(blocks)
    dateline = next((at for at in lines if _is_dateline(blocks[at].text)), None)
    bylines = tuple(at for at in lines if any(is_byline(part) for part in parts(blocks[at].text)))
    bylines += tuple(
        at
        for at in lines
        if at - 1 in bylines and at != dateline and is_attribute_line(blocks[at].text)
    )
    free = [at for at in lines if at != dateline and at not in bylines]
    title = next(iter(free), None)
    if title is not None and not _is_title(blocks, title, dateline):
        title = None
    repeated = _repeated(blocks, title, free)
    return Head(title, dateline, bylines, repeated)


def _lines(blocks: Sequence[Block]) -> list[int]:
    lines: list[int] = []
    for at, block in enumerate(blocks[:_LINES]):
        if at == 0 and _notice().match(block.text):
            continue
        if is_prose(block) or len(block.text) > _LONGEST or block.kind in ("item", "quote", "pre"):
            break
        lines.append(at)
    return lines if len(lines) < len(blocks) else lines[:-1]


def parts(text: str) -> list[str]:
    """Return a line and, where it is a dateline with something beside it, the parts of it."""
    return [text, *(PARTS.split(text) if _is_dateline(text) else [])]


def _is_dateline(text: str) -> bool:
    """Say whether every part of a line is a date or a byline, and one of them a date."""
    pieces = PARTS.split(text)
    return read_dateline(text) is not None and (
        len(pieces) == 1 or all(read_dateline(piece) or is_byline(piece) for piece in pieces)
    )


def _is_title(blocks: Sequence[Block], at: int, dateline: int | None) -> bool:
    block = blocks[at]
    text = block.text.strip()
    if is_bio(text) or _label().fullmatch(text) or _opening().match(text) or text[:1].islower():
        return False
    if block.kind == "heading" or dateline == at + 1:
        return True
    if _is_first_of_many(blocks, at) or _is_unfinished_sentence(text):
        return False
    return (is_unended(text) or text[-1] in "?!…") and bool(re.search(r"[^\W\d]{2}", text))


def _is_first_of_many(blocks: Sequence[Block], at: int) -> bool:
    """Say whether a word or two in front of a post is the first of its sub-headings.

    "Terrorism", a paragraph, "Money", a paragraph, "Drones": the post has no title.
    """
    others = [block for block in blocks[at + 1 : -1] if _is_label(block)]
    return _is_label(blocks[at]) and len(others) > 1


def _is_unfinished_sentence(text: str) -> bool:
    """Say whether a long line speaks in the first person: a paragraph that lost its full stop."""
    return len(text.split()) > _LONG and re.search(r"\b(?:I|[Ww]e|my|us)\b", text) is not None


def _is_label(block: Block) -> bool:
    return len(block.text.split()) <= 2 and block.kind == "p" and is_unended(block.text)


def _repeated(blocks: Sequence[Block], title: int | None, free: Sequence[int]) -> tuple[int, ...]:
    if title is None:
        return ()
    wanted = _core(blocks[title].text)
    return tuple(at for at in free if at > title and _core(blocks[at].text) == wanted)


def _core(text: str) -> str:
    return re.sub(r"[\W_]+", " ", re.sub(r"^.{0,40}?\bblog\s*[:–-]\s*", "", folded(text))).strip()


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\d+[.)]\s*)?(?:{patterns.phrase(authorship().labels)}):?", re.IGNORECASE
    )


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?:{patterns.phrase(authorship().greetings)})\b|[•*·]", re.IGNORECASE)


@cache
def _notice() -> re.Pattern[str]:
    """Match a later notice on top of a post: ``UPDATE 4 March: … Original post from …``."""
    return re.compile(
        r"(?:updated?|correction|note)\b.{0,30}[:–-]|updated\s+(?:on\s+)?\d[\w\s,]{0,25}$|.{0,200}\boriginal\s+post\b",
        re.I,
    )
