"""What a line looks like: prose or title, a date, an address, the same as another."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from indexer.edtf import parse_date
from indexer.gazetteer import patterns
from indexer.records import Block

# Each rule judges each line of a page three times, and a list of posts stands on page after page:
# so many lines are remembered with the answer.
LINES = 10_000
# The longest title seen on such a blog had 150 characters; prose of one sentence starts at 60.
_TITLE = 220
_SENTENCE = 60
_PARAGRAPH = 300

# A paragraph may lack its last full stop; then a sentence ends inside it.
_TWO_SENTENCES = 100
_CLOSED = re.compile(r"[.!…:][\"'’”)]*\d{0,2}$")
# The longest question met as a title has 73 characters.
_QUESTION = 120
_INNER_END = re.compile(r"[a-z]{3}[.!?]\s+[A-Z]")

_PHONE = re.compile(r"(?:\+44\s*(?:\(0\))?\s*|\(?0)\d(?:[\s()-]*\d){8,10}\b")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_MARKS = str.maketrans("‘’‚“”„–—‑", "'''\"\"\"---")
_ENDED = re.compile(r"[.!?…:;][\"'’”)\]]*\d{0,2}$")


@lru_cache(maxsize=LINES)
def folded(text: str) -> str:
    """Return ``text`` for comparing lines: case, spaces, quotation marks and dashes made one."""
    plain = text.casefold().translate(_MARKS)
    return " ".join(plain.split())


def is_prose(block: Block) -> bool:
    """Say whether a block reads as a paragraph: a sentence with its end, or sheer length."""
    text = block.text.strip()
    if block.kind == "heading":
        return False
    if len(text) >= _PARAGRAPH or (len(text) >= _TWO_SENTENCES and _INNER_END.search(text)):
        return True
    if text.endswith("?"):
        return len(text) >= _QUESTION
    return len(text) >= _SENTENCE and _CLOSED.search(text) is not None


def is_short_line(block: Block) -> bool:
    """Say whether a block can be a title, a label or an item of a list of posts."""
    return len(block.text) <= _TITLE and not is_prose(block)


def is_unended(text: str) -> bool:
    """Say whether ``text`` lacks the punctuation that ends a sentence."""
    return not _ENDED.search(text.strip())


_DIGIT = re.compile(r"[0-9]")
_POSTED = re.compile(r"^(?:posted|published|date|updated)(?:\s+on)?:?\s+", re.IGNORECASE)
_HOUR = re.compile(r"(?:,|\s+at)?\s+\d{1,2}[:.]\d{2}\s*(?:[ap]m)?$", re.IGNORECASE)


@lru_cache(maxsize=LINES)
def is_date_line(text: str) -> bool:
    """Say whether a line is a date and nothing else, however it is introduced."""
    if not _DIGIT.search(text):
        return False
    return parse_date(_HOUR.sub("", _POSTED.sub("", text))) is not None


def has_address(text: str) -> bool:
    """Say whether a telephone number or e-mail address stands in ``text``."""
    return bool(_PHONE.search(text) or _MAIL.search(text))


@cache
def line_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Match a whole line that is one of ``words``, whatever its case or final colon."""
    return re.compile(rf"\W*(?:{patterns.phrase(words)})\s*:?\W*", re.IGNORECASE)


@cache
def opening_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Match one of ``words`` at the start of a line, as whole words."""
    return re.compile(rf"(?:{patterns.phrase(words)})(?!\w)", re.IGNORECASE)
