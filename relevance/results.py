"""The figures of a run in one JSON file, from which the report is written."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any


@dataclass(slots=True)
class OnCollection:
    """What was measured on one collection.

    ``cut`` are the queries that the search box takes only in part, ``refused`` those that it
    refuses as they are typed. ``runs`` hold the means of the measures by engine, ``chances`` the
    chance of each baseline's distance to the service by engine, ``ablation`` nDCG@10 by change.
    """

    documents: int
    queries: int
    cut: int
    refused: int
    runs: dict[str, dict[str, float]]
    chances: dict[str, float]
    ablation: dict[str, float]


@dataclass(slots=True)
class OnJudged:
    """What was measured on one set of judged queries: rows of figures by kind, and misses."""

    queries: int
    kinds: dict[str, dict[str, float]]
    misses: list[str]


@dataclass(slots=True)
class Results:
    """A run. ``about`` tells versions and settings, ``skipped`` what was not measured and why."""

    collections: dict[str, OnCollection] = field(default_factory=dict)
    pooled: dict[str, float] = field(default_factory=dict)
    judged: dict[str, OnJudged] = field(default_factory=dict)
    about: dict[str, dict[str, str]] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)


def read_results(path: Path) -> Results:
    """Return the results of a former run."""
    stored = json.loads(path.read_text(encoding="utf-8"))
    return Results(
        collections={name: OnCollection(**held) for name, held in stored["collections"].items()},
        pooled=stored["pooled"],
        judged={name: OnJudged(**held) for name, held in stored["judged"].items()},
        about=stored["about"],
        skipped=stored["skipped"],
    )


def write_results(path: Path, results: Results) -> None:
    """Write the results."""
    path.parent.mkdir(parents=True, exist_ok=True)
    stored = _rounded(asdict(results))
    path.write_text(json.dumps(stored, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _rounded(value: Any) -> Any:
    """Return the values with figures of four decimals, as many as are ever shown."""
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, dict):
        return {key: _rounded(each) for key, each in value.items()}
    return [_rounded(each) for each in value] if isinstance(value, list) else value
