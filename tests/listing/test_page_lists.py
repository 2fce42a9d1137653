"""Lists of posts in web pages: their markup in its varieties, and links that are no such list."""

from __future__ import annotations

import pytest
from listed_pages import PROSE, cleaned

from indexer.cleaning import clean
from indexer.listing import harvest
from indexer.records import Capture, Entry, Found, Source

SAID = [
    ("Pigeons on the roof", "2014-03-12", "https://blog.example/pigeons-on-the-roof"),
    ("A ladder in the yard", "2014-03-03", "https://blog.example/a-ladder-in-the-yard"),
    ("The baker knows", None, "https://blog.example/the-baker-knows"),
    ("Whose lantern is it?", "2014-01-30", "https://blog.example/whose-lantern-is-it"),
]


def found(html: str) -> list[Entry]:
    address = Found("https://blog.example/index.html", Source.PAGE_METADATA, "")
    page = Capture("index.html", "html", html, (), {"url": address})
    return list(harvest(clean([page])))


@pytest.mark.parametrize(
    "html",
    [
        # a list with the date beside the link
        """<ul>
        <li><a href="/pigeons-on-the-roof">Pigeons on the roof</a> <span>12 March 2014</span></li>
        <li><a href="/a-ladder-in-the-yard">A ladder in the yard</a>, 3 March 2014</li>
        <li><a href="/the-baker-knows">The baker knows</a></li>
        <li><a href="/whose-lantern-is-it">Whose lantern is it?</a> (30 Jan 2014)</li></ul>""",
        # the date inside the link
        """<aside><ol>
        <li><a href="pigeons-on-the-roof">Pigeons on the roof, 12 March 2014</a></li>
        <li><a href="a-ladder-in-the-yard">A ladder in the yard, 3 March 2014</a></li>
        <li><a href="the-baker-knows">The baker knows</a></li>
        <li><a href="whose-lantern-is-it">Whose lantern is it? 30 January 2014</a></li></ol>
        </aside>""",
        # cards, with what else cards have
        """<div class="posts">
        <article><time datetime="2014-03-12T09:00:00Z">two years ago</time>
          <a rel="tag" href="/tag/birds">Birds and beasts</a>
          <h2><a href="/pigeons-on-the-roof">Pigeons on the roof</a></h2>
          <p>They sat on 3 May 2011.</p>
          <a href="/pigeons-on-the-roof">Read more</a></article>
        <article><time datetime="2014-03-03">3 March</time>
          <time class="updated" datetime="2019-06-09">9 June 2019</time>
          <h2><a href="/a-ladder-in-the-yard">A ladder in the yard</a></h2></article>
        <article><h2><a href="/the-baker-knows">The baker knows</a></h2></article>
        <article><h2>Whose lantern is it?</h2><p>30 January 2014</p>
          <a href="/whose-lantern-is-it">Read more</a></article></div>""",
        # a table
        """<table><tr><th>Title</th><th>Date</th></tr>
        <tr><td><a href="/pigeons-on-the-roof">Pigeons on the roof</a></td><td>12/03/2014</td></tr>
        <tr><td><a href="/a-ladder-in-the-yard">A ladder in the yard</a></td><td>3.3.2014</td></tr>
        <tr><td><a href="/the-baker-knows">The baker knows</a></td><td></td></tr>
        <tr><td><a href="/whose-lantern-is-it">Whose lantern is it?</a></td><td>30/01/2014</td></tr>
        </table>""",
        # a list of terms
        """<dl><dt><a href="/pigeons-on-the-roof">Pigeons on the roof</a></dt><dd>12 March 2014</dd>
        <dt><a href="/a-ladder-in-the-yard">A ladder in the yard</a></dt><dd>3 March 2014</dd>
        <dt><a href="/the-baker-knows">The baker knows</a></dt><dd>What he knows</dd>
        <dt><a href="/whose-lantern-is-it">Whose lantern is it?</a></dt><dd>30 January 2014</dd>
        </dl>""",
        # headings with paragraphs after them
        """<main><h3><a href="/pigeons-on-the-roof">Pigeons on the roof</a></h3><p>12 March 2014</p>
        <h3><a href="/a-ladder-in-the-yard">A ladder in the yard</a></h3><p>3 March 2014</p>
        <h3><a href="/the-baker-knows">The baker knows</a></h3>
        <h3><a href="/whose-lantern-is-it">Whose lantern is it?</a></h3><p>30 January 2014</p>
        </main>""",
        # lines with breaks
        """<p><a href="/pigeons-on-the-roof">Pigeons on the roof</a> 12 March 2014<br>
        <a href="/a-ladder-in-the-yard">A ladder in the yard</a> 3 March 2014<br>
        <a href="/the-baker-knows">The baker knows</a><br>
        <a href="/whose-lantern-is-it">Whose lantern is it?</a> 30 January 2014</p>""",
    ],
    ids=["list", "inside", "cards", "table", "terms", "headings", "breaks"],
)
def test_lists_of_posts(html: str) -> None:
    entries = found(f"<html><body>{html}</body></html>")
    assert [(one.title, one.date, one.address) for one in entries] == SAID
    assert len({one.list for one in entries}) == 1


@pytest.mark.parametrize(
    "html",
    [
        # navigation
        """<nav><ul><li><a href="/a">About us</a></li><li><a href="/b">Our people</a></li>
        <li><a href="/c">Our history</a></li></ul></nav>""",
        # references of a post: they lead to several hosts
        """<ul><li><a href="https://one.example/a">A report on ladders</a>, 3 May 2011</li>
        <li><a href="https://two.example/b">A report on pigeons</a>, 4 May 2012</li>
        <li><a href="https://three.example/c">A report on bakers</a>, 5 May 2013</li></ul>""",
        # two are no list
        """<ul><li><a href="/a">Pigeons on the roof</a>, 3 May 2011</li>
        <li><a href="/b">A ladder in the yard</a>, 4 May 2012</li></ul>""",
        # addresses that lead to no page
        """<ul><li><a href="#a">Pigeons on the roof</a>, 3 May 2011</li>
        <li><a href="mailto:b@c.example">A ladder in the yard</a>, 4 May 2012</li>
        <li><a href="javascript:c()">The baker knows</a>, 5 May 2013</li></ul>""",
    ],
    ids=["navigation", "references", "two", "no page"],
)
def test_links_that_are_no_list_of_posts(html: str) -> None:
    assert found(html) == []


def test_a_list_without_dates_is_known_by_the_posts_that_it_names() -> None:
    links = "".join(
        f'<li><a href="/{slug}">{slug.replace("-", " ").capitalize()}</a></li>'
        for slug in ("pigeons-on-the-roof", "a-ladder-in-the-yard", "the-baker-knows")
    )
    files = {"x.html": f"<p>{PROSE}</p><ul>{links}</ul>", "pigeons-on-the-roof.txt": PROSE}
    assert harvest(cleaned(files)) == ()
    files["a-ladder-in-the-yard.txt"] = PROSE
    assert len(harvest(cleaned(files))) == 3


def test_a_byline_in_an_item() -> None:
    items = "".join(
        f'<li><a href="/{n}">The ladder number {n}</a> <em>By CC Jo Field</em> {n} May 2014</li>'
        for n in (5, 4, 3)
    )
    assert [(one.author, one.date) for one in found(f"<ul>{items}</ul>")] == [
        ("CC Jo Field", "2014-05-05"),
        ("CC Jo Field", "2014-05-04"),
        ("CC Jo Field", "2014-05-03"),
    ]


def test_an_item_without_a_link_takes_no_date_from_the_others() -> None:
    items = [f'<a href="/{n}">The ladder number {n}</a>, {n} May 2014' for n in (6, 5, 3)]
    items.insert(2, "This post, 4 May 2014")
    html = "".join(f"<li>{item}</li>" for item in items)
    dates = ["2014-05-06", "2014-05-05", "2014-05-03"]
    assert [one.date for one in found(f"<ul>{html}</ul>")] == dates


def test_an_item_with_two_dates_has_none() -> None:
    items = "".join(
        f'<li><a href="/{n}">The ladder number {n}</a> <b>{n} May 2014</b> <i>9 June 2019</i></li>'
        for n in (5, 4, 3)
    )
    assert not [one for one in found(f"<ul>{items}</ul>") if one.date]


def test_the_place_of_an_entry_is_the_line_with_its_title() -> None:
    html = """<ul>
        <li><a href="/a">Pigeons &amp; roofs</a> 12 March 2014</li>
        <li><a href="/b">A ladder in the yard</a> 3 March 2014</li>
        <li><a href="/c">The baker knows</a> 1 March 2014</li></ul>"""
    assert [one.place.line for one in found(html)] == [2, 3, 4]


def test_related_posts_are_in_no_order() -> None:
    items = "".join(f'<li><a href="/{n}">The ladder {n}</a> {n} May 2014</li>' for n in (5, 4, 3))
    assert len({one.list for one in found(f"<h3>Related posts</h3><ul>{items}</ul>")}) == 3


def test_a_page_nested_beyond_reason_says_nothing() -> None:
    deep = "<div>" * 3000 + '<a href="/a">The ladder</a>' * 4
    assert found(deep) == []
