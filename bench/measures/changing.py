"""The time of a build in which one post has changed, against a build from nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from bench.engines.choosing import OURS
from bench.workshop import Workshop
from indexer.building.writing import ENGINE
from indexer.engines import Document, load_engine


def measure(workshop: Workshop) -> dict[str, Any]:
    """Return the seconds of a full build, and of one beside a former build, one post changed."""
    former = workshop.engine_folder(OURS)
    with TemporaryDirectory(dir=workshop.folder) as folder:
        full = _seconds(Path(folder) / "full", _documents(workshop), None)
        changed = _seconds(Path(folder) / "changed", _one_changed(workshop), former)
    return {"full": full, "changed": changed}


def write(folder: Path, documents: Iterator[Document], former: Path | None) -> None:
    """Write a build of these documents.

    ``former`` is the folder of the build in force. The engine has no use for it yet, so that a
    changed post takes a full build.
    """
    engine = load_engine(ENGINE, folder)
    engine.write(documents)
    engine.close()


def _seconds(folder: Path, documents: Iterator[Document], former: Path | None) -> float:
    start = perf_counter()
    write(folder, documents, former)
    return perf_counter() - start


def _documents(workshop: Workshop) -> Iterator[Document]:
    return (agreed.document for agreed in workshop.documents())


def _one_changed(workshop: Workshop) -> Iterator[Document]:
    """Yield the documents, the one in the middle with another title."""
    for number, document in enumerate(_documents(workshop)):
        changed = number == workshop.size // 2
        yield replace(document, title=f"{document.title} amended") if changed else document
