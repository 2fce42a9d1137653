"""Two posts and the registers of their archive, all of it invented."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from indexer.coverage import Coverage, Gap, Lacking, Month
from indexer.persons import (
    Decided,
    Decision,
    Doubtful,
    Merged,
    Named,
    Person,
    Role,
    Variant,
)
from indexer.records import (
    Claim,
    Correction,
    Dated,
    Found,
    Officer,
    OtherCapture,
    Paragraph,
    Place,
    Post,
    Removed,
    Source,
    Speaker,
    Statement,
)

TOMMY = Decision(
    "tommy-marsh", "same", "tom-marsh", "A. Reader", "2026-11-01", "told", "corrections.csv", 3
)
PERSONS = (
    Person(
        "tom-marsh",
        "Tom Marsh",
        variants=(Variant("Tom Marsh", 1), Variant("Tommy Marsh", 1)),
        honours=("QPM",),
        named=1,
        roles=(Role("2016-storms", "2016-10-24", None, None, ("drones",), "officer", "Storms"),),
        merged=(Merged("tommy-marsh", "Tommy Marsh", "listed so", 1, True, (TOMMY,)),),
        doubtful=(Doubtful("tam-marsh", "Tam Marsh", "spelt alike"),),
    ),
    Person("ada-marsh", "ada Marsh", led=1, named=1),
    Person("jo-field", "Jo Field", spoken=1),
)
COVERAGE = Coverage(
    posts=2,
    captures=3,
    undated=1,
    months=(Month("2016-10", 1),),
    wider={"year": 0, "interval": 0},
    gaps=(Gap("2016-11", "2016-12", 2),),
    sources={"date": {"dateline": 1, "unknown": 1}},
    lacking=(Lacking("Kites", None, "2017", None, "list.html", 4),),
)
CORRECTION = Correction(
    "date", "2016-10-24", "A. Reader", "2026-11-01", "seen in print", Place("corrections.csv", 2)
)
DECIDED = (
    Decided(
        TOMMY,
        Named("tommy-marsh", "Tommy Marsh", "tom-marsh"),
        Named("tom-marsh", "Tom Marsh", "tom-marsh"),
    ),
    Decided(
        Decision("ada-marsh", "none", "", "", "", "", "corrections.csv", 4),
        Named("ada-marsh", "ada Marsh", "ada-marsh"),
        None,
    ),
)
REGISTERS: Mapping[str, Any] = {
    "respelt.json": {"others": {}, "misspelt": {}},
    "names.json": {
        "people": dict(sorted((one.slug, one.name) for one in PERSONS)),
        "spellings": {"tom-marsh": ["Tom Marsh", "Tommy Marsh"]},
        "portfolios": {"counter-terrorism": "counter terrorism", "drones": "drones"},
    },
    "aliases.json": {
        "people": {"tommy-marsh": "tom-marsh"},
        "posts": {"2016-storms-again": "2016-storms"},
    },
    "people.json": [person.as_json() for person in PERSONS],
    "coverage.json": COVERAGE.as_json(),
    "corrections.json": [
        {
            "post": "2016-storms",
            "heading": "Storms & drones",
            "field": "date",
            "value": "2016-10-24",
            "who": "A. Reader",
            "when": "2026-11-01",
            "why": "seen in print",
            "place": {"file": "corrections.csv", "line": 2},
            "extracted": "2016",
        }
    ],
    "decisions.json": [decided.as_json() for decided in DECIDED],
}

FILE = "2016/storms.txt"
STORMS = Post(
    id="2016-storms",
    file=FILE,
    format="text",
    title=Found("Storms & drones", Source.TITLE_LINE, "Storms & drones", Place(FILE, 1)),
    date=Dated("2016-10-24", Source.DATELINE, "24th October 2016", Place(FILE, 2)),
    speaker=Speaker(
        "Jo Field", "jo-field", "CC", "Chair", Source.BYLINE, "By CC Jo Field", Place(FILE, 3)
    ),
    officers=(
        Officer(
            "Ada Marsh",
            "ada-marsh",
            "ACC",
            True,
            "CT",
            Source.BODY,
            "ACC Ada Marsh of Wexmoor Police, the CT lead",
            Place(FILE, 5),
            "Wexmoor Police",
        ),
        Officer(
            "Tommy Marsh",
            "tom-marsh",
            None,
            False,
            None,
            Source.BODY,
            "Tommy Marsh",
            Place(FILE, 6),
        ),
    ),
    address=Found("https://blog.example/storms", Source.FRONT_MATTER, "url", Place(FILE, 0)),
    paragraphs=(
        Paragraph(1, "p", "Last week the river rose.", None, 5),
        Paragraph(2, "item", "A drone & its pilot <helped>.", "A <b>drone</b> …", 6),
    ),
    furniture=(Removed("Share this", "lone line"),),
    raw="Storms & drones\n…",
    statements=(
        Statement("title", "Storms & drones", Source.TITLE_LINE, "…", Place(FILE, 1)),
        Statement("date", "2016-10-24", Source.DATELINE, "24th October 2016", Place(FILE, 2)),
        Statement("date", "2015-03", Source.ADDRESS, "/2015/03/", Place("list.html", 9)),
        Statement("speaker", "Jo Field", Source.BYLINE, "By CC Jo Field", Place(FILE, 3)),
    ),
    corrections=(
        Correction(
            *("title", "Storms & drones", "A. Reader", "2026-11-01", "a slip"),
            Place("corrections.csv", 2),
            "Storms & drnes",
        ),
    ),
    captures=(
        OtherCapture("2016-storms-again", "again.html", "html", None, "<p>the same again</p>"),
    ),
)
FLOODS = Post(
    id="floods",
    file="floods.md",
    format="markdown",
    title=None,
    date=None,
    speaker=None,
    officers=(),
    address=None,
    paragraphs=(Paragraph(1, "p", "No drones were there.", None, 3),),
    furniture=(),
    raw="No drones were there.",
    claims=(Claim("drones", "As the lead for drones, I", Place("floods.md", 4)),),
)
