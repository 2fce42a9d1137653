"""Answers beside goldens: every judge over every post of an archive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from evaluation.answers import Answer
from evaluation.goldens import Archive, Either, Golden
from evaluation.judges import JUDGES
from evaluation.judges.captures import ByFile, by_file, judge_captures
from evaluation.marks import Mark, Miss, right_or


def marks(archive: Archive, answers: Sequence[Answer]) -> Iterator[Mark]:
    """Return every mark of an archive; in their misses, files stand below the archive's name."""
    found = by_file(answers)
    for mark in (*judge_captures(archive, found), *_posts(archive, found)):
        yield replace(mark, miss=_named(archive, mark.miss)) if mark.miss else mark


def _named(archive: Archive, miss: Miss) -> Miss:
    return replace(miss, file=f"{archive.name}/{miss.file}")


def _posts(archive: Archive, found: ByFile) -> Iterator[Mark]:
    for golden in archive.goldens:
        yield from _post(golden, found.get(golden.file))
    for golden in (*archive.empty, *_twins_apart(archive, found)):
        if golden.file in found:  # then whatever it claims is judged
            yield from _post(golden, found[golden.file])


def _post(golden: Golden, answer: Answer | None) -> Iterator[Mark]:
    """Judge a post; one that is not there has lost its body, and has no title even if rightly."""
    for judge in JUDGES:
        for mark in judge(golden, answer or Answer((golden.file,))):
            yield _no_title(golden) if answer is None and mark.measure == "title" else mark


def _no_title(golden: Golden) -> Mark:
    return right_or(Miss(golden.file, "title", "a post", "no post"), "title", False)


def _twins_apart(archive: Archive, found: ByFile) -> Iterator[Golden]:
    """Return goldens for captures that ought to have been merged: they may say less."""
    goldens = {golden.file: golden for golden in archive.goldens}
    for worse, better in archive.twins.items():
        if worse in found and found[worse] is not found.get(better):
            yield _that_may_say_less(goldens[better], worse)


def _that_may_say_less(golden: Golden, file: str) -> Golden:
    speaker = golden.speaker
    return replace(
        golden,
        file=file,
        titles=_or_nothing(golden.titles),
        dates=_or_nothing(golden.dates),
        speaker=replace(speaker, optional=True) if speaker else None,
        officers=tuple(
            replace(officer, optional=True, portfolios=_or_nothing(officer.portfolios))
            for officer in golden.officers
        ),
        author_leads_on=_or_nothing(golden.author_leads_on),
        body=(),
        furniture=(),
    )


def _or_nothing(values: Either) -> Either:
    return (*values, None)
