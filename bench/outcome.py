"""The bars that speed is held to, and what was measured against each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bench.engines.choosing import FTS5, OURS, TANTIVY, WHOOSH
from bench.growth import power, steepness, times_grown
from bench.results import Results
from bench.shaped import overall, ratio_by_shape

MAIN = 100_000
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """One bar; ``met`` is None where it was not measured or nothing is asked of it."""

    what: str
    bar: str
    measured: str
    met: bool | None


NOT_MEASURED = "not measured"


def outcome(results: Results) -> list[Row]:
    """Return every row of the table of outcomes."""
    return [
        _against_tantivy(results, MAIN, 0.4, 1.0),
        _against_tantivy(results, 10_000, 0.4, None),
        _against_tantivy(results, 1_000_000, 0.5, None),
        _times_faster(results, WHOOSH, 150),
        _times_faster(results, FTS5, 80),
        _measured(
            results, "answer and 10 rows with passages", "≤ 3 × bare, or ≤ 3 ms", "rows", _rows
        ),
        _measured(
            results,
            "HTML page over HTTP, one core, against Datasette",
            "≥ 30 × requests/s",
            "pages",
            _pages,
        ),
        _measured(results, "HTML page over HTTP: tail", "p99 ≤ 5 × p50", "pages", _tail),
        _building(results),
        _measured(results, "one post changed, of a full build", "≤ 2 %", "changing", _changing),
        _measured(results, "fresh process to first answer", "≤ 0.5 s", "opening", _opening),
        _measured(
            results,
            "memory of the server after the whole mix",
            "≤ 350 MB of its own",
            "pages",
            _memory,
        ),
        _measured(results, "index on disk", "≤ 1.3 × tantivy's", "answers", _disk),
        _growth(results),
    ]


def _against_tantivy(results: Results, size: int, bar: float, worst_bar: float | None) -> Row:
    what = f"answer at {size:,} posts, of tantivy's time"
    asked = f"≤ {bar} ×" + (f"; no shape above {worst_bar:.1f} ×" if worst_bar else "")
    held = results.of(size, "answers")
    mean = overall(held["cases"], TANTIVY) if held else None
    if held is None or mean is None:
        return Row(what, asked, NOT_MEASURED, None)
    by_shape = {s: spread.median for s, spread in ratio_by_shape(held["cases"], TANTIVY).items()}
    worst = max(by_shape, key=lambda shape: by_shape[shape])
    met = mean <= bar and (worst_bar is None or by_shape[worst] <= worst_bar)
    return Row(what, asked, f"{mean:.2f} ×; worst {by_shape[worst]:.2f} × ({worst})", met)


def _times_faster(results: Results, engine: str, bar: int) -> Row:
    what, asked = f"answer at {MAIN:,} posts against {engine}", f"≥ {bar} × faster"
    held = results.of(MAIN, "answers")
    mean = overall(held["cases"], engine) if held else None
    if mean is None:
        return Row(what, asked, NOT_MEASURED, None)
    return Row(what, asked, f"{1 / mean:.0f} × faster", 1 / mean >= bar)


def _measured(
    results: Results,
    what: str,
    bar: str,
    measure: str,
    judge: Callable[[Any], tuple[str, bool | None]],
) -> Row:
    held = results.of(MAIN, measure)
    what = f"{what}, {MAIN:,} posts"
    return Row(what, bar, *(judge(held) if held else (NOT_MEASURED, None)))


def _growth(results: Results) -> Row:
    what, bar = "growth", "time no steeper than posts found; rare words sub-linear in posts"
    sizes = results.measured("answers")
    if len(sizes) < 2:
        return Row(what, bar, NOT_MEASURED, None)
    small, large = (results.of(size, "answers")["cases"] for size in (sizes[0], sizes[-1]))
    steepest = steepness(small, large, OURS)
    if not steepest:
        return Row(what, bar, NOT_MEASURED, None)
    shape = max(steepest, key=lambda each: steepest[each])
    rare = power(times_grown(small, large, "rare word", OURS), sizes[-1] / sizes[0])
    told = f"~ found ^ {steepest[shape]:.2f} at most ({shape}); rare words ~ posts ^ {rare:.2f}"
    what = f"growth from {sizes[0]:,} to {sizes[-1]:,} posts"
    return Row(what, bar, told, steepest[shape] <= 1 and rare < 1)


def _rows(held: Any) -> tuple[str, bool | None]:
    pairs = [(case["ms"]["bare"]["median"], case["ms"]["rows"]["median"]) for case in held["cases"]]
    bare, rows = max(pairs, key=lambda pair: pair[1] / max(3.0, 3 * pair[0]))
    return f"at worst {rows:.1f} ms, bare {bare:.1f} ms", rows <= max(3.0, 3 * bare)


def _pages(held: Any) -> tuple[str, bool | None]:
    ours, theirs = held["alike"][OURS], held["alike"].get("Datasette")
    if not theirs:
        return f"{ours['per_second']:.0f} requests/s; Datasette not at hand", None
    times = ours["per_second"] / theirs["per_second"]
    told = f"{times:.0f} × ({ours['per_second']:.0f} against {theirs['per_second']:.2f} requests/s)"
    return told, times >= 30


def _tail(held: Any) -> tuple[str, bool | None]:
    p50, p99 = held["mix"]["p50_ms"], held["mix"]["p99_ms"]
    return f"p50 {p50:.1f} ms, p99 {p99:.1f} ms, {p99 / p50:.1f} ×", p99 <= 5 * p50


def _building(results: Results) -> Row:
    what, bar = "building from parsed posts", "≥ 5 × stock Whoosh's posts/s"
    sizes = [size for size in results.measured("building") if size >= 10_000]
    rates = results.of(sizes[0], "building") if sizes else None
    if not rates or WHOOSH not in rates["per_second"]:
        return Row(what, bar, NOT_MEASURED, None)
    ours, stock = (rates["per_second"][name] for name in (OURS, WHOOSH))
    told = f"{ours / stock:.1f} × ({ours:,.0f} posts/s; " + ", ".join(
        f"{name} {rate:,.0f}" for name, rate in rates["per_second"].items() if name != OURS
    )
    return Row(f"{what}, {rates['posts']:,} posts", bar, f"{told})", ours >= 5 * stock)


def _changing(held: Any) -> tuple[str, bool | None]:
    share = held["changed"] / held["full"]
    return f"{share:.1%} ({held['changed']:.2f} s of {held['full']:.0f} s)", share <= 0.02


def _opening(held: Any) -> tuple[str, bool | None]:
    told = f"{held['process']:.2f} s, of which {held['inside']:.2f} s after the start of Python"
    return told, held["process"] <= 0.5


def _memory(held: Any) -> tuple[str, bool | None]:
    own, resident = (held["memory"][key] / MEGABYTE for key in ("own", "resident"))
    return f"{own:.0f} MB; {resident:.0f} MB with mapped files", own <= 350


def _disk(held: Any) -> tuple[str, bool | None]:
    ours, theirs = held["bytes"][OURS], held["bytes"].get(TANTIVY)
    if not theirs:
        return f"{ours / MEGABYTE:,.0f} MB", None
    told = f"{ours / theirs:.2f} × ({ours / MEGABYTE:,.0f} against {theirs / MEGABYTE:,.0f} MB)"
    return told, ours <= 1.3 * theirs
