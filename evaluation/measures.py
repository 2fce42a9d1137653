"""The measures and their bars, read from ``measures.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from evaluation.marks import Tally


@dataclass(frozen=True, slots=True)
class Measure:
    """A row of ``measures.yaml``: the bars are per cent, what it does not say is None."""

    id: str
    says: str
    at_most: Fraction | None
    at_least: Fraction | None
    field: str | None
    unit: str | None

    @property
    def has_bar(self) -> bool:
        """Whether the measure can fail the run."""
        return self.at_most is not None or self.at_least is not None

    def is_met(self, tally: Tally) -> bool:
        """Say whether the tally reaches the bar; nothing to measure is no failure."""
        share = Fraction(100 * tally.count, tally.of) if tally.of else None
        if share is None or not self.has_bar:
            return True
        return (self.at_most is None or share <= self.at_most) and (
            self.at_least is None or share >= self.at_least
        )


@cache
def measures() -> tuple[Measure, ...]:
    """Return the measures in the order of the table."""
    text = files("evaluation").joinpath("measures.yaml").read_text(encoding="utf-8")
    return tuple(map(_measure, yaml.safe_load(text)["measures"]))


def _measure(row: dict[str, Any]) -> Measure:
    return Measure(
        id=row["id"],
        says=row["says"],
        at_most=_per_cent(row.get("at_most")),
        at_least=_per_cent(row.get("at_least")),
        field=row.get("field"),
        unit=row.get("unit"),
    )


def _per_cent(value: float | None) -> Fraction | None:
    # Through text: 0.1 as a float is not one tenth.
    return None if value is None else Fraction(str(value))
