"""What an archive covers, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import click

from indexer import edtf
from indexer.coverage import Coverage, Gap, Lacking, Month
from indexer.wording import counted

_NAMES = tuple(f"{name[:3]:>4}" for name in edtf.MONTHS)
# A year's bar and its numbers fit a terminal of 80 columns.
_BAR = 16


def coverage_lines(coverage: Coverage) -> Iterator[str]:
    """Yield the totals, the posts by month, the gaps, the sources, and what is lacking."""
    yield from _totals(coverage)
    if coverage.months:
        yield from ("", *_years(coverage.months))
    if coverage.gaps:
        yield from _part("Months without a post", map(_gap, coverage.gaps))
    yield from _part("Where it is known from", _sources(coverage))
    if coverage.lacking:
        count = counted(len(coverage.lacking), "post")
        yield from _part(f"Known, and not in the archive: {count}", map(_lacking, coverage.lacking))


def _totals(coverage: Coverage) -> Iterator[str]:
    yield f"{counted(coverage.posts, 'post')} in {counted(coverage.captures, 'capture')}"
    wider = coverage.wider
    yield (
        f"undated: {coverage.undated:,}; dated to a year only: {wider.get('year', 0):,}; "
        f"between two dates: {wider.get('interval', 0):,}"
    )


def _years(months: Sequence[Month]) -> Iterator[str]:
    years = [(year, list(of)) for year, of in groupby(months, key=lambda one: one.month[:4])]
    most = max(sum(month.posts for month in of) for _, of in years)
    yield click.style(f"Year{''.join(_NAMES)}   all", bold=True)
    for year, of in years:
        posts = {int(month.month[5:]): month.posts for month in of}
        cells = "".join(_cell(posts.get(number)) for number in range(1, 13))
        total = sum(posts.values())
        yield f"{year}{cells}{total:>6}  {'█' * _length(total, most)}".rstrip()


def _cell(posts: int | None) -> str:
    """Return a count; a month before the first or after the last stays empty, none is a dot."""
    return "    " if posts is None else f"{posts or '·':>4}"


def _length(count: int, most: int) -> int:
    return -(-count * _BAR // most) if most else 0


def _part(label: str, lines: Iterator[str]) -> Iterator[str]:
    yield ""
    yield click.style(label, bold=True)
    yield from (f"  {line}" for line in lines)


def _gap(gap: Gap) -> str:
    first, last = edtf.in_words(gap.first), edtf.in_words(gap.last)
    run = first if gap.first == gap.last else f"{first} to {last}"
    return f"{run} ({counted(gap.months, 'month')})"


def _sources(coverage: Coverage) -> Iterator[str]:
    for field, found in coverage.sources.items():
        said = ", ".join(f"{source} {count:,}" for source, count in found.items())
        yield f"{field + ':':<9}{said}"


def _lacking(post: Lacking) -> str:
    date = edtf.in_words(post.date) if post.date else "undated"
    author = f", {post.author}" if post.author else ""
    address = f", {post.address}" if post.address else ""
    line = f", line {post.line}" if post.line else ""
    return f"{date}: {post.title}{author}{address} ({post.file}{line})"
