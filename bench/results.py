"""The figures of all runs in one JSON file, from which the report is written."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(slots=True)
class Results:
    """``about`` tells machine, versions and settings; ``sizes`` holds measures by size and name."""

    about: dict[str, Any] = field(default_factory=dict)
    sizes: dict[int, dict[str, Any]] = field(default_factory=dict)

    def of(self, size: int, measure: str) -> Any:
        """Return what was measured at a size, None if that was not."""
        return self.sizes.get(size, {}).get(measure)

    def measured(self, measure: str) -> list[int]:
        """Return the sizes at which something was measured, the smallest first."""
        return sorted(size for size, held in self.sizes.items() if measure in held)


def read_results(path: Path) -> Results:
    """Return the results of former runs, empty if there are none."""
    if not path.exists():
        return Results()
    stored = json.loads(path.read_text(encoding="utf-8"))
    return Results(stored["about"], {int(size): held for size, held in stored["sizes"].items()})


def write_results(path: Path, results: Results) -> None:
    """Write the results, in the order of the sizes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    sizes = {str(size): results.sizes[size] for size in sorted(results.sizes)}
    stored = {"about": results.about, "sizes": sizes}
    path.write_text(json.dumps(_rounded(stored), indent=1, ensure_ascii=False) + "\n", "utf-8")


def _rounded(value: Any) -> Any:
    """Return the values with figures of four digits, as many as mean anything."""
    if isinstance(value, float):
        return float(f"{value:.4g}")
    if isinstance(value, dict):
        return {key: _rounded(each) for key, each in value.items()}
    return [_rounded(each) for each in value] if isinstance(value, list) else value
