"""Dates: wrong where they say what the golden does not, found where they say just that."""

from __future__ import annotations

from collections.abc import Iterator

from evaluation.answers import Answer
from evaluation.folding import listed
from evaluation.goldens import Golden
from evaluation.marks import Mark, Miss, right_or
from indexer import edtf


def judge_date(golden: Golden, answer: Answer) -> Iterator[Mark]:
    """Mark ``date_wrong`` of a date claimed, and ``date_found`` of one that can be known.

    A coarser date than the golden's, or an interval around it, is not wrong and not found.
    A finer one is wrong: no source says it.
    """
    said, claimed = answer.date, answer.date.value if answer.date else None
    words = said.words if said else ""
    miss = Miss(golden.file, "date", listed(golden.dates), listed([claimed]), words)
    if claimed:
        wrong = not any(known and holds(claimed, known) for known in golden.dates)
        yield Mark("date_wrong", int(wrong), 1, miss if wrong else None)
    if None not in golden.dates:
        yield right_or(miss, "date_found", claimed in golden.dates)


def holds(one: str, other: str) -> bool:
    """Say whether every day that ``other`` can mean is one that ``one`` can mean.

    ValueError where one of them is no EDTF.
    """
    return edtf.first_day(one) <= edtf.first_day(other) and edtf.last_day(other) <= edtf.last_day(
        one
    )
