"""Test collections: documents, questions, and which documents answer them, read from a folder."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

DOCUMENTS, QUERIES, JUDGEMENTS = "docs.jsonl", "queries.tsv", "qrels.trec"


class CollectionError(Exception):
    """A collection cannot be read; the message names the file, and the line where it can."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document; its title may be empty, and lines of its text are paragraphs."""

    id: str
    title: str
    text: str

    @property
    def whole(self) -> str:
        """Title and text as one text."""
        return f"{self.title}\n{self.text}" if self.title else self.text


@dataclass(frozen=True, slots=True)
class Collection:
    """A test collection: those of its ``queries``, by ID, that are judged.

    ``judgements`` hold the grade of each judged document by query; above 0 it is relevant.
    """

    name: str
    documents: tuple[Document, ...]
    queries: Mapping[str, str]
    judgements: Mapping[str, Mapping[str, int]]


def is_collection(folder: Path) -> bool:
    """Say whether a folder holds the three files of a collection."""
    return all((folder / name).is_file() for name in (DOCUMENTS, QUERIES, JUDGEMENTS))


def collections_in(folder: Path) -> list[Path]:
    """Return the folders in a folder that hold a collection, by name."""
    return sorted(each for each in folder.iterdir() if is_collection(each))


def read_collection(folder: Path) -> Collection:
    """Return the collection in a folder. Raises CollectionError."""
    judgements = _judgements(folder / JUDGEMENTS)
    asked = dict(_queries(folder / QUERIES))
    judged = {id: text for id, text in asked.items() if id in judgements}
    if not judged:
        raise CollectionError(f"{folder}: none of the queries is judged.")
    return Collection(
        name=folder.name,
        documents=tuple(_documents(folder / DOCUMENTS)),
        queries=judged,
        judgements={id: judgements[id] for id in judged},
    )


def _documents(path: Path) -> Iterator[Document]:
    for number, line in _lines(path):
        try:
            held = json.loads(line)
            yield Document(str(held["id"]), held.get("title") or "", held["text"] or "")
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise _slip(path, number, "a document with id, title and text as JSON") from error


def _queries(path: Path) -> Iterator[tuple[str, str]]:
    for number, line in _lines(path):
        id, tab, text = line.partition("\t")
        if not tab:
            raise _slip(path, number, "an ID, a tab and a question")
        yield id, text.strip()


def _judgements(path: Path) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for number, line in _lines(path):
        try:
            query, _, document, grade = line.split()
            found.setdefault(query, {})[document] = int(grade)
        except ValueError as error:
            raise _slip(path, number, "query, 0, document and grade") from error
    return found


def _lines(path: Path) -> Iterable[tuple[int, str]]:
    """Return the lines that hold something; only a line feed ends one, other breaks are text."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return ((number, line) for number, line in enumerate(lines, 1) if line.strip())


def _slip(path: Path, number: int, wanted: str) -> CollectionError:
    return CollectionError(f"{path}, line {number}: this is not {wanted}.")
