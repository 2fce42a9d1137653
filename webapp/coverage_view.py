"""Coverage as its page shows it: a row of bars for each year, gaps, sources, what is lacking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from indexer import edtf
from indexer.coverage import Coverage, Gap, Lacking, Month
from indexer.query.request import Query, Undated
from indexer.wording import counted
from webapp.urls import only_url, search_url

FIELDS = ("title", "date", "speaker")
UNKNOWN = "unknown"
"""What a coverage counts those posts under of which no source says a field."""

# The height of the highest bar, in the units of the drawing.
TALLEST = 40


@dataclass(frozen=True, slots=True)
class Bar:
    """A month: its posts, the height of their bar, and the search for them, if there are any."""

    month: str
    posts: int
    height: float
    url: str | None


@dataclass(frozen=True, slots=True)
class YearRow:
    """Twelve bars; a month outside the span of the archive is None. ``posts`` is their sum."""

    year: str
    bars: tuple[Bar | None, ...]
    posts: int


@dataclass(frozen=True, slots=True)
class GapView:
    """A run of months without a post."""

    months: str
    length: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A kind of source, and how many posts take title, date and speaker from it."""

    source: str
    posts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LackingView:
    """A post that the archive lacks: what is said of it, and where."""

    title: str
    about: str
    address: str | None
    where: str


@dataclass(frozen=True, slots=True)
class CoverageView:
    """All that the page of coverage shows.

    ``in_chart`` posts are dated to one month; ``highest`` is the most posts of any month.
    """

    coverage: Coverage
    span: str | None
    in_chart: int
    highest: int
    years: tuple[YearRow, ...]
    gaps: tuple[GapView, ...]
    sources: tuple[SourceRow, ...]
    lacking: tuple[LackingView, ...]
    undated_url: str


def coverage_view(coverage: Coverage) -> CoverageView:
    """Return what the page of coverage shows."""
    months = coverage.months
    highest = max((month.posts for month in months), default=1)
    return CoverageView(
        coverage=coverage,
        span=_span(months[0].month, months[-1].month) if months else None,
        in_chart=sum(month.posts for month in months),
        highest=highest,
        years=tuple(_years(months, highest)),
        gaps=tuple(map(_gap, coverage.gaps)),
        sources=tuple(_sources(coverage)),
        lacking=tuple(map(_lacking, coverage.lacking)),
        undated_url=search_url(Query(undated=Undated.ONLY)),
    )


def _span(first: str, last: str) -> str:
    """Return ``March to June 2012``, ``December 2012 to May 2013``, ``May 2013``."""
    if first == last:
        return edtf.in_words(first)
    start, end = edtf.in_words(first), edtf.in_words(last)
    return f"{start.removesuffix(f' {last[:4]}')} to {end}"


def _years(months: Sequence[Month], most: int) -> Iterator[YearRow]:
    for year, found in groupby(months, key=lambda month: month.month[:4]):
        bars = {month.month: _bar(month, most) for month in found}
        row = tuple(bars.get(f"{year}-{number:02}") for number in range(1, 13))
        yield YearRow(year, row, sum(bar.posts for bar in bars.values()))


def _bar(month: Month, most: int) -> Bar:
    height = round(TALLEST * month.posts / most, 1)
    url = only_url("month", month.month) if month.posts else None
    return Bar(edtf.in_words(month.month), month.posts, height, url)


def _gap(gap: Gap) -> GapView:
    return GapView(_span(gap.first, gap.last), counted(gap.months, "month"))


def _sources(coverage: Coverage) -> Iterator[SourceRow]:
    """Yield the sources, the one of most values first, and last the posts that none speaks of."""
    counts = [coverage.sources.get(field, {}) for field in FIELDS]
    every = dict.fromkeys(source for count in counts for source in count)
    rows = [SourceRow(source, tuple(count.get(source, 0) for count in counts)) for source in every]
    yield from sorted(rows, key=lambda row: (row.source == UNKNOWN, -sum(row.posts), row.source))


def _lacking(lacking: Lacking) -> LackingView:
    date = edtf.in_words(lacking.date) if lacking.date else "undated"
    return LackingView(
        title=lacking.title,
        about=" · ".join(part for part in (lacking.author, date) if part),
        address=lacking.address,
        where=f"{lacking.file}, line {lacking.line}" if lacking.line else lacking.file,
    )
