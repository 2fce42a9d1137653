"""A run: every measure at every size, kept as soon as it is there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bench.engines.choosing import settings
from bench.machine import machine, versions
from bench.measures import answers, building, changing, opening, pages, rows
from bench.results import Results, read_results, write_results
from bench.workshop import Say, Workshop

MEASURES = ("answers", "rows", "building", "changing", "opening", "pages")
# Above this size only engines are measured: a whole archive is held in memory to be written.
LARGEST_WHOLE = 100_000
_OF_WHOLE = ("rows", "opening", "pages")


@dataclass(frozen=True, slots=True)
class Plan:
    """What to measure. ``rounds`` is how often each query is timed."""

    sizes: Sequence[int]
    engines: Sequence[str]
    measures: Sequence[str]
    rounds: int
    fresh: bool = False


def run(plan: Plan, folder: Path, kept: Path, say: Say) -> Results:
    """Measure, adding to the results kept in a file; archives and indexes lie in ``folder``.

    Raises Disagreement where engines do not find the same.
    """
    results = read_results(kept)
    results.about = {"machine": machine(), "versions": versions(), "settings": _settings()}
    for size in plan.sizes:
        workshop = Workshop(folder, size, say, plan.fresh)
        for name, measure in _measures(plan, workshop).items():
            say(f"{size:,} posts: {name}")
            results.sizes.setdefault(size, {})[name] = measure()
            write_results(kept, results)
    return results


def _measures(plan: Plan, workshop: Workshop) -> Mapping[str, Callable[[], Any]]:
    engines = list(plan.engines)
    all_measures: dict[str, Callable[[], Any]] = {
        "answers": partial(answers.measure, workshop, engines, plan.rounds),
        "rows": partial(rows.measure, workshop, plan.rounds),
        "building": partial(building.measure, workshop, engines),
        "changing": partial(changing.measure, workshop),
        "opening": partial(opening.measure, workshop),
        "pages": partial(pages.measure, workshop, plan.rounds),
    }
    wanted = [name for name in all_measures if name in plan.measures]
    if workshop.size > LARGEST_WHOLE:
        wanted = [name for name in wanted if name not in _OF_WHOLE]
    return {name: all_measures[name] for name in wanted}


def _settings() -> dict[str, str]:
    from bench.engines import datasette_table

    told = settings()
    return told | ({"Datasette": datasette_table.SETTINGS} if find_spec("datasette") else {})
