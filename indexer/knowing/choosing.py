"""Which of the things said about a post is shown: one written rule.

1. A correction, then the catalogue: what curators say of this post.
2. Of what else is said about a date, the most precise: a day before a month, a month before a
   year, a year before an interval.
3. Of equally precise dates front matter, then the dateline, the title, the page's metadata, a
   notice of the original post, the file name or address, a list of posts, and the neighbours in
   such a list.
4. The page's metadata come after everything else where they contradict the text: pages that
   were moved to a new system carry the day of the move.

A title is taken declared, printed, listed, in this order. Speakers must agree: where two persons
are named, nobody is taken. What is not taken is kept, and shown as a doubt wherever both cannot be
true.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from indexer import edtf
from indexer.records import Dated, Found, Source, Speaker, Statement

_CURATED = (Source.CORRECTION, Source.CATALOGUE)
_IN_TEXT = (Source.FRONT_MATTER, Source.DATELINE, Source.TITLE_LINE)
_SOURCES = (
    *_CURATED,
    *_IN_TEXT,
    Source.PAGE_METADATA,
    Source.BODY,
    Source.ADDRESS,
    Source.LIST,
    Source.NEIGHBOURS,
)
_PRECISIONS = ("day", "month", "year", "interval")


def by_weight(dates: Iterable[Dated]) -> list[Dated]:
    """Return the dates by the rule, the one to show first, and each only once."""
    said = list(dict.fromkeys(dates))
    text = [date for date in said if date.source in _IN_TEXT]
    return sorted(said, key=lambda date: _weight(date, text))


def _weight(date: Dated, text: Sequence[Dated]) -> tuple[int, int, int]:
    source = _SOURCES.index(date.source)
    precision = _PRECISIONS.index(edtf.precision(date.edtf))
    if date.source in _CURATED:
        return 0, source, precision
    moved = date.source is Source.PAGE_METADATA and contradicts(date.edtf, text)
    return 2 if moved else 1, precision, source


def contradicts(date: str, others: Iterable[Dated]) -> bool:
    """Say whether a date cannot be true together with one of ``others``."""
    return not all(edtf.can_both_be(date, one.edtf) for one in others)


def statements(
    titles: Sequence[Found], dates: Sequence[Dated], speakers: Sequence[Speaker]
) -> tuple[Statement, ...]:
    """Return what was said of title, date and speaker: each thing once, the weightiest first."""
    said = [
        *(Statement("title", t.value, t.source, t.words, t.place) for t in titles),
        *(Statement("date", d.edtf, d.source, d.words, d.place) for d in dates),
        *(Statement("speaker", s.name, s.source, s.words, s.place) for s in speakers),
    ]
    return tuple(dict.fromkeys(said))
