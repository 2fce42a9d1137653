"""Why a search finds a post as its page shows it: a table of shares with bars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.query.request import Query
from indexer.search.reasons import Reason
from indexer.search.results import post_path
from indexer.search.why import Why
from webapp.urls import question

WHY = "why"
"""The parameter of a post's page that asks for it, and the place on that page."""

WIDEST = 100


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the score: the words for it, the number, and the width of its bar."""

    said: str
    detail: str
    share: str
    width: float


@dataclass(frozen=True, slots=True)
class WhyView:
    """Why a search finds a post; without ``shares``, ``lacks`` says why it does not."""

    explained: str
    shares: tuple[Share, ...]
    sum: str
    notes: tuple[str, ...]
    lacks: tuple[str, ...]


def why_view(why: Why) -> WhyView:
    """Return what the disclosure shows."""
    found = why.reasons
    return WhyView(
        explained=why.explained,
        shares=tuple(_shares(found.parts)) if found else (),
        sum=f"{found.score:.2f}" if found else "",
        notes=found.notes if found else (),
        lacks=why.lacks,
    )


def why_url(id: str, query: Query) -> str | None:
    """Return the address of the disclosure, None for a search without words to rank by."""
    return f"{post_path(id)}{question(query)}&{WHY}=1#{WHY}" if query.has_words else None


def _shares(parts: Sequence[Reason]) -> Iterator[Share]:
    largest = max((part.share for part in parts), default=0) or 1
    for part in parts:
        width = round(WIDEST * part.share / largest, 1)
        yield Share(part.said, part.detail, f"{part.share:.2f}", width)
