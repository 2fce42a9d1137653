"""The values that pass from room to room: plain, frozen, without behaviour of their own.

Capture (reading) → Cleaned (cleaning) → Knowledge (knowing) → Post (building).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Source(StrEnum):
    """Where a value came from, in the words shown to readers."""

    FRONT_MATTER = "front matter"
    CATALOGUE = "catalogue"
    PAGE_METADATA = "page metadata"
    TITLE_LINE = "title line"
    DATELINE = "dateline"
    BYLINE = "byline"
    SIGNATURE = "signature"
    ADDRESS = "address or file name"
    BODY = "body sentence"


@dataclass(frozen=True, slots=True)
class Found:
    """A value, where it came from, and the words of the source that it rests on."""

    value: str
    source: Source
    words: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as far as it is known: EDTF ``2016-10-24``, ``2016-10`` or ``2016``."""

    edtf: str
    source: Source
    words: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """The author of a post. ``rank`` is a code of ``ranks.yaml`` (``CC``), ``role`` an office."""

    name: str
    slug: str
    rank: str | None
    role: str | None
    source: Source
    words: str


@dataclass(frozen=True, slots=True)
class Officer:
    """A serving UK police officer named in the body.

    ``lead`` is true where the text says that the officer is a national lead; ``lead_on``
    is the portfolio, where the text says that too.
    """

    name: str
    slug: str
    rank: str | None
    lead: bool
    lead_on: str | None
    source: Source
    words: str


@dataclass(frozen=True, slots=True)
class Block:
    """One line or paragraph of a capture, in reading order.

    ``kind`` is ``p``, ``heading``, ``item``, ``quote``, ``pre`` or ``caption``. ``text`` is
    plain; ``html`` is the same content as sanitised inline HTML, or None for plain text.
    """

    text: str
    kind: str = "p"
    html: str | None = None


@dataclass(frozen=True, slots=True)
class Capture:
    """One file as read. ``file`` is its path below the source folder, with ``/``.

    ``declared`` holds what front matter, the catalogue or the page's own metadata say,
    by field: ``title``, ``date``, ``speaker``, ``rank``, ``role``, ``url``, ``id``. A
    ``date`` declared here is valid EDTF already.
    """

    file: str
    format: str
    raw: str
    blocks: tuple[Block, ...]
    declared: Mapping[str, Found] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a curator should know about a file: why it was skipped, or what was ignored."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class Removed:
    """A piece of furniture, with the rule that recognised it."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A capture without its furniture; ``blocks`` keep their order."""

    capture: Capture
    blocks: tuple[Block, ...]
    furniture: tuple[Removed, ...]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a post says about itself. What it does not say is None or empty.

    ``body`` is the blocks without the title, dateline and byline lines in front of them.
    """

    title: Found | None
    date: Dated | None
    speaker: Speaker | None
    officers: tuple[Officer, ...]
    body: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph of the body; the first is 1."""

    number: int
    kind: str
    text: str
    html: str | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A post as the archive serves it."""

    id: str
    file: str
    format: str
    title: Found | None
    date: Dated | None
    speaker: Speaker | None
    officers: tuple[Officer, ...]
    address: Found | None
    paragraphs: tuple[Paragraph, ...]
    furniture: tuple[Removed, ...]
    raw: str


@dataclass(frozen=True, slots=True)
class About:
    """What an archive says of itself: its blog's name, and a note shown on every page of results.

    Both come from ``archive.yaml`` and are empty where there is none. ``built`` is an ISO 8601
    moment in UTC, ``posts`` the number of posts in the build.
    """

    blog: str = ""
    note: str = ""
    posts: int = 0
    built: str = ""
