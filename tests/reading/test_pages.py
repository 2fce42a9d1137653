"""Whole pages of several page systems: which part is the post, what is its title."""

from __future__ import annotations

import pytest

from indexer.reading.html_page import read_page
from indexer.reading.remarks import UnusableError

POST = [
    "We began in the rain and we ended in the rain, and nobody went home before the last gate.",
    "There were forty of us at first. The tea ran out at four, and so I rang the mayor about it.",
    "Nobody had asked for so many blankets since the flood, or so the warden at the mill has it.",
]
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in POST)
LINKS = "".join(f"<li><a href=/{at}>Hares and headlamps, part {at}</a></li>" for at in range(5))
MENU = "<a href=/>Home</a> <a href=/news>News</a> <a href=/blog>The Wardens' Blog</a>"


def read(body: str, head: str = "") -> tuple[list[str], str | None]:
    page = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    blocks, declared = read_page(page, lambda _: None)
    title = declared.get("title")
    return [block.text for block in blocks], title.value if title else None


@pytest.mark.parametrize(
    "page",
    [
        # layout tables: a row of links, a column on either side
        f"<table><tr><td colspan=3>{MENU}</td></tr><tr><td><b>In this section</b><br>"
        f"<a href=/a>Owls</a><br><a href=/b>Bees</a></td><td><h2>Ferries</h2>{PARAGRAPHS}</td>"
        "<td><b>Press</b><br>Tel. 020 7946 0100 <a href=#>Digg</a></td></tr></table>",
        # boxes by their class, beside and inside
        f"<div id=page><div class='site-menu'>{MENU}</div><div class=main><h2>Ferries</h2>"
        f"{PARAGRAPHS}<div class='addthis_toolbox'><a href=#>Like</a></div></div>"
        f"<div class='right-sidebar'><h3>Latest</h3><ul>{LINKS}</ul></div></div>",
        # boxes by nothing but their links
        f"<div><div>{MENU}</div><div><h2>Ferries</h2>{PARAGRAPHS}</div>"
        f"<div><h3>Lately</h3><ul>{LINKS}</ul></div></div>",
        # a heading and a number in the right column of an old page
        f"<div id=x>{MENU}</div><div id=y><h2>Ferries</h2><div>{PARAGRAPHS}</div></div>"
        "<div id=z><h3>Elsewhere</h3><p>Ring us.</p><p><a href=/m>Maps</a></p></div>",
        # the article stands below the name of the blog, and has its own heading
        f"<main><h1>The Wardens' Blog</h1><article><h2>Ferries</h2>{PARAGRAPHS}</article></main>",
        # a notice about cookies, a box for readers who sign up, a dialogue
        f"<div class=cookie-bar><p>We store small files.</p></div><h2>Ferries</h2><div>{PARAGRAPHS}"
        "<div class=signup><h3>Never miss a post</h3><input></div></div>"
        "<div role=dialog><p>Choose a colour</p></div>",
        # the heading above the container of the text
        "<div><h1>Ferries</h1><div class=share><a href=#>Share</a></div>"
        f"<div class=entry-content>{PARAGRAPHS}</div><div class=box>Other things</div></div>",
        # a trail and a skip link, and buttons below
        "<a class='skip-link' href=#m>Skip</a><div class=crumbs><a href=/>Home</a> › News</div>"
        f"<h1>Ferries</h1>{PARAGRAPHS}<ul class='social-links'><li><a href=#>X</a></li></ul>",
    ],
    ids=["tables", "classes", "links", "column", "article", "notices", "heading", "trail"],
)
def test_only_the_post_and_its_heading_are_read(page: str) -> None:
    assert read(page)[0] == ["Ferries", *POST]


@pytest.mark.parametrize(
    "page",
    [
        # a class of the wrapper is no reason to lose what is in it
        f"<div class='page with-sidebar'>{PARAGRAPHS}</div>",
        f"<article class='post tag-cookies category-social-media'>{PARAGRAPHS}</article>",
        f"<div class=related-content>{PARAGRAPHS}</div>",
        f"<form class=newsletter>{PARAGRAPHS}</form>",
        f"<table><tr><td>{PARAGRAPHS}</td></tr></table>",
        f"<section><section><div>{PARAGRAPHS}</div></section></section>",
    ],
)
def test_a_post_is_never_taken_for_what_stands_beside_it(page: str) -> None:
    assert read(page)[0] == POST


@pytest.mark.parametrize(
    ("piece", "texts"),
    [
        (
            "<ul><li><a href=/a>The act</a></li><li><a href=/b>The code</a></li></ul>",
            ["The act", "The code"],
        ),
        ("<p><a href=/a>All of it</a> <a href=/b>is a link</a></p>", ["All of it is a link"]),
        ("<p>Ada Thorne</p><p>Lindale Police</p>", ["Ada Thorne", "Lindale Police"]),
        ("<div class=signature>Ada Thorne</div>", ["Ada Thorne"]),
        ("<h3>Last of all</h3>", ["Last of all"]),
        ("<table><tr><td>Hares</td><td>4</td></tr></table>", ["Hares", "4"]),
    ],
)
@pytest.mark.parametrize("around", ["{}", "<article>{}</article>", "<div><div>{}</div></div>"])
def test_what_stands_among_the_paragraphs_stays(piece: str, texts: list[str], around: str) -> None:
    assert read(around.format(f"{PARAGRAPHS}{piece}"))[0] == [*POST, *texts]


def test_a_dateline_and_a_byline_beside_the_container_stay() -> None:
    page = (
        "<div><h1>Ferries</h1><p class=date>12 May 2014</p><p>By Ada Thorne</p>"
        f"<div class=entry-content>{PARAGRAPHS}</div></div>"
    )
    assert read(page)[0] == ["Ferries", "12 May 2014", "By Ada Thorne", *POST]


CARD = "<div class=card><h3><a href=/{0}>Hares, part {0}</a></h3><p>We began in the rain…</p></div>"
CARDS = "".join(CARD.format(at) for at in range(4))


@pytest.mark.parametrize(
    "page",
    [
        f"<main><h1>Voices</h1>{CARDS}</main>",
        f"<h1>Journal</h1><p>Wardens write.</p>{CARDS}<a href=?2>Older</a>",
        "<ul>" + "<li><h2><a href=/a>Hares</a></h2>12 May 2014<p>Rain…</p></li>" * 3 + "</ul>",
        "".join(
            f"<article><a href=/{at}><h3>Hares</h3></a><time>1 May</time></article>" for at in "abc"
        ),
        f"<div><div class=menu>{MENU}</div><section>{CARDS}</section></div><footer>Foot</footer>",
    ],
)
def test_a_page_of_teasers_gives_their_titles_as_items(page: str) -> None:
    blocks, _ = read_page(f"<html><body>{page}</body></html>", lambda _: None)
    assert {block.kind for block in blocks} == {"item"}
    assert all(block.text.startswith("Hares") for block in blocks)


@pytest.mark.parametrize(
    "post", [PARAGRAPHS * 2, PARAGRAPHS.replace("<p>", "").replace("</p>", "<br><br>") * 2]
)
def test_a_post_with_teasers_below_is_no_page_of_teasers(post: str) -> None:
    found = read(f"<div><h1>Ferries</h1><div>{post}</div></div><section>{CARDS}</section>")[0]
    assert found[:4] == ["Ferries", *POST]


def test_linked_sub_headings_are_no_teasers() -> None:
    page = "".join(f"<h2><a href=#{at}>Part {at}</a></h2>{PARAGRAPHS}" for at in range(3))
    assert read(page)[0] == [text for at in range(3) for text in (f"Part {at}", *POST)]


NAV = f"<nav>{MENU}</nav>"


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        # the section, in the title of the page, in og:title and in the menu
        ("<title>News - Wardens</title><meta property=og:title content=News>", "", None),
        ("<title>The Wardens' Blog</title>", "<h1>The Wardens' Blog</h1><h2>Ferries</h2>", None),
        ("<title>Blog</title><meta property=og:title content=Blog>", "<h1>Ferries</h1>", None),
        # a title left over from another page; the heading is the post's
        (
            "<title>Owls | Wardens</title><meta property=og:title content=Owls>",
            "<h1>Ferries</h1>",
            None,
        ),
        ("<title>Ferries | Wardens</title>", "<h1>Ferries</h1>", "Ferries"),
        ("<title>Ferries | The Wardens' Blog</title>", "<h1>Ferries</h1>", "Ferries"),
        # the same, in other capitals and quotation marks
        (
            "<title>Wren’s ferries</title><meta property=og:title content='Wren’s ferries'>",
            "<h1>WREN'S FERRIES</h1>",
            "Wren’s ferries",
        ),
    ],
)
def test_the_title_of_the_page(head: str, body: str, title: str | None) -> None:
    assert read(f"{NAV}{body}{PARAGRAPHS}", head)[1] == title


def test_a_page_without_text_is_said() -> None:
    assert read_page("<html><body><nav>Menu</nav></body></html>", lambda _: None)[0] == ()


def test_nesting_without_end_is_said() -> None:
    with pytest.raises(UnusableError, match="nested"):
        read_page("<div>" * 5000 + "Deep.", lambda _: None)
