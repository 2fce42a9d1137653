"""Slips in ``expected.yaml`` that a machine can see: the answers themselves it leaves alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from evaluation.captures import capture_files, is_text, one_line, readable_text
from evaluation.expected_yaml import EXPECTED, either
from evaluation.folding import folded_title, letters
from evaluation.judges.dates import holds
from indexer.gazetteer import parse_rank

_KEYS = {"about", "posts", "no_post", "lacking"}
_POST_KEYS = {
    *("title", "date", "date_from", "other_dates", "speaker", "officers", "others"),
    *("author_leads_on", "head", "furniture", "either", "body", "same_as"),
}
_PERSON_KEYS = {"name", "rank", "role", "lead", "lead_on", "optional"}

_Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Post:
    path: Path
    row: _Row
    everything: str


def slips(folder: Path) -> list[str]:
    """Return what is wrong with the ``expected.yaml`` of an archive, each slip in one line."""
    said = yaml.safe_load((folder / EXPECTED).read_text(encoding="utf-8"))
    return [*_of_files(folder, said), *_of_posts(folder, said["posts"])]


def _of_files(folder: Path, said: _Row) -> Iterator[str]:
    files, posts, empty = set(capture_files(folder)), said["posts"], said.get("no_post") or []
    yield from (f"{key}: no key of {EXPECTED}" for key in said.keys() - _KEYS)
    yield from (f"{file}: no entry" for file in sorted(files - {*posts, *empty}))
    yield from (f"{file}: there is no such capture" for file in {*posts, *empty} - files)
    yield from (f"{file}: both a post and no post" for file in posts.keys() & set(empty))


def _of_posts(folder: Path, posts: Mapping[str, _Row]) -> Iterator[str]:
    there = {file: row for file, row in posts.items() if (folder / file).is_file()}
    everything = _everything(folder)
    for file, row in there.items():
        checks = [_of_twin] if "same_as" in row else _CHECKS
        for check in checks:
            post = _Post(folder / file, row, everything)
            yield from (f"{file}: {slip}" for slip in check(post))
        if (better := row.get("same_as")) and "same_as" in posts.get(better, {"same_as": ""}):
            yield f"{file}: same as {better}, which has no golden"


def _everything(folder: Path) -> str:
    """Return the letters of all captures, of their names and of the catalogue."""
    files = capture_files(folder)
    texts = [readable_text(folder / file) for file in files]
    catalogues = [path.read_text(encoding="utf-8") for path in folder.glob("catalogue.csv")]
    return letters(" ".join([*files, *texts, *catalogues]))


def _of_twin(post: _Post) -> Iterator[str]:
    if set(post.row) != {"same_as"}:
        yield "keys beside same_as"


def _of_keys(post: _Post) -> Iterator[str]:
    yield from (f"{key}: no key of a post" for key in post.row.keys() - _POST_KEYS)
    if not is_text(post.path) and "body" not in post.row:
        yield "no body, which a page or Markdown must have"
    for person in _persons(post.row):
        yield from (f"{key}: no key of a person" for key in person.keys() - _PERSON_KEYS)


def _of_lines(post: _Post) -> Iterator[str]:
    text = readable_text(post.path)
    pieces = [
        one_line(piece) for key in ("head", "furniture", "either") for piece in _all(post, key)
    ]
    yield from (f"not in the capture: {piece!r}" for piece in pieces if piece not in text)
    shape = letters(text)
    yield from (
        f"not in the capture: {piece!r}"
        for piece in _all(post, "body")
        if letters(piece) not in shape
    )


def _of_values(post: _Post) -> Iterator[str]:
    for value in filter(None, [*either(post.row.get("date")), *_all(post, "other_dates")]):
        if not _is_edtf(value):
            yield f"no date in EDTF: {value!r}"
    for title in filter(None, either(post.row.get("title"))):
        if letters(folded_title(title) or "") not in post.everything:
            yield f"a title that no capture prints: {title!r}"


def _of_persons(post: _Post) -> Iterator[str]:
    text = letters(readable_text(post.path) + post.path.name)
    speaker = (post.row.get("speaker") or {}).get("name")
    for person in post.row.get("officers") or ():
        if person["name"] != speaker and letters(person["name"]) not in text:
            yield f"an officer whom the capture does not name: {person['name']}"
    for person in _persons(post.row):
        for rank in filter(None, either(person.get("rank"))):
            if parse_rank(rank) is None:
                yield f"no rank: {rank!r}"


_CHECKS: list[Callable[[_Post], Iterator[str]]] = [_of_keys, _of_lines, _of_values, _of_persons]


def _persons(row: _Row) -> list[_Row]:
    return [*filter(None, [row.get("speaker")]), *(row.get("officers") or ())]


def _all(post: _Post, key: str) -> list[str]:
    return list(post.row.get(key) or ())


def _is_edtf(value: object) -> bool:
    try:
        return isinstance(value, str) and holds(value, value)
    except ValueError:
        return False
