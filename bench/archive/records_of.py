"""What a post knows of its title, date and people, with the grounds that a real one has."""

from __future__ import annotations

from dataclasses import dataclass

from bench.archive.people import Somebody
from indexer.records import Dated, Found, Ground, Officer, Place, Source, Speaker


@dataclass(frozen=True, slots=True)
class NamedIn:
    """An officer named in a sentence of a post."""

    who: Somebody
    lead: bool
    sentence: str
    place: Place


def titled(title: str, file: str) -> Found:
    """Return the title line of a post."""
    return Found(title, Source.TITLE_LINE, title, Place(file, 1))


def dated(edtf: str | None, file: str) -> Dated | None:
    """Return the dateline of a post, None if it has none."""
    return Dated(edtf, Source.DATELINE, edtf, Place(file, 2)) if edtf else None


def speaker(who: Somebody | None, file: str, line: int) -> Speaker | None:
    """Return the author of a post, None if nobody signed it."""
    if who is None:
        return None
    words, place = f"{who.spelt_rank} {who.name}", Place(file, line)
    parts = (("name", who.name), ("rank", who.rank))
    grounds = tuple(Ground(part, value, Source.SIGNATURE, words, place) for part, value in parts)
    return Speaker(who.name, who.slug, who.rank, None, Source.SIGNATURE, words, place, grounds)


def officer(named: NamedIn) -> Officer:
    """Return an officer of a post."""
    who = named.who
    portfolio = who.portfolio if named.lead else None
    parts = [("name", who.name), ("rank", who.rank), ("office", who.office)]
    parts += [("lead_on", portfolio)] if portfolio else []
    return Officer(
        name=who.name,
        slug=who.slug,
        rank=who.rank,
        lead=named.lead,
        lead_on=portfolio,
        source=Source.BODY,
        words=named.sentence,
        place=named.place,
        office=who.office,
        grounds=tuple(
            Ground(part, value, Source.BODY, named.sentence, named.place) for part, value in parts
        ),
    )
