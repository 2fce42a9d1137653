"""Where lists of posts stand in a text: what cleaning took out as such, and pages of lists only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape

from indexer.cleaning.lists import REASON as LIST
from indexer.cleaning.recurrence import REASON as RECURRING
from indexer.cleaning.rest import REASON as REST
from indexer.cleaning.shapes import has_address, is_prose
from indexer.cleaning.template import TEMPLATE
from indexer.listing.lines import Kind, Line, is_unordered_head, kind
from indexer.records import Block, Cleaned

# An address under a title, which reading has taken for the rest of a broken line.
_BEHIND = re.compile(r"(?P<title>\S.*)\s+(?P<address>https?://\S+)")
# Leftovers of the template stand between the lines of a list, and part no list.
_OF_LISTS = (LIST, RECURRING, REST, TEMPLATE)
_HREF = re.compile(r"href=\"([^\"]+)\"")


class TextList:
    """One list of a text: its lines, whether it is sure to be one, whether the newest is first."""

    def __init__(self, lines: Sequence[Line], sure: bool, ordered: bool = True) -> None:
        self.lines = list(lines)
        self.sure = sure
        self.ordered = ordered


def text_lists(page: Cleaned) -> list[TextList]:
    """Return the lists of posts in a text, headings left out.

    A run of lines that cleaning removed as such is sure to be a list. Where lines only recur on
    other pages, or stand on a page without a paragraph, their entries have to show it.
    """
    return [one for run in _runs(page) for one in _parted_by_heads(run) if one.lines]


_Run = list[tuple[Block, str]]


def _runs(page: Cleaned) -> list[_Run]:
    runs: list[_Run] = [[]]
    for block, reason in _with_reasons(page):
        if reason is None:
            runs.append([])
        else:
            runs[-1].append((block, reason))
    return [run for run in runs if run]


def _with_reasons(page: Cleaned) -> Iterator[tuple[Block, str | None]]:
    """Yield each line with the reason for which it can belong to a list; None where it cannot."""
    kept = {(block.line, block.text) for block in page.blocks}
    reasons = {removed.text: removed.reason for removed in page.furniture}
    no_post = not any(is_prose(block) for block in page.blocks)
    for block in page.capture.blocks:
        if (block.line, block.text) not in kept:
            reason = reasons.get(block.text)
            yield block, reason if reason in _OF_LISTS else None
        else:
            short = no_post and not has_address(block.text)
            yield block, RECURRING if short else None


def _parted_by_heads(run: _Run) -> Iterator[TextList]:
    """Yield the lists of a run: each heading begins another."""
    lines: list[Line] = []
    sure, ordered, above = False, True, 0
    for block, reason in run:
        line = _line(block, above)
        above = block.line
        if kind(line.text) is Kind.HEAD:
            yield TextList(lines, sure, ordered)
            lines, ordered = [], not is_unordered_head(line.text)
        elif reason != TEMPLATE or kind(line.text) is Kind.ADDRESS:
            lines += _with_address(line)
        sure = sure or reason == LIST
    yield TextList(lines, sure, ordered)


def _line(block: Block, above: int) -> Line:
    link = _HREF.search(block.html or "")
    parted = block.line > above + 1 and above > 0
    return Line(block.text, block.line, parted, unescape(link[1]) if link else None)


def _with_address(line: Line) -> list[Line]:
    behind = _BEHIND.fullmatch(line.text)
    if not behind:
        return [line]
    title = Line(behind["title"], line.number, line.parted)
    return [title, Line(behind["address"], line.number + 1)]
