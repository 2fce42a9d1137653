"""Whether consecutive lines are one paragraph, broken to fit a width.

Judged by what breaking at a width leaves behind: long lines, none of which has room for
the first word of the next, and breaks inside sentences. Titles one below the other begin
with capitals; lines of an address or a verse are short; both stay apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

# Breaking widths in use run from 60 (old mail) to 80 (terminals); a word may be missing.
_NARROWEST = 50
_WIDEST = 100
_MOST_DIFFERENCE = 20
# Three in five next lines begin with a small letter: in prose about four in five do, in a
# list of titles almost none.
_SMALL_LETTERS = 0.6
_SENTENCE_END = re.compile(r"[.!?:;][\"'’”)\]]*$")
_HYPHENATED = re.compile(r"\w-$")


def is_wrapped(lines: Sequence[str]) -> bool:
    """Say whether three or more lines, stripped, are one paragraph broken to a width."""
    if len(lines) < 3 or not _is_even(lines) or not _is_full(lines):
        return False
    small = sum(line[0].islower() for line in lines[1:])
    ends = sum(bool(_SENTENCE_END.search(line)) for line in lines[:-1])
    return small >= _SMALL_LETTERS * (len(lines) - 1) and 2 * ends <= len(lines) - 1


def is_wrapped_pair(lines: Sequence[str], width: int) -> bool:
    """Say whether two lines are one paragraph, in a text known to be broken to ``width``."""
    if len(lines) != 2 or not _NARROWEST <= len(lines[0]) <= width:
        return False
    return lines[1][0].islower() and not _has_room(lines[0], lines[1], width)


def joined(lines: Sequence[str]) -> str:
    """Join broken lines with spaces; behind a hyphen inside a word without."""
    text = lines[0]
    for line in lines[1:]:
        text += line if _HYPHENATED.search(text) else f" {line}"
    return text


def _is_even(lines: Sequence[str]) -> bool:
    lengths = [len(line) for line in lines[:-1]]
    longest, shortest = max(lengths), min(lengths)
    is_in_range = shortest >= _NARROWEST and max(longest, len(lines[-1])) <= _WIDEST
    return is_in_range and longest - shortest <= _MOST_DIFFERENCE


def _is_full(lines: Sequence[str]) -> bool:
    width = max(map(len, lines))
    return not any(_has_room(line, following, width) for line, following in pairwise(lines))


def _has_room(line: str, following: str, width: int) -> bool:
    return len(line) + 1 + len(following.split()[0]) <= width
