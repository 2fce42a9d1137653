"""How long an answer takes, by shape of query and engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bench.charts.axis import LogAxis
from bench.charts.svg import COLOURS, FAINT, dot, drawing, line, text
from bench.shaped import of_shape, shapes

_WIDTH, _ROW, _LEFT, _RIGHT, _TOP, _BOTTOM = 860, 26, 150, 44, 84, 44


def answers_chart(size: int, cases: Sequence[Mapping[str, Any]]) -> str:
    """Return the chart: a row for each shape, a dot for each engine, milliseconds across."""
    engines = list(dict.fromkeys(name for case in cases for name in case["ms"]))
    rows = shapes(cases)
    held = {(s, e): of_shape(cases, s, "ms", e) for s in rows for e in engines}
    found = {key: spread.median for key, spread in held.items() if spread}
    axis = LogAxis(found.values(), _LEFT, _WIDTH - _RIGHT)
    height = _TOP + _ROW * len(rows) + _BOTTOM
    title = f"Time of an answer with all facets at {size:,} posts, by shape of query"
    pieces = [
        text((20, 28), title, size=16),
        *_legend(engines),
        *_grid(axis, height),
        *(text((_LEFT - 12, _y(at) + 4), shape, "end") for at, shape in enumerate(rows)),
        *(
            dot((axis.at(ms), _y(rows.index(shape))), _colour(engines, engine), _says(engine, ms))
            for (shape, engine), ms in found.items()
        ),
    ]
    return drawing(_WIDTH, height, title, pieces)


def _legend(engines: Sequence[str]) -> list[str]:
    pieces, x = [], 20.0
    for engine in engines:
        x += 6
        pieces += [dot((x, 54), _colour(engines, engine)), text((x + 10, 58), engine, size=12)]
        x += 34 + 6.6 * len(engine)
    return pieces


def _grid(axis: LogAxis, height: int) -> list[str]:
    bottom = height - _BOTTOM
    lines = [line((axis.at(ms), _TOP - 8), (axis.at(ms), bottom), FAINT) for ms in axis.ticks]
    names = [text((axis.at(ms), bottom + 20), f"{ms:g} ms", "middle") for ms in axis.ticks]
    return lines + names


def _y(row: int) -> float:
    return _TOP + _ROW * (row + 0.5)


def _colour(engines: Sequence[str], engine: str) -> str:
    return COLOURS[engines.index(engine) % len(COLOURS)]


def _says(engine: str, ms: float) -> str:
    return f"{engine}: {ms:.3g} ms"
