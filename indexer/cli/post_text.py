"""A post as lines of text."""

from __future__ import annotations

from collections.abc import Iterator

import click

from indexer.headings import heading
from indexer.records import Dated, Found, Officer, Paragraph, Post, Speaker
from indexer.wording import when, who

_MARKS = {"item": "• ", "quote": "> "}


def post_lines(post: Post) -> Iterator[str]:
    """Yield heading, what is known of the post and from where, and its paragraphs.

    What the post does not say is said to be missing, so that nobody takes it for left out.
    """
    yield click.style(heading(post.title, post.paragraphs), bold=True)
    yield f"ID:       {post.id}"
    yield f"Date:     {when(post.date)}{_source(post.date)}"
    yield f"Speaker:  {_speaker(post.speaker)}"
    yield f"Officers: {'; '.join(map(_officer, post.officers)) or 'none named'}"
    yield f"Address:  {post.address.value if post.address else 'unknown'}{_source(post.address)}"
    yield f"File:     {post.file}"
    for paragraph in post.paragraphs:
        yield ""
        yield _paragraph(paragraph)


def _source(found: Found | Dated | Speaker | None) -> str:
    return f" ({found.source})" if found else ""


def _speaker(speaker: Speaker | None) -> str:
    if speaker is None:
        return "none named"
    role = f", {speaker.role}" if speaker.role else ""
    return f"{who(speaker)}{role}{_source(speaker)}"


def _officer(officer: Officer) -> str:
    on = f" for {officer.lead_on}" if officer.lead_on else ""
    return f"{who(officer)}, lead{on}" if officer.lead else who(officer)


def _paragraph(paragraph: Paragraph) -> str:
    text = _MARKS.get(paragraph.kind, "") + paragraph.text
    shown = click.style(text, bold=True) if paragraph.kind == "heading" else text
    return f"¶ {paragraph.number}  {shown}"
