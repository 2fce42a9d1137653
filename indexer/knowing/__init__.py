"""What a post says about itself: title, date, speaker, officers, what they lead on."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.fuzz import partial_ratio

from indexer.cleaning.shapes import folded
from indexer.knowing.authors import speaker_in_signature
from indexer.knowing.dates import find_date
from indexer.knowing.heads import Head, parts, read_head
from indexer.knowing.officers import find_officers
from indexer.knowing.speakers import find_speaker
from indexer.names import slug
from indexer.records import Block, Cleaned, Found, Knowledge, Source, Speaker

__all__ = ["know", "slug"]

# Out of 100, for a declared title and a first line that may be it, cut short or with the author.
_ALIKE = 80


def know(cleaned: Cleaned) -> Knowledge:
    """Return what one post says about itself; what it does not say is None or empty.

    Declared values (catalogue, front matter, page metadata) win and keep their source. The body is
    the blocks without the title, dateline and byline lines in front of them.
    """
    declared = cleaned.capture.declared
    head = read_head(cleaned.blocks)
    printed = _title(cleaned.blocks, head)
    titles = [title for title in (declared.get("title"), printed) if title]
    body = _body(cleaned.blocks, head, titles)
    bylines = [part for at in head.bylines for part in parts(cleaned.blocks[at].text)]
    dateline = cleaned.blocks[head.dateline].text if head.dateline is not None else None
    speaker = find_speaker(declared, titles, bylines, body, cleaned.furniture)
    return Knowledge(
        title=titles[0] if titles else None,
        date=find_date(cleaned.capture, titles, dateline, body),
        speaker=speaker,
        officers=find_officers(_unsigned(body), speaker, _lines_of(speaker, bylines, body)),
        body=body,
    )


def _unsigned(body: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the body without its signature, which names the author and no officer of the text."""
    signed = speaker_in_signature(body)
    return body[: -len(signed[1])] if signed else body


def _lines_of(
    speaker: Speaker | None, bylines: Sequence[str], body: tuple[Block, ...]
) -> list[str]:
    """Return the lines that name the author: that they were found by, bylines and signature."""
    signed = speaker_in_signature(body)
    signature = [signed[0].words] if signed else []
    return [speaker.words, ", ".join(bylines), *signature] if speaker else []


def _title(blocks: tuple[Block, ...], head: Head) -> Found | None:
    if head.title is None:
        return None
    words = blocks[head.title].text
    return Found(words, Source.TITLE_LINE, words)


def _body(blocks: tuple[Block, ...], head: Head, titles: Sequence[Found]) -> tuple[Block, ...]:
    """Return the blocks behind the head; a first line unlike a declared title stays in the body."""
    taken = {head.title, head.dateline, *head.bylines, *head.repeated}
    if head.title is not None and not _agree(titles, blocks[head.title].kind):
        taken -= {head.title, *head.repeated}
    return tuple(block for at, block in enumerate(blocks) if at not in taken)


def _agree(titles: Sequence[Found], kind: str) -> bool:
    alike = partial_ratio(titles[0].value, titles[-1].value, processor=folded)
    return kind == "heading" or alike >= _ALIKE
