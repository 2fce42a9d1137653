"""A corrected post beside what was extracted: both are kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from indexer.correcting.claims import read_claims, write_claims
from indexer.correcting.officers import read_officers, write_officers
from indexer.records import Claim, Found, Knowledge, Officer, Post, Speaker


def overruled(post: Post, extracted: Knowledge, address: Found | None) -> Post:
    """Return the corrected post, each of its corrections with the value that it replaced.

    ``extracted`` and ``address`` are what is known of the post without any correction.
    """
    former = {field: read(extracted) for field, read in _READERS.items()}
    former["url"] = address.value if address else ""
    said = [replace(one, extracted=former.get(one.field, "")) for one in post.corrections]
    return replace(post, corrections=tuple(said), officers=_officers(post), claims=_claims(post))


def _officers(post: Post) -> tuple[Officer, ...]:
    for one in post.corrections:
        if one.field == "officers":
            return read_officers(one.value, one.place)
    return post.officers


def _claims(post: Post) -> tuple[Claim, ...]:
    """Return what the author leads on; one who is named is an officer of the post instead."""
    for one in post.corrections:
        if one.field == "claims" and post.speaker is None:
            return read_claims(one.value, one.place)
    return post.claims


def _of_speaker(read: Callable[[Speaker], str | None]) -> Callable[[Knowledge], str]:
    return lambda known: (read(known.speaker) if known.speaker else None) or ""


_READERS: Mapping[str, Callable[[Knowledge], str]] = {
    "title": lambda known: known.title.value if known.title else "",
    "date": lambda known: known.date.edtf if known.date else "",
    "speaker": _of_speaker(lambda speaker: speaker.name),
    "rank": _of_speaker(lambda speaker: speaker.rank),
    "role": _of_speaker(lambda speaker: speaker.role),
    "officers": lambda known: write_officers(known.officers),
    "claims": lambda known: write_claims(known.claims),
}
