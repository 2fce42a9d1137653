"""What a careful reader finds in an archive, as plain values: the goldens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

Either = tuple[str | None, ...]
"""Answers of which each is right; None among them: saying nothing is right too."""

SILENT: Either = (None,)


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A speaker or officer whom a reader finds; ``optional`` where one may be left out."""

    name: str
    ranks: Either = SILENT
    leads: tuple[bool, ...] = (False,)
    portfolios: Either = SILENT
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Golden:
    """What a reader finds in one capture.

    ``body`` and ``furniture`` are lines; those of ``beside`` may stand in the post or not:
    title, dateline and byline, and what can be counted either way.
    """

    file: str
    titles: Either = SILENT
    dates: Either = SILENT
    speaker: KnownPerson | None = None
    officers: tuple[KnownPerson, ...] = ()
    author_leads_on: Either = SILENT
    body: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Archive:
    """The archive in ``folder``, with its goldens.

    ``twins`` names for a worse capture of a post the better one, which has the golden;
    ``empty`` are the captures that hold no post, with all their lines as furniture.
    """

    name: str
    folder: Path
    goldens: tuple[Golden, ...]
    twins: Mapping[str, str] = field(default_factory=dict)
    empty: tuple[Golden, ...] = ()
