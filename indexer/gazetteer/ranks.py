"""Ranks of UK police officers: codes, labels and the ways they are printed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from indexer.errors import GazetteerError
from indexer.gazetteer.loading import read_table, words


@dataclass(frozen=True, slots=True)
class Rank:
    """A row of ranks.yaml; ``seniority`` 1 is the most senior."""

    code: str
    label: str
    seniority: int
    abbreviations: tuple[str, ...]
    spelled: tuple[str, ...]
    plurals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Holding:
    """The words and abbreviations for a rank held for a time (Temporary, T/)."""

    words: tuple[str, ...]
    abbreviations: tuple[str, ...]


@cache
def ranks() -> Mapping[str, Rank]:
    """Return every rank by code, the most senior first.

    Raises GazetteerError when ranks.yaml is damaged or claims a code twice.
    """
    rows = [_rank(row) for row in read_table("ranks").get("ranks", [])]
    if len({row.code for row in rows}) != len(rows):
        raise GazetteerError("ranks.yaml: a code stands in two rows. Keep one of them.")
    ordered = sorted(rows, key=lambda row: row.seniority)
    return MappingProxyType({row.code: row for row in ordered})


@cache
def holding() -> Holding:
    """Return the words for a temporary or acting rank."""
    table = read_table("ranks").get("holding", {})
    return Holding(words(table, "words", "ranks"), words(table, "abbreviations", "ranks"))


def rank_label(code: str) -> str:
    """Return the rank in full: ``CC`` is ``Chief Constable``.

    A code that ranks.yaml does not know is its own label: a catalogue may name other ranks.
    """
    row = ranks().get(code)
    return row.label if row else code


def parse_rank(text: str) -> str | None:
    """Return the code of the rank that ``text`` as a whole says, in any case, or None.

    Temporary and acting forms yield the code of the rank itself. Misspellings are not read here.
    """
    return _codes_by_form().get(_fold(_without_holding(text)))


@cache
def _codes_by_form() -> Mapping[str, str]:
    forms: dict[str, str] = {}
    for row in ranks().values():
        for form in (row.code, row.label, *row.abbreviations, *row.spelled, *row.plurals):
            forms.setdefault(_fold(form), row.code)
    return MappingProxyType(forms)


def _without_holding(text: str) -> str:
    return _held().sub("", text)


@cache
def _held() -> re.Pattern[str]:
    words_ = "|".join(map(re.escape, holding().words))
    marks = "|".join(map(re.escape, holding().abbreviations))
    # "T ACC" has no stroke: then the letters must be capitals, else "a sergeant" would be acting.
    return re.compile(rf"^\s*(?:(?i:{words_})\s+|(?i:{marks})\s*[/.]\s*|(?:{marks})\s+)")


def _fold(text: str) -> str:
    return " ".join(text.replace(".", " ").casefold().split())


def _rank(row: dict[str, Any]) -> Rank:
    try:
        return Rank(
            code=row["code"],
            label=row["label"],
            seniority=row["seniority"],
            abbreviations=words(row, "abbreviations", "ranks"),
            spelled=words(row, "spelled", "ranks"),
            plurals=words(row, "plurals", "ranks"),
        )
    except (KeyError, TypeError) as error:
        raise GazetteerError(f"ranks.yaml: a row lacks {error}: {row!r}. Complete it.") from error
