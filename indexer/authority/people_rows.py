"""One entry of ``people.yaml``, checked key by key: what cannot be used is said and left out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any

from indexer.authority.forces import force
from indexer.authority.listed import Listed, Tenure
from indexer.edtf import first_day, last_day, parse_edtf
from indexer.gazetteer import parse_rank
from indexer.names import slug

Note = Callable[[str], None]
"""Takes one remark about a file."""

EXAMPLE = "it must be like “people: [{name: Jo Field, also: [Joanna Field]}]”"

_KEYS = ("name", "also", "not", "honours", "offices")
_OFFICE_KEYS = ("rank", "office", "from", "to")


def read_entry(row: Any, number: int, note: Note) -> Listed | None:
    """Return an entry, or None where it has no name. ``number`` counts the entries from 1."""
    name = _one_line(row.get("name")) if isinstance(row, dict) else ""
    key = slug(name)
    if not key:
        note(f"entry {number} is ignored: it has no name; {EXAMPLE}")
        return None

    def remark(reason: str) -> None:
        note(f"{name}: {reason}")

    note_unknown(row, _KEYS, remark)
    others = _slugs(row, "not", remark)
    if key in others:
        remark("its own name is left out of not, which is for somebody else's")
    return Listed(
        name=name,
        slug=key,
        also=_slugs(row, "also", remark) - {key},
        other=others - {key},
        honours=_words(row, "honours", remark),
        offices=_offices(row, remark),
    )


def note_unknown(row: Mapping[str, Any], keys: Collection[str], note: Note) -> None:
    """Say which keys of a row mean nothing."""
    for key in sorted(row.keys() - set(keys)):
        note(f"“{key}” means nothing here; the keys are {', '.join(keys)}")


def _slugs(row: Mapping[str, Any], key: str, note: Note) -> frozenset[str]:
    return frozenset(filter(None, map(slug, _words(row, key, note))))


def _words(row: Mapping[str, Any], key: str, note: Note) -> tuple[str, ...]:
    value = row.get(key) or []
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        note(f"{key} is ignored: it must be a list such as “{key}: [one, another]”")
        return ()
    return tuple(filter(None, map(_one_line, value)))


def _offices(row: Mapping[str, Any], note: Note) -> tuple[Tenure, ...]:
    rows = row.get("offices") or []
    if not isinstance(rows, list) or not all(isinstance(each, dict) for each in rows):
        note("offices is ignored: it must be a list of lines such as “- {rank: CC, from: 2014}”")
        return ()
    return tuple(tenure for each in rows if (tenure := _tenure(each, note)))


def _tenure(row: Mapping[str, Any], note: Note) -> Tenure | None:
    note_unknown(row, _OFFICE_KEYS, note)
    said = {key: _one_line(row.get(key)) for key in _OFFICE_KEYS}
    rank = parse_rank(said["rank"])
    fault = _fault(said, rank)
    if fault:
        note(f"an office is ignored: {fault}")
        return None
    first, last = _span(said)
    return Tenure(rank, said["office"] or None, force(said["office"]), first, last)


def _fault(said: Mapping[str, str], rank: str | None) -> str | None:
    """Say what makes an office unusable, or None."""
    if not said["rank"] and not said["office"]:
        return "it names neither a rank nor an office"
    if said["rank"] and not rank:
        return f"“{said['rank']}” is no rank that the program knows"
    for key in ("from", "to"):
        if said[key] and ("/" in said[key] or not parse_edtf(said[key])):
            return f"{key}: “{said[key]}” is no date such as 2016-10-24, 2016-10 or 2016"
    first, last = _span(said)
    return f"it ends ({said['to']}) before it begins ({said['from']})" if first > last else None


def _span(said: Mapping[str, str]) -> tuple[date, date]:
    first = first_day(said["from"]) if said["from"] else date.min
    return first, last_day(said["to"]) if said["to"] else date.max


def _one_line(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
