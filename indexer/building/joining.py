"""Corrections of several captures of one post, joined: the shown capture's own come first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indexer.correcting.applying import in_force, set_aside
from indexer.correcting.losing import not_in_force
from indexer.records import Capture, Cleaned, Correction, Notice, Source


def with_corrections(pages: Sequence[Cleaned], notices: list[Notice]) -> list[Cleaned]:
    """Return the pages, the first of them with what is corrected in any: they are one post.

    ``notices`` is told of the corrections that lose; they are kept as what a curator said.
    """
    best, *others = pages
    capture = best.capture
    for other in others:
        capture = _joined(capture, other.capture, notices)
    return [replace(best, capture=capture), *others]


def _joined(capture: Capture, other: Capture, notices: list[Notice]) -> Capture:
    # Each capture has its own answer to whether it is one of the post.
    own = {one.field: one for one in capture.corrections if one.field != "captures"}
    further = [one for one in other.corrections if one.field not in own]
    losing = [one for one in other.corrections if _contradicts(one, own.get(one.field))]
    notices += [not_in_force(one, own[one.field]) for one in losing]
    lost = tuple(one for one in other.overruled if one.source is Source.CORRECTION)
    capture = replace(capture, overruled=(*capture.overruled, *lost))
    return in_force(set_aside(capture, losing), further)


def _contradicts(one: Correction, own: Correction | None) -> bool:
    return own is not None and own.value != one.value
