"""Serving officers named in the body: who, and with which rank."""

from __future__ import annotations

from collections.abc import Iterator

from evaluation.answers import Answer
from evaluation.goldens import Golden
from evaluation.judges.speakers import rank_mark
from evaluation.marks import Mark, Miss, right_or
from indexer.names import slug


def judge_officers(golden: Golden, answer: Answer) -> Iterator[Mark]:
    """Mark ``officer_precision`` of those claimed, ``officer_recall`` of those to be found.

    ``officer_rank`` is for each who is rightly found.
    """
    known = {slug(person.name): person for person in golden.officers}
    found = {slug(person.name): person for person in answer.officers}
    for key, person in found.items():
        miss = Miss(golden.file, "officer", "nobody", person.name, person.words)
        yield right_or(miss, "officer_precision", key in known)
        if key in known:
            yield rank_mark("officer_rank", golden.file, known[key], person)
    for key, expected in known.items():
        if not expected.optional:
            miss = Miss(golden.file, "officer", expected.name, "nobody")
            yield right_or(miss, "officer_recall", key in found)
