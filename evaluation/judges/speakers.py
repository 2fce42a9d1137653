"""Speakers: who wrote the post, by name, and with which rank."""

from __future__ import annotations

from collections.abc import Iterator

from evaluation.answers import Answer, Person
from evaluation.folding import listed
from evaluation.goldens import Golden, KnownPerson
from evaluation.marks import Mark, Miss, right_or
from indexer.names import slug


def judge_speaker(golden: Golden, answer: Answer) -> Iterator[Mark]:
    """Mark ``speaker_precision`` of a speaker claimed, ``speaker_recall`` of one to be known.

    ``speaker_rank`` is for a speaker who is right.
    """
    known, found = golden.speaker, answer.speaker
    is_right = bool(known and found and slug(known.name) == slug(found.name))
    miss = _miss(golden, found)
    if found:
        yield right_or(miss, "speaker_precision", is_right)
    if known and not known.optional:
        yield right_or(miss, "speaker_recall", is_right)
    if known and found and is_right:
        yield rank_mark("speaker_rank", golden.file, known, found)


def rank_mark(measure: str, file: str, known: KnownPerson, found: Person) -> Mark:
    """Return the mark of the rank of a person who is right."""
    field = f"rank of {known.name}"
    miss = Miss(file, field, listed(known.ranks), listed([found.rank]), found.words)
    return right_or(miss, measure, found.rank in known.ranks)


def _miss(golden: Golden, found: Person | None) -> Miss:
    expected = listed([golden.speaker.name if golden.speaker else None])
    name, words = (found.name, found.words) if found else ("nothing", "")
    return Miss(golden.file, "speaker", expected, name, words)
