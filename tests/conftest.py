from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, settings

from indexer.building.build import build
from indexer.search.opening import open_archive
from webapp import create_app

PROJECT = Path(__file__).parent.parent

# A busy machine is no failure: nothing here is judged by how long it takes.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def sample_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of the sample archive, built once."""
    index = tmp_path_factory.mktemp("sample") / "index"
    build([PROJECT / "posts"], index)
    return index


@pytest.fixture(scope="session")
def app(sample_index: Path) -> Iterator[Flask]:
    app = create_app(sample_index)
    app.config["TESTING"] = True
    yield app
    app.extensions["archive"].close()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture(scope="session")
def posts_by_format(sample_index: Path) -> dict[str, str]:
    """The ID of one post of the sample archive for each format."""
    archive = open_archive(sample_index)
    posts = list(archive.posts())
    archive.close()
    return {post.format: post.id for post in posts}
