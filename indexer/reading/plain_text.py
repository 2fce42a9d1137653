"""Plain text to blocks: a line is a paragraph, unless lines were broken to a width."""

from __future__ import annotations

import re
from collections.abc import Iterable

from indexer.reading.characters import one_line
from indexer.reading.wrapping import is_wrapped, is_wrapped_pair, joined
from indexer.records import Block

# The bullets of Word's symbol fonts: private-use characters, which would be dropped.
_SYMBOL_BULLET = re.compile(r"^\s*[\uf0b7\uf0a7]")
# An en dash is no bullet: it stands in front of datelines.
_BULLET = re.compile(r"(?:[•‣◦▪●∙·] ?|[-*] )(?=.*\w)")

_Group = list[str]


def text_blocks(text: str) -> tuple[Block, ...]:
    """Return the paragraphs of ``text`` in order, bullets as ``item``; blank lines are left out.

    A line is a paragraph. Three or more lines that were broken to a width are one; where a
    text has such a place, two lines broken to the same width are one too.
    """
    groups = _groups(text.splitlines())
    width = max((max(map(len, group)) for group in groups if is_wrapped(group)), default=0)
    return tuple(block for group in groups for block in _blocks(group, width))


def _groups(lines: Iterable[str]) -> list[_Group]:
    """Return the lines, bullets still on them, in groups that blank lines and bullets part."""
    groups: list[_Group] = [[]]
    for line in map(_with_bullet, lines):
        if not line or _BULLET.match(line):
            groups.append([])
        if line:
            groups[-1].append(line)
    return [group for group in groups if group]


def _with_bullet(line: str) -> str:
    return one_line(_SYMBOL_BULLET.sub("•", line))


def _blocks(group: _Group, width: int) -> Iterable[Block]:
    if is_wrapped(group) or is_wrapped_pair(group, width):
        return [_block(joined(group))]
    return [_block(line) for line in group]


def _block(line: str) -> Block:
    bullet = _BULLET.match(line)
    return Block(line[bullet.end() :], "item") if bullet else Block(line)
