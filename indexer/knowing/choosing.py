"""Which of the things said about a post is shown: one written rule.

1. A correction, then the catalogue: what curators say of this post.
2. Of what else is said about a date, the most precise: a day before a month, a month before a
   year, a year before an interval.
3. Of equally precise dates front matter, then the dateline, the title, the page's metadata, a
   notice of the original post, the file name or address, a list of posts, and the neighbours in
   such a list.
4. The page's metadata come after everything else where they contradict the text: pages that
   were moved to a new system carry the day of the move. So do neighbours in a list, which state
   nothing themselves, where they contradict a date that is stated.
5. Where two dates of one kind of source and one precision contradict, neither is taken, but the
   month that they share, else the year, else nothing. Of neighbours that contradict nothing is.
6. What a list says perhaps of another post is never taken, and kept only where no source dates
   the post.

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
    Source.LIST_OPEN,
)
_PRECISIONS = ("day", "month", "year", "interval")


def by_weight(dates: Iterable[Dated]) -> list[Dated]:
    """Return the dates by the rule, the weightiest first, and each only once."""
    said = list(dict.fromkeys(dates))
    if any(_is_of_post(one) for one in said):
        said = [one for one in said if one.source is not Source.LIST_OPEN]
    return sorted(said, key=lambda date: _weight(date, said))


def _is_of_post(date: Dated) -> bool:
    """Say whether a source dates the post; what was said before a correction is kept."""
    return date.source not in (Source.CORRECTION, Source.LIST_OPEN)


def choose_date(said: Sequence[Dated]) -> Dated | None:
    """Return the date to show of all that is said, given ``by_weight``; None for none."""
    first = said[0] if said else None
    if first is None or first.source is Source.LIST_OPEN:
        return None
    equal = _equal(first, said)
    if first.source is Source.CORRECTION or _agree(equal):
        return first
    shared = edtf.shared(one.edtf for one in equal)
    if shared is None or first.source is Source.NEIGHBOURS:
        return None
    words = "; ".join(dict.fromkeys(one.words for one in equal))
    return Dated(shared, first.source, words, first.place)


def _equal(first: Dated, said: Sequence[Dated]) -> list[Dated]:
    """Return the dates of the weight of the first, all neighbours where it is of neighbours."""
    if first.source is Source.NEIGHBOURS:
        return [one for one in said if one.source is Source.NEIGHBOURS]
    return [one for one in said if _weight(one, said) == _weight(first, said)]


def _agree(dates: Sequence[Dated]) -> bool:
    return not any(contradicts(one.edtf, dates) for one in dates)


def _weight(date: Dated, said: Sequence[Dated]) -> tuple[int, int, int]:
    source = _SOURCES.index(date.source)
    precision = _PRECISIONS.index(edtf.precision(date.edtf))
    if date.source in _CURATED:
        return 0, source, precision
    if date.source is Source.LIST_OPEN:
        return 3, precision, source
    return 2 if _is_behind(date, said) else 1, precision, source


def _is_behind(date: Dated, said: Sequence[Dated]) -> bool:
    """Say whether a date is of a move of the page, or of neighbours against a stated date."""
    if date.source is Source.PAGE_METADATA:
        return contradicts(date.edtf, (one for one in said if one.source in _IN_TEXT))
    stated = (one for one in said if one.source not in (Source.NEIGHBOURS, Source.LIST_OPEN))
    return date.source is Source.NEIGHBOURS and contradicts(date.edtf, stated)


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
