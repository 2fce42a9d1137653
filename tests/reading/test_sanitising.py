"""Inline HTML: harmless, and in step with its text character for character."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.reading.sanitising import INLINE_TAGS, inline

LINK = '<a href="https://blog.example/?a=1&amp;b=2" rel="nofollow noopener">Field</a>'


class Nodes(HTMLParser):
    """Collects tags and text nodes, without the parser that the code under test uses."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.texts: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.mark.parametrize(
    ("markup", "html", "text"),
    [
        ("Jo", "Jo", "Jo"),
        ("https://blog.example/", "https://blog.example/", "https://blog.example/"),
        (" a <b> b </b> c ", "a <b>b </b>c", "a b c"),
        ("a&nbsp;\u00a0<i>b</i>", "a <i>b</i>", "a b"),
        ("a<br>b", "a <br>b", "a b"),
        ("<br>a <br/> b<br>", "a <br>b", "a b"),  # breaks at the ends hold nothing apart
        ("a<b> </b>b", "a b", "a b"),
        ("a<em></em>b", "ab", "ab"),
        ("Jo <img alt='x'><span class=y>Field</span>", "Jo Field", "Jo Field"),
        ("public<sup>1</sup>", "public<sup>1</sup>", "public1"),
        ("inves\u00adtig&#8203;ate", "investigate", "investigate"),
        ("a &lt;b&gt; &amp;amp; c", "a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"),
        ("a <!-- b --> c", "a c", "a c"),
        ('<a onclick="x()" href="https://blog.example/?a=1&b=2">Field</a>', LINK, "Field"),
        ('<a href="javascript:x()">Field</a>', "Field", "Field"),
        ('<a href="//blog.example">Field</a>', "Field", "Field"),  # no scheme
        ('<a href="/page">Field</a>', "Field", "Field"),  # leads nowhere from here
        ('<a href="data:text/html,x">Field</a>', "Field", "Field"),
        ("<script>alert(1)</script>Jo", "Jo", "Jo"),
        ("<b onmouseover=x style=color:red>Jo</b>", "<b>Jo</b>", "Jo"),
        ("<svg><style><img src=x onerror=alert(1)></style></svg>", "", ""),
        ("<br> &nbsp; <b></b>", "", ""),
        ("", "", ""),
    ],
)
def test_inline(markup: str, html: str, text: str) -> None:
    assert inline(markup) == (html, text)


PIECES = st.lists(
    st.one_of(
        st.text(max_size=8),
        st.sampled_from(
            [
                *(f"<{tag}>" for tag in sorted(INLINE_TAGS)),
                *(f"</{tag}>" for tag in sorted(INLINE_TAGS)),
                "<p>",
                "</p>",
                "<br><br/>",
                "&nbsp;",
                "&amp;lt;",
                "&#x0;",
                "&#xD800;",
                "&#13;",
                "<a href='https://blog.example'>",
                "<a href='javascript:x'>",
                "<script>",
                "<!--",
                "-->",
                "<svg><title>",
                "<plaintext>",
                "<textarea>",
                "<![CDATA[",
                "<b onclick='",
                "<math><mtext>",
                "\u200b",
                "\x1c",
                " ",
            ]
        ),
    ),
    max_size=14,
).map("".join)


@given(PIECES)
def test_text_is_the_text_nodes_of_the_html(markup: str) -> None:
    html, text = inline(markup)
    assert "".join(Nodes(html).texts) == text
    assert text == " ".join(text.split())


@given(PIECES)
def test_nothing_outside_the_allow_list_is_left(markup: str) -> None:
    for tag, attributes in Nodes(inline(markup)[0]).tags:
        assert tag in INLINE_TAGS
        assert {name for name, _ in attributes} <= ({"href", "rel"} if tag == "a" else set())
        for name, value in attributes:
            if name == "href":
                assert str(value).startswith(("https://", "http://", "mailto:"))


@given(PIECES)
def test_sanitising_twice_changes_nothing(markup: str) -> None:
    html, text = inline(markup)
    assert inline(html) == (html, text)
