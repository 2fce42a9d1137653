"""What curators have decided of persons, read against the people of the archive."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from indexer.names import slug
from indexer.records import Notice

_FILE = "corrections.csv"


def read_decisions(
    decided: Mapping[str, str], known: Collection[str]
) -> tuple[dict[str, str], tuple[Notice, ...]]:
    """Return the decisions slug to slug; a name may stand in place of a slug.

    A decision about somebody who is not in the archive is noted and left out.
    """
    read: dict[str, str] = {}
    notices: list[Notice] = []
    for written, other in sorted(decided.items()):
        one, same = _slug(written, known), _slug(other, known)
        absent = [said for said, key in ((written, one), (other, same)) if key not in known]
        for said in dict.fromkeys(absent):
            reason = (
                f"same as: there is nobody called “{said}” in the archive; give a person's slug"
            )
            notices.append(Notice(_FILE, reason))
        if not absent:
            read[one] = same
    return read, tuple(notices)


def _slug(written: str, known: Collection[str]) -> str:
    return written if written in known else slug(written)
