"""Tables in Markdown, and figures as they stand in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

NOTHING = "–"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table."""
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def figure(value: float | None) -> str:
    """Return a figure of a measure with the four decimals that such figures are quoted with."""
    return NOTHING if value is None else f"{value:.4f}"


def mean(values: Sequence[float | None]) -> float | None:
    """Return the mean, None where one of the values is not there."""
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known and len(known) == len(values) else None
