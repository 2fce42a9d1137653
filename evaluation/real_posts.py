"""The real posts' ``expected.json`` to goldens: they are no part of the project, if here at all."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from evaluation.captures import lines
from evaluation.expected_yaml import either, rank_codes
from evaluation.goldens import Archive, Golden, KnownPerson

_Row = Mapping[str, Any]


def read_real_posts(folder: Path) -> Archive:
    """Return the real posts with the facts beside them; a null there means: the text is silent."""
    said = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    goldens = tuple(_golden(folder / file, row) for file, row in said["posts"].items())
    return Archive("the real posts", folder, goldens)


def _golden(path: Path, row: _Row) -> Golden:
    return Golden(
        file=path.name,
        titles=either(row["title"]),
        dates=either(row["date"]),
        speaker=_person(row["speaker"]) if row["speaker"] else None,
        officers=tuple(map(_person, row["officers"])),
        # The facts name no more of the body than its beginning.
        body=tuple(line for line in lines(path) if line.startswith(row["body_starts"])),
        furniture=lines(path)[: row.get("boilerplate_head_lines", 0)],
    )


def _person(row: _Row) -> KnownPerson:
    stated = row.get("lead_on")
    return KnownPerson(
        name=row["name"],
        ranks=rank_codes(row.get("rank")),
        leads=(stated is not None,),
        # In brackets stands that the text names a lead but not the portfolio.
        portfolios=(None if (stated or "(").startswith("(") else stated,),
    )
