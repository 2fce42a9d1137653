"""Values that stand beside a text: checked one by one, and put in order of authority."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urlsplit

from indexer.edtf import can_both_be, parse_date
from indexer.gazetteer import parse_rank
from indexer.reading.characters import one_line, quoted
from indexer.reading.remarks import Note
from indexer.records import Found, Source, Statement

FIELDS = ("title", "date", "speaker", "rank", "role", "url", "id")
"""What front matter, the catalogue and a page's metadata can say of a post."""

_DATES = "accepted are 2016-10-24, 2016-10, 2016, 24 October 2016, 24/10/2016 and October 2016"

Declared = Mapping[str, Found]


def declare(field: str, words: str, source: Source, note: Note) -> Found | None:
    """Return what ``words`` say for ``field``; None for nothing and for the unusable.

    A ``date`` becomes EDTF, a ``rank`` its code, a ``url`` has to be one of the web. ``note``
    is told of a value that is left out.
    """
    words = one_line(words)
    reader, accepted = _READERS.get(field, (str, ""))
    value = reader(words) if words else None
    if words and not value:
        note(f"{source}: the {field} {quoted(words)} is left out; {accepted}")
    return Found(value, source, words) if value else None


def in_order(
    layers: Sequence[Declared], note: Note
) -> tuple[dict[str, Found], tuple[Statement, ...]]:
    """Merge ``layers``, the weightiest first; return what they say, and what was set aside.

    ``note`` is told where they contradict.
    """
    merged: dict[str, Found] = {}
    overruled: list[Statement] = []
    for layer in layers:
        for field, found in layer.items():
            kept = merged.setdefault(field, found)
            if kept is not found:
                overruled.append(
                    Statement(field, found.value, found.source, found.words, found.place)
                )
            if not agree(field, kept.value, found.value):
                note(
                    f"{kept.source} and {found.source} give different values for {field}: "
                    f"{quoted(kept.words)} is taken, {quoted(found.words)} is not"
                )
    return merged, tuple(overruled)


def agree(field: str, one: str, other: str) -> bool:
    """Say whether two values for ``field`` can both be true.

    Dates agree where one day is meant by both; names where one only has more in front of
    it (a rank); addresses where only scheme or closing slash differ.
    """
    if field == "date":
        return can_both_be(one, other)
    one, other = one.casefold(), other.casefold()
    if field == "url":
        one, other = (address.partition("://")[2].rstrip("/") for address in (one, other))
    if field == "speaker":
        return f" {one}".endswith(f" {other}") or f" {other}".endswith(f" {one}")
    return one == other


def _web_address(words: str) -> str | None:
    try:
        parts = urlsplit(words)
    except ValueError:
        return None
    return (
        words if parts.scheme in {"http", "https"} and parts.netloc and " " not in words else None
    )


# How the words of a field are read, and what is said of those that cannot be.
_READERS: Mapping[str, tuple[Callable[[str], str | None], str]] = {
    "date": (parse_date, _DATES),
    "rank": (parse_rank, "it is none of the police ranks, in full or as CC, DCC, ACC and so on"),
    "url": (_web_address, "it must begin with http:// or https://"),
}
