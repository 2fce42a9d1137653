from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from search.invented import FLOODS, REGISTERS, STORMS

from indexer.building.documents import document
from indexer.engines import KNOWN, load_engine
from indexer.records import About
from indexer.search.archive import Archive
from indexer.search.registers import Registers

Written = Callable[..., Path]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Write the registers of a build, some of them left out, and return their folder."""

    def write(*but: str) -> Path:
        for name, value in REGISTERS.items():
            if name not in but:
                (tmp_path / name).write_text(json.dumps(value), encoding="utf-8")
        return tmp_path

    return write


@pytest.fixture(params=KNOWN)
def archive(request: pytest.FixtureRequest, written: Written) -> Iterator[Archive]:
    """The archive of the two posts, behind each engine."""
    folder = written()
    engine = load_engine(request.param, folder / "engine")
    engine.write(map(document, [STORMS, FLOODS]))
    opened = Archive(engine, Registers(folder), About())
    yield opened
    opened.close()
