"""What a page's metadata declare, and what they are not trusted for."""

from __future__ import annotations

import pytest

from indexer.reading.html_page import read_page
from indexer.records import Source


def declared(head: str, body: str = "") -> tuple[dict[str, str], list[str]]:
    remarks: list[str] = []
    page = f"<html><head>{head}</head><body><p>Some text.</p>{body}</body></html>"
    _, found = read_page(page, remarks.append)
    assert all(value.source is Source.PAGE_METADATA for value in found.values())
    return {field: value.value for field, value in found.items()}, remarks


def meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


def linked(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ('<meta property="article:published_time" content="2016-10-24T23:30+01:00">', "2016-10-24"),
        (meta("DC.date", "2016-10"), "2016-10"),
        (meta("citation_publication_date", "2016/10/24"), "2016-10-24"),
        (linked('{"@type": "BlogPosting", "datePublished": "2016-10-24"}'), "2016-10-24"),
        (linked('{"@graph": [{"@type": ["Article"], "datePublished": "2016"}]}'), "2016"),
        (linked('[{"@type": "NewsArticle", "datePublished": "2016"}]'), "2016"),
        ("<time pubdate datetime='2016-10-24'>Monday</time>", "2016-10-24"),
        ("<time class='entry-date published' datetime='2016-10-24'></time>", "2016-10-24"),
        ("<meta itemprop=datePublished content=2016-10-24>", "2016-10-24"),
        # times that are not of publication
        ('<meta property="article:modified_time" content="2019-01-01">', None),
        (linked('{"@type": "BlogPosting", "dateModified": "2019-01-01"}'), None),
        (linked('{"@type": "Event", "datePublished": "2019-01-01"}'), None),
        (linked('{"@type": "BlogPosting", "datePublished": 2016}'), None),
        (linked("{not json"), None),
        (linked("[" * 5000), None),
        ("<time class='updated entry-date' datetime='2019-01-01'></time>", None),
        ("<time datetime='2019-01-01'>an event</time>", None),
        (meta("copyright", "2021"), None),
        # the cards of two other posts
        (
            "<time pubdate datetime=2016-10-24></time><time pubdate datetime=2015-01-01></time>",
            None,
        ),
    ],
)
def test_dates(head: str, date: str | None) -> None:
    found, remarks = declared(head)
    assert found == ({"date": date} if date else {})
    assert remarks == []


def test_an_unreadable_date_is_said_and_the_next_one_taken() -> None:
    found, (remark,) = declared(meta("date", "soon") + meta("dc.date", "2016"))
    assert found == {"date": "2016"}
    assert 'the date "soon" is left out; accepted are 2016-10-24' in remark


def test_two_dates_are_said() -> None:
    found, (remark,) = declared(meta("date", "2016-10-24") + meta("dc.date", "2016-10-25"))
    assert found == {"date": "2016-10-24"}
    assert '"2016-10-24" is taken, "2016-10-25" is not' in remark
    assert declared(meta("date", "2016-10-24") + meta("dc.date", "2016-10"))[1] == []


@pytest.mark.parametrize(
    ("head", "speaker"),
    [
        (meta("author", "CC Jo Field"), "CC Jo Field"),
        (
            linked('{"@type": "Article", "author": {"@type": "Person", "name": "Jo Field"}}'),
            "Jo Field",
        ),
        (linked('{"@type": "Article", "author": [{"name": "Jo Field"}]}'), "Jo Field"),
        (linked('{"@type": "Article", "author": "Jo Field"}'), "Jo Field"),
        (linked('{"@type": "Article", "author": {"@type": "Organization", "name": "A B"}}'), None),
        (meta("author", "admin"), None),  # an account
        (meta("author", "press office@blog.example"), None),
        (meta("article:author", "https://blog.example/jo field"), None),
        (meta("author", "Wessex Blog") + meta("og:site_name", "Wessex Blog"), None),
    ],
)
def test_speakers(head: str, speaker: str | None) -> None:
    assert declared(head) == ({"speaker": speaker} if speaker else {}, [])


def test_several_authors_are_no_speaker() -> None:
    found, (remark,) = declared(meta("author", "Jo Field") + meta("author", "Sam Reed"))
    assert found == {}
    assert "2 authors" in remark


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ("<link rel=canonical href=https://blog.example/a>", "https://blog.example/a"),
        (meta("og:url", "http://blog.example/a"), "http://blog.example/a"),
        (
            "<link rel=canonical href=/a>" + meta("og:url", "https://blog.example/a"),
            "https://blog.example/a",
        ),
        ("<link rel=canonical href='javascript:x'>", None),
        ("<link rel=stylesheet href=https://blog.example/a.css>", None),
    ],
)
def test_addresses(head: str, url: str | None) -> None:
    assert declared(head) == ({"url": url} if url else {}, [])


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Storms | Wessex Blog</title>", "<h1>Storms</h1>", "Storms"),
        ("<title>Storms - part two</title>", "<h1>Storms - part two</h1>", "Storms - part two"),
        ("<title>Wessex Blog – Storms</title>", "<h1>Storms</h1>", "Storms"),
        ("<title>STORMS | Wessex</title>" + meta("og:title", "Storms"), "", "Storms"),
        ("<title>Storms</title>", "", None),  # nothing agrees
        ("<title>Storms | Wessex</title>", "<h1>Floods</h1>", None),
        ("<title>Stormy days</title>", "<h1>Storm</h1>", None),  # inside a word
        ("<title>Wessex | Blog | Storms</title>", "<h1>Blog</h1>", None),  # a section
        ("", "<h1>Storms</h1>", None),
        # the heading is the name of the site
        (
            "<title>Wessex Blog | Storms</title>" + meta("og:site_name", "Wessex Blog"),
            "<h1>Wessex Blog</h1>",
            None,
        ),
        ("<title>Storms | Floods</title>", "<h1>Storms</h1><h1>Floods</h1>", None),  # which?
    ],
)
def test_titles(head: str, body: str, title: str | None) -> None:
    assert declared(head, body) == ({"title": title} if title else {}, [])
