"""The report ``relevance.md``, written from the results."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from relevance.judged_archive import ALL
from relevance.measures import MAIN, MEASURES
from relevance.measuring import OURS
from relevance.outcome import Row, outcome
from relevance.published import published
from relevance.results import OnCollection, OnJudged, Results
from relevance.tables import NOTHING, figure, mean, table

_METHOD = Path(__file__).with_name("method.md")
_MET = {True: "met", False: "**not met**", None: NOTHING}
_LESS_THAN = 0.001


def write_report(folder: Path, results: Results) -> None:
    """Write ``relevance.md`` into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "relevance.md").write_text("\n".join(_lines(results)), encoding="utf-8")


def _lines(results: Results) -> Iterator[str]:
    yield "# How good the order of results is\n"
    yield "Written by `make relevance`. How it is measured stands below.\n"
    yield from table(("what", "bar", "measured", ""), map(_cells, outcome(results)))
    yield from (f"\nSkipped: {said}" for said in results.skipped)
    if results.collections:
        yield from _on_collections(results)
    for name, judged in results.judged.items():
        yield from _on_judged(name, judged)
    yield "\n## Versions and settings\n"
    yield from table(("", ""), results.about.get("versions", {}).items())
    yield ""
    yield from (f"- **{name}**: {told}." for name, told in results.about["settings"].items())
    yield f"- **Lucene**: quoted. {published().source}.\n"
    yield _METHOD.read_text(encoding="utf-8")


def _cells(row: Row) -> tuple[str, ...]:
    return row.what, row.bar, row.measured, _MET[row.met]


def _on_collections(results: Results) -> Iterator[str]:
    yield "\n## Test collections\n"
    heads = ("", "documents", "judged queries", "cut to what the box takes", "refused as typed")
    yield from table(heads, (_size(*item) for item in results.collections.items()))
    for measure in MEASURES:
        yield f"\n### {measure}\n"
        yield from _of_measure(results.collections, measure)
    yield from _chances(results)
    yield from _ablation(results.collections)


def _size(name: str, held: OnCollection) -> tuple[str, ...]:
    counts = (held.documents, held.queries, held.cut, held.refused)
    return (name, *(f"{count:,}" for count in counts))


def _of_measure(collections: Mapping[str, OnCollection], measure: str) -> Iterator[str]:
    """Yield the table of one measure: who was run, and what is quoted of Lucene."""
    engines = dict.fromkeys(name for each in collections.values() for name in each.runs)
    rows = {
        name: [each.runs.get(name, {}).get(measure) for each in collections.values()]
        for name in engines
    }
    for name, figures in published().configurations.items():
        rows[f"Lucene {name}, quoted"] = [figures[measure].get(each) for each in collections]
    yield from table(
        ("", *collections, "mean"),
        ((name, *map(figure, row), figure(mean(row))) for name, row in rows.items()),
    )


def _chances(results: Results) -> Iterator[str]:
    yield f"\n### Whether chance could part them: p of {MAIN}, {OURS} against each\n"
    heads = ("", *results.collections, "all queries together")
    yield from table(
        heads,
        (
            (
                name,
                *(_chance(each.chances.get(name)) for each in results.collections.values()),
                _chance(together),
            )
            for name, together in results.pooled.items()
        ),
    )


def _chance(p: float | None) -> str:
    if p is None:
        return NOTHING
    return f"< {_LESS_THAN}" if p < _LESS_THAN else f"{p:.3f}"


def _ablation(collections: Mapping[str, OnCollection]) -> Iterator[str]:
    """Yield the table of the ranking with something changed, and what that costs."""
    yield f"\n### What each ingredient is worth: {MAIN} without it, or with another value\n"
    whole = [each.runs[OURS][MAIN] for each in collections.values()]
    heads = ("", *collections, "mean", "difference")
    yield from table(heads, [_changed("as it is", whole, whole)])
    for what in dict.fromkeys(what for each in collections.values() for what in each.ablation):
        row = _changed(what, [each.ablation[what] for each in collections.values()], whole)
        yield f"| {' | '.join(row)} |"


def _changed(what: str, row: list[float], whole: list[float]) -> tuple[str, ...]:
    lost = (mean(row) or 0.0) - (mean(whole) or 0.0)
    return (what, *map(figure, row), figure(mean(row)), f"{lost:+.4f}")


def _on_judged(name: str, judged: OnJudged) -> Iterator[str]:
    """Yield the tables of one set of judged queries, and what was missed."""
    yield f"\n## Judged queries: {name}\n"
    heads = [head for head in judged.kinds[ALL] if head != "queries"]
    yield from table(
        ("kind", "queries", *heads),
        (
            (kind, f"{held['queries']:.0f}", *(f"{held[head]:.3f}" for head in heads))
            for kind, held in judged.kinds.items()
        ),
    )
    yield f"\n{len(judged.misses)} missed:\n"
    yield from (f"- {miss}" for miss in judged.misses)
