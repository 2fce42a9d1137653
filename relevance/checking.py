"""Whether a quick measure has fallen below what was recorded."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from relevance.bars import bars
from relevance.collection import is_collection, read_collection
from relevance.judged_archive import ALL
from relevance.measures import MAIN
from relevance.measuring import Say, of_ours
from relevance.results import Results
from relevance.running import add_judged

Compared = tuple[str, float, float]
"""What was measured, its figure, and the figure recorded."""


@cache
def recorded() -> Any:
    """Return the recorded figures."""
    return yaml.safe_load(files("relevance").joinpath("recorded.yaml").read_text(encoding="utf-8"))


def check(folder: Path | None, name: str, say: Say) -> bool:
    """Say whether one collection and the judged queries are as good as recorded.

    A collection that is not there is skipped, and that is said.
    """
    compared = [*_collection(folder, name, say), *_judged(say)]
    for what, figure, kept in compared:
        say(f"{what}: {figure:.4f}, recorded {kept:.4f}{_verdict(figure, kept)}")
    return not any(fallen(figure, kept) for _, figure, kept in compared)


def fallen(figure: float, kept: float) -> bool:
    """Say whether a figure is below the recorded one by more than the slack."""
    return figure < kept - bars().slack


def _verdict(figure: float, kept: float) -> str:
    return " BELOW" if fallen(figure, kept) else ""


def _collection(folder: Path | None, name: str, say: Say) -> Iterator[Compared]:
    if folder is None or not is_collection(folder / name):
        where = folder or "no folder: set COLLECTIONS_DIR"
        say(f"Skipped: the collection {name} is not there ({where}).")
        return
    with TemporaryDirectory() as aside:
        figure = of_ours(read_collection(folder / name), Path(aside) / "index")
    yield f"{name}: {MAIN}", figure, recorded()["collections"][name]


def _judged(say: Say) -> Iterator[Compared]:
    results = Results()
    add_judged(results, say)
    for said in results.skipped:
        say(f"Skipped: {said}")
    for name, held in results.judged.items():
        for measure, kept in recorded()["judged"][name].items():
            yield f"{name}: {measure}", held.kinds[ALL][measure], kept
