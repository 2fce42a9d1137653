"""Why a post shows what it shows: one list for pages, API and command line."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer import edtf
from indexer.gazetteer import rank_label
from indexer.records import (
    NATIONAL_LEAD,
    Dated,
    Found,
    Ground,
    Officer,
    Post,
    Source,
    Speaker,
    Statement,
)
from indexer.wording import leads


@dataclass(frozen=True, slots=True)
class Evidence:
    """A value, the kind of source that says it, the words that it rests on, and where they stand.

    ``field`` is ``title``, ``date``, ``speaker``, ``address`` or ``officer``, or a part of what a
    post says of a person: ``speaker.name``, ``.rank``, ``.role``, ``officer.name``, ``.rank``,
    ``.office``, ``.lead``, ``.lead_on``. The value of a date is EDTF, that of a person the name as
    this post writes it. ``line`` counts the lines of ``file`` from 1; 0 stands for the file as a
    whole: its name, its address, or a line of it that could not be told. ``person`` is the slug of
    the person whom the value is of, else None.
    """

    field: str
    value: str
    source: Source
    words: str
    file: str
    line: int
    # What lists say of a speaker names nobody's slug, and is the same evidence all the same.
    person: str | None = dataclasses.field(default=None, compare=False)


def evidence(post: Post) -> list[Evidence]:
    """Return the evidence of every value shown; officers come last, in the order of the post.

    Behind each person come the parts of the role that the post gives them, each with its own.
    """
    return [one for field, value in _values(post) for one in _with_parts(field, value)]


def parts_apart(shown: Sequence[Evidence]) -> list[Evidence]:
    """Return the parts of roles that rest on other words than the person they are of.

    ``shown`` is what ``evidence`` returned; its other parts have the ground of the whole.
    """
    apart: list[Evidence] = []
    whole = None
    for one in shown:
        if "." not in one.field:
            whole = one
        elif whole and _stands(one) != _stands(whole):
            apart.append(one)
    return apart


def _stands(one: Evidence) -> tuple[Source, str, str, int]:
    return one.source, one.words, one.file, one.line


def said(post: Post) -> list[Evidence]:
    """Return what every source says of title, date and speaker, whether or not it was chosen."""
    return [_of(one.field, one) for one in post.statements]


def part_in_words(one: Evidence) -> str:
    """Return what the value of an evidence is: ``date``, ``officer``, ``rank``, ``lead on``."""
    return one.field.rpartition(".")[2].replace("role", "office").replace("_", " ")


def evidence_in_words(one: Evidence) -> str:
    """Return the value in words: a date and a rank written out, others as they are."""
    if one.field == "date":
        return edtf.in_words(one.value)
    return rank_label(one.value) if one.field.endswith(".rank") else one.value


_Shown = Found | Dated | Speaker | Officer


def _values(post: Post) -> Iterator[tuple[str, _Shown]]:
    if post.title:
        yield "title", post.title
    if post.date:
        yield "date", post.date
    if post.speaker:
        yield "speaker", post.speaker
    if post.address:
        yield "address", post.address
    for officer in post.officers:
        yield "officer", officer


def _with_parts(field: str, one: _Shown) -> Iterator[Evidence]:
    slug = one.slug if isinstance(one, Speaker | Officer) else None
    yield _of(field, one, slug)
    for ground in _grounds(one) if isinstance(one, Speaker | Officer) else ():
        yield _of(f"{field}.{ground.part}", ground, slug)


def _grounds(person: Speaker | Officer) -> Iterator[Ground]:
    """Yield a ground for each part; one without its own rests on the words of the whole."""
    own = {(ground.part, ground.value): ground for ground in person.grounds}
    for part, value in _parts(person):
        whole = Ground(part, value, person.source, person.words, person.place)
        yield own.get((part, value), whole)


def _parts(person: Speaker | Officer) -> Iterator[tuple[str, str]]:
    yield "name", person.name
    if person.rank:
        yield "rank", person.rank
    office = ("role", person.role) if isinstance(person, Speaker) else ("office", person.office)
    if office[1]:
        yield office[0], office[1]
    if isinstance(person, Officer):
        said = leads(person)
        yield from (("lead_on", words) for words in said)
        if person.lead and not said:
            yield "lead", NATIONAL_LEAD


def _of(
    field: str, one: Found | Dated | Speaker | Officer | Ground | Statement, slug: str | None = None
) -> Evidence:
    place = one.place
    return Evidence(field, _value(one), one.source, one.words, place.file, place.line, slug)


def _value(one: Found | Dated | Speaker | Officer | Ground | Statement) -> str:
    match one:
        case Dated():
            return one.edtf
        case Speaker() | Officer():
            return one.name
    return one.value
