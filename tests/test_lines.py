"""On which line of a capture the blocks begin, in every format."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.lines import line_of, with_lines
from indexer.reading import read_archive
from indexer.records import Block


@pytest.mark.parametrize(
    ("name", "content", "lines"),
    [
        ("a.txt", "One.\n\nTwo.\nThree.\n", [1, 3, 4]),
        ("a.txt", "\n\n\u00a0\nOne.\n", [4]),
        ("a.txt", "The owl.\nThe owl.\n\nThe owl.\n", [1, 2, 4]),  # the same words again
        ("a.txt", "• One\n• Two\n", [1, 2]),
        ("a.md", "---\ntitle: Owls\n---\n# Owls\n\nAn *owl* is\na bird.\n\nTwo.\n", [4, 6, 9]),
        ("a.html", "<body>\n<h1>Owls</h1>\n<p>An <b>owl</b> &amp;\nmice.</p>\n</body>", [2, 3]),
    ],
)
def test_lines(tmp_path: Path, name: str, content: str, lines: list[int]) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    (capture,) = read_archive([tmp_path]).captures
    assert [block.line for block in capture.blocks] == lines


def test_a_block_that_is_not_found_keeps_no_line_and_loses_no_other() -> None:
    blocks = with_lines("One\nTwo\n", [Block("Nowhere"), Block("Two")])
    assert [block.line for block in blocks] == [0, 2]


def test_words_are_found_through_tags() -> None:
    assert line_of("<meta>\n<b>Jo</b> <i>Field</i>", "Jo Field") == 2
    assert line_of("Nobody", "Jo Field") == 0


_PIECES = [
    "owl",
    "owls",
    "An",
    " ",
    "-",
    "<b>",
    "</b>",
    "<",
    ">",
    "&",
    "&amp;",
    "&#39;",
    "\n",
    "é",
    "_",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=25), st.lists(st.sampled_from(_PIECES)))
def test_words_are_found_where_a_pattern_of_them_matches(raw: list[str], words: list[str]) -> None:
    found = _pattern("".join(words)).search(text := "".join(raw))
    assert line_of(text, "".join(words)) == (text.count("\n", 0, found.start()) + 1 if found else 0)


def _pattern(text: str) -> re.Pattern[str]:
    words = re.findall(r"\w+", text)[:6] or [text.strip()[:1] or "\0"]
    between = r"(?:[^\w<&]|<[^>]*>|&#?\w+;)*"
    return re.compile(rf"(?<!\w){between.join(map(re.escape, words))}(?!\w)")


def test_declared_values_say_their_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: Owls\ndate: 3 May 2016\n---\nText.\n")
    (capture,) = read_archive([tmp_path]).captures
    places = {field: found.place for field, found in capture.declared.items()}
    assert {place.file for place in places.values()} == {"a.md"}
    assert (places["title"].line, places["date"].line) == (2, 3)


@given(st.lists(st.sampled_from(["owl", "owls", "a mouse.", "An owl, 2016"]), max_size=8))
def test_lines_never_run_backwards(texts: list[str]) -> None:
    blocks = with_lines("\n".join(texts), [Block(text) for text in texts])
    assert [block.line for block in blocks] == list(range(1, len(texts) + 1))
