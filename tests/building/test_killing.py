"""Kill the indexer at any moment: the index answers, with the former posts or with the new."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from small_archive import FORMER, NEWER

from indexer.building.build import build
from indexer.manifest import read_manifest
from indexer.search.opening import check_index

if TYPE_CHECKING:
    from building.conftest import Built

SCRIPT = Path(__file__).with_name("kill_everywhere.py")
# Fewer would mean that changes are no longer seen: one build makes about 60.
FEWEST_CHANGES = 40


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the operating system has no fork")
def test_killed_before_any_change_to_a_file(built: Built, tmp_path: Path) -> None:
    build([built.former], built.index)  # a second time, so that there is one to remove as well
    (tmp_path / "killed").mkdir()
    command = [sys.executable, SCRIPT, built.index, built.newer, tmp_path / "killed"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    killed = [tmp_path / "killed" / str(n) for n in range(1, int(ran.stdout) + 1)]
    totals = [check_index(index).posts for index in killed]
    assert len(totals) > FEWEST_CHANGES
    assert totals == sorted(totals), "once in force, a build stays in force"
    assert set(totals) == {len(FORMER), len(NEWER)}
    for index in killed[::9] + killed[-1:]:
        assert_mended_by_the_next_build(index, built.newer)


def test_killed_from_outside_at_any_time(built: Built) -> None:
    # A build takes about a second; where the kill comes too late, the build is simply done.
    for moment in random.Random(7).sample(range(100, 1300), 5):
        command = [sys.executable, "-m", "indexer", "index", built.newer, "--index", built.index]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
            with suppress(subprocess.TimeoutExpired):
                process.wait(moment / 1000)
            process.kill()
        assert check_index(built.index).posts in (len(FORMER), len(NEWER))
    assert_mended_by_the_next_build(built.index, built.newer)


def assert_mended_by_the_next_build(index: Path, source: Path) -> None:
    build([source], index)
    manifest = check_index(index)
    assert manifest.posts == len(NEWER)
    assert {path.name for path in index.iterdir()} - {".lock"} == {
        "manifest.json",
        read_manifest(index).build,
        manifest.previous,
    }
