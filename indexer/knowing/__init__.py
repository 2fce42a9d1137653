"""What a post says about itself: title, date, speaker, officers, what they lead on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz.fuzz import partial_ratio

from indexer.cleaning.shapes import folded
from indexer.knowing.authoring.signatures import speaker_in_signature
from indexer.knowing.authoring.speakers import Text, choose_speaker, speakers_said
from indexer.knowing.choosing import by_weight, choose_date, statements
from indexer.knowing.dating.dates import dates_said
from indexer.knowing.heads import Head, parts, read_head
from indexer.knowing.serving.officers import find_officers
from indexer.names import slug
from indexer.records import (
    Beside,
    Block,
    Capture,
    Cleaned,
    Dated,
    Found,
    Knowledge,
    Place,
    Source,
    Speaker,
    Statement,
)

__all__ = ["NOTHING_BESIDE", "know", "printed_title", "slug"]

# Out of 100, for a declared title and a first line that may be it, cut short or with the author.
_ALIKE = 80
# Comparing takes the product of the lengths; what a title is shows in its beginning.
_COMPARED = 300
NOTHING_BESIDE = Beside()


def printed_title(page: Cleaned) -> Found | None:
    """Return the title that stands as a line in front of a post, or None."""
    return _printed(page, read_head(page.blocks))


def know(page: Cleaned, beside: Beside = NOTHING_BESIDE) -> Knowledge:
    """Return what is known of one post; what nothing says is None or empty.

    Besides the text, ``beside`` speaks: lists of posts and the other captures of the post. What
    is shown of contradicting statements is decided by the rule in ``knowing.choosing``. The body
    is the blocks without the title, dateline and byline lines in front of them. A correction that
    another one has set aside is kept as said, the last, and counts for nothing.
    """
    page, lost = _without_lost(page)
    head = read_head(page.blocks)
    titles = _titles(page, head, beside)
    body = _body(page, head)
    text = Text(page.capture, titles, _bylines(page, head), body, page.furniture)
    dateline = page.blocks[head.dateline] if head.dateline is not None else None
    dates = by_weight([*dates_said(page.capture, titles, dateline, body), *beside.dates])
    said = speakers_said(text, beside.speakers)
    speaker = choose_speaker(said, text)
    lines = _lines_of(speaker, text)
    officers, claims = find_officers(page.capture.file, _unsigned(body), speaker, lines)
    return Knowledge(
        title=_titled(page.capture, titles),
        date=_dated(page.capture, dates),
        speaker=speaker,
        officers=officers,
        body=body,
        claims=claims,
        statements=(*statements(titles, dates, said), *lost),
    )


def _without_lost(page: Cleaned) -> tuple[Cleaned, list[Statement]]:
    """Return the page without the corrections that are not in force, and these."""
    aside = page.capture.overruled
    lost = [one for one in aside if one.source is Source.CORRECTION]
    kept = tuple(one for one in aside if one.source is not Source.CORRECTION)
    return replace(page, capture=replace(page.capture, overruled=kept)), lost


def _titles(page: Cleaned, head: Head, beside: Beside) -> list[Found]:
    declared = page.capture.declared.get("title")
    aside = [one for one in page.capture.overruled if one.field == "title"]
    found = [
        declared if declared and declared.value else None,
        *(Found(one.value, one.source, one.words, one.place) for one in aside if one.value),
        _printed(page, head),
        *beside.titles,
    ]
    return [title for title in found if title]


def _titled(capture: Capture, said: Sequence[Found]) -> Found | None:
    return None if _is_denied(capture, "title") else next(iter(said), None)


def _dated(capture: Capture, said: Sequence[Dated]) -> Dated | None:
    return None if _is_denied(capture, "date") else choose_date(said)


def _is_denied(capture: Capture, field: str) -> bool:
    """Say whether a curator says that the post has no such thing."""
    declared = capture.declared.get(field)
    return bool(declared and not declared.value)


def _printed(page: Cleaned, head: Head) -> Found | None:
    if head.title is None:
        return None
    block = page.blocks[head.title]
    return Found(block.text, Source.TITLE_LINE, block.text, _place(page, block))


def _place(page: Cleaned, block: Block) -> Place:
    return Place(page.capture.file, block.line)


def _bylines(page: Cleaned, head: Head) -> list[Found]:
    lines = [page.blocks[at] for at in head.bylines]
    return [
        Found(part, Source.BYLINE, part, _place(page, line))
        for line in lines
        for part in parts(line.text)
    ]


def _body(page: Cleaned, head: Head) -> tuple[Block, ...]:
    """Return the blocks behind the head; a first line unlike a declared title stays in the body."""
    taken = {head.title, head.dateline, *head.bylines, *head.repeated}
    if not _is_title(page, head):
        taken -= {head.title, *head.repeated}
    return tuple(block for at, block in enumerate(page.blocks) if at not in taken)


def _is_title(page: Cleaned, head: Head) -> bool:
    """Say whether the line in front of a post is its title, as far as anything else is declared.

    Another title by a curator leaves the paragraphs as they were and have been cited; that there
    is none says that the line is of the text.
    """
    declared = page.capture.declared.get("title")
    if head.title is None or (declared and not declared.value):
        return False
    said = _uncorrected_title(page.capture)
    return said is None or _is_same(said, page.blocks[head.title])


def _uncorrected_title(capture: Capture) -> str | None:
    """Return the title that is declared, whatever a curator has corrected since."""
    aside = [one for one in capture.overruled if one.field == "title"]
    declared = [one for one in (capture.declared.get("title"), *aside) if one]
    return next((one.value for one in declared if one.source is not Source.CORRECTION), None)


def _is_same(said: str, line: Block) -> bool:
    """Say whether a line is the title that is said, cut short or with the author beside it."""
    said, printed = said[:_COMPARED], line.text[:_COMPARED]
    return line.kind == "heading" or partial_ratio(said, printed, processor=folded) >= _ALIKE


def _unsigned(body: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the body without its signature, which names the author and no officer of the text."""
    signed = speaker_in_signature(body)
    at = set(signed[1]) if signed else set()
    return tuple(block for position, block in enumerate(body) if position not in at)


def _lines_of(speaker: Speaker | None, text: Text) -> list[str]:
    """Return the lines that name the author: that they were found by, bylines and signature."""
    signed = speaker_in_signature(text.body)
    signature = [signed[0].words] if signed else []
    bylines = ", ".join(line.value for line in text.bylines)
    return [speaker.words, bylines, *signature] if speaker else []
