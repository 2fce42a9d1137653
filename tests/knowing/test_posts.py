"""Every invented post of the development set against what a careful reader finds in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from indexer.cleaning import clean
from indexer.knowing import know
from indexer.records import Block, Capture, Knowledge

POSTS = sorted(Path(__file__).parent.joinpath("posts").glob("*.txt"))


def read(path: Path) -> tuple[Capture, dict[str, Any]]:
    raw = path.read_text(encoding="utf-8")
    lines = [" ".join(line.split()) for line in raw.splitlines()]
    blocks = tuple(Block(line) for line in lines if line)
    expected = yaml.safe_load(path.with_suffix(".expected.yaml").read_text(encoding="utf-8"))
    return Capture(path.name, "txt", raw, blocks), expected


def facts(knowledge: Knowledge) -> dict[str, Any]:
    """Return the knowledge in the words of the goldens."""
    speaker = knowledge.speaker
    return {
        "title": knowledge.title.value if knowledge.title else None,
        "date": knowledge.date.edtf if knowledge.date else None,
        "speaker": speaker and {"name": speaker.name, "rank": speaker.rank, "role": speaker.role},
        "officers": [
            {"name": one.name, "rank": one.rank, "lead": one.lead, "lead_on": one.lead_on}
            for one in knowledge.officers
        ],
    }


def wanted(expected: dict[str, Any]) -> dict[str, Any]:
    date = expected["date"]
    keys = ("title", "speaker", "officers")
    return {"date": str(date) if date else None} | {key: expected[key] for key in keys}


def by_name(found: dict[str, Any]) -> dict[str, Any]:
    return found | {"officers": sorted(found["officers"], key=lambda one: str(one["name"]))}


@pytest.mark.parametrize("path", POSTS, ids=lambda path: path.stem)
def test_post_says_what_a_careful_reader_finds(path: Path) -> None:
    capture, expected = read(path)
    knowledge = know(clean([capture])[0])
    assert by_name(facts(knowledge)) == by_name(wanted(expected))


@pytest.mark.parametrize("path", POSTS, ids=lambda path: path.stem)
def test_body_begins_after_furniture_and_head(path: Path) -> None:
    capture, expected = read(path)
    assert know(clean([capture])[0]).body[0].text.startswith(expected["body_starts"])


@pytest.mark.parametrize("path", POSTS, ids=lambda path: path.stem)
def test_only_furniture_is_removed(path: Path) -> None:
    capture, expected = read(path)
    removed = [piece.text for piece in clean([capture])[0].furniture]
    openings = expected.get("furniture", [])
    missing = [text for text in openings if not any(one.startswith(text) for one in removed)]
    assert missing == []
    if not openings and "list" not in path.stem:
        assert removed == []


def test_there_are_enough_posts() -> None:
    assert len(POSTS) >= 40
