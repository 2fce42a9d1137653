"""Marks change what a text looks like, and never what it says."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser

import nh3
import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from indexer.search.marking import marked, marked_html


@pytest.mark.parametrize(
    ("text", "spans", "html"),
    [
        ("a b c", [], "a b c"),
        ("a b c", [(2, 3)], "a <mark>b</mark> c"),
        ("a b c", [(0, 1), (4, 5)], "<mark>a</mark> b <mark>c</mark>"),
        ("<b> & \"'", [(0, 3)], "<mark>&lt;b&gt;</mark> &amp; &#34;&#39;"),
        ("a&amp;b", [(1, 6)], "a<mark>&amp;amp;</mark>b"),  # written, not meant
    ],
)
def test_text(text: str, spans: list[tuple[int, int]], html: str) -> None:
    assert marked(text, spans) == html


@pytest.mark.parametrize(
    ("html", "spans", "expected"),
    [
        ("a <em>b</em> c", [], "a <em>b</em> c"),
        ("a <em>b</em> c", [(2, 3)], "a <em><mark>b</mark></em> c"),
        # Across an element's edge: in pieces, the element stays whole.
        (
            "a <em>b c</em> d",
            [(0, 3), (4, 7)],
            "<mark>a </mark><em><mark>b</mark> <mark>c</mark></em><mark> d</mark>",
        ),
        (
            '<a href="https://wexmoor.example/?a=1&amp;b=2">see</a>',
            [(0, 3)],
            '<a href="https://wexmoor.example/?a=1&amp;b=2"><mark>see</mark></a>',
        ),
        ("a &lt;b&gt; c", [(2, 5)], "a <mark>&lt;b&gt;</mark> c"),
        ("a<br>b", [(1, 2)], "a<br/><mark>b</mark>"),
        # "&copy" would be the sign © even without its semicolon.
        ("a &amp;copy b", [(0, 1)], "<mark>a</mark> &amp;copy b"),
        # Text that looks like an address or a file name is text.
        ("https://wexmoor.example", [(8, 15)], "https://<mark>wexmoor</mark>.example"),
        ("report.txt", [(0, 6)], "<mark>report</mark>.txt"),
        # White space between elements counts for the spans behind it.
        ("<b>a</b>  \n<b>b</b>", [(4, 5)], "<b>a</b>  \n<b><mark>b</mark></b>"),
    ],
)
def test_html(html: str, spans: list[tuple[int, int]], expected: str) -> None:
    assert marked_html(html, spans) == expected


@st.composite
def spans_of(draw: st.DrawFn, length: int) -> list[tuple[int, int]]:
    edges = sorted(draw(st.sets(st.integers(0, length), max_size=8)))
    return list(zip(edges[::2], edges[1::2], strict=False))


# Null and the two line ends are left out: parsers of HTML change them of themselves.
plain = st.text(st.characters(exclude_characters="\0\r", exclude_categories=("Cs",)), max_size=40)
SIGNS = ["a", "b", "<", ">", "&", ";", "'", "#", "x", "lt", "amp", "&copy", "&lt", " "]
awkward = st.lists(st.sampled_from(SIGNS)).map("".join)
inline = st.recursive(
    (plain | awkward).map(lambda text: nh3.clean_text(text)),
    lambda inner: st.builds(
        "<{0}>{1}</{0}>{2}".format,
        st.sampled_from(("em", "strong", "b", "a", "code")),
        inner,
        inner,
    ),
    max_leaves=5,
).map(nh3.clean)


@given(data=st.data(), text=plain | awkward)
def test_marked_text_says_what_it_said(data: st.DataObject, text: str) -> None:
    spans = data.draw(spans_of(len(text)))
    html = marked(text, spans)
    assert unescape(html.replace("<mark>", "").replace("</mark>", "")) == text
    assert marked_pieces(html) == [text[start:end] for start, end in spans]


@given(data=st.data(), html=inline)
def test_marked_html_says_what_it_said_and_stays_whole(data: st.DataObject, html: str) -> None:
    text = content(html)
    spans = data.draw(spans_of(len(text)))
    written = marked_html(html, spans)
    assert content(written) == text
    assert "".join(marked_pieces(written)) == "".join(text[start:end] for start, end in spans)
    assert unmarked(written) == unmarked(marked_html(html, [(0, 0)]))
    balance = Balance()
    balance.feed(written)
    balance.close()
    assert balance.open == []


class Balance(HTMLParser):
    """Fails where an element is closed that is not the last one opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def soup_of(html: str) -> BeautifulSoup:
    return BeautifulSoup(f"<pre>{html}</pre>", "html.parser")


def content(html: str) -> str:
    return soup_of(html).get_text()


def marked_pieces(html: str) -> list[str]:
    return [mark.get_text() for mark in soup_of(html).find_all("mark")]


def unmarked(html: str) -> str:
    soup = soup_of(html)
    for mark in soup.find_all("mark"):
        mark.unwrap()
    soup.smooth()
    return str(soup)
