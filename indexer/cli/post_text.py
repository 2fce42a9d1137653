"""A post as lines of text."""

from __future__ import annotations

from collections.abc import Iterator

import click

from indexer.cli.evidence_text import evidence_lines
from indexer.doubts import doubts
from indexer.headings import heading
from indexer.records import Claim, Dated, Found, Officer, Paragraph, Post, Speaker
from indexer.wording import leads, when, who

_MARKS = {"item": "• ", "quote": "> "}


def post_lines(post: Post, with_evidence: bool = False) -> Iterator[str]:
    """Yield heading, what is known of the post and from where, and its paragraphs.

    What the post does not say is said to be missing, so that nobody takes it for left out.
    """
    yield click.style(heading(post.title, post.paragraphs), bold=True)
    yield f"ID:       {post.id}"
    yield f"Date:     {when(post.date)}{_source(post.date)}"
    yield f"Speaker:  {_speaker(post)}"
    yield f"Officers: {'; '.join(map(_officer, post.officers)) or 'none named'}"
    yield f"Address:  {_address(post.address)}{_source(post.address)}"
    yield f"File:     {post.file}"
    yield from (f"Doubtful: {doubt.reason}" for doubt in doubts(post))
    if with_evidence:
        yield from evidence_lines(post)
    for paragraph in post.paragraphs:
        yield ""
        yield _paragraph(paragraph)


def _source(found: Found | Dated | Speaker | None) -> str:
    return f" ({found.source})" if found else ""


def _address(address: Found | None) -> str:
    return (address and address.value) or "unknown"


def _speaker(post: Post) -> str:
    speaker = post.speaker
    if speaker is None:
        return f"none named{''.join(map(_claim, post.claims))}"
    role = f", {speaker.role}" if speaker.role else ""
    return f"{who(speaker)}{role}{_source(speaker)}"


def _claim(claim: Claim) -> str:
    return f", lead{f' for {claim.lead_on}' if claim.lead_on else ''}"


def _officer(officer: Officer) -> str:
    named = f"{who(officer)} ({officer.office})" if officer.office else who(officer)
    on = f" for {' and for '.join(leads(officer))}" if officer.lead_on else ""
    return f"{named}, lead{on}" if officer.lead else named


def _paragraph(paragraph: Paragraph) -> str:
    text = _MARKS.get(paragraph.kind, "") + paragraph.text
    shown = click.style(text, bold=True) if paragraph.kind == "heading" else text
    return f"¶ {paragraph.number}  {shown}"
