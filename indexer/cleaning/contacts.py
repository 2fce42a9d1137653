"""Press office blocks: who may be rung, written to or followed, when, and at which number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from indexer.cleaning.contact_lines import (
    Part,
    is_bare,
    is_labelled,
    is_of_press,
    is_sure,
    names_press,
    opens_block,
    part_of,
)
from indexer.cleaning.shapes import is_date_line, is_prose
from indexer.gazetteer import patterns
from indexer.records import Block

REASON = "press office contact"

# "Head of news: Jo Field" between the heading and the number.
_GAP = 2
_SHORT = 60
_NO_TITLES = (Part.HEAD, Part.NUMBER)


def press_office(blocks: Sequence[Block]) -> dict[int, str]:
    """Return the lines of press office blocks, whatever the order of their lines.

    In front of the first paragraph and after the last, lines about how to reach somebody count
    together; between paragraphs only a heading with a number right below it.
    """
    parts = [part_of(block.text) for block in blocks]
    return dict.fromkeys([at for run in _runs(blocks, parts) for at in run], REASON)


def _runs(blocks: Sequence[Block], parts: Sequence[Part]) -> Iterator[list[int]]:
    first, last = _post(blocks, parts)
    parts = _without_gaps(blocks, parts, range(first, last))
    positions = range(len(blocks))
    for of_contact, group in groupby(positions, key=lambda at: parts[at] is not Part.OTHER):
        run = list(group)
        if not of_contact:
            continue
        if run[0] < first:
            yield _above(run, blocks, parts)
        elif run[0] > last:
            yield _below(run, blocks, parts)
        else:
            yield _inside(run, parts)


def _post(blocks: Sequence[Block], parts: Sequence[Part]) -> tuple[int, int]:
    """Return where the first and the last paragraph stand that are not about contacts."""
    prose = [at for at, block in enumerate(blocks) if is_prose(block) and parts[at] is Part.OTHER]
    return (prose[0], prose[-1]) if prose else (len(blocks), len(blocks))


def _without_gaps(blocks: Sequence[Block], parts: Sequence[Part], post: range) -> list[Part]:
    """Let lines between a heading and a number below it be of the block, whatever they say.

    So is the end of a sentence that was broken after a number: it begins in lower case.
    """
    filled = list(parts)
    for at in range(1, len(blocks)):
        broken = blocks[at].text[:1].islower() and len(blocks[at].text) <= _SHORT
        if broken and filled[at - 1] is Part.NUMBER:
            filled[at] = Part.NUMBER
    for head in (at for at, part in enumerate(parts) if part is Part.HEAD and at not in post):
        near = range(head + 1, min(head + 2 + _GAP, len(blocks)))
        number = next((at for at in near if parts[at] is Part.NUMBER), None)
        between = range(head + 1, number or head)
        if all(_may_stand_between(blocks[at].text) for at in between):
            filled[head + 1 : head + 1 + len(between)] = [Part.NUMBER] * len(between)
    return filled


def _may_stand_between(text: str) -> bool:
    named = is_date_line(text) or patterns.rank().search(text)
    return len(text) <= _SHORT and not named and not text.endswith(("?", "!"))


def _above(run: list[int], blocks: Sequence[Block], parts: Sequence[Part]) -> list[int]:
    kept = _without_titles(run, blocks, parts)
    heads = [at for at in kept if parts[at] in (Part.HEAD, Part.VAGUE_HEAD)]
    numbers = [blocks[at].text for at in kept if parts[at] is Part.NUMBER]
    of_press = any(is_of_press(text) or is_bare(text) for text in numbers)
    if heads and numbers and _is_owner(blocks, heads[0]):
        kept = [heads[0] - 1, *kept]
    return kept if heads or of_press else []


def _is_owner(blocks: Sequence[Block], head: int) -> bool:
    """Say whether the line above a head names whose press office it is: the page begins with it."""
    return head == 1 and _OWNER.fullmatch(blocks[0].text.strip()) is not None


_LABEL = re.compile(r"[A-Za-z][A-Za-z -]*[.:]*\s*[+(\d]|[A-Za-z][A-Za-z -]*:\s*\S+@")
# "The Lantern Council", "Association of Chief Officers"
_OWNER = re.compile(
    r"(?:The\s+)?[A-Z][\w'’]+(?:\s+(?:(?:of|and|for|the)\s+){0,2}[A-Z][\w'’]+){1,5}"
)


def _without_titles(run: list[int], blocks: Sequence[Block], parts: Sequence[Part]) -> list[int]:
    """Leave out lines at either end that may be the title of the post: "Follow the van"."""
    sure = [at for at in run if parts[at] in _NO_TITLES or is_sure(blocks[at].text)]
    numbers = [at for at in run if parts[at] is not Part.TALK]
    if not (numbers and sure):
        return []
    first = min(numbers[0], sure[0])
    while first - 1 in run and opens_block(blocks[first - 1].text):
        first -= 1
    return [at for at in run if first <= at <= sure[-1]]


def _below(run: list[int], blocks: Sequence[Block], parts: Sequence[Part]) -> list[int]:
    """Return the lines from a heading or a press office's number on.

    "If you have seen the van, ring 101" in front of them is the post's own.
    """
    numbers = [at for at in run if parts[at] is Part.NUMBER]
    of_press = [at for at in numbers if names_press(blocks[at].text)]
    heads = [at for at in run if parts[at] is Part.HEAD]
    # "Telephone: 020 …" as the last lines of all: a helpline says whose it is.
    if run[-1] == len(blocks) - 1:
        heads += [
            at for at in numbers if _LABEL.match(blocks[at].text) and is_labelled(blocks[at].text)
        ]
    heads += [
        at - 1
        for at in numbers
        if parts[at - 1] is Part.VAGUE_HEAD and (at in of_press or is_labelled(blocks[at].text))
    ]
    heads += [at for at in run if numbers and at < numbers[-1] and _names_office(blocks[at].text)]
    if not (heads or of_press):
        return []
    rest = run[run.index(min([*heads, *of_press])) :]
    return rest if numbers or len(rest) > 1 else []


def _names_office(text: str) -> bool:
    """Say whether a line is the name of a press office in other words, or tells when it is open."""
    return names_press(text) and (is_sure(text) or opens_block(text)) and not text.endswith("?")


def _inside(run: list[int], parts: Sequence[Part]) -> list[int]:
    heads = [at for at in run if parts[at] is Part.HEAD and at + 1 in run]
    start = next((at for at in heads if parts[at + 1] is Part.NUMBER), None)
    if start is None:
        return []
    after = [at for at in run if at > start and parts[at] not in (Part.NUMBER, Part.HEAD)]
    return [at for at in run if start <= at < min(after, default=run[-1] + 1)]
