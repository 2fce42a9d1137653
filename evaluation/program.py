"""The program under measurement: its public pipeline from a folder to posts, nothing indexed."""

from __future__ import annotations

from pathlib import Path

from evaluation.answers import Answer, Person, Said
from indexer.building.gathering import gather
from indexer.reading import read_archive
from indexer.records import Found, Officer, Post, Speaker


def answers(folder: Path) -> tuple[Answer, ...]:
    """Return the posts that the program finds in the archive in ``folder``.

    SourceError where it cannot be opened, DuplicateId where two captures claim one ID.
    """
    return tuple(map(_answer, gather(read_archive([folder])).posts))


def _answer(post: Post) -> Answer:
    return Answer(
        files=(post.file, *(capture.file for capture in post.captures)),
        title=_said(post.title),
        date=Said(post.date.edtf, post.date.words) if post.date else None,
        speaker=_speaker(post.speaker),
        officers=tuple(map(_officer, post.officers)),
        paragraphs=tuple(paragraph.text for paragraph in post.paragraphs),
        claims=tuple(Said(claim.lead_on or "", claim.words) for claim in post.claims),
    )


def _said(found: Found | None) -> Said | None:
    return Said(found.value, found.words) if found else None


def _speaker(speaker: Speaker | None) -> Person | None:
    return Person(speaker.name, speaker.rank, words=speaker.words) if speaker else None


def _officer(officer: Officer) -> Person:
    return Person(officer.name, officer.rank, officer.lead, officer.lead_on, officer.words)
