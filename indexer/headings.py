"""What a post is called where it is listed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from indexer.records import Found, Paragraph

FIRST_WORDS = 8


def heading(title: Found | None, paragraphs: Sequence[Paragraph]) -> str:
    """Return the title, or ``Untitled: `` and the first words of the body."""
    return called(title.value if title else None, (paragraph.text for paragraph in paragraphs))


def called(title: str | None, texts: Iterable[str]) -> str:
    """Return the title, or ``Untitled: `` and the first words of the texts."""
    if title is not None:
        return title
    words = next((text.split() for text in texts if text.strip()), [])
    if not words:
        return "Untitled"
    first = " ".join(words[:FIRST_WORDS])
    if len(words) <= FIRST_WORDS:
        return f"Untitled: {first}"
    return f"Untitled: {first.rstrip(',;:–—-')}…"
