"""The time of a build in which one post has changed, against a build from nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from bench.engines.choosing import OURS
from bench.workshop import Workshop
from indexer.building.writing import ENGINE
from indexer.engines import Document, Engine, load_engine


def measure(workshop: Workshop) -> dict[str, Any]:
    """Return the seconds of a full build, and of one made out of it with one post changed."""
    former = workshop.engine_folder(OURS)
    changed = _changed(workshop)
    documents = (agreed.document for agreed in workshop.documents())
    with TemporaryDirectory(dir=workshop.folder) as folder:
        full = _seconds(Path(folder) / "full", lambda engine: engine.write(documents))
        one = _seconds(
            Path(folder) / "changed", lambda engine: engine.update(former, [changed], ())
        )
    return {"full": full, "changed": one}


def _seconds(folder: Path, write: Callable[[Engine], int]) -> float:
    start = perf_counter()
    engine = load_engine(ENGINE, folder)
    write(engine)
    engine.close()
    return perf_counter() - start


def _changed(workshop: Workshop) -> Document:
    """Return the document in the middle, with another title."""
    middle = workshop.size // 2
    document = next(islice(workshop.documents(), middle, None)).document
    return replace(document, title=f"{document.title} amended")
