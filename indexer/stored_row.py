"""What lists of results show of a post, as the API prints it and an index keeps it."""

from __future__ import annotations

from typing import Any

from indexer import edtf
from indexer.gazetteer import portfolio_key
from indexer.records import Dated, Officer, Post, Speaker


def row_as_json(post: Post, *, date_doubtful: bool) -> dict[str, Any]:
    """Return what is kept for a row of results; ``stored_post`` keeps everything else."""
    return {
        "id": post.id,
        "title": post.title.value if post.title else None,
        "date": date_as_json(post.date),
        "speaker": speaker_as_json(post.speaker),
        "officers": [officer_as_json(officer) for officer in post.officers],
        "date_doubtful": date_doubtful,
        "paragraphs": [paragraph.text for paragraph in post.paragraphs],
    }


def date_as_json(date: Dated | None) -> dict[str, Any]:
    """Return a date with its precision and evidence; all of it is null for an undated post."""
    if date is None:
        return dict.fromkeys(("edtf", "precision", "source", "words", "file", "line"))
    return {
        "edtf": date.edtf,
        "precision": edtf.precision(date.edtf),
        "source": date.source,
        "words": date.words,
        "file": date.place.file,
        "line": date.place.line,
    }


def speaker_as_json(speaker: Speaker | None) -> dict[str, str | None] | None:
    """Return a speaker, or null where nobody is named as author."""
    if speaker is None:
        return None
    return {
        "name": speaker.name,
        "slug": speaker.slug,
        "rank": speaker.rank,
        "role": speaker.role,
        "source": speaker.source,
    }


def officer_as_json(officer: Officer) -> dict[str, Any]:
    """Return an officer; ``lead_on`` is null where the text states no portfolio.

    ``portfolio`` is the key that all spellings of one portfolio share, the value of the facet;
    ``also_leads_on`` are further portfolios that the text states.
    """
    return {
        "name": officer.name,
        "slug": officer.slug,
        "rank": officer.rank,
        "office": officer.office,
        "lead": officer.lead,
        "lead_on": officer.lead_on,
        "portfolio": portfolio_key(officer.lead_on) if officer.lead_on else None,
        "also_leads_on": list(officer.also_leads_on),
    }
