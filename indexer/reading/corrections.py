"""A correction as a curator writes it, in a row of a table or in the front matter of a post."""

from __future__ import annotations

from collections.abc import Mapping

from indexer.reading.characters import one_line
from indexer.records import NOWHERE, Correction, Place

NOTHING = "none"
"""What a curator writes to say that a post has no such thing."""


def correction_of(cells: Mapping[str, str], place: Place = NOWHERE) -> Correction:
    """Return the correction that cells named ``field``, ``value``, ``who`` and so on hold.

    The value is as written; it is empty where nothing was filled in.
    """
    said = {name: one_line(cells.get(name, "")) for name in _CELLS}
    return Correction(
        field=said["field"].lower(),
        value=said["value"],
        who=said["who"],
        when=said["when"],
        why=said["why"],
        place=place,
    )


_CELLS = ("field", "value", "who", "when", "why")
