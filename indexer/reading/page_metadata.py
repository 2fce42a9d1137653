"""What a web page says about itself beside its text: in its head, and in marked-up times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bs4 import BeautifulSoup, Tag

from indexer.reading.characters import one_line, quoted
from indexer.reading.declared import Declared, agree, declare
from indexer.reading.linked_data import authors, linked_articles, published
from indexer.reading.remarks import Note
from indexer.records import Found, Source

# Times of publication only, the most explicit first. Times of change, copyright years and
# what an archive stamped on the page are left alone.
_DATE_NAMES = (
    "article:published_time",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.issued",
    "citation_publication_date",
    "citation_online_date",
    "citation_date",
)
_TIMES = (
    "[itemprop=datePublished]",
    "time[pubdate]",
    "time.published",
    "time.entry-date:not(.updated)",
    "time.dt-published",
)
_AUTHOR_NAMES = ("author", "article:author", "dc.creator", "dcterms.creator", "citation_author")
_IN_A_NAME = re.compile(r"[^\W\d_][^@/\d]*\s[^@/\d]*")


def page_metadata(soup: BeautifulSoup, note: Note) -> Declared:
    """Return ``date``, ``speaker`` and ``url`` as far as the page's metadata give them.

    A date or an author counts where the page names exactly one; ``note`` is told otherwise.
    """
    found = (_date(soup, note), _speaker(soup, note), _address(soup, note))
    fields = zip(("date", "speaker", "url"), found, strict=True)
    return {field: value for field, value in fields if value is not None}


def _date(soup: BeautifulSoup, note: Note) -> Found | None:
    tiers = (
        [published(article) for article in linked_articles(soup)],
        *(meta(soup, [name]) for name in _DATE_NAMES),
        *(_times(soup, selector) for selector in _TIMES),
    )
    found = [one for tier in tiers if (one := _only("date", tier, note))]
    for other in found[1:]:
        if not agree("date", found[0].value, other.value):
            taken, left = quoted(found[0].words), quoted(other.words)
            note(f"page metadata give two dates: {taken} is taken, {left} is not")
            break
    return found[0] if found else None


def _speaker(soup: BeautifulSoup, note: Note) -> Found | None:
    site = set(meta(soup, ["og:site_name"]))
    for tier in (
        [name for article in linked_articles(soup) for name in authors(article)],
        meta(soup, _AUTHOR_NAMES),
    ):
        people = {one_line(name) for name in tier if _is_person(name)} - site
        if len(people) > 1:
            note(f"page metadata name {len(people)} authors; a post has one, none is taken")
            return None
        if people:
            return declare("speaker", people.pop(), Source.PAGE_METADATA, note)
    return None


def _is_person(name: str) -> bool:
    """Say whether there are two words: account names and addresses are no people."""
    return _IN_A_NAME.fullmatch(one_line(name)) is not None


def _address(soup: BeautifulSoup, note: Note) -> Found | None:
    canonical = [_attribute(tag, "href") for tag in soup.select("link[rel~=canonical]")]
    absolute = [url for url in [*canonical, *meta(soup, ["og:url"])] if url.startswith("http")]
    return declare("url", absolute[0], Source.PAGE_METADATA, note) if absolute else None


def _only(field: str, values: Iterable[str], note: Note) -> Found | None:
    """Return the one value that ``values`` give; None where they give none or several."""
    found = [declare(field, words, Source.PAGE_METADATA, note) for words in dict.fromkeys(values)]
    distinct = {one.value: one for one in found if one}
    return next(iter(distinct.values())) if len(distinct) == 1 else None


def _times(soup: BeautifulSoup, selector: str) -> list[str]:
    return [
        _attribute(tag, "datetime") or _attribute(tag, "content") for tag in soup.select(selector)
    ]


def meta(soup: BeautifulSoup, names: Sequence[str]) -> list[str]:
    """Return the contents of the ``meta`` elements of these names, in the order of the names."""
    contents: dict[str, list[str]] = {name: [] for name in names}
    for tag in soup.find_all("meta"):
        name = (_attribute(tag, "property") or _attribute(tag, "name")).lower()
        if name in contents:
            contents[name].append(_attribute(tag, "content"))
    return [content for name in names for content in contents[name] if content.strip()]


def _attribute(tag: Tag, name: str) -> str:
    value = tag.get(name, "")
    return value if isinstance(value, str) else ""
