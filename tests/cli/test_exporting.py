"""`blogsearch export`: where it writes, and that it writes all or nothing."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from indexer.cli.output import write_out

if TYPE_CHECKING:
    from cli.conftest import Run


def test_to_standard_output(at_quay: Run) -> None:
    ran = at_quay("export")
    assert (ran.exit_code, ran.stderr) == (0, "")
    lines = ran.stdout.splitlines()
    assert len(lines) == 10
    assert json.loads(lines[0])["id"] == "201207-night-ferry"


@pytest.mark.parametrize("arguments", [[], ["--format", "jsonl"]])
def test_to_a_file(at_quay: Run, tmp_path: Path, arguments: list[str]) -> None:
    file = tmp_path / "posts.jsonl"
    file.write_text("a former export")
    ran = at_quay("export", "--output", str(file), *arguments)
    assert (ran.exit_code, ran.stdout, ran.stderr) == (0, "", "")
    assert file.read_bytes() == at_quay("export").stdout_bytes
    assert [path.name for path in tmp_path.iterdir()] == ["posts.jsonl"]


def test_another_format_is_refused(at_quay: Run) -> None:
    ran = at_quay("export", "--format", "xml")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert "'xml' is not 'jsonl'" in ran.stderr


def test_no_folder_to_write_to(at_quay: Run, tmp_path: Path) -> None:
    ran = at_quay("export", "--output", str(tmp_path / "nowhere" / "posts.jsonl"))
    assert (ran.exit_code, ran.stdout) == (1, "")
    assert ran.stderr.startswith(f"blogsearch: {tmp_path / 'nowhere'}")
    assert ran.stderr.count("\n") == 1


def _broken() -> Iterator[str]:
    yield "half"
    raise RuntimeError("the disk is gone")


@pytest.mark.parametrize("former", ["whole", None])
def test_what_fails_half_way_leaves_the_former_file(tmp_path: Path, former: str | None) -> None:
    file = tmp_path / "posts.jsonl"
    if former:
        file.write_text(former)
    with pytest.raises(RuntimeError):
        write_out(_broken(), file)
    left = [path.read_text() for path in tmp_path.iterdir()]
    assert left == ([former] if former else [])


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="there is no such device here")
def test_a_device_is_written_to_and_not_replaced() -> None:
    write_out(["something"], Path(os.devnull))
    assert not Path(os.devnull).is_file()
