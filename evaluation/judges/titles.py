"""Titles: right as printed, or rightly empty."""

from __future__ import annotations

from collections.abc import Iterator

from evaluation.answers import Answer
from evaluation.folding import folded_title, listed
from evaluation.goldens import Golden
from evaluation.marks import Mark, Miss, right_or


def judge_title(golden: Golden, answer: Answer) -> Iterator[Mark]:
    """Mark ``title`` for every post; the shape of quotes, dashes and spaces makes no difference."""
    said, found = answer.title, answer.title.value if answer.title else None
    is_right = folded_title(found) in set(map(folded_title, golden.titles))
    words = said.words if said else ""
    miss = Miss(golden.file, "title", listed(golden.titles), listed([found]), words)
    yield right_or(miss, "title", is_right)
