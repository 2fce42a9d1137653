"""Captures to posts, and posts to what an engine indexes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from indexer import edtf
from indexer.engines import Document
from indexer.query.request import NONE, UNDATED
from indexer.records import Cleaned, Knowledge, Officer, Paragraph, Post, Speaker
from indexer.stored_post import to_json


def post(id: str, cleaned: Cleaned, knowledge: Knowledge) -> Post:
    """Return the post of a capture, its paragraphs numbered from 1."""
    capture = cleaned.capture
    return Post(
        id=id,
        file=capture.file,
        format=capture.format,
        title=knowledge.title,
        date=knowledge.date,
        speaker=knowledge.speaker,
        officers=knowledge.officers,
        address=capture.declared.get("url"),
        paragraphs=tuple(
            Paragraph(number, block.kind, block.text, block.html)
            for number, block in enumerate(knowledge.body, start=1)
        ),
        furniture=cleaned.furniture,
        raw=capture.raw,
    )


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
        payload=to_json(post),
    )


def people(posts: Iterable[Post]) -> dict[str, str]:
    """Return slug to the name most often written so, for every speaker and officer."""
    written: dict[str, Counter[str]] = {}
    for post in posts:
        named: list[Officer | Speaker] = [*post.officers, *filter(None, [post.speaker])]
        for person in named:
            written.setdefault(person.slug, Counter())[person.name] += 1
    # Of equally frequent spellings the first in the alphabet, so that builds agree.
    return {
        slug: min(names, key=lambda name: (-names[name], name))
        for slug, names in sorted(written.items())
    }


def _facets(post: Post) -> dict[str, tuple[str, ...]]:
    date = post.date.edtf if post.date else ""
    officers = {officer.slug: None for officer in post.officers}
    leads = {officer.slug: None for officer in post.officers if officer.lead}
    return {
        "year": (date[:4] or UNDATED,),
        "month": (date[:7],) if len(date) >= 7 else (),
        "speaker": (post.speaker.slug if post.speaker else NONE,),
        "lead": tuple(leads) or (NONE,),
        "officer": tuple(officers) or (NONE,),
        "rank": _ranks(post),
    }


def _ranks(post: Post) -> tuple[str, ...]:
    ranks = [officer.rank for officer in post.officers]
    ranks.append(post.speaker.rank if post.speaker else None)
    return tuple(dict.fromkeys(rank for rank in ranks if rank))
