"""Corrections as readers see them: what the sources say, what is right, who says so and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from indexer import edtf
from indexer.gazetteer import rank_label
from indexer.records import Correction
from indexer.search.registers import Corrected
from indexer.wording import where
from webapp.urls import post_url

LABELS = {
    "title": "Title",
    "date": "Date",
    "speaker": "Speaker",
    "rank": "Speaker’s rank",
    "role": "Speaker’s office",
    "url": "Address",
    "officers": "Officers named",
    "claims": "Leads of the unnamed author",
    "captures": "Captures",
}
"""What a field is called on a page."""

CAPTURES = {"separate": "a post of its own", "same": "the same post as its other captures"}


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """One correction in words; ``was`` and ``now`` are ``none`` where there is no such thing.

    ``was`` is None where nothing stood there to be replaced, as with captures.
    """

    label: str
    was: str | None
    now: str
    who: str
    when: str
    why: str
    where: str


@dataclass(frozen=True, slots=True)
class CorrectedPost:
    """A correction in the public list, with the post that it is of."""

    heading: str
    url: str
    said: CorrectionView


def correction_view(correction: Correction) -> CorrectionView:
    """Return a correction in words."""
    field = correction.field
    return CorrectionView(
        label=LABELS.get(field, field),
        was=None if field == "captures" else _in_words(field, correction.extracted),
        now=_in_words(field, correction.value),
        who=correction.who,
        when=day(correction.when),
        why=correction.why,
        where=where(correction.place),
    )


def corrected_posts(corrected: Iterable[Corrected]) -> list[CorrectedPost]:
    """Return the public list of corrections, in the order of the posts."""
    return [
        CorrectedPost(one.heading, post_url(one.post), correction_view(one.correction))
        for one in corrected
    ]


def _in_words(field: str, value: str) -> str:
    if not value:
        return "none"
    if field == "date":
        return day(value)
    if field == "rank":
        return rank_label(value) or value
    return CAPTURES.get(value, value) if field == "captures" else value


def day(written: str) -> str:
    """Return a date in words; what a curator wrote otherwise stays as it is."""
    return edtf.in_words(written) if edtf.parse_edtf(written) else written
