"""The officers of a post as a curator writes them, and as such a line again.

``CC Jo Field, lead on drugs; DCC Ann Other; Sam Roe, lead``
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from indexer.errors import BlogSearchError
from indexer.gazetteer import parse_rank, patterns
from indexer.names import bare_name, slug
from indexer.records import Officer, Place, Source

# The comma may be missing; "Lead" with a capital may be a surname.
_LEAD = re.compile(r",?\s+(?:national\s+)?lead(?:\s+(?:on|for)\s+(?P<subject>.+))?$")


class OfficersError(BlogSearchError):
    """A list of officers cannot be read; the message says which entry and how to write it."""


def read_officers(line: str, place: Place | None = None) -> tuple[Officer, ...]:
    """Return the officers of a line, their parts parted by semicolons. Raises OfficersError."""
    pieces = [piece.strip() for piece in line.split(";")]
    return tuple(_officer(piece, line, place or Place()) for piece in pieces if piece)


def write_officers(officers: Iterable[Officer]) -> str:
    """Return the line that ``read_officers`` reads back; empty where there are none."""
    return "; ".join(_written(officer) for officer in officers)


def _officer(piece: str, line: str, place: Place) -> Officer:
    lead = _LEAD.search(piece)
    named = piece[: lead.start()] if lead else piece
    rank = patterns.rank().match(named)
    name = bare_name(named)
    if not re.search(r"[^\W\d_]", name) or "," in name:
        raise OfficersError(
            f"officers: “{piece}” cannot be read; write “CC Jo Field, lead on drugs”, and a "
            "semicolon between officers"
        )
    return Officer(
        name=name,
        slug=slug(name),
        rank=parse_rank(rank[0]) if rank else None,
        lead=lead is not None,
        lead_on=lead["subject"] if lead else None,
        source=Source.CORRECTION,
        words=line,
        place=place,
    )


def _written(officer: Officer) -> str:
    rank = f"{officer.rank} " if officer.rank else ""
    lead = f", lead on {officer.lead_on}" if officer.lead_on else ", lead" if officer.lead else ""
    return f"{rank}{officer.name}{lead}"
