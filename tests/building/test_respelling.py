"""The other spellings of a build, and of one made out of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from small_archive import write_archive

from indexer.building.build import build
from indexer.manifest import RESPELT, read_manifest

# So many that a post more makes no new build.
MANY = {f"{number}.txt": f"Technology and the tram number {number}." for number in range(30)}
SLIP = {"slip.txt": "The technlogy of the tram was organised by nobody."}
NAME = {"name.txt": "Ada Technlogy drives the tram, and Technlogy sings."}
RANK = {"rank.txt": "Asistant Chief Constable Bram Okello drives the tram of an assistant."}


def respelt(folder: Path, *posts: dict[str, str]) -> dict[str, Any]:
    for each in posts:
        write_archive(folder / "posts", each)
    index = folder / "index"
    build([folder / "posts"], index)
    path = index / read_manifest(index).build / RESPELT
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def test_what_a_post_misspells_is_kept_with_the_build(tmp_path: Path) -> None:
    assert respelt(tmp_path, MANY, SLIP) == {
        "others": {"organiz": ["organised"]},
        "misspelt": {"technolog": ["technlogy"]},
    }


def test_a_build_made_of_a_former_one_has_what_is_new_and_not_what_is_gone(tmp_path: Path) -> None:
    assert respelt(tmp_path, MANY)["misspelt"] == {}
    assert respelt(tmp_path, SLIP)["misspelt"] == {"technolog": ["technlogy"]}
    (tmp_path / "posts" / "slip.txt").unlink()
    assert respelt(tmp_path) == {"others": {}, "misspelt": {}}


def test_what_is_written_large_is_a_name(tmp_path: Path) -> None:
    assert respelt(tmp_path, MANY, NAME)["misspelt"] == {}


def test_a_word_of_a_rank_is_none(tmp_path: Path) -> None:
    assert respelt(tmp_path, RANK)["misspelt"] == {"assist": ["asistant"]}
