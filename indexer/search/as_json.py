"""Posts and what is known of them in the one JSON shape that API and command line print."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any
from urllib.parse import quote

from indexer.doubts import doubts
from indexer.headings import heading
from indexer.records import Claim, Correction, OtherCapture, Post
from indexer.search.evidence import evidence, said
from indexer.search.facets import Facet
from indexer.stored_row import date_as_json, officer_as_json, speaker_as_json


def post_as_json(post: Post) -> dict[str, Any]:
    """Return a whole post: all that a hit says, why, its paragraphs, and the capture unchanged."""
    return {
        "id": post.id,
        "title": post.title.value if post.title else None,
        "title_source": post.title.source if post.title else None,
        "heading": heading(post.title, post.paragraphs),
        "date": date_as_json(post.date),
        "speaker": speaker_as_json(post.speaker),
        "officers": [officer_as_json(officer) for officer in post.officers],
        "claims": [_claim(claim) for claim in post.claims],
        "url": post_path(post.id),
        "address": post.address.value if post.address else None,
        "file": post.file,
        "format": post.format,
        **_why(post),
        "paragraphs": [
            {"number": p.number, "kind": p.kind, "text": p.text, "line": p.line}
            for p in post.paragraphs
        ],
        "raw": post.raw,
    }


def post_path(id: str) -> str:
    """Return the path of a post's page."""
    return f"/posts/{quote(id, safe='')}"


def _why(post: Post) -> dict[str, Any]:
    """Return what the values rest on, and what speaks against them."""
    return {
        "evidence": [asdict(one) for one in evidence(post)],
        "statements": [asdict(one) for one in said(post)],
        "doubts": [{"field": doubt.field, "reason": doubt.reason} for doubt in doubts(post)],
        "corrections": [_correction(one) for one in post.corrections],
        "captures": [_capture(other) for other in post.captures],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {"lead_on": claim.lead_on, "words": claim.words, **asdict(claim.place)}


def _correction(one: Correction) -> dict[str, Any]:
    return {
        "field": one.field,
        "value": one.value,
        "extracted": one.extracted,
        "who": one.who,
        "when": one.when,
        "why": one.why,
        **asdict(one.place),
    }


def _capture(other: OtherCapture) -> dict[str, Any]:
    return {
        "id": other.id,
        "file": other.file,
        "format": other.format,
        "address": other.address,
    }


def facet_as_json(facet: Facet) -> list[dict[str, Any]]:
    """Return a facet's values as the API shows them."""
    return [
        {"value": value, "label": label, "count": count, "selected": selected}
        for value, label, count, selected, _ in facet.values
    ]
