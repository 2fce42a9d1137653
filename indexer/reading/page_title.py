"""The title of the post on a web page, where the page's statements about it agree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.gazetteer import furniture
from indexer.reading.characters import one_line
from indexer.reading.declared import Declared
from indexer.reading.element_lines import Said, line_in
from indexer.reading.page_metadata import Page, meta
from indexer.records import Found, Place, Source

# What parts the title of a post from the name of its site, in the title of a page.
_PARTING = r"(?:\s+[-–—|»·•]+\s+|\s*[|»]\s+)"
_QUOTES = str.maketrans("‘’“”", "''\"\"")


@dataclass(frozen=True, slots=True)
class Headings:
    """What is printed on a page as headings.

    ``main`` are the headings of the first order, ``own`` those that stand right above the text
    of the post, ``sections`` the names of parts of the site, as its menu has them.
    """

    main: Sequence[str] = ()
    own: Sequence[str] = ()
    sections: frozenset[str] = frozenset()


def page_title(page: Page, headings: Headings) -> Declared:
    """Return ``title`` where the title of the page and another of its statements agree.

    The other is ``og:title`` or a main heading of the page: it must be the whole title, or the
    part before or behind the name of the site. The name of the site or of one of its parts is
    no title, and where the post has headings of its own, the title is one of these.
    """
    title = page.soup.title
    whole = one_line(title.get_text()) if title else ""
    others = {_folded(one.words) for one in meta(page.soup, ["og:site_name"])} | _sections(headings)
    own = {_folded(heading) for heading in headings.own} - others
    for stated in ([one.words for one in meta(page.soup, ["og:title"])], headings.main):
        agreeing = set(_agreeing(stated, whole))
        possible = {one for one in agreeing if _folded(one) not in others}
        if title and len(possible) == 1 and (not own or _folded(*possible) in own):
            place = Place(line=line_in(page.raw, Said(whole, title)))
            return {"title": Found(possible.pop(), Source.PAGE_METADATA, whole, place)}
    return {}


def _sections(headings: Headings) -> set[str]:
    return {_folded(name) for name in (*headings.sections, *furniture().sections)}


def _agreeing(stated: Sequence[str], whole: str) -> Iterator[str]:
    for title in map(one_line, stated):
        escaped = re.escape(title)
        agreement = rf"{escaped}|{escaped}{_PARTING}.*|.*{_PARTING}{escaped}"
        if title and re.fullmatch(agreement, whole, re.IGNORECASE):
            yield title


def _folded(text: str) -> str:
    return one_line(text).casefold().translate(_QUOTES)
