"""How we know: each value of a post with what it rests on, and all else that was said of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from indexer import edtf
from indexer.doubts import Doubt
from indexer.records import Post
from indexer.search.evidence import (
    Evidence,
    evidence,
    evidence_in_words,
    part_in_words,
    parts_apart,
    said,
)
from indexer.wording import when
from webapp.corrections_view import LABELS
from webapp.grounds import Ground, capitalised, ground, ground_of_claim
from webapp.officers_view import claim_in_words, officer_in_words, speaker_in_words

CONTESTED = ("title", "date", "speaker")
"""The fields that several sources may say something of."""


@dataclass(frozen=True, slots=True)
class Other:
    """Something else that a source says of a field, and whether it contradicts what is shown.

    ``said`` is None where it says the same as what is shown.
    """

    said: str | None
    doubtful: bool
    ground: Ground


@dataclass(frozen=True, slots=True)
class Part:
    """A part of somebody's role that rests on words of its own: ``Rank``, ``Lead on``."""

    label: str
    value: str
    ground: Ground


@dataclass(frozen=True, slots=True)
class Fact:
    """A value with its ground; both are None where things were said and none was taken."""

    label: str
    value: str | None
    ground: Ground | None
    others: tuple[Other, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class DoubtView:
    """A doubt as it stands beside the values: which field is in doubt, and why."""

    label: str
    reason: str


def facts(post: Post, doubted: Sequence[Doubt]) -> Iterator[Fact]:
    """Yield what is known of a post, or was said and not taken; ``doubted`` are its doubts."""
    shown = evidence(post)
    words = _in_words(post)
    for field in CONTESTED:
        yield from _contested(post, field, words.get(field), shown, doubted)
    yield from (
        Fact(LABELS["url"], one.value, ground(post, one)) for one in shown if one.field == "address"
    )
    named = (one for one in shown if one.field == "officer")
    for officer, one in zip(post.officers, named, strict=True):
        parts = _parts(post, one, shown)
        yield Fact("Officer", officer_in_words(officer), ground(post, one), parts=parts)
    for claim in post.claims:
        yield Fact("Lead", claim_in_words(claim), ground_of_claim(post, claim))


def doubts_in_words(doubted: Sequence[Doubt]) -> tuple[DoubtView, ...]:
    """Return the doubts of a post as they stand beside its values."""
    return tuple(DoubtView(LABELS.get(one.field, one.field), one.reason) for one in doubted)


def _in_words(post: Post) -> Mapping[str, str]:
    words = {}
    if post.title:
        words["title"] = post.title.value
    if post.date:
        words["date"] = when(post.date)
    if post.speaker:
        words["speaker"] = speaker_in_words(post.speaker)
    return words


def _contested(
    post: Post, field: str, value: str | None, shown: Sequence[Evidence], doubted: Sequence[Doubt]
) -> Iterator[Fact]:
    chosen = next((one for one in shown if one.field == field), None)
    against = {doubt.statement for doubt in doubted if doubt.statement}
    others = tuple(
        Other(_said(one, chosen), statement in against, ground(post, one))
        for statement, one in zip(post.statements, said(post), strict=True)
        if one.field == field and one != chosen
    )
    if chosen or others:
        parts = _parts(post, chosen, shown) if chosen else ()
        yield Fact(LABELS[field], value, ground(post, chosen) if chosen else None, others, parts)


def _parts(post: Post, whole: Evidence, shown: Sequence[Evidence]) -> tuple[Part, ...]:
    """Return the parts of a person's role that rest on other words than the person."""
    return tuple(
        Part(capitalised(part_in_words(one)), evidence_in_words(one), ground(post, one))
        for one in parts_apart(shown)
        if one.person == whole.person and one.field.startswith(f"{whole.field}.")
    )


def _said(one: Evidence, chosen: Evidence | None) -> str | None:
    if chosen and one.value == chosen.value:
        return None
    return edtf.in_words(one.value) if one.field == "date" else one.value
