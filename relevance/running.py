"""A run: every collection and every judged query, and the figures kept."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from relevance import judged_archive
from relevance.collection import read_collection
from relevance.engines.choosing import BASELINES
from relevance.measuring import Measured, Say, measure, pooled
from relevance.results import OnJudged, Results
from relevance.versions import settings, versions

POSTS = Path(__file__).parents[1] / "posts"
SAMPLE, REAL = "the sample archive", "the real posts"


def run(collections: Sequence[Path], say: Say) -> Results:
    """Measure the collections in some folders, and the judged queries. Raises CollectionError."""
    baselines = [name for name, baseline in BASELINES.items() if baseline.at_hand]
    results = Results(about={"versions": versions(), "settings": settings(baselines)})
    results.skipped = [f"{name}, which is not installed." for name in BASELINES.keys() - baselines]
    measured = [_measured(folder, baselines, say) for folder in collections]
    for folder, one in zip(collections, measured, strict=True):
        results.collections[folder.name] = one.results
    if measured:
        results.pooled = {name: pooled(measured, name) for name in baselines}
    add_judged(results, say)
    for said in results.skipped:
        say(f"Skipped: {said}")
    return results


def add_judged(results: Results, say: Say) -> None:
    """Measure the judged queries; those over the real posts where ``ARCHIVE_DIR`` names them."""
    results.judged = {SAMPLE: _judged(SAMPLE, say)}
    if os.environ.get("ARCHIVE_DIR"):
        results.judged[REAL] = _judged(REAL, say)
    else:
        results.skipped.append(f"{REAL}: set ARCHIVE_DIR to their folder.")


def _judged(name: str, say: Say) -> OnJudged:
    say(f"judged queries: {name}")
    if name == REAL:
        return judged_archive.real(Path(os.environ["ARCHIVE_DIR"]))
    return judged_archive.sample(POSTS)


def _measured(folder: Path, baselines: Sequence[str], say: Say) -> Measured:
    with TemporaryDirectory() as aside:
        return measure(read_collection(folder), baselines, Path(aside), say)
