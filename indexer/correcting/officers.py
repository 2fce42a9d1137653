"""The officers of a post as a curator writes them, and as such a line again.

``CC Jo Field of Wexmoor Police, lead on drugs, lead on cyber crime; DCC Ann Other; Sam Roe, lead``

A force may also stand in brackets, or between commas. Portfolios may hold commas and "and": the
next one begins at ", lead on".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from indexer.errors import BlogSearchError
from indexer.gazetteer import parse_rank, patterns
from indexer.names import bare_name, force_names, slug
from indexer.records import Officer, Place, Source

# The comma may be missing; "Lead" with a capital may be a surname.
_FIRST = re.compile(r",?\s+(?:national\s+)?lead(?=\s+(?:on|for)\s|\s*(?:,|$))")
_FURTHER = re.compile(r",\s+(?:and\s+)?(?:national\s+)?lead\s+(?=(?:on|for)\s)")
_ON = re.compile(r"(?:on|for)\s+(?P<subject>.+)")
_BESIDE = (
    re.compile(r"(?P<name>.+?),?\s+of\s+(?P<office>.+)"),
    re.compile(r"(?P<name>.+?),?\s*\((?P<office>[^()]+)\)"),
)
# What is left of a force or another officer that could not be parted from the name.
_NO_NAME = re.compile(r"[,()]|\b(?:and|at|for|from|in|leads?|of|on|with)\b")
_BETWEEN_COMMAS = re.compile(r"(?P<name>.+),\s+(?P<office>[^,]+)")
_POLICE = re.compile(r"\b(?:Police|Constabulary)$")


class OfficersError(BlogSearchError):
    """A list of officers cannot be read; the message says which entry and how to write it."""


def read_officers(line: str, place: Place | None = None) -> tuple[Officer, ...]:
    """Return the officers of a line, their parts parted by semicolons. Raises OfficersError."""
    pieces = [piece.strip() for piece in line.split(";")]
    return tuple(_officer(piece, line, place or Place()) for piece in pieces if piece)


def write_officers(officers: Iterable[Officer]) -> str:
    """Return the line that ``read_officers`` reads back; empty where there are none."""
    return "; ".join("".join(_written(officer)) for officer in officers)


def _officer(piece: str, line: str, place: Place) -> Officer:
    first = _FIRST.search(piece)
    rank, name, office = _named(piece[: first.start()] if first else piece)
    subjects = [_subject(said, piece) for said in _leads(piece, first)]
    if not _is_name(name):
        raise _unreadable(piece)
    return Officer(
        name=name,
        slug=slug(name),
        rank=parse_rank(rank) if rank else None,
        lead=first is not None,
        lead_on=subjects[0] if subjects else None,
        source=Source.CORRECTION,
        words=line,
        place=place,
        office=office,
        also_leads_on=tuple(subject for subject in subjects[1:] if subject),
    )


def _named(words: str) -> tuple[str, str, str | None]:
    """Return rank, name and force of an officer; the name is empty where there is none."""
    rank = patterns.rank().match(words)
    # Some ranks hold an "of", as a force does.
    called = words[rank.end() :].strip() if rank else words.strip()
    name, office = _parted(called)
    return rank[0] if rank else "", bare_name(name), office


def _is_name(name: str) -> bool:
    letters = re.search(r"[^\W\d_]", name) is not None
    return letters and not _NO_NAME.search(name) and not patterns.rank().match(name)


def _parted(called: str) -> tuple[str, str | None]:
    for pattern in _BESIDE:
        match = pattern.fullmatch(called)
        if match and _may_be_office(match["office"]):
            return match["name"], match["office"].strip()
    match = _BETWEEN_COMMAS.fullmatch(called)
    if match and _is_force(match["office"]):
        return match["name"], match["office"].strip()
    return called, None


def _may_be_office(words: str) -> bool:
    """Say whether words may be a force: not letters after a name, nor another officer."""
    letters = patterns.post_nominals().fullmatch(f" {words}")
    return not letters and not patterns.rank().search(words)


def _is_force(words: str) -> bool:
    """Say whether words are a force; in "CC Jo Field, Ann Other" a semicolon is missing."""
    return words in force_names() or _POLICE.search(words) is not None


def _leads(piece: str, first: re.Match[str] | None) -> list[str]:
    return _FURTHER.split(piece[first.end() :]) if first else []


def _subject(said: str, piece: str) -> str | None:
    """Return the portfolio of one lead, None where it is a lead on nothing named."""
    on = _ON.fullmatch(said.strip())
    if said.strip() and not on:
        raise _unreadable(piece)
    return on["subject"] if on else None


def _unreadable(piece: str) -> OfficersError:
    return OfficersError(
        f"officers: “{piece}” cannot be read; write “CC Jo Field of Wexmoor Police, lead on "
        "drugs”, and a semicolon between officers"
    )


def _written(officer: Officer) -> Iterator[str]:
    yield f"{officer.rank} {officer.name}" if officer.rank else officer.name
    if officer.office:
        yield f" of {officer.office}"
    if officer.lead:
        yield f", lead on {officer.lead_on}" if officer.lead_on else ", lead"
    yield from (f", lead on {portfolio}" for portfolio in officer.also_leads_on)
