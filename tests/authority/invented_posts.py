"""Posts of invented officers, as short as a case needs them."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.authority import Authority
from indexer.names import slug
from indexer.persons import Decision, Person, Verdict
from indexer.records import Dated, Officer, Post, Source, Speaker


def officer(
    name: str, rank: str | None = None, office: str | None = None, on: str | None = None
) -> Officer:
    return Officer(
        name=name,
        slug=slug(name),
        rank=rank,
        lead=on is not None,
        lead_on=on,
        source=Source.BODY,
        words=name,
        office=office,
    )


def speaker(name: str, rank: str | None = None, role: str | None = None) -> Speaker:
    return Speaker(name, slug(name), rank, role, Source.BYLINE, name)


def post(id: str, *officers: Officer, date: str | None = None, by: Speaker | None = None) -> Post:
    return Post(
        id=id,
        file=f"{id}.txt",
        format="text",
        title=None,
        date=Dated(date, Source.DATELINE, date) if date else None,
        speaker=by,
        officers=officers,
        address=None,
        paragraphs=(),
        furniture=(),
        raw="",
    )


def decisions(
    *rows: tuple[str, str], who: str = "", when: str = "", why: str = ""
) -> list[Decision]:
    """Return the rows of a table as a curator writes them, a person and a value each."""
    return [
        Decision(one, *_said(value), who, when, why, "corrections.csv", line)
        for line, (one, value) in enumerate(rows, start=2)
    ]


def _said(value: str) -> tuple[Verdict, str]:
    if value.startswith("not "):
        return "not", value.removeprefix("not ")
    match value:
        case "none" | "one":
            return value, ""
    return "same", value


def people(found: Authority) -> dict[str, Person]:
    return {person.slug: person for person in found.persons}


def slugs_of(posts: Sequence[Post]) -> dict[str, list[str]]:
    return {post.id: [officer.slug for officer in post.officers] for post in posts}
