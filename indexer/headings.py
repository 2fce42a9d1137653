"""What a post is called where it is listed."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.records import Found, Paragraph

FIRST_WORDS = 8


def heading(title: Found | None, paragraphs: Sequence[Paragraph]) -> str:
    """Return the title, or ``Untitled: `` and the first words of the body."""
    if title:
        return title.value
    words = next((p.text.split() for p in paragraphs if p.text.strip()), [])
    if not words:
        return "Untitled"
    first = " ".join(words[:FIRST_WORDS])
    if len(words) <= FIRST_WORDS:
        return f"Untitled: {first}"
    return f"Untitled: {first.rstrip(',;:–—-')}…"
