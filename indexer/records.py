"""The values that pass from room to room: plain, frozen, without behaviour of their own.

Capture (reading) → Cleaned (cleaning) → Entry (listing) → Knowledge (knowing) → Post (building).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Source(StrEnum):
    """Where a value came from, in the words shown to readers."""

    CORRECTION = "correction"
    FRONT_MATTER = "front matter"
    CATALOGUE = "catalogue"
    PAGE_METADATA = "page metadata"
    TITLE_LINE = "title line"
    DATELINE = "dateline"
    BYLINE = "byline"
    SIGNATURE = "signature"
    PICTURE = "file name of a picture"
    ADDRESS = "address or file name"
    LIST = "list of posts"
    NEIGHBOURS = "neighbours in a list of posts"
    LIST_OPEN = "list of posts, perhaps of another post"
    BODY = "body sentence"


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: a file, as ``Capture.file`` names it, and a line of it from 1.

    Line 0 stands for the name of the file, or its address, as a whole.
    """

    file: str = ""
    line: int = 0


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Found:
    """A value, where it came from, and the words of the source that it rests on."""

    value: str
    source: Source
    words: str
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as far as it is known: EDTF ``2016-10-24``, ``2016-10``, ``2016``.

    Or an interval that holds it, ``2016-05/2016-07``.
    """

    edtf: str
    source: Source
    words: str
    place: Place = NOWHERE


NATIONAL_LEAD = "national lead"
"""The value of the part ``lead``, of somebody who leads on something that the text does not say."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What one part of a person's role rests on.

    ``part`` is ``name``, ``rank``, ``role``, ``office``, ``lead`` or ``lead_on``, ``value`` what
    the person has there. ``words`` are those of the source, whole sentences of running text.
    """

    part: str
    value: str
    source: Source
    words: str
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Speaker:
    """The author of a post. ``rank`` is a code of ``ranks.yaml`` (``CC``), ``role`` an office.

    ``grounds`` are those of name, rank and role; a part without one rests on ``words``.
    """

    name: str
    slug: str
    rank: str | None
    role: str | None
    source: Source
    words: str
    place: Place = NOWHERE
    grounds: tuple[Ground, ...] = ()


@dataclass(frozen=True, slots=True)
class Officer:
    """A serving UK police officer named in the body, with the role that the post gives them.

    ``lead`` is true where the text says that the officer is a national lead; ``lead_on``
    is the portfolio, where the text says that too, and ``office`` the force or body that it
    names with the rank: ``Wexmoor Police``. ``also_leads_on`` are further portfolios.
    ``grounds`` are those of name, rank, office and leads; a part without one rests on ``words``.
    """

    name: str
    slug: str
    rank: str | None
    lead: bool
    lead_on: str | None
    source: Source
    words: str
    place: Place = NOWHERE
    office: str | None = None
    also_leads_on: tuple[str, ...] = ()
    grounds: tuple[Ground, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A national lead that an author claims who is not known: "As the lead for X, I"."""

    lead_on: str | None
    words: str
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Statement:
    """What one source says of one field of a post, whether or not it was chosen.

    ``field`` is ``title``, ``date`` or ``speaker``; ``value`` a title, a date in EDTF, a name.
    """

    field: str
    value: str
    source: Source
    words: str
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Correction:
    """What a curator says instead of what the text says, with who says so, when and why.

    ``field`` is one of ``title``, ``date``, ``speaker``, ``rank``, ``role``, ``url``,
    ``officers``, ``claims`` and ``captures``. ``value`` is empty where the curator says that there
    is none.
    ``extracted`` is what stood there before, once that is known.
    """

    field: str
    value: str
    who: str
    when: str
    why: str
    place: Place = NOWHERE
    extracted: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One line or paragraph of a capture, in reading order.

    ``kind`` is ``p``, ``heading``, ``item``, ``quote``, ``pre`` or ``caption``. ``text`` is
    plain; ``html`` is the same content as sanitised inline HTML, or None for plain text.
    ``line`` is the line of the capture on which it begins, from 1; 0 where that is not known.
    """

    text: str
    kind: str = "p"
    html: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Capture:
    """One file as read. ``file`` is its path below the source folder, with ``/``.

    ``declared`` holds what front matter, the catalogue or the page's own metadata say,
    by field: ``title``, ``date``, ``speaker``, ``rank``, ``role``, ``url``, ``id``. A
    ``date`` declared here is valid EDTF already. ``overruled`` are the declared values that
    a weightier one has set aside, ``corrections`` what the curator corrects in this post.
    """

    file: str
    format: str
    raw: str
    blocks: tuple[Block, ...]
    declared: Mapping[str, Found] = field(default_factory=dict)
    overruled: tuple[Statement, ...] = ()
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Curated:
    """A file that curators keep beside the posts, decoded: ``corrections.csv``, ``people.yaml``."""

    file: str
    text: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a curator should know about a file: why it was skipped, or what was ignored."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class Removed:
    """A piece of furniture, with the rule that recognised it; kind, HTML and line as in Block."""

    text: str
    reason: str
    kind: str = "p"
    html: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A capture without its furniture; ``blocks`` keep their order."""

    capture: Capture
    blocks: tuple[Block, ...]
    furniture: tuple[Removed, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A post that a list of posts names; what the entry does not say is None.

    ``line`` of its place is where its title stands. ``list`` names the list: entries of one list
    stand in one file, ``order`` counts them from the top, from 1. ``date`` is valid EDTF.
    ``words`` is the entry as printed, its lines joined by `` · ``.
    """

    title: str
    author: str | None
    date: str | None
    address: str | None
    words: str
    place: Place
    list: str
    order: int


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a text and is about it: in lists of posts, in its other captures."""

    titles: tuple[Found, ...] = ()
    dates: tuple[Dated, ...] = ()
    speakers: tuple[Speaker, ...] = ()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a post says about itself. What it does not say is None or empty.

    ``body`` is the blocks without the title, dateline and byline lines in front of them.
    ``statements`` is everything that was said of title, date and speaker, the chosen among it,
    unless the date is only the month or year that contradicting dates share.
    """

    title: Found | None
    date: Dated | None
    speaker: Speaker | None
    officers: tuple[Officer, ...]
    body: tuple[Block, ...]
    claims: tuple[Claim, ...] = ()
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph of the body; the first is 1."""

    number: int
    kind: str
    text: str
    html: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class OtherCapture:
    """Another capture of a post, whose text is not shown; ``id`` is the ID that it would have."""

    id: str
    file: str
    format: str
    address: str | None
    raw: str


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
    claims: tuple[Claim, ...] = ()
    statements: tuple[Statement, ...] = ()
    corrections: tuple[Correction, ...] = ()
    captures: tuple[OtherCapture, ...] = ()


@dataclass(frozen=True, slots=True)
class About:
    """What an archive says of itself: its blog's name, and a note shown on every page of results.

    ``report`` is where readers report an error: an e-mail address or the address of a page. All
    three come from ``archive.yaml`` and are empty where there is none. ``built`` is an ISO 8601
    moment in UTC, ``posts`` the number of posts in the build.
    """

    blog: str = ""
    note: str = ""
    report: str = ""
    posts: int = 0
    built: str = ""
