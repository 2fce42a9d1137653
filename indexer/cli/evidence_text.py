"""Why a post shows what it shows, as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import click

from indexer.records import Claim, Correction, OtherCapture, Place, Post
from indexer.search.evidence import (
    Evidence,
    evidence,
    evidence_in_words,
    part_in_words,
    parts_apart,
    said,
)
from indexer.wording import where


def evidence_lines(post: Post) -> Iterator[str]:
    """Yield each value with the words that it rests on, and whatever speaks beside it.

    Words are followed by the file and the line on which they stand. Parts of which there is
    nothing are left out.
    """
    shown = evidence(post)
    yield from _part("Evidence", _values(shown))
    yield from _part("Also said", (_value(one) for one in said(post) if one not in shown))
    yield from _part("Leads on", map(_claim, post.claims))
    yield from _part("Corrected", map(_correction, post.corrections))
    yield from _part("Other captures", map(_capture, post.captures))


def _part(label: str, lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if number == 0:
            yield ""
            yield click.style(label, bold=True)
        yield f"  {line}"


def _values(shown: Sequence[Evidence]) -> Iterator[str]:
    """Yield the values, and below a person what of the role rests on other words."""
    apart = parts_apart(shown)
    for one in shown:
        if "." not in one.field:
            yield _value(one)
        elif one in apart:
            yield f"  {_value(one)}"


def _value(one: Evidence) -> str:
    value = evidence_in_words(one) or "none"
    words = _printed(one.words, Place(one.file, one.line))
    return f"{part_in_words(one)}: {value} — {one.source}: {words}"


def _claim(claim: Claim) -> str:
    words = _printed(claim.words, claim.place)
    return f"{claim.lead_on or 'something'}, as the author says, whom nothing names: {words}"


def _printed(words: str, place: Place) -> str:
    stands = f", {where(place)}" if place.file else ""
    return f"“{words}”{stands}"


def _correction(one: Correction) -> str:
    former = f" in place of {one.extracted}" if one.extracted else ""
    by = ", ".join(filter(None, (one.who, one.when, one.why))) or "nobody says who and why"
    return f"{one.field}: {one.value or 'none'}{former} — {by}, {where(one.place)}"


def _capture(other: OtherCapture) -> str:
    return " — ".join(filter(None, (other.id, other.file, other.address)))
