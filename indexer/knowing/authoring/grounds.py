"""What name, rank and office of an author rest on, each by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.cleaning.sentences import sentences
from indexer.knowing.authoring.authors import own_rank
from indexer.records import Block, Capture, Ground, Place, Source, Speaker


def grounded(
    chosen: Speaker, own: Sequence[Speaker], capture: Capture, body: Sequence[Block]
) -> Speaker:
    """Return the author with a ground for name, rank and role, as far as they have these.

    ``own`` are those said to be the author who are this one. A declared rank or role rests on
    its declaration; else each rests on the first of these that gives it, and a rank that none of
    them gives on the author's own claim in the ``body``.
    """
    parts = (("name", chosen.name), ("rank", chosen.rank), ("role", chosen.role))
    found = (_ground(part, value, own, capture, body) for part, value in parts if value)
    return replace(chosen, grounds=tuple(one for one in found if one))


def _ground(
    part: str, value: str, own: Sequence[Speaker], capture: Capture, body: Sequence[Block]
) -> Ground | None:
    grounds = (
        *_declared(part, value, capture),
        *_said(part, value, own),
        *_claimed(part, body, capture),
    )
    return next((one for one in grounds if one.value == value), None)


def _declared(part: str, value: str, capture: Capture) -> Iterator[Ground]:
    found = capture.declared.get(part)
    if found and found.value == value:
        yield Ground(part, value, found.source, found.words, found.place)


def _said(part: str, value: str, own: Sequence[Speaker]) -> Iterator[Ground]:
    for one in own:
        # Another capture of the post knows what its parts rest on.
        yield from (ground for ground in one.grounds if ground.part == part)
        if getattr(one, part) == value:
            yield Ground(part, value, one.source, one.words, one.place)


def _claimed(part: str, body: Sequence[Block], capture: Capture) -> Iterator[Ground]:
    """Yield the ground of the rank that the author claims: the sentence that does so."""
    claim = own_rank(body) if part == "rank" else None
    if claim:
        rank, block = claim
        told = [block.text[start:end] for start, end in sentences(block.text)]
        words = next((one for one in told if own_rank([replace(block, text=one)])), block.text)
        yield Ground(part, rank, Source.BODY, words, Place(capture.file, block.line))
