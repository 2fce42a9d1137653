"""Captures: which became posts, and which captures became one post."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from evaluation.answers import Answer
from evaluation.goldens import Archive
from evaluation.marks import Mark, Miss, right_or

ByFile = Mapping[str, Answer]
"""The answer that holds a capture, by the file of the capture."""


def by_file(answers: Sequence[Answer]) -> dict[str, Answer]:
    """Return the answers by each of their files."""
    return {file: answer for answer in answers for file in answer.files}


def judge_captures(archive: Archive, found: ByFile) -> Iterator[Mark]:
    """Mark ``post_found``, ``merged``, ``merged_wrongly`` and ``empty_found`` of an archive."""
    for golden in archive.goldens:
        miss = Miss(golden.file, "post", "a post", "no post")
        yield right_or(miss, "post_found", golden.file in found)
    for golden in archive.empty:
        miss = Miss(golden.file, "post", "no post", "a post")
        yield right_or(miss, "empty_found", golden.file not in found)
    for worse, better in archive.twins.items():
        miss = Miss(worse, "captures", f"one post with {better}", "not so")
        is_one = worse in found and found[worse] is found.get(better)
        yield right_or(miss, "merged", is_one)
    yield from _merged_wrongly(archive, found)


def _merged_wrongly(archive: Archive, found: ByFile) -> Iterator[Mark]:
    files = {golden.file for golden in archive.goldens}
    for file in sorted(files & found.keys()):
        others = sorted((files & set(found[file].files)) - {file})
        miss = Miss(file, "captures", "a post of its own", f"one post with {', '.join(others)}")
        yield Mark("merged_wrongly", int(bool(others)), 1, miss if others else None)
