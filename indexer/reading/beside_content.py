"""What of a page stands beside the post: known by its class and place, and by being all links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import Tag

# Words of class and id, as themes of page systems use them. "meta" is not among them: there the
# date and the author of a post stand.
# fmt: off
_BESIDE = frozenset({
    "addthis", "addtoany", "ads", "advert", "advertisement", "breadcrumb", "breadcrumbs",
    "colophon", "consent", "cookie", "cookies", "crumb", "crumbs", "disqus", "footer", "gdpr",
    "logo", "masthead", "menu", "menus", "modal", "nav", "navbar", "navigation", "newsletter",
    "pagenav", "pager", "pagination", "paging", "popular", "popup", "promo", "readmore", "recent",
    "related", "respond", "share", "sharedaddy", "sharing", "sidebar", "signup", "sitename",
    "skip", "skiplink", "skiplinks", "social", "strapline", "subnav", "subscribe", "tagcloud",
    "tagline", "tags", "toolbox", "tools", "topnav", "widget", "widgets",
})
# fmt: on
_SELECTED = (
    "[role=dialog], [role=alertdialog], [role=alert], [aria-label*=breadcrumb i], "
    "[aria-label*=cookie i], [aria-label*=related i], .sr-only, .screen-reader-text, "
    ".visually-hidden, .visuallyhidden, .element-invisible"
)
_IN_MENUS = (
    "nav a, [role=navigation] a, [class*=menu i] a, [class*=nav i] a, [id*=nav i] a, "
    "[class*=crumb i] a, [id*=crumb i] a"
)
_WORD = re.compile(r"[a-z]+")
# A wrapper around the post may be called "with-sidebar".
_SHARE_OF_POST = 0.25
# Where so much of the text is links, it is a menu, not a sentence with links.
_LINKS = 0.5
# A child with less than this is not the only one that holds paragraphs.
_WAY = 0.9
# Pages of layout tables nest twenty deep; looking no further keeps broken pages from taking long.
_DEEPEST = 40
_SHORT = 120
_COLUMN = 400
_BOXES = ("aside", "div", "section", "table", "td", "ul")


def section_names(page: Tag) -> frozenset[str]:
    """Return the words of the links in the menus and trails of a page: parts of the site."""
    return frozenset(link.get_text() for link in page.select(_IN_MENUS))


def take_out_marked(body: Tag) -> None:
    """Take out what its class, id or role says is no post, unless the post stands in it."""
    whole = paragraphs_length(body)
    for tag in body.find_all(True):
        if tag.parent and _is_marked(tag) and not _holds_post(tag, whole):
            tag.extract()
    for tag in body.select(_SELECTED):
        if not _holds_post(tag, whole):
            tag.extract()


def take_out_around(content: Tag) -> None:
    """Take out menus and boxes beside the way from ``content`` down to the paragraphs.

    What stands between the paragraphs is left alone, lists of links among them.
    """
    for main in _way_down(content):
        for sibling in _siblings(main):
            if _is_menu(sibling) or _is_box(sibling, main):
                sibling.extract()


def paragraphs_length(tag: Tag) -> int:
    """Count the characters in paragraphs; in everything where there are no paragraphs."""
    paragraphs = tag.find_all("p")
    return sum(len(part.get_text()) for part in paragraphs or [tag])


def _is_marked(tag: Tag) -> bool:
    marks = " ".join([str(tag.get("id") or ""), *_classes(tag)]).lower()
    return not _BESIDE.isdisjoint(_WORD.findall(marks))


def _classes(tag: Tag) -> list[str]:
    value = tag.get("class")
    return [value] if isinstance(value, str) else list(value or ())


def _holds_post(tag: Tag, whole: int) -> bool:
    in_paragraphs = tag.find("p") is not None and paragraphs_length(tag) > _SHARE_OF_POST * whole
    return in_paragraphs or (tag.find("h1") is not None and not _is_menu(tag))


def _way_down(content: Tag) -> Iterator[Tag]:
    """Yield the element with nearly all paragraphs in it, then the one in that, and so on."""
    node = content
    for _ in range(_DEEPEST):
        whole = paragraphs_length(node)
        children = [child for child in node.children if isinstance(child, Tag)]
        main = max(children, key=paragraphs_length, default=None)
        if main is None or main.name == "p" or paragraphs_length(main) <= _WAY * whole:
            return
        yield main
        node = main


def _siblings(tag: Tag) -> list[Tag]:
    around = [*tag.previous_siblings, *tag.next_siblings]
    return [one for one in around if isinstance(one, Tag)]


def _is_menu(tag: Tag) -> bool:
    links = tag.find_all("a")
    linked = sum(len(link.get_text(strip=True)) for link in links)
    most = linked > _LINKS * len(tag.get_text(strip=True))
    return most and len(links) >= (3 if tag.find("h1") else 2)


def _is_box(tag: Tag, main: Tag) -> bool:
    """Say whether an element is a box with a heading, or a column of a table, with links."""
    if tag.name not in _BOXES or tag.find("h1") or tag.find("a") is None:
        return False
    headed = tag.find(("h2", "h3", "h4", "h5", "h6")) is not None
    short = all(len(part.get_text()) < _SHORT for part in tag.find_all("p"))
    column = tag.name == main.name == "td" and len(tag.get_text()) < _COLUMN
    behind = any(one is tag for one in main.next_siblings)
    return (headed and short and behind) or column
