"""Declared values are placed on the line that declares them, whatever other line has the word."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.reading import read_archive
from indexer.reading.html_page import read_page
from indexer.records import Capture, Place


def read(folder: Path, name: str, text: str) -> Capture:
    (folder / name).write_text(text, encoding="utf-8")
    (capture,) = read_archive([folder]).captures
    return capture


FRONT_MATTER = """

---
slug: 2016-jo-field
title: >
  The year 2016
date: 2016
"author": [Jo Field]
role:
  Chair of the year
Rank: "CC"
corrections:
  - {field: date, value: 2017, who: Noor}
  -
    field: title
    value: |
      The year 2017
---
2016 was a year, and CC Jo Field was Chair of the year.
"""


def test_lines_of_front_matter(tmp_path: Path) -> None:
    capture = read(tmp_path, "2016.md", FRONT_MATTER)
    places = {field: found.place for field, found in capture.declared.items()}
    assert {place.file for place in places.values()} == {"2016.md"}
    assert {field: place.line for field, place in places.items()} == {
        "id": 4,
        "title": 5,
        "date": 7,
        "speaker": 8,
        "role": 10,
        "rank": 11,
    }


def test_lines_of_corrections_in_front_matter(tmp_path: Path) -> None:
    capture = read(tmp_path, "2016.md", FRONT_MATTER)
    assert [(one.field, one.place) for one in capture.corrections] == [
        ("date", Place("2016.md", 13)),
        ("title", Place("2016.md", 15)),
    ]


def test_a_line_separator_within_a_title_is_no_line(tmp_path: Path) -> None:
    capture = read(tmp_path, "a.md", '---\ntitle: "One\u2028two"\ndate: 2016\n---\nText.\n')
    assert capture.declared["date"].place.line == 3


@pytest.mark.parametrize(
    "entries",
    ["[{field: date}]", "[{value: 2016}]", "[{field: date, value: [2016]}]", "date", "[a]"],
)
def test_a_correction_that_lacks_a_part_is_said(tmp_path: Path, entries: str) -> None:
    (tmp_path / "a.md").write_text(f"---\ncorrections: {entries}\n---\nText.\n")
    reading = read_archive([tmp_path])
    (said,) = reading.notices
    assert (
        said.reason == "front matter: corrections has to be a list of entries with field and value"
    )
    assert reading.captures[0].corrections == ()


PAGE = """<?xml version="1.0"?>
<html><head><!-- <meta name="date" content="2016-10-24"> Jo Field -->
<meta name="modified" content="2016-10-24"><meta name="generator" content="Jo Field's blog">
<meta
   name="date"
   content="2016-10-24">
<title>Storms &amp; floods
 - The Heron Blog</title>
<META NAME=author CONTENT='Jo Field'>
<meta property="og:title" content="Storms &amp; floods">
<link rel="alternate" href="https://heron.example/storms"><link rel="canonical" href="https://heron.example/storms">
</head><body><h1>Storms &amp; floods</h1><p>Some text.</p></body></html>
"""


def lines(page: str) -> dict[str, int]:
    _, declared = read_page(page, lambda remark: None)
    assert {found.place.file for found in declared.values()} == {""}
    return {field: found.place.line for field, found in declared.items()}


def test_lines_of_a_page() -> None:
    assert lines(PAGE) == {"date": 6, "title": 7, "speaker": 9, "url": 11}


JSON = '<script type="application/ld+json">'


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("<time>2016</time>\n<time pubdate datetime='2016'>then</time>", 3),
        ("<p>2016</p>\n\n<span itemprop=datePublished content=2016></span>", 4),
        (
            f'{JSON}{{"@type": "Event", "datePublished": "2016-10"}}</script>\n'
            f'{JSON}\n{{"@type": "Article",\n"datePublished":"2016"}}</script>',
            5,
        ),
        # The words are written otherwise: the line of the element.
        (
            f'2016\n{JSON}\n{{"@type": "Article", "datePublished": "\\u0032016"}}</script>',
            3,
        ),
        ("<time class='published entry-date' datetime=\"2016\n\"></time>", 2),
    ],
)
def test_lines_of_elements(said: str, line: int) -> None:
    assert lines(f"<html><body>\n{said}<p>Some text.</p></body></html>") == {"date": line}


def test_a_page_of_tags_that_never_close_takes_no_time() -> None:
    head = "<meta name='date' content='2016'>" + "<meta \"<meta '<title " * 50_000
    assert lines(f"<html><head>\n{head}<body><p>Some text.</p></body></html>")["date"] == 2
