"""Why a post shows what it shows: one list for pages, API and command line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from indexer.records import Dated, Found, Officer, Post, Source, Speaker, Statement


@dataclass(frozen=True, slots=True)
class Evidence:
    """A value, the kind of source that says it, the words that it rests on, and where they stand.

    ``field`` is ``title``, ``date``, ``speaker``, ``address`` or ``officer``. The value of a date
    is EDTF, that of a person the name as this post writes it. ``line`` counts the lines of
    ``file`` from 1; 0 stands for the file as a whole: its name, its address, or a line of it that
    could not be told.
    """

    field: str
    value: str
    source: Source
    words: str
    file: str
    line: int


def evidence(post: Post) -> list[Evidence]:
    """Return the evidence of every value shown; officers come last, in the order of the post."""
    return [_of(field, value) for field, value in _values(post)]


def said(post: Post) -> list[Evidence]:
    """Return what every source says of title, date and speaker, whether or not it was chosen."""
    return [_of(one.field, one) for one in post.statements]


def _values(post: Post) -> Iterator[tuple[str, Found | Dated | Speaker | Officer]]:
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


def _of(field: str, one: Found | Dated | Speaker | Officer | Statement) -> Evidence:
    return Evidence(field, _value(one), one.source, one.words, one.place.file, one.place.line)


def _value(one: Found | Dated | Speaker | Officer | Statement) -> str:
    match one:
        case Dated():
            return one.edtf
        case Speaker() | Officer():
            return one.name
    return one.value
