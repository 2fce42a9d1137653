"""What to look at in a post."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indexer import edtf
from indexer.doubts import Doubt, doubts
from indexer.headings import heading
from indexer.records import NATIONAL_LEAD, Dated, Found, Post, Speaker
from indexer.reviewing.matter import Kind, Matter
from indexer.reviewing.words import because, printed, shortened

_CONTRADICTED = {"date": Kind.DATE, "speaker": Kind.SPEAKER, "title": Kind.TITLE}
_OPEN = {"date": Kind.DATE_OPEN, "speaker": Kind.SPEAKER_OPEN}


def matters_of(post: Post) -> Iterator[Matter]:
    """Yield what to look at, one matter for each field; what is corrected is settled."""
    corrected = {correction.field for correction in post.corrections}
    asked: set[str] = set()
    for matter in (*_doubtful(post), *_missing(post)):
        if matter.field not in corrected | asked:
            asked.add(matter.field)
            yield matter
    yield from _captures(post)


def _doubtful(post: Post) -> Iterator[Matter]:
    found: dict[str, list[Doubt]] = {}
    for doubt in doubts(post):
        found.setdefault(doubt.field, []).append(doubt)
    for field, about in found.items():
        kind = (_CONTRADICTED if about[0].statement else _OPEN)[field]
        said = " ".join(dict.fromkeys(doubt.reason for doubt in about))
        yield _matter(post, kind, field, said, _why(post, field, about))


def _why(post: Post, field: str, about: Sequence[Doubt]) -> str:
    shown = _shown(post, field)
    against = [doubt.statement for doubt in about if doubt.statement]
    said = against or [one for one in post.statements if one.field == field]
    return because(*([shown] if shown else []), *said)


def _missing(post: Post) -> Iterator[Matter]:
    called = heading(post.title, post.paragraphs)
    if post.date is None:
        yield _matter(post, Kind.UNDATED, "date", "Nothing says when it was written.", called)
    elif edtf.precision(post.date.edtf) == "interval":
        said = f"It is known only to lie {edtf.in_words(post.date.edtf)}."
        yield _matter(post, Kind.INTERVAL, "date", said, because(post.date))
    if post.claims and post.speaker is None:
        yield from _claims(post)


def _claims(post: Post) -> Iterator[Matter]:
    leads = " and ".join(dict.fromkeys(one.lead_on or "something" for one in post.claims))
    said = f"The author, whom nothing names, leads on {leads}."
    why = "; ".join(printed(one.words, one.place) for one in post.claims)
    yield _matter(post, Kind.UNNAMED_LEAD, "speaker", said, why)
    asked = f"{said} Write on what, with a semicolon between portfolios, or “none”."
    yield _matter(post, Kind.CLAIM, "claims", asked, why)


def _captures(post: Post) -> Iterator[Matter]:
    answered = sum(correction.field == "captures" for correction in post.corrections)
    if answered >= len(post.captures):
        return
    for other in post.captures:
        yield Matter(
            kind=Kind.MERGED_CAPTURES,
            file=other.file,
            id=other.id,
            field="captures",
            found=post.id,
            doubt=f"Taken for a capture of {post.id}; write “separate” if it is a post of its own, "
            "“same” if it is not.",
            evidence=f"{heading(post.title, post.paragraphs)}; {post.file}",
            weight=_weight(post),
        )


def _matter(post: Post, kind: Kind, field: str, doubt: str, evidence: str) -> Matter:
    return Matter(
        kind=kind,
        file=post.file,
        id=post.id,
        field=field,
        found=_found(post, field),
        doubt=shortened(doubt),
        evidence=evidence,
        weight=_weight(post),
    )


def _found(post: Post, field: str) -> str:
    """Return what is shown, in the form that a correction has."""
    if field == "claims":
        return "; ".join(one.lead_on or NATIONAL_LEAD for one in post.claims)
    shown = _shown(post, field)
    return _value(shown) if shown else ""


def _shown(post: Post, field: str) -> Found | Dated | Speaker | None:
    return {"title": post.title, "date": post.date, "speaker": post.speaker}[field]


def _value(shown: Found | Dated | Speaker) -> str:
    match shown:
        case Dated():
            return shown.edtf
        case Speaker():
            return shown.name
    return shown.value


def _weight(post: Post) -> tuple[int, int]:
    return len(post.officers), sum(len(paragraph.text) for paragraph in post.paragraphs)
