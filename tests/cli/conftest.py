from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from small_archive import NEWER, write_archive

from indexer.building.build import build
from indexer.cli import main

Run = Callable[..., Result]


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the small archive in ``posts`` and its index in ``index``."""
    folder = tmp_path_factory.mktemp("archive")
    build([write_archive(folder / "posts", NEWER)], folder / "index")
    return folder


@pytest.fixture
def run() -> Run:
    """Run `blogsearch` with some arguments, where the test is."""
    return lambda *arguments: CliRunner().invoke(main, arguments, prog_name="blogsearch")


@pytest.fixture
def here(archive: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small archive, as the present folder."""
    monkeypatch.chdir(archive)
    monkeypatch.delenv("BLOGSEARCH_INDEX", raising=False)
    return archive
