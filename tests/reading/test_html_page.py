"""Web pages: what of them is the post, in which order, of which kind."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from indexer.reading.html_page import read_page
from indexer.records import Block


def blocks(body: str, head: str = "") -> list[tuple[str, str]]:
    page = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    return [(block.kind, block.text) for block in read_page(page, unexpected)[0]]


def text_of(html: str | None) -> str:
    return "".join(BeautifulSoup(f"<p>{html}</p>", "html.parser").strings)


def unexpected(remark: str) -> None:
    raise AssertionError(remark)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>One<p>Two", [("p", "One"), ("p", "Two")]),
        ("<h1>Title</h1><h4>Sub</h4>", [("heading", "Title"), ("heading", "Sub")]),
        ("<div>Direct<p>Inner</p>after</div>", [("p", "Direct"), ("p", "Inner"), ("p", "after")]),
        (
            "<ul><li>One<ol><li>Two</ol>three<li><p>Four</p></ul>",
            [("item", "One"), ("item", "Two"), ("item", "three"), ("item", "Four")],
        ),
        ("<blockquote>One<p>Two</blockquote>", [("quote", "One"), ("quote", "Two")]),
        ("<blockquote><h3>One</h3></blockquote>", [("heading", "One")]),
        ("<pre>a  b\n\n  <b>c</b></pre>", [("pre", "a b"), ("pre", "c")]),
        (
            "<figure><img alt=Alt src=a.jpg><figcaption>Jo</figcaption></figure>",
            [("caption", "Jo")],
        ),
        ("<table><tr><th>A<td>B</table>", [("p", "A"), ("p", "B")]),
        ("<dl><dt>A<dd>B</dl>", [("p", "A"), ("p", "B")]),
        ("<p>One<br>still one<br> <br/>Two", [("p", "One still one"), ("p", "Two")]),
        ("<p>One<br><br><br><br>Two", [("p", "One"), ("p", "Two")]),
        # a span around paragraphs made of breaks, as old editors write them
        ("<p>So <span>one<br><br>two</span> <i>too</i>", [("p", "So one"), ("p", "two too")]),
        (
            "<a href='https://a.example'><h2>One</h2><div>Two</div></a>",
            [("heading", "One"), ("p", "Two")],
        ),
        ("One<hr>Two", [("p", "One"), ("p", "Two")]),
        ("<p>Jo<img src=x.jpg>Field", [("p", "Jo Field")]),  # a picture parts words
        ("<p>&nbsp;</p><p>One</p><p></p>", [("p", "One")]),
        ("<p>One<!-- two --><?php three ?></p>", [("p", "One")]),
        ("<p>Caf&eacute; &amp; &lt;b&gt;</p>", [("p", "Café & <b>")]),
    ],
)
def test_blocks_in_reading_order(body: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(body) == expected


POST = "<p>The post itself, with rather more to say than the rest of the page has.</p>"
SAID = ("p", "The post itself, with rather more to say than the rest of the page has.")


@pytest.mark.parametrize(
    "body",
    [
        f"<nav><p>Menu</nav><article>{POST}</article><footer>Foot</footer>",
        f"<article><p>A teaser</article><article>{POST}</article>",  # the longest article
        f"<div>Side</div><main>{POST}</main>",
        f"<div>Side</div><div role=main>{POST}</div>",
        f"<div>Side</div><div class='post hentry'>{POST}</div>",
        f"<div>Side</div><div id=content>{POST}</div>",
        f"<div>Side</div><div class=entry-content>{POST}</div>",
        # a teaser in an article, the post in none
        f"<div id=content>{POST}</div><article><p>Teaser</article>",
        f"<header><h1>The Blog</h1><ul><li>Home</ul></header>{POST}",
        f"<header>The Blog</header>{POST}",
        f"{POST}<aside>Other posts</aside>",
        f"{POST}<div id=comments><p>First!</div>",
        f"{POST}<p hidden>Ghost</p><p style='color:red; DISPLAY: none'>Ghost</p>",
        f"{POST}<form><p>Sign up</form><button>Share</button><iframe>x</iframe>",
        # some page systems wrap the whole page in a form
        f"<form id=page><nav>Menu</nav>{POST}<form><p>Search</form></form>",
        f"{POST}<noscript>Turn it on</noscript><template>t</template><style>s</style>",
    ],
)
def test_only_the_post_is_taken(body: str) -> None:
    assert blocks(body) == [SAID]


def test_the_header_of_an_article_is_text() -> None:
    page = f"<article><header><h1>Title</h1><p>24 Oct 2016</header>{POST}</article>"
    assert blocks(page) == [("heading", "Title"), ("p", "24 Oct 2016"), SAID]


def test_a_header_with_only_the_heading_in_it_is_text() -> None:
    assert blocks(f"<header><h1>Title</h1></header>{POST}") == [("heading", "Title"), SAID]


def test_several_whole_posts_are_all_taken() -> None:
    assert blocks(f"<main><article>{POST}</article><article>{POST}</article></main>") == [SAID] * 2


def test_lists_of_titles_in_the_text_are_left_to_cleaning() -> None:
    links = "<ul><li><a href=/a>Other post</a></li></ul>"
    assert blocks(f"{links}{POST}") == [("item", "Other post"), SAID]


def test_xhtml_with_a_declared_encoding_is_read() -> None:
    page = '<?xml version="1.0" encoding="iso-8859-1"?>\n<html><body><p>Café</p></body></html>'
    assert read_page(page, unexpected)[0] == (Block("Café", "p", "Café"),)


def test_inline_html_is_kept_with_its_text() -> None:
    (block,), _ = read_page("<p>One  <b>big</b>\n<u>word</u></p>", unexpected)
    assert (block.text, block.html) == ("One big word", "One <b>big</b> word")


# fmt: off
TAGS = [
    "p", "div", "li", "ul", "blockquote", "pre", "br", "span", "b", "a", "h2",
    "table", "td", "script", "article", "main", "form", "header",
]
# fmt: on
MARKUP = st.lists(
    st.one_of(
        st.text(max_size=10),
        st.sampled_from(TAGS).map("<{}>".format),
        st.sampled_from(TAGS).map("</{}>".format),
    ),
    max_size=30,
).map("".join)


@given(MARKUP)
def test_every_block_has_the_text_of_its_html(markup: str) -> None:
    for block in read_page(markup, lambda remark: None)[0]:
        assert block.html is not None
        assert block.text
        assert text_of(block.html) == block.text
        assert " ".join(block.text.split()) == block.text
