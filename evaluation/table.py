"""Results as tables of plain text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from evaluation.intervals import wilson
from evaluation.marks import Miss, Tallies, Tally
from evaluation.measures import Measure, measures
from evaluation.results import Results
from indexer.wording import counted

_NOTHING = "–"

Column = tuple[Collection[str], Tallies]
"""The fields that somebody looks for, and how right they are."""


def half_table(found: Results) -> Iterator[str]:
    """Return the lines of the table of a half: every measure, its figure and its bar."""
    half = found.half
    yield f"{half.name}: {counted(half.posts, 'post')}, {counted(len(half.archives), 'archive')}"
    rows = [_row(row, found.tallies.get(row.id, Tally())) for row in measures()]
    yield from _aligned([["measure", "figure", "bar", "", "95 % sure to be between"], *rows])


def archive_table(found: Results) -> Iterator[str]:
    """Return the lines of the table by archive: every measure with a bar, in counts."""
    names = list(found.by_archive)
    yield "by archive"
    yield from _aligned(_columns([row for row in measures() if row.has_bar], names, found))


def miss_lines(found: Results) -> Iterator[str]:
    """Return a line for every miss: file, field, expected, found, words."""
    misses = list(dict.fromkeys(miss for tally in found.tallies.values() for miss in tally.misses))
    yield f"misses: {len(misses)}"
    for miss in sorted(misses, key=lambda miss: miss.file):
        yield _line(miss)


def beside_table(columns: Mapping[str, Column]) -> Iterator[str]:
    """Return the lines of a table of whoever answered, one column each."""
    rows = [row for row in measures() if row.field]
    shown = [[row.says, *(_cell(row, column) for column in columns.values())] for row in rows]
    yield from _aligned([["measure", *columns], *shown])


def _cell(measure: Measure, column: Column) -> str:
    fields, tallies = column
    return _figure(tallies.get(measure.id)) if measure.field in fields else _NOTHING


def _row(measure: Measure, tally: Tally) -> list[str]:
    verdict = "" if not measure.has_bar else "ok" if measure.is_met(tally) else "BELOW"
    return [measure.says, _figure(tally), _bar(measure), verdict, _interval(measure, tally)]


def _figure(tally: Tally | None) -> str:
    if not tally or not tally.of:
        return _NOTHING
    return f"{tally.count:,} of {tally.of:,} ({_per_cent(tally.count / tally.of)})"


def _bar(measure: Measure) -> str:
    if measure.at_least is not None:
        return f"≥ {float(measure.at_least):g} %"
    return f"≤ {float(measure.at_most):g} %" if measure.at_most is not None else ""


def _interval(measure: Measure, tally: Tally) -> str:
    if not tally.of or measure.unit:
        return ""
    low, high = wilson(tally.count, tally.of)
    return f"{_per_cent(low)} and {_per_cent(high)}"


def _per_cent(share: float) -> str:
    return f"{100 * share:.2f}".rstrip("0").rstrip(".") + " %"


def _columns(rows: Sequence[Measure], names: Sequence[str], found: Results) -> list[list[str]]:
    shown = [["measure", *names]]
    for row in rows:
        tallies = [found.by_archive[name].get(row.id, Tally()) for name in names]
        shown.append([row.says, *(f"{tally.count}/{tally.of}" for tally in tallies)])
    return shown


def _line(miss: Miss) -> str:
    words = f" («{miss.words}»)" if miss.words else ""
    return f"  {miss.file} · {miss.field}: expected {miss.expected}, found {miss.found}{words}"


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield f"  {'  '.join(cells)}".rstrip()
