from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from reviewing.quay_blog import POSTS
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


@pytest.fixture(scope="session")
def quay(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of the archive in which something of every kind deserves a look."""
    folder = tmp_path_factory.mktemp("quay")
    build([write_archive(folder / "posts", POSTS)], folder / "index")
    return folder / "index"


@pytest.fixture
def at_quay(quay: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `blogsearch` on that index."""
    monkeypatch.setenv("BLOGSEARCH_INDEX", str(quay))
    return run
