"""What an archive covers, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from indexer import edtf
from indexer.coverage import Coverage, Gap, Lacking, Month
from indexer.records import Dated, Entry, Post

UNKNOWN = "unknown"
# A blog that appears every month has a gap where one month is missing from the archive.
_SHORTEST_GAP = 1


def survey(posts: Sequence[Post], lacking: Sequence[Entry]) -> Coverage:
    """Return the coverage of these posts, and of those that they are known to lack."""
    months = _months(posts)
    dated = [post.date for post in posts if post.date]
    wider = [edtf.precision(date.edtf) for date in dated if not _month_of(date)]
    return Coverage(
        posts=len(posts),
        captures=sum(1 + len(post.captures) for post in posts),
        undated=len(posts) - len(dated),
        months=months,
        wider={kind: wider.count(kind) for kind in ("year", "interval")},
        gaps=tuple(sorted(_gaps(months), key=lambda gap: (-gap.months, gap.first))),
        sources={field: _sources(posts, field) for field in ("title", "date", "speaker")},
        lacking=tuple(_lacking(entry) for entry in _newest_first(lacking)),
    )


def _months(posts: Sequence[Post]) -> tuple[Month, ...]:
    found = Counter(month for post in posts if post.date and (month := _month_of(post.date)))
    if not found:
        return ()
    return tuple(Month(month, found[month]) for month in _run(min(found), max(found)))


def _month_of(date: Dated) -> str | None:
    """Return the month that a post counts in: the one that it can be in, so that it counts once.

    A filter by month finds a post in every month that it can be in.
    """
    months = list(edtf.months(date.edtf))
    return months[0] if len(months) == 1 else None


def _run(first: str, last: str) -> Iterator[str]:
    year, month = map(int, first.split("-"))
    while f"{year}-{month:02}" <= last:
        yield f"{year}-{month:02}"
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def _gaps(months: Sequence[Month]) -> Iterator[Gap]:
    for posts, run in groupby(months, key=lambda month: month.posts):
        held = list(run)
        if not posts and len(held) >= _SHORTEST_GAP:
            yield Gap(held[0].month, held[-1].month, len(held))


def _sources(posts: Sequence[Post], field: str) -> Mapping[str, int]:
    found = [getattr(post, field) for post in posts]
    counts = Counter(str(one.source) if one else UNKNOWN for one in found)
    return dict(sorted(counts.items(), key=lambda pair: (pair[0] == UNKNOWN, -pair[1], pair[0])))


def _newest_first(entries: Sequence[Entry]) -> list[Entry]:
    by_title = sorted(entries, key=lambda entry: (entry.title, entry.place.file, entry.place.line))
    return sorted(by_title, key=lambda entry: entry.date or "", reverse=True)


def _is_whole(address: str | None) -> bool:
    """Say whether an address leads somewhere by itself; lists often hold the end of one only."""
    return address is not None and address.startswith(("http://", "https://"))


def _lacking(entry: Entry) -> Lacking:
    return Lacking(
        title=entry.title,
        author=entry.author,
        date=entry.date,
        address=entry.address if _is_whole(entry.address) else None,
        file=entry.place.file,
        line=entry.place.line,
    )
