"""Where lists of posts stand in a web page: sidebars, index pages, cards, tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement

from indexer.knowing.dating.dates import read_dateline
from indexer.lines import LineFinder
from indexer.listing.addresses import absolute, host_of
from indexer.listing.entry_dates import split_date
from indexer.listing.grouping import Group, groups_of
from indexer.listing.lines import Kind, Line, is_unordered_head, kind
from indexer.records import Capture

# A card with a teaser has a few hundred letters; more is the article itself, or the page.
_LONGEST = 2_000
# With fewer links a page has no list of posts.
_FEWEST = 3

# What repeats in a list, one for each post.
_ITEMS = ("li", "tr", "article", "section", "div", "p", "dt")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NAVIGATION = "nav, [role=navigation]"
_NO_TITLE = re.compile(r"\b(?:tags?|category|author|prev|next)\b", re.IGNORECASE)
_REVISED = re.compile(r"updated|modified|revised", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")
_EDGES = " \t–—-|,;:·•()"


@dataclass(frozen=True, slots=True)
class PageList:
    """One list of a page: its entries, and whether the newest can be first."""

    groups: tuple[Group, ...]
    ordered: bool


Judge = Callable[[Sequence[Group], bool], bool]
"""Says whether groups are entries of a list of posts; the flag says that they are navigation."""


def page_lists(capture: Capture, is_of_posts: Judge) -> list[PageList]:
    """Return the lists of links in a page, all to one host, that are judged to be of posts."""
    if capture.raw.lower().count("<a") < _FEWEST:
        return []
    try:
        soup = BeautifulSoup(_XML_DECLARATION.sub("", capture.raw), "lxml")
        return list(_lists(soup, capture, is_of_posts))
    except RecursionError:
        return []


def _lists(soup: BeautifulSoup, capture: Capture, is_of_posts: Judge) -> Iterator[PageList]:
    """Yield the lists from the end, so that the inner one of two is found first."""
    url = capture.declared.get("url")
    read = partial(_read, line=LineFinder(capture.raw).line_of, base=url.value if url else None)
    navigation = {id(tag) for tag in soup.select(_NAVIGATION)}
    seen: set[int] = set()
    for container in reversed(soup.find_all(True)):
        if id(container) in seen:
            continue
        groups = _groups(container, seen, read)
        if len(groups) < _FEWEST or not _one_host(groups):
            continue
        around = {id(tag) for tag in (container, *container.parents)}
        if is_of_posts(groups, bool(around & navigation)):
            seen |= around
            yield PageList(tuple(groups), not _is_unordered(container))


_Rows = list[list[PageElement]]


def _groups(container: Tag, seen: set[int], read: Callable[[_Rows], list[Group]]) -> list[Group]:
    """Return the possible entries of a container: what it repeats, or what stands in a row."""
    children = [one for one in container.children if isinstance(one, Tag)]
    if len(children) < _FEWEST:
        return []
    for name in _ITEMS:
        rows = [one for one in children if one.name == name and id(one) not in seen]
        if sum(1 for row in rows if row.find("a")) >= _FEWEST:
            found = read([[row, *_beneath(row)] for row in rows])
            return [group for group in found if group.title.link]
    if sum(1 for one in children if one.name in _HEADINGS and one.find("a")) >= _FEWEST:
        return _together(read([[one] for one in children]))
    breaks = sum(1 for one in children if one.name == "br") >= _FEWEST - 1
    return _together(read(_between_breaks(container))) if breaks else []


def _beneath(row: Tag) -> list[PageElement]:
    """Return the ``dd`` of a ``dt``."""
    found: list[PageElement] = []
    for one in row.find_next_siblings() if row.name == "dt" else ():
        if one.name != "dd":
            break
        found.append(one)
    return found


def _between_breaks(container: Tag) -> _Rows:
    rows: _Rows = [[]]
    for child in container.children:
        if isinstance(child, Tag) and child.name == "br":
            rows.append([])
        else:
            rows[-1].append(child)
    return rows


def _together(groups: list[Group]) -> list[Group]:
    """Put the entries of a page together where its dates stand beside the headings, not inside."""
    if all(group.title.link for group in groups):
        return groups
    lines = [line for group in groups for line in group.lines]
    return [group for group in groups_of(lines) if group.title.link]


def _read(rows: _Rows, line: Callable[[str], int], base: str | None) -> list[Group]:
    return [group for row in rows if (group := _group(row, line, base))]


def _group(
    item: Sequence[PageElement], line: Callable[[str], int], base: str | None
) -> Group | None:
    """Return an item of a page as an entry; a piece without a title is one without a link."""
    if sum(len(one.get_text()) for one in item) > _LONGEST:
        return None
    link = _title_link(item)
    lines = list(_dates_and_bylines(item, link))
    if link is None:
        return Group(lines[0], tuple(lines)) if lines else None
    text = _text(link[0])
    address = absolute(link[1], base)
    title = Line(text, line(text), link=address)
    return Group(title, (title, *lines)) if address else None


def _tags(item: Sequence[PageElement], *names: str) -> list[Tag]:
    own = [one for one in item if isinstance(one, Tag)]
    return [tag for one in own for tag in ([one] if one.name in names else one.find_all(names))]


def _title_link(item: Sequence[PageElement]) -> tuple[Tag, str] | None:
    """Return the element with the title of an entry, and the address that it leads to."""
    links = [tag for tag in _tags(item, "a") if _attribute(tag, "href")]
    headings = [tag for tag in _tags(item, *_HEADINGS) if _is_title(_text(tag))]
    titles = [tag for tag in links if _is_title(_text(tag)) and not _leads_elsewhere(tag)]
    if headings and links:
        inside = [tag for tag in titles if tag.find_parent(_HEADINGS)]
        return headings[0], _attribute((inside or links)[0], "href")
    return (titles[0], _attribute(titles[0], "href")) if titles else None


def _is_title(text: str) -> bool:
    return kind(text) is Kind.TITLE


def _leads_elsewhere(link: Tag) -> bool:
    """Say whether a link says of itself that it leads to a tag, an author or another page."""
    said = f"{_attribute(link, 'rel')} {_attribute(link, 'class')}"
    return _NO_TITLE.search(said) is not None


def _dates_and_bylines(
    item: Sequence[PageElement], title: tuple[Tag, str] | None
) -> Iterator[Line]:
    """Yield the date of an entry, where it has one only, and its byline."""
    times = {text: date for tag in _tags(item, "time", "abbr") for text, date in _time(tag)}
    pieces = list(dict.fromkeys(_pieces(item, title)))
    dated = [piece for piece in pieces if kind(piece) is Kind.DATE]
    if len(set(times.values())) == 1:
        yield Line(next(iter(times)), 0)
    elif not times and len(dated) == 1:
        yield Line(dated[0], 0)
    yield from (Line(piece, 0) for piece in pieces if kind(piece) is Kind.BYLINE)


def _time(tag: Tag) -> Iterator[tuple[str, str]]:
    """Yield the words and the date of a ``time``, or of an ``abbr`` whose title is a date."""
    stated = _attribute(tag, "datetime" if tag.name == "time" else "title")
    date = read_dateline(stated) or (read_dateline(_text(tag)) if tag.name == "time" else None)
    if date and not _REVISED.search(f"{_attribute(tag, 'class')} {_attribute(tag, 'itemprop')}"):
        printed = _text(tag)
        yield (printed if read_dateline(printed) == date else date), date


def _pieces(item: Sequence[PageElement], title: tuple[Tag, str] | None) -> Iterator[str]:
    """Yield what stands in an item beside its title: texts, whole elements, parts by a mark."""
    for text in _texts(item, title[0] if title else None):
        plain = text.strip(_EDGES)
        parted = split_date(plain)
        pieces = [parted.title, plain[len(parted.title) :]] if parted.date else [plain]
        yield from (piece.strip(_EDGES) for piece in pieces if piece.strip(_EDGES))


def _texts(item: Iterable[PageElement], title: Tag | None) -> Iterator[str]:
    for one in item:
        if isinstance(one, NavigableString) and one.strip():
            yield " ".join(one.split())
        elif isinstance(one, Tag) and one is not title:
            if not any(part is title for part in one.descendants):
                yield _text(one)
            yield from _texts(one.children, title)


def _one_host(groups: Sequence[Group]) -> bool:
    return len({host_of(group.title.link or "") for group in groups} - {""}) <= 1


def _is_unordered(container: Tag) -> bool:
    """Say whether the heading in front of a list tells that it is not in the order of time."""
    heading = container.find_previous(_HEADINGS)
    return heading is not None and is_unordered_head(_text(heading))


def _text(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())


def _attribute(tag: Tag, name: str) -> str:
    value = tag.get(name, "")
    return value if isinstance(value, str) else " ".join(value or ())
