"""Markdown to blocks."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from indexer.reading.markdown_post import markdown_blocks


def text_of(html: str | None) -> str:
    return "".join(BeautifulSoup(f"<p>{html}</p>", "html.parser").strings)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "# Title\nText\nof one paragraph.",
            [("heading", "Title"), ("p", "Text of one paragraph.")],
        ),
        ("- One\n- Two\n    - Three", [("item", "One"), ("item", "Two"), ("item", "Three")]),
        ("> Quote", [("quote", "Quote")]),
        ("```\na  b\n<c>\n```", [("pre", "a b"), ("pre", "<c>")]),
        ("A | B\n--|--\n1 | 2", [("p", "A"), ("p", "B"), ("p", "1"), ("p", "2")]),
        ("![Alt](a.jpg)\n\nText.", [("p", "Text.")]),
        # the number of a footnote must not make a new word of the one before it
        ("Public.[^1]\n\n[^1]: A note.", [("p", "Public.[1]"), ("item", "A note.")]),
        ("<script>alert(1)</script>\n\nText.", [("p", "Text.")]),
        ("One  \ntwo", [("p", "One two")]),
        ("&copy; 5 < 6 & 7", [("p", "© 5 < 6 & 7")]),
        ("", []),
    ],
)
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    found = markdown_blocks(text)
    assert [(block.kind, block.text) for block in found] == expected
    assert all(text_of(block.html) == block.text for block in found)


def test_links_are_sanitised() -> None:
    (block,) = markdown_blocks("[a](https://blog.example) [b](javascript:x) *c*")
    assert block.html == (
        '<a href="https://blog.example" rel="nofollow noopener">a</a> b <em>c</em>'
    )
