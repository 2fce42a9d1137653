"""What a careful reader would doubt about a post, in words: sources that cannot both be right."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import partial_ratio

from indexer import edtf
from indexer.names import same_person
from indexer.records import Dated, Post, Source, Statement

# Of 100: two titles less alike are two titles, not one with a dash in place of a colon.
_ALIKE = 80
# Comparing takes the product of the lengths; what a title is shows in its beginning.
_COMPARED = 300


@dataclass(frozen=True, slots=True)
class Doubt:
    """A doubt about a ``field`` of a post, as a sentence for readers.

    ``statement`` is the one that contradicts what is shown, where it rests on one.
    """

    field: str
    reason: str
    statement: Statement | None = None


def doubts(post: Post) -> tuple[Doubt, ...]:
    """Return what contradicts the values shown; a corrected field is beyond doubt."""
    corrected = {correction.field for correction in post.corrections}
    found = (*_about_date(post), *_about_title(post), *_about_speaker(post))
    return tuple(doubt for doubt in found if doubt.field not in corrected)


def is_date_doubtful(post: Post) -> bool:
    """Say whether a doubt about the date is among those that ``doubts`` returns."""
    corrected = any(correction.field == "date" for correction in post.corrections)
    return not corrected and any(_about_date(post))


def _said(post: Post, field: str) -> list[Statement]:
    return [one for one in post.statements if one.field == field]


def _about_date(post: Post) -> Iterator[Doubt]:
    said = _said(post, "date")
    if post.date is None:
        yield from _could_be({one.value for one in said})
        return
    for one in said:
        if not edtf.can_both_be(post.date.edtf, one.value):
            yield _contradicted("date", edtf.in_words(one.value), one)
    yield from _could_be(_left_open(post.date, said))


def _left_open(shown: Dated, said: Sequence[Statement]) -> set[str]:
    """Return the dates that contradict one another inside what is shown in place of them."""
    source = [one.value for one in said if one.source is shown.source]
    within = [date for date in source if edtf.can_both_be(shown.edtf, date)]
    return {date for date in within if not all(edtf.can_both_be(date, other) for other in within)}


def _could_be(dates: Collection[str]) -> Iterator[Doubt]:
    words = [edtf.in_words(one) for one in sorted(dates)]
    if len(words) == 1:
        yield Doubt("date", f"It could be {words[0]}, or that is the date of another post.")
    elif words:
        yield Doubt("date", f"Nothing tells which: it could be {' or '.join(words)}.")


def _about_title(post: Post) -> Iterator[Doubt]:
    shown = post.title.value.casefold()[:_COMPARED] if post.title else ""
    for one in _said(post, "title"):
        if shown and partial_ratio(shown, one.value.casefold()[:_COMPARED]) < _ALIKE:
            yield _contradicted("title", f"“{one.value}”", one)


def _about_speaker(post: Post) -> Iterator[Doubt]:
    named = _said(post, "speaker")
    if post.speaker:
        for one in named:
            if not same_person(post.speaker.name, one.value):
                yield _contradicted("speaker", one.value, one)
    elif named and Source.CORRECTION not in {one.source for one in named}:
        people = " or ".join(dict.fromkeys(one.value for one in named))
        yield Doubt("speaker", f"Nobody is taken for the author; it could be {people}.")


def _contradicted(field: str, said: str, statement: Statement) -> Doubt:
    return Doubt(field, f"The {statement.source} says {said}.", statement)
