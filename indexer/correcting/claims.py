"""What the unnamed author of a post leads on, as a curator writes it, and as such a line again.

``river safety; alcohol, drugs and gambling``, and ``national lead`` for one on nothing named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from indexer.records import NATIONAL_LEAD, Claim, Place

# As the leads of officers are written.
_LEAD_ON = re.compile(r"(?:national\s+)?lead\s+(?:on|for)\s+(?=\S)")
_UNNAMED = ("lead", NATIONAL_LEAD)


def read_claims(line: str, place: Place) -> tuple[Claim, ...]:
    """Return the claims of a line, one for each portfolio, parted by semicolons."""
    said = [piece.strip() for piece in line.split(";")]
    subjects = [
        _LEAD_ON.sub("", piece, count=1) if _LEAD_ON.match(piece) else piece for piece in said
    ]
    return tuple(
        Claim(None if subject in _UNNAMED else subject, line, place)
        for subject in subjects
        if subject
    )


def write_claims(claims: Iterable[Claim]) -> str:
    """Return the line that ``read_claims`` reads back; empty where there are none."""
    return "; ".join(claim.lead_on or NATIONAL_LEAD for claim in claims)
