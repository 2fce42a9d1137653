"""Posts to what an engine indexes."""

from __future__ import annotations

from indexer import edtf
from indexer.doubts import is_date_doubtful
from indexer.engines import Document
from indexer.gazetteer import portfolio_key
from indexer.query.request import NONE, UNDATED
from indexer.records import Dated, Post
from indexer.stored_post import rest_as_json
from indexer.stored_row import row_as_json


def document(post: Post) -> Document:
    """Return a post as an engine indexes it."""
    return Document(
        id=post.id,
        title=post.title.value if post.title else "",
        byline=post.speaker.name if post.speaker else "",
        paragraphs=tuple(paragraph.text for paragraph in post.paragraphs),
        facets=_facets(post),
        first_day=edtf.first_day(post.date.edtf) if post.date else None,
        last_day=edtf.last_day(post.date.edtf) if post.date else None,
        payload=row_as_json(post, date_doubtful=is_date_doubtful(post)),
        rest=rest_as_json(post),
    )


def _facets(post: Post) -> dict[str, tuple[str, ...]]:
    officers = {officer.slug: None for officer in post.officers}
    leads = {officer.slug: None for officer in post.officers if officer.lead}
    return {
        "year": _years(post.date) or (UNDATED,),
        "month": _months(post.date),
        "speaker": (post.speaker.slug if post.speaker else NONE,),
        "lead": tuple(leads) or (NONE,),
        "portfolio": tuple(dict.fromkeys(map(portfolio_key, portfolios(post)))) or (NONE,),
        "officer": tuple(officers) or (NONE,),
        "rank": _ranks(post),
    }


def portfolios(post: Post) -> list[str]:
    """Return what officers of a post lead on, in its words; an unnamed author's claims count."""
    said = [words for one in post.officers for words in (one.lead_on, *one.also_leads_on)]
    said += [one.lead_on for one in post.claims]
    return [words for words in said if words]


def _years(date: Dated | None) -> tuple[str, ...]:
    """Return every year that the date can be in: an interval over New Year is in two."""
    if date is None:
        return ()
    first, last = edtf.first_day(date.edtf), edtf.last_day(date.edtf)
    return tuple(str(year) for year in range(first.year, last.year + 1))


def _months(date: Dated | None) -> tuple[str, ...]:
    """Return every month that the date can be in, as ``date:2016-05`` and from/to find it."""
    return tuple(edtf.months(date.edtf)) if date else ()


def _ranks(post: Post) -> tuple[str, ...]:
    ranks = [officer.rank for officer in post.officers]
    ranks.append(post.speaker.rank if post.speaker else None)
    return tuple(dict.fromkeys(rank for rank in ranks if rank))
