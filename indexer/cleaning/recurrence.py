"""Furniture known by its recurrence: the same line at the head or foot of several files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from indexer.cleaning.notice_points import points_of
from indexer.cleaning.shapes import folded, is_date_line, is_short_line, is_unended
from indexer.cleaning.signatures import names_author
from indexer.records import Block

REASON = "the same line stands on other pages"

# Two files with one line may be two captures of one post, or two posts with one title.
_FILES = 3
# How far from the top and from the end of a file furniture is looked for.
_HEAD = 60
_FOOT = 40
# A list changes between crawls: so many lines between two recurring ones belong to it.
_GAP = 2
# One recurring line alone may be the title of a series of posts.
_COMPANY = 2
# A sentence with so many points of a notice needs no other line beside it.
_TELLING = 3


def recurring_lines(pages: Sequence[Sequence[Block]]) -> list[dict[int, str]]:
    """Return, page by page, the positions of lines that recur at the head or foot of others.

    A line counts once for all pages with the same longest paragraph, because these are captures
    of one post. It is furniture when three posts or more share it and another such line
    stands in its company, or when it is a sentence about the page.
    """
    known = shared_lines(pages)
    return [_head(page, known) | _foot(page, known) for page in pages]


def shared_lines(pages: Sequence[Sequence[Block]]) -> set[str]:
    """Return the folded lines that stand at the head or foot of three posts or more."""
    posts: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        post = _longest(page)
        for block in [*page[:_HEAD], *page[-_FOOT:]]:
            posts[folded(block.text)].add(post)
    return {line for line, seen in posts.items() if len(seen) >= _FILES}


def _longest(page: Sequence[Block]) -> str:
    return folded(max((block.text for block in page), key=len, default=""))


def _head(page: Sequence[Block], known: set[str]) -> dict[int, str]:
    run = _run(page[:_HEAD], known)
    return dict.fromkeys(range(run), REASON) if run else {}


def _foot(page: Sequence[Block], known: set[str]) -> dict[int, str]:
    run = _run(list(reversed(page[-_FOOT:])), known)
    return dict.fromkeys(range(len(page) - run, len(page)), REASON) if run else {}


def _run(lines: Sequence[Block], known: set[str]) -> int:
    """Return how many lines from the start are furniture: recurring ones and small gaps."""
    end, count, gap = 0, 0, 0
    for at, line in enumerate(lines):
        if is_date_line(line.text) or names_author(line.text):
            break
        if folded(line.text) in known:
            # At the very edge a sentence about the page needs no company; behind a title it does.
            end, count, gap = at + 1, count + (1 if gap else _weight(line.text)), 0
        elif gap == _GAP or not is_short_line(line):
            break
        else:
            gap += 1
    return end if count >= _COMPANY else 0


def _weight(line: str) -> int:
    """Return for how many a recurring line counts: a sentence about the page is no title."""
    telling = not is_unended(line) and (points_of(line) or 0) >= _TELLING
    return _COMPANY if telling else 1
