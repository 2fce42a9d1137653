"""The lines in front of a post's first paragraph: title, dateline, byline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from indexer.cleaning.contact_lines import is_head
from indexer.cleaning.shapes import folded, is_prose, is_unended
from indexer.cleaning.template_lines import is_blog_name, is_trail
from indexer.gazetteer import authorship, forces, patterns
from indexer.knowing.authoring.bios import is_bio
from indexer.knowing.authoring.bylines import is_attribute_line, is_byline
from indexer.knowing.authoring.bylines_of_hosts import hands_over
from indexer.knowing.dating.dates import dateline_parts, dates_original, read_dateline
from indexer.names import bare_names
from indexer.records import Block

# Title, its repetition, dateline, byline and a standfirst are five lines; two for leftovers.
_LINES = 7
_LONGEST = 240
# Titles with a "we" of more words than these were not met.
_LONG = 16
# Words between "Guest post by" and the name: "the reverend", "our colleague".
_NEAR = 30
# A question of so many words that says "you" or "I" is spoken, and no title.
_ASKED = 12
_ADDRESS = re.compile(r"\b(?:I|me|my|you|your)\b", re.IGNORECASE)
_ANSWER = re.compile(
    r"(?:yes|no|nobody|not\s|because|it['’]s\s+a\s+question|it\s+(?:is|isn|was|wasn|did|depends)"
    r"|that\s+(?:is|was)\s|that['’]s\s|(?:the|my|our)\s+(?:\w+\s+)?answer|most\s+(?:people|of\s+us)|probably"
    r"|perhaps|well,|i\s+(?:am|was|get)\s+(?:often\s+)?asked|this\s+is\s+(?:the|a)\s+question)\b",
    re.IGNORECASE,
)


# The parts of an interview.
_ASKING = re.compile(r"(?:Q|A|Question|Answer)\s*\d*\s*[:.)]\s")


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
    bylines = tuple(at for at in lines if _is_byline(blocks[at].text))
    bylines += tuple(
        at
        for at in lines
        if at - 1 in bylines and at != dateline and is_attribute_line(blocks[at].text)
    )
    taken = {dateline, *bylines, *(at for at in lines if _is_of_page(blocks[at].text))}
    free = [at for at in lines if at not in taken]
    title = next(iter(free), None)
    if title is not None and not _is_title(blocks, title, dateline):
        title = None
    repeated = _repeated(blocks, title, free)
    return Head(title, dateline, bylines, repeated)


def _lines(blocks: Sequence[Block]) -> list[int]:
    lines: list[int] = []
    for at, block in enumerate(blocks[:_LINES]):
        if at == 0 and (_notice().match(block.text) or dates_original(block.text)):
            continue
        if is_prose(block) or len(block.text) > _LONGEST or block.kind in ("item", "quote", "pre"):
            break
        lines.append(at)
    return lines if len(lines) < len(blocks) else lines[:-1]


def _is_byline(text: str) -> bool:
    return any(map(is_byline, parts(text))) or _introduces(text)


def _introduces(text: str) -> bool:
    """Say whether a line opens like a byline and names a person, of whatever calling."""
    opened = _byline_opening().match(text.strip())
    rest = text.strip()[opened.end() :] if opened else ""
    near = any(start < _NEAR for start, _, _ in bare_names(rest))
    return is_unended(text) and (near or hands_over(text))


def parts(text: str) -> list[str]:
    """Return a line and, where it is a dateline with something beside it, the parts of it."""
    return [text, *(dateline_parts(text) if _is_dateline(text) else [])]


def _is_dateline(text: str) -> bool:
    """Say whether every part of a line is a date or a byline, and one of them a date."""
    pieces = dateline_parts(text)
    return read_dateline(text) is not None and (
        len(pieces) == 1 or all(read_dateline(piece) or is_byline(piece) for piece in pieces)
    )


def _is_title(blocks: Sequence[Block], at: int, dateline: int | None) -> bool:
    block = blocks[at]
    text = block.text.strip()
    if is_bio(text) or _label().fullmatch(text) or _opening().match(text) or text[:1].islower():
        return False
    if _ASKING.match(text):
        return False
    if block.kind == "heading" or dateline == at + 1:
        return True
    if text.endswith("?") and _is_question_of_body(text, blocks[at + 1].text):
        return False
    if _is_first_of_many(blocks, at) or _is_unfinished_sentence(text):
        return False
    return (is_unended(text) or text[-1] in "?!…") and bool(re.search(r"[^\W\d]{2}", text))


def _is_of_page(text: str) -> bool:
    """Say whether a line names the blog, its press office, its organisation or the way to it."""
    body = _body().fullmatch(text)
    return bool(body) or is_blog_name(text) or is_head(text) or is_trail(text)


@cache
def _body() -> re.Pattern[str]:
    bodies = patterns.phrase((*forces().police_bodies, *forces().other_bodies))
    return re.compile(rf"(?:the\s+)?(?:{bodies})", re.IGNORECASE)


def _is_question_of_body(text: str, following: str) -> bool:
    """Say whether a question opens the body: the next line answers it, or it speaks at length.

    "Why do dogs matter?" is a title.
    """
    answered = _ANSWER.match(following) is not None
    return answered or (len(text.split()) >= _ASKED and _ADDRESS.search(text) is not None)


def _is_first_of_many(blocks: Sequence[Block], at: int) -> bool:
    """Say whether a word or two in front of a post is the first of its sub-headings.

    "Terrorism", a paragraph, "Money", a paragraph, "Drones": the post has no title.
    """
    others = [block for block in blocks[at + 1 : -1] if _is_label(block)]
    return _is_label(blocks[at]) and len(others) > 1


def _is_unfinished_sentence(text: str) -> bool:
    """Say whether a long line speaks in the first person: a paragraph that lost its full stop.

    "ACC Jo Field, our lead for X, on what Y means for all of us" opens with its author.
    """
    own = re.search(r"\b(?:I|[Ww]e|my|us)\b", text)
    return len(text.split()) > _LONG and own is not None and not patterns.rank().match(text)


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


@cache
def _byline_opening() -> re.Pattern[str]:
    openings = [row for row in authorship().openings if row.split()[-1] in ("by", "By", "from")]
    return re.compile(rf"(?:{patterns.phrase(openings)})\s*:?\s", re.IGNORECASE)
