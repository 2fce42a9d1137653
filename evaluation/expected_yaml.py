"""``expected.yaml`` of an invented archive to goldens."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from evaluation.captures import is_text, lines, one_line
from evaluation.goldens import SILENT, Archive, Either, Golden, KnownPerson
from indexer.gazetteer import parse_rank

EXPECTED = "expected.yaml"

_Row = Mapping[str, Any]


def read_expected(folder: Path) -> Archive:
    """Return the archive in ``folder`` with what its ``expected.yaml`` says.

    A list where one value may stand means: each of these is right.
    """
    said = yaml.safe_load((folder / EXPECTED).read_text(encoding="utf-8"))
    posts: dict[str, _Row] = said["posts"]
    return Archive(
        name=f"{folder.parent.name}/{folder.name}",
        folder=folder,
        goldens=tuple(_golden(folder, f, row) for f, row in posts.items() if "same_as" not in row),
        twins={file: row["same_as"] for file, row in posts.items() if "same_as" in row},
        empty=tuple(_empty(folder, file) for file in said.get("no_post") or ()),
    )


def either(value: Any) -> tuple[Any, ...]:
    """Return the right answers: the parts of a list, else the value alone."""
    return tuple(value) if isinstance(value, list) else (value,)


def rank_codes(value: Any) -> Either:
    """Return ranks as codes: ``T/ACC`` is ``ACC``, ``Insp`` may be a ``DI`` too.

    What is no rank stays as it is.
    """
    codes = [parse_rank(rank) or rank if rank else None for rank in either(value)]
    return (*codes, *filter(None, map(_detectives().get, filter(None, codes))))


@cache
def _detectives() -> Mapping[str, str]:
    text = files("evaluation").joinpath("detectives.yaml").read_text(encoding="utf-8")
    codes: dict[str, str] = yaml.safe_load(text)
    return codes


def _golden(folder: Path, file: str, row: _Row) -> Golden:
    return Golden(
        file=file,
        titles=either(row.get("title")),
        dates=either(row.get("date")),
        speaker=_person(row["speaker"]) if row.get("speaker") else None,
        officers=tuple(map(_person, row.get("officers") or ())),
        author_leads_on=either(row.get("author_leads_on")),
        body=_body(folder / file, row),
        furniture=_strings(row, "furniture"),
        beside=(*_strings(row, "head"), *_strings(row, "either")),
    )


def _person(row: _Row) -> KnownPerson:
    return KnownPerson(
        name=row["name"],
        ranks=rank_codes(row.get("rank")),
        leads=either(row.get("lead", False)),
        portfolios=either(row.get("lead_on")) or SILENT,
        optional=row.get("optional", False),
    )


def _strings(row: _Row, key: str) -> tuple[str, ...]:
    return tuple(map(one_line, row.get(key) or ()))


def _body(path: Path, row: _Row) -> tuple[str, ...]:
    if "body" in row or not is_text(path):
        return _strings(row, "body")
    apart = {line for key in ("head", "furniture", "either") for line in _strings(row, key)}
    rest = [line for line in lines(path) if line not in apart]
    return tuple(filter(None, (_without(line, apart - set(lines(path))) for line in rest)))


def _without(line: str, glued: set[str]) -> str:
    """Return a line without the pieces that are glued to it, such as a picture's file name."""
    for piece in sorted(glued, key=len, reverse=True):
        line = line.replace(piece, " ")
    return one_line(line)


def _empty(folder: Path, file: str) -> Golden:
    path = folder / file
    return Golden(file=file, furniture=lines(path) if is_text(path) else ())
