"""How the time of an answer grows with the archive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bench.charts.axis import LogAxis
from bench.charts.svg import COLOURS, FAINT, dot, drawing, line, path, text
from bench.engines.choosing import OURS, TANTIVY
from bench.shaped import of_shape

SHAPES = ("rare word", "medium word", "common word", "two words", "phrase", "everything")
_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 860, 480, 70, 190, 74, 44
Cases = Sequence[Mapping[str, Any]]


def growth_chart(by_size: Mapping[int, Cases]) -> str:
    """Return the chart: posts across, milliseconds up, a line for each shape and engine."""
    lines = {(s, e): _times(by_size, s, e) for s in SHAPES for e in (OURS, TANTIVY)}
    lines = {key: times for key, times in lines.items() if times}
    across = LogAxis(by_size, _LEFT, _WIDTH - _RIGHT)
    up = LogAxis([ms for times in lines.values() for ms in times.values()], _HEIGHT - _BOTTOM, _TOP)
    title = "Time of an answer with all facets, by size of the archive"
    pieces = [
        text((20, 28), title, size=16),
        text((20, 50), f"Whole lines: {OURS}. Broken lines: {TANTIVY}.", size=12),
        *_grid(across, up),
    ]
    for (shape, engine), times in lines.items():
        pieces += _line(across, up, times, shape, engine)
    return drawing(_WIDTH, _HEIGHT, title, pieces)


def _times(by_size: Mapping[int, Cases], shape: str, engine: str) -> dict[int, float]:
    found = {size: of_shape(cases, shape, "ms", engine) for size, cases in by_size.items()}
    return {size: spread.median for size, spread in sorted(found.items()) if spread}


def _line(
    across: LogAxis, up: LogAxis, times: Mapping[int, float], shape: str, engine: str
) -> list[str]:
    colour = COLOURS[SHAPES.index(shape)]
    points = [(across.at(size), up.at(ms)) for size, ms in times.items()]
    dots = [
        dot(p, colour, f"{shape}, {engine}: {ms:.3g} ms", 4)
        for p, ms in zip(points, times.values(), strict=True)
    ]
    if engine == OURS:
        row = _TOP + 20 * (SHAPES.index(shape) + 1)
        x = _WIDTH - _RIGHT + 24
        dots += [line((x, row - 4), (x + 22, row - 4), colour, 3), text((x + 30, row), shape)]
    return [path(points, colour, dashed=engine != OURS), *dots]


def _grid(across: LogAxis, up: LogAxis) -> list[str]:
    bottom, right = _HEIGHT - _BOTTOM, _WIDTH - _RIGHT
    pieces = [line((across.at(n), _TOP), (across.at(n), bottom), FAINT) for n in across.ticks]
    pieces += [text((across.at(n), bottom + 20), f"{n:,.0f} posts", "middle") for n in across.ticks]
    pieces += [line((_LEFT, up.at(ms)), (right, up.at(ms)), FAINT) for ms in up.ticks]
    return pieces + [text((_LEFT - 8, up.at(ms) + 4), f"{ms:g} ms", "end") for ms in up.ticks]
