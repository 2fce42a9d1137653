"""In every archive at hand the words that a part of a role rests on say that part."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from evaluation.halves import ARCHIVES
from indexer.building.gathering import gather
from indexer.gazetteer import parse_rank, patterns
from indexer.knowing.mentioning.mentions import mentions
from indexer.knowing.mentioning.named_forces import read_force
from indexer.reading import read_archive
from indexer.search.evidence import Evidence, evidence

FOLDERS = sorted(path.parent for path in ARCHIVES.glob("*/*/expected.yaml"))
SAMPLE = Path(__file__).parents[2] / "posts"


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.casefold().replace("’", "'")))


def says_rank(said: str, rank: str) -> bool:
    spelt = {parse_rank(match[0]) for match in patterns.rank().finditer(said)}
    # An address writes "cc", small and between hyphens.
    spelt |= {parse_rank(part) for part in re.split(r"[\W_]+", said)}
    return rank in spelt | {parse_rank(said)} | {one.rank for one in mentions(said)}


def says_office(said: str, office: str) -> bool:
    starts = [match.start() for match in re.finditer(r"\b[A-Z]", said)]
    forces = {read[0] for at in starts if (read := read_force(said, at, place=True))}
    return office in forces or words(office) <= words(said)


def says(one: Evidence) -> bool:
    match one.field.partition(".")[2]:
        case "rank":
            return says_rank(one.words, one.value)
        case "office" | "role":
            return says_office(one.words, one.value)
        case "lead":
            # "has led on this for us", "a brief that she has carried for ACPO"
            return re.search(r"\b(?:brief|lead|led|portfolio)", one.words.casefold()) is not None
    return words(one.value) <= words(one.words)


@pytest.mark.parametrize("folder", [SAMPLE, *FOLDERS], ids=lambda path: path.name)
def test_the_ground_of_a_part_says_it(folder: Path) -> None:
    posts = gather(read_archive([folder])).posts
    parts = [one for post in posts for one in evidence(post) if one.person and "." in one.field]
    assert parts
    assert [one for one in parts if not says(one)] == []
