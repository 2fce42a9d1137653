"""The report: ``benchmarks.md`` and its charts, written from the results."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from bench.charts.answers_chart import answers_chart
from bench.charts.growth_chart import growth_chart
from bench.engines.choosing import OURS, TANTIVY
from bench.outcome import MAIN, Row, outcome
from bench.results import Results
from bench.shaped import Case, Spread, matches, of_shape, overall, shapes

_METHOD = Path(__file__).with_name("method.md")
_MET = {True: "met", False: "**not met**", None: "–"}


def write_report(folder: Path, results: Results) -> None:
    """Write ``benchmarks.md`` into the folder, and the charts into ``benchmarks/`` below it."""
    charts = folder / "benchmarks"
    charts.mkdir(parents=True, exist_ok=True)
    by_size = {size: results.of(size, "answers")["cases"] for size in results.measured("answers")}
    if by_size:
        shown = _shown(list(by_size))
        (charts / "answers.svg").write_text(answers_chart(shown, by_size[shown]), "utf-8")
        (charts / "growth.svg").write_text(growth_chart(by_size), "utf-8")
    (folder / "benchmarks.md").write_text("\n".join(_lines(results)), "utf-8")


def _lines(results: Results) -> Iterable[str]:
    yield "# How fast the program is\n"
    yield "Written by `make bench`. How it is measured, and on what machine, stands below.\n"
    yield from _table(("what", "bar", "measured", ""), [_cells(row) for row in outcome(results)])
    sizes = results.measured("answers")
    if sizes:
        yield f"\n![Times by shape of query at {_shown(sizes):,} posts](benchmarks/answers.svg)"
        yield "\n![Times by size of the archive](benchmarks/growth.svg)"
    for size in reversed(sizes):
        yield from _answers(size, results)
    if len(sizes) > 1:
        yield from _growth(sizes, results)
    yield from _pages(results)
    yield from _about(results)
    yield _METHOD.read_text(encoding="utf-8")


def _cells(row: Row) -> tuple[str, ...]:
    return row.what, row.bar, row.measured, _MET[row.met]


def _answers(size: int, results: Results) -> Iterable[str]:
    """Yield the table of one size: milliseconds of each engine, and our time by theirs."""
    cases = results.of(size, "answers")["cases"]
    engines = list(dict.fromkeys(name for case in cases for name in case["ms"]))
    yield f"\n## Answers at {size:,} posts\n"
    yield "Milliseconds, and in brackets our time by theirs with its quartiles.\n"
    rows = [_row(cases, shape, engines) for shape in shapes(cases)]
    rows.append(("geometric mean of the ratios", "", "", *_means(cases, engines, "ratio")))
    if any("ratio_second" in case for case in cases):
        means = _means(cases, engines, "ratio_second")
        rows.append(("the same, timed the second time in a turn", "", "", *means))
    yield from _table(("shape", "posts found", *engines), rows)


def _row(cases: Sequence[Case], shape: str, engines: Sequence[str]) -> tuple[str, ...]:
    cells = (_cell(cases, shape, engine) for engine in engines)
    return (shape, matches(cases, shape), *cells)


def _cell(cases: Sequence[Case], shape: str, engine: str) -> str:
    ms = of_shape(cases, shape, "ms", engine)
    if ms is None:
        return "n/a"
    ratio = of_shape(cases, shape, "ratio", engine) if engine != OURS else None
    return f"{_figure(ms.median)} ({_ratio(ratio)})" if ratio else _figure(ms.median)


def _ratio(ratio: Spread) -> str:
    return f"{_figure(ratio.median)}; {_figure(ratio.low)}–{_figure(ratio.high)}"


def _means(cases: Sequence[Case], engines: Sequence[str], figure: str) -> Iterable[str]:
    for engine in engines:
        mean = overall(cases, engine, figure) if engine != OURS else None
        if mean:
            yield f"{_figure(mean)} ×"


def _growth(sizes: Sequence[int], results: Results) -> Iterable[str]:
    """Yield the table of our milliseconds by size, and tantivy's."""
    by_size = {size: results.of(size, "answers")["cases"] for size in sizes}
    yield "\n## Growth\n"
    yield f"Milliseconds of {OURS} / {TANTIVY}, and how many posts are found.\n"
    rows = [
        (shape, *(_grown(by_size[size], shape) for size in sizes))
        for shape in shapes(by_size[sizes[-1]])
    ]
    yield from _table(("shape", *(f"{size:,} posts" for size in sizes)), rows)


def _grown(cases: Sequence[Case], shape: str) -> str:
    held = (of_shape(cases, shape, "ms", engine) for engine in (OURS, TANTIVY))
    times = " / ".join(_figure(ms.median) if ms else "n/a" for ms in held)
    return f"{times} ({matches(cases, shape)})"


def _pages(results: Results) -> Iterable[str]:
    """Yield the table of pages over HTTP."""
    sizes = results.measured("pages")
    if not sizes:
        return
    yield "\n## Pages over HTTP\n"
    rows = []
    for size in sizes:
        held = results.of(size, "pages")
        asked = {**held["alike"], f"{OURS}, whole mix": held["mix"]}
        rows += [
            (f"{size:,}", name, *(f"{one[key]:.1f}" for key in ("per_second", "p50_ms", "p99_ms")))
            for name, one in asked.items()
        ]
    yield from _table(("posts", "server", "requests/s", "p50 ms", "p99 ms"), rows)


def _about(results: Results) -> Iterable[str]:
    yield "\n## The machine, the versions and the settings\n"
    told = {**results.about.get("machine", {}), **results.about.get("versions", {})}
    yield from _table(("", ""), list(told.items()))
    yield ""
    for name, settings in results.about.get("settings", {}).items():
        yield f"- **{name}**: {settings}."
    yield ""


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterable[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _shown(sizes: Sequence[int]) -> int:
    return MAIN if MAIN in sizes else max(sizes)


def _figure(value: float) -> str:
    """Return a figure with three digits that mean something."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
