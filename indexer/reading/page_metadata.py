"""What a web page says about itself beside its text: in its head, and in marked-up times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bs4 import BeautifulSoup, Tag

from indexer.reading.characters import one_line, quoted
from indexer.reading.declared import Declared, agree, declare
from indexer.reading.element_lines import Said, line_in
from indexer.reading.linked_data import authors, linked_articles, published
from indexer.reading.remarks import Note
from indexer.records import Found, Place, Source

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


@dataclass(frozen=True, slots=True)
class Page:
    """A page as parsed, and as written."""

    soup: BeautifulSoup
    raw: str

    def declared(self, field: str, said: Said, note: Note) -> Found | None:
        """Return what an element says for a field, with its line and no file; None for nothing."""
        found = declare(field, said.words, Source.PAGE_METADATA, note)
        return replace(found, place=Place(line=line_in(self.raw, said))) if found else None


def page_metadata(page: Page, note: Note) -> Declared:
    """Return ``date``, ``speaker`` and ``url`` as far as the page's metadata give them.

    A date or an author counts where the page names exactly one; ``note`` is told otherwise.
    """
    found = (_date(page, note), _speaker(page, note), _address(page, note))
    fields = zip(("date", "speaker", "url"), found, strict=True)
    return {field: value for field, value in fields if value is not None}


def _date(page: Page, note: Note) -> Found | None:
    tiers = (
        [published(article) for article in linked_articles(page.soup)],
        *(meta(page.soup, [name]) for name in _DATE_NAMES),
        *_times(page.soup),
    )
    found = [one for tier in tiers if (one := _only("date", tier, page, note))]
    for other in found[1:]:
        if not agree("date", found[0].value, other.value):
            taken, left = quoted(found[0].words), quoted(other.words)
            note(f"page metadata give two dates: {taken} is taken, {left} is not")
            break
    return found[0] if found else None


def _speaker(page: Page, note: Note) -> Found | None:
    site = {one.words for one in meta(page.soup, ["og:site_name"])}
    for tier in (
        [name for article in linked_articles(page.soup) for name in authors(article)],
        meta(page.soup, _AUTHOR_NAMES),
    ):
        named = {one_line(one.words): one for one in tier if _is_person(one.words)}
        people = [one for name, one in named.items() if name not in site]
        if len(people) > 1:
            note(f"page metadata name {len(people)} authors; a post has one, none is taken")
            return None
        if people:
            return page.declared("speaker", people[0], note)
    return None


def _is_person(name: str) -> bool:
    """Say whether there are two words: account names and addresses are no people."""
    return _IN_A_NAME.fullmatch(one_line(name)) is not None


def _address(page: Page, note: Note) -> Found | None:
    links = [link for link in page.soup.find_all("link") if link.css.match("[rel~=canonical]")]
    stated = [Said(_attribute(link, "href"), link) for link in links]
    stated += meta(page.soup, ["og:url"])
    absolute = [one for one in stated if one.words.startswith("http")]
    return page.declared("url", absolute[0], note) if absolute else None


def _only(field: str, values: Iterable[Said], page: Page, note: Note) -> Found | None:
    """Return the one value that ``values`` give; None where they give none or several."""
    first: dict[str, Said] = {}
    for one in values:
        first.setdefault(one.words, one)
    found = [page.declared(field, one, note) for one in first.values()]
    distinct = {one.value: one for one in found if one}
    return next(iter(distinct.values())) if len(distinct) == 1 else None


def _times(soup: BeautifulSoup) -> Iterator[list[Said]]:
    """Yield what the marked times give, the most explicit first."""
    # Together, because each selection walks the whole page; few elements are left to part.
    marked = soup.select(", ".join(_TIMES))
    for selector in _TIMES:
        yield [
            Said(_attribute(tag, "datetime") or _attribute(tag, "content"), tag)
            for tag in marked
            if tag.css.match(selector)
        ]


def meta(soup: BeautifulSoup, names: Sequence[str]) -> list[Said]:
    """Return the contents of the ``meta`` elements of these names, in the order of the names."""
    contents: dict[str, list[Said]] = {name: [] for name in names}
    for tag in soup.find_all("meta"):
        name = (_attribute(tag, "property") or _attribute(tag, "name")).lower()
        if name in contents:
            contents[name].append(Said(_attribute(tag, "content"), tag))
    return [one for name in names for one in contents[name] if one.words.strip()]


def _attribute(tag: Tag, name: str) -> str:
    value = tag.get(name, "")
    return value if isinstance(value, str) else ""
