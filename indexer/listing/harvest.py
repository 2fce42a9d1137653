"""All lists of posts in an archive to entries: the catalogue that the pages make of one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.listing.entries import entries_of
from indexer.listing.grouping import Group, groups_of
from indexer.listing.keys import glued, stem, stem_slugs, title_slugs, topic
from indexer.listing.page_lists import page_lists
from indexer.listing.text_lists import text_lists
from indexer.records import Cleaned, Entry

# A list that nothing marks as one shows by so many of its entries that it is of posts.
_FEWEST = 2
# A single title is no list.
_TITLES = 2


def harvest(pages: Sequence[Cleaned]) -> tuple[Entry, ...]:
    """Return the entries of all lists of posts in the pages, in the order of file and list.

    A list that stands word for word in several files is taken once, from the file whose name
    comes first. The order of ``pages`` makes no difference. Lists are recognised by cleaning, by
    their dates and authors, or because they name posts of the archive.
    """
    reader = _Reader(pages)
    seen: set[tuple[str, ...]] = set()
    found: list[Entry] = []
    for page in sorted(pages, key=lambda page: page.capture.file):
        for entries in reader.lists(page):
            key = tuple(f"{one.words}\0{one.address}" for one in entries)
            if key not in seen:
                seen.add(key)
                found += entries
    return tuple(found)


class _Reader:
    """Reads the lists of one page after another, knowing the archive."""

    def __init__(self, pages: Sequence[Cleaned]) -> None:
        self.archive = {key for page in pages for key in _keys(page)}
        self.texts: set[tuple[object, ...]] = set()

    def lists(self, page: Cleaned) -> Iterator[list[Entry]]:
        """Yield the entries of each list of a page, in the page's order."""
        file = page.capture.file
        for number, (groups, ordered) in enumerate(self._groups(page), start=1):
            name = f"{file}#{number}"
            entries = entries_of(groups, file, name)
            if len(entries) >= _TITLES:
                yield entries if ordered else _unordered(entries)

    def _groups(self, page: Cleaned) -> list[tuple[Sequence[Group], bool]]:
        if page.capture.format == "html":
            lists = page_lists(page.capture, self._is_of_posts)
            if lists:
                return [(one.groups, one.ordered) for one in reversed(lists)]
        return list(self._in_text(page))

    def _in_text(self, page: Cleaned) -> Iterator[tuple[Sequence[Group], bool]]:
        for one in text_lists(page):
            # Ten thousand captures may have the same head: it is read once.
            key = (one.sure, *((line.text, line.parted) for line in one.lines))
            if key in self.texts:
                continue
            self.texts.add(key)
            groups = groups_of(one.lines)
            if one.sure or self._is_of_posts(groups, False):
                yield groups, one.ordered

    def _is_of_posts(self, groups: Sequence[Group], navigation: bool) -> bool:
        entries = entries_of(groups, "", "")
        said = sum(1 for entry in entries if entry.date or (entry.author and not navigation))
        return said >= _FEWEST or sum(1 for one in entries if self._is_here(one)) >= _FEWEST

    def _is_here(self, entry: Entry) -> bool:
        keys = {*title_slugs(entry.title, entry.title)}
        if entry.address:
            keys.add(glued(stem(entry.address)))
        return not keys.isdisjoint(self.archive)


def _keys(page: Cleaned) -> Iterator[str]:
    capture = page.capture
    url = capture.declared.get("url")
    for address in (capture.file, *([url.value] if url else [])):
        yield from (slug for slug in stem_slugs(stem(address)) if slug)
    if title := capture.declared.get("title"):
        yield from title_slugs(title.value, title.value)
    yield from (glued(topic(block.text)) for block in page.blocks[:1])


def _unordered(entries: list[Entry]) -> list[Entry]:
    """Make each entry a list of its own, because its neighbours say nothing of its date."""
    return [replace(one, list=f"{one.list}.{one.order}", order=1) for one in entries]
