"""Closing notices: what a page says to its readers about itself, after the post, in any words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from indexer.cleaning.notice_points import points_of
from indexer.cleaning.shapes import has_address, is_date_line, is_unended, line_of
from indexer.cleaning.signatures import names_author
from indexer.gazetteer import authorship
from indexer.records import Block, Removed

REASON = "notice to readers after the post"

# So many points make a notice; under a heading, so many.
_ENOUGH = 6
# A paragraph all alone needs more: "Our officers cannot comment on live cases. It is hard."
_ALONE = 8
_PARAGRAPH = 75
_HEADED = 5
# A line with fewer points opens no notice, unless it is a heading.
_OPENING = 4
# A heading with so many is one of a notice, whatever stands below it.
_TELLING = 3
# What a heading may cost that stands further up: a notice may have a line that tells nothing.
_IDLE = -3
# A line inside a notice may even lose some, as long as it is a sentence.
_STRANGE = -8
# The longest notice met has eight lines; none was longer than half of the post above it.
_LINES = 12
_SHARE = 0.4

_HEADING = 60
_HEADING_WORDS = 9


@dataclass(frozen=True, slots=True)
class _Line:
    points: int
    is_heading: bool
    is_sentence: bool
    letters: int

    @property
    def opens(self) -> bool:
        return self.is_heading or self.points >= _OPENING

    @property
    def breaks(self) -> bool:
        """Say whether no notice holds such a line."""
        return self.points < (_STRANGE if self.is_sentence else 0)


def closing_notices(page: Sequence[Block | Removed]) -> dict[int, str]:
    """Return the last blocks that are left, counted in blocks, where they are a notice.

    The words of its lines decide together, each of them weakly: they speak of the page, of what
    is published of a meeting, of how one may write, and of nothing else. The first line is
    a heading or has points enough by itself.
    """
    blocks = [part for part in page if isinstance(part, Block)]
    followed = bool(page) and isinstance(page[-1], Removed)
    length = _length(_lines_from_the_end(blocks), followed)
    return dict.fromkeys(range(len(blocks) - length, len(blocks)), REASON)


def _lines_from_the_end(blocks: Sequence[Block]) -> list[_Line]:
    """Return the lines from the last one up to one that can be in no notice."""
    lines: list[_Line] = []
    left = _SHARE * sum(len(block.text) for block in blocks)
    for block in reversed(blocks[-_LINES:]):
        text = block.text.strip()
        left -= len(text)
        points = None if left < 0 or _is_of_post(text) else points_of(text)
        if points is None:
            break
        # Two headings on each other are of the post, or the upper one tells what it is.
        doubled = bool(lines) and lines[-1].is_heading and points < _TELLING
        heading = is_heading(block) and not doubled
        worth = max(points, 0) if heading else points
        lines.append(_Line(worth, heading, not is_unended(text), _letters(text)))
    return lines


def _letters(text: str) -> int:
    """Return how long a line is; a footnote is no paragraph."""
    return 0 if text.startswith("*") else len(text)


def _is_of_post(text: str) -> bool:
    """Say whether a line is a dateline or a signature; a sentence may name an office."""
    return is_date_line(text) or (is_unended(text) and names_author(text))


def _length(lines: Sequence[_Line], followed: bool) -> int:
    """Count the lines of the notice, from the end of the page."""
    length = gained = 0
    for count, line in enumerate(lines, start=1):
        gained += line.points
        if length and line.breaks:
            break
        if line.opens and gained >= _needed(lines[:count], length, followed):
            length, gained = count, 0
    return length


def _needed(lines: Sequence[_Line], length: int, followed: bool) -> float:
    """Return the points that make the last of ``lines`` the first of a notice.

    The ``length`` lines in front of it in the list are one already; what stands above the heading
    of that must be a notice by itself. A heading alone tells only above other lines of the page.
    """
    first = lines[-1]
    if len(lines) == 1 and first.is_heading:
        return _TELLING if followed else inf
    if len(lines) == 1 and not followed and first.letters > _PARAGRAPH:
        return _ALONE
    if not length or lines[length - 1].is_heading:
        return _HEADED if first.is_heading else _ENOUGH
    if not first.is_heading:
        return _OPENING
    directly_above = len(lines) == length + 1
    return 0 if directly_above else _IDLE if first.points >= _TELLING else 1


def is_heading(block: Block) -> bool:
    """Say whether a block may be the heading of a notice, and not the signature of a post."""
    text = block.text.strip()
    if not text or len(text) > _HEADING or len(text.split()) > _HEADING_WORDS:
        return False
    if has_address(text):
        return False
    if block.kind == "item" or not (is_unended(text) or text.endswith((":", "?"))):
        return False
    if is_date_line(text) or names_author(text) or line_of(authorship().farewells).fullmatch(text):
        return False
    words = [word for word in text.split() if word[0].isalpha()]
    is_name = all(word[0].isupper() for word in words)
    return text[0].isupper() and (not is_name or (points_of(text) or 0) >= _TELLING)
