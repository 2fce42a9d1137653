from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from curated_archive import POSTS
from flask.testing import FlaskClient
from small_archive import FORMER, write_archive

from indexer.building.build import build
from webapp import create_app


@pytest.fixture(scope="session")
def curated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """A client of the archive that curators have worked on, built once."""
    with _serving(tmp_path_factory.mktemp("curated"), POSTS) as client:
        yield client


@pytest.fixture(scope="session")
def uncurated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """A client of an archive that is posts and nothing else, built once."""
    with _serving(tmp_path_factory.mktemp("uncurated"), FORMER) as client:
        yield client


@contextmanager
def _serving(folder: Path, posts: Mapping[str, str]) -> Iterator[FlaskClient]:
    build([write_archive(folder / "archive", posts)], folder / "index")
    app = create_app(folder / "index")
    app.config["TESTING"] = True
    yield app.test_client()
    app.extensions["archive"].close()
