"""The bars, and what was measured against each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relevance.bars import bars
from relevance.engines.choosing import LUCENE
from relevance.judged_archive import ALL, FIRST, PASSAGE
from relevance.measures import MAIN
from relevance.measuring import OURS
from relevance.published import published
from relevance.results import Results

NOT_MEASURED = "not measured"


@dataclass(frozen=True, slots=True)
class Row:
    """One bar; ``met`` is None where it was not measured."""

    what: str
    bar: str
    measured: str
    met: bool | None


def outcome(results: Results) -> list[Row]:
    """Return every row of the table of outcomes."""
    return [
        *_against_best(results),
        _losses(f"{LUCENE} (run beside it)", _run_beside(results)),
        _losses(f"{published().plain} of Lucene (quoted)", _quoted(results)),
        *_judged(results, FIRST, "first hit relevant", bars().success),
        *_judged(results, PASSAGE, "first passage shown is a judged one", bars().passage),
    ]


def failed(rows: Sequence[Row]) -> list[Row]:
    """Return the bars that were measured and missed."""
    return [row for row in rows if row.met is False]


def _against_best(results: Results) -> Iterator[Row]:
    """Yield a row for the collections that the weights were chosen on, and one for all others."""
    quoted, held = published().quoted(list(results.collections)), bars()
    seen = [name for name in quoted if name in held.chosen_on]
    unseen = [name for name in quoted if name not in held.chosen_on]
    asked = f"≥ +{held.gain:.0%}, wanted +{held.aim:.0%}"
    if seen or not unseen:
        yield _gain(results, seen, "collections of development", asked, held.gain)
    if unseen:
        yield _gain(
            results, unseen, "other collections", f"≥ +{held.gain_unseen:.0%}", held.gain_unseen
        )


def _gain(results: Results, names: Sequence[str], which: str, asked: str, bar: float) -> Row:
    what = f"mean {MAIN} against the best configuration of Lucene, {which}"
    if not names:
        return Row(what, asked, NOT_MEASURED, None)
    best, theirs = published().best(names)
    ours = sum(_ours(results, name) for name in names) / len(names)
    told = f"{ours / theirs - 1:+.1%} ({ours:.4f} against {theirs:.4f} of {best}; {_all(names)})"
    return Row(what, asked, told, ours >= (1 + bar) * theirs)


def _losses(whom: str, pairs: Sequence[tuple[str, float, float]]) -> Row:
    what, asked = f"{MAIN} against {whom}", f"no collection below −{bars().loss:.0%}"
    if not pairs:
        return Row(what, asked, NOT_MEASURED, None)
    name, ours, theirs = min(pairs, key=lambda pair: pair[1] / pair[2])
    told = f"least {ours / theirs - 1:+.1%} ({name}: {ours:.4f} against {theirs:.4f})"
    return Row(what, asked, told, ours >= (1 - bars().loss) * theirs)


def _run_beside(results: Results) -> list[tuple[str, float, float]]:
    return [
        (name, held.runs[OURS][MAIN], held.runs[LUCENE][MAIN])
        for name, held in results.collections.items()
        if held.runs.get(LUCENE, {}).get(MAIN)
    ]


def _quoted(results: Results) -> list[tuple[str, float, float]]:
    theirs = published().configurations[published().plain][MAIN]
    names = published().quoted(list(results.collections))
    return [(name, _ours(results, name), theirs[name]) for name in names]


def _judged(results: Results, measure: str, says: str, bar: float) -> Iterator[Row]:
    """Yield a row for all judged queries together, which is held to the bar."""
    sets = {name: (held.queries, held.kinds[ALL][measure]) for name, held in results.judged.items()}
    what, asked = f"judged queries: {says}", f"≥ {bar:.0%}"
    if not sets:
        yield Row(what, asked, NOT_MEASURED, None)
        return
    number = sum(queries for queries, _ in sets.values())
    share = sum(queries * share for queries, share in sets.values()) / number
    each = ", ".join(f"{name} {share:.0%} of {queries}" for name, (queries, share) in sets.items())
    yield Row(what, asked, f"{share:.1%} of {number} ({each})", share >= bar)


def _ours(results: Results, name: str) -> float:
    return results.collections[name].runs[OURS][MAIN]


def _all(names: Sequence[str]) -> str:
    return ", ".join(names)
