"""The posts of $ARCHIVE_DIR, fact by fact, against the expected.json that lies beside them.

No fact of those posts stands here. Without ARCHIVE_DIR every test skips, visibly.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from indexer.cleaning import clean
from indexer.knowing import know, slug
from indexer.records import Block, Capture, Cleaned, Knowledge

ARCHIVE = os.environ.get("ARCHIVE_DIR")
NOT_STATED = "(an NPCC lead; the portfolio is not stated)"


def archive() -> Path:
    if not ARCHIVE:
        pytest.skip("ARCHIVE_DIR is not set: the real posts are not at hand")
    return Path(ARCHIVE)


def posts() -> dict[str, Any]:
    if not ARCHIVE:
        return {"no archive": {}}
    text = Path(ARCHIVE).joinpath("expected.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)["posts"]
    return found


@cache
def cleaned() -> dict[str, Cleaned]:
    captures = []
    for path in sorted(archive().glob("*.txt")):
        raw = path.read_text(encoding="utf-8")
        lines = [" ".join(line.split()) for line in raw.splitlines()]
        captures.append(
            Capture(path.name, "txt", raw, tuple(Block(line) for line in lines if line))
        )
    return {one.capture.file: one for one in clean(captures)}


def known(file: str) -> Knowledge:
    archive()
    return know(cleaned()[file])


each_post = pytest.mark.parametrize(("file", "expected"), posts().items(), ids=list(posts()))


@each_post
def test_title(file: str, expected: dict[str, Any]) -> None:
    title = known(file).title
    assert (title.value if title else None) == expected["title"]


@each_post
def test_date(file: str, expected: dict[str, Any]) -> None:
    date = known(file).date
    assert (date.edtf if date else None) == expected["date"]


@each_post
def test_speaker(file: str, expected: dict[str, Any]) -> None:
    speaker = known(file).speaker
    wanted = expected["speaker"] or {}
    found = speaker and (speaker.name, speaker.rank, speaker.role)
    fields = (wanted.get("name"), wanted.get("rank"), wanted.get("role"))
    assert found == (fields if wanted else None)


@each_post
def test_officers(file: str, expected: dict[str, Any]) -> None:
    found = {one.name: (one.rank, one.lead, one.lead_on) for one in known(file).officers}
    wanted = {one["name"]: (one["rank"], *lead(one["lead_on"])) for one in expected["officers"]}
    assert found == wanted


def lead(text: str | None) -> tuple[bool, str | None]:
    return text is not None, None if text == NOT_STATED else text


@each_post
def test_others_are_no_officers(file: str, expected: dict[str, Any]) -> None:
    officers = {one.slug for one in known(file).officers}
    assert officers & {slug(name) for name in expected["others"]} == set()


@each_post
def test_body_starts(file: str, expected: dict[str, Any]) -> None:
    assert known(file).body[0].text.startswith(expected["body_starts"])


@each_post
def test_head_lines_are_furniture(file: str, expected: dict[str, Any]) -> None:
    archive()
    blocks = cleaned()[file].capture.blocks[: expected.get("boilerplate_head_lines", 0)]
    removed = [piece.text for piece in cleaned()[file].furniture]
    assert [block.text for block in blocks if block.text not in removed] == []


@each_post
def test_a_post_alone_is_read_as_in_its_archive(file: str, expected: dict[str, Any]) -> None:
    archive()
    alone = know(clean([cleaned()[file].capture])[0])
    assert alone == known(file)
