"""A run: measure, print, and say by the exit code whether the figures are reached."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from evaluation import baselines, program
from evaluation.answers import Answer
from evaluation.goldens import Archive
from evaluation.halves import Half, both_halves, half_of
from evaluation.results import Results, results
from evaluation.table import Column, archive_table, beside_table, half_table, miss_lines
from indexer.errors import BlogSearchError

Print = Callable[[str], None]


def run(folders: Sequence[Path], real_posts: Path | None, show: Print) -> int:
    """Measure the archives in ``folders``, or both halves where there are none.

    Returns 0, 1 where a half that decides is below a bar, 2 where an archive cannot be read.
    """
    try:
        halves = (half_of(folders),) if folders else both_halves(real_posts)
        found = [_measured(half, show) for half in halves]
    except BlogSearchError as error:
        show(str(error))
        return 2
    return _verdict(found, show)


def _measured(half: Half, show: Print) -> Results:
    found = results(half, _program)
    for part in (half_table(found), archive_table(found), miss_lines(found)):
        _show(part, show)
    _show_baselines(found, show)
    return found


def _program(archive: Archive) -> Sequence[Answer]:
    return program.answers(archive.folder)


def _show_baselines(found: Results, show: Print) -> None:
    if not baselines.are_installed():
        show("The baselines are not installed; for their figures: make eval\n")
        return
    columns: dict[str, Column] = {"this program": (baselines.FIELDS, found.tallies)}
    for name, baseline in baselines.BASELINES.items():
        columns[name] = (baseline.fields, results(found.half, baseline.answers).tallies)
    show(f"{found.half.name}: baselines on the same posts")
    _show(beside_table(columns), show)


def _show(lines: Iterator[str], show: Print) -> None:
    for line in (*lines, ""):
        show(line)


def _verdict(found: Sequence[Results], show: Print) -> int:
    below = [row for one in found if one.half.decides for row in one.below()]
    for row in below:
        show(f"Below the bar: {row.says}")
    if not below:
        show("Every figure that decides is reached.")
    return int(bool(below))
