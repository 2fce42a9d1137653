"""The report on a build, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.wording import counted

if TYPE_CHECKING:
    from indexer.building.report import Report

# Label and key of Report.found, in the order of the table.
_ROWS = (
    ("dated to the day", "day"),
    ("dated to the month", "month"),
    ("dated to the year", "year"),
    ("between two dates", "interval"),
    ("undated", "undated"),
    ("title", "title"),
    ("speaker", "speaker"),
    ("officers", "officers"),
    ("lead officers", "lead officers"),
)


def report_lines(report: Report, index: Path) -> Iterator[str]:
    """Yield every skipped file and every notice with its reason, the totals, and the table."""
    for notice in report.skipped:
        yield f"skipped  {notice.file}: {notice.reason}"
    for notice in report.notices:
        yield f"note     {notice.file}: {notice.reason}"
    if report.skipped or report.notices:
        yield ""
    yield (
        f"{counted(report.read, 'file')} read, {counted(report.indexed, 'post')} indexed, "
        f"{len(report.skipped):,} skipped. The index is in {index}."
    )
    if report.joined:
        yield f"Further captures of these posts: {counted(report.joined, 'file')}."
    yield ""
    yield f"{'Found out':<20}{'posts':>7}{'share':>8}"
    for label, key in _ROWS:
        count = report.found.get(key, 0)
        yield f"{label:<20}{count:>7}{count / report.indexed:>8.0%}"
