"""A tiny test collection in a folder."""

from __future__ import annotations

import json
from pathlib import Path

DOCUMENTS = (
    ("lock/1", "Canal locks", "A lock lifts boats.\nIts gates are of oak."),
    ("ferry:2", "", "The ferry crosses the river when the tide allows."),
    ("mill.3", "Water mills", "A mill grinds corn with the water of the river."),
    ("empty-4", "", ""),
    ("bridge?5", "Swing bridges", "A bridge that swings lets tall boats pass on the canal."),
)
QUESTIONS = {
    "1": 'What are the gates of a (canal) "lock" made of?',
    "2": "ferry: when does it cross? -tide NOT at night",
    "3": "who asks what nobody has judged",
}
JUDGEMENTS = {"1": {"lock/1": 2, "bridge?5": 0}, "2": {"ferry:2": 1}}


def write_collection(folder: Path, name: str = "harbour") -> Path:
    """Write the collection into a folder below another, and return it."""
    made = folder / name
    made.mkdir(parents=True)
    rows = (dict(zip(("id", "title", "text"), row, strict=True)) for row in DOCUMENTS)
    (made / "docs.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    asked = "\n".join(f"{id}\t{text}" for id, text in QUESTIONS.items())
    (made / "queries.tsv").write_text(asked, "utf-8")
    judged = [
        f"{query} 0 {document} {grade}"
        for query, grades in JUDGEMENTS.items()
        for document, grade in grades.items()
    ]
    (made / "qrels.trec").write_text("\n".join(judged), "utf-8")
    return made
