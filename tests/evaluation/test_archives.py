from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from evaluation.expected_yaml import EXPECTED
from evaluation.goldens import Archive
from evaluation.halves import ARCHIVES, Half, both_halves
from evaluation.lint import slips
from indexer.names import slug

FOLDERS = sorted(path.parent for path in ARCHIVES.glob(f"*/*/{EXPECTED}"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_the_goldens_are_what_they_claim_to_be(folder: Path) -> None:
    assert slips(folder) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_every_archive_says_that_it_is_invented(folder: Path) -> None:
    stored = yaml.safe_load((folder / EXPECTED).read_text(encoding="utf-8"))
    assert "invented" in stored["about"].lower()


@pytest.fixture(scope="module")
def halves() -> tuple[Half, Half]:
    return both_halves(None)


def test_there_are_enough_posts(halves: tuple[Half, Half]) -> None:
    tune, held = halves
    assert tune.posts + held.posts >= 150
    assert held.posts >= 75
    assert held.decides
    assert not tune.decides


def test_the_halves_share_no_text_and_no_person(halves: tuple[Half, Half]) -> None:
    tune, held = halves
    for of in (_texts, _people):
        shared = [set().union(*map(of, half.archives)) for half in (tune, held)]
        assert not shared[0] & shared[1]


def _texts(archive: Archive) -> set[str]:
    """The lines of bodies that are long enough to be nobody else's by chance."""
    return {line for golden in archive.goldens for line in golden.body if len(line) > 60}


def _people(archive: Archive) -> set[str]:
    people = [p for golden in archive.goldens for p in (*golden.officers, golden.speaker) if p]
    return {slug(person.name) for person in people}
