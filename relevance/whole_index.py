"""A collection as an index folder that the service opens."""

from __future__ import annotations

from pathlib import Path

from bench.whole_archive import write_whole
from indexer.records import Found, Paragraph, Place, Post, Source
from relevance.collection import Collection, Document


def write_index(index: Path, collection: Collection) -> dict[str, str]:
    """Write the index of a collection, and return the document of each post, both by ID.

    Posts are numbered: the ID of a document may be any text.
    """
    numbered = {f"{number:07}": each for number, each in enumerate(collection.documents)}
    write_whole(index, (_post(id, document) for id, document in numbered.items()))
    return {id: document.id for id, document in numbered.items()}


def _post(id: str, document: Document) -> Post:
    file = f"{id}.txt"
    lines = [line.strip() for line in document.text.splitlines() if line.strip()]
    return Post(
        id=id,
        file=file,
        format="text",
        title=_title(document.title.strip(), file),
        date=None,
        speaker=None,
        officers=(),
        address=None,
        paragraphs=tuple(Paragraph(n, "p", text) for n, text in enumerate(lines, 1)),
        furniture=(),
        raw=document.whole,
    )


def _title(title: str, file: str) -> Found | None:
    return Found(title, Source.TITLE_LINE, title, Place(file, 1)) if title else None
