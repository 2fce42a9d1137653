"""Pages that show the beginnings of several posts and none of them whole."""

from __future__ import annotations

from bs4 import Tag

from indexer.reading.characters import one_line

_HEADINGS = ("h2", "h3", "h4")
# A post may have two other posts named below it.
_FEWEST = 3
# A teaser is the title and the first lines of a post.
_TEASER = 700
# Beside its teasers such a page may say what it is; the shortest post had 900 letters.
_BESIDE = 300


def teasers(body: Tag) -> list[str]:
    """Return the titles of the posts that a page leads to; none where it holds a post itself.

    A teaser is the largest element around a heading that is a link, and around no other. A page
    with a teaser as long as a post, or with more than a few words beside them, is no index.
    """
    linked = [heading for heading in body.find_all(_HEADINGS) if _is_link(heading)]
    if len(linked) < _FEWEST:
        return []
    cards = [_length(_card(heading, body)) for heading in linked]
    if max(cards) > _TEASER or _told(body) - sum(cards) > _BESIDE:
        return []
    return [text for heading in linked if (text := one_line(heading.get_text()))]


def _is_link(heading: Tag) -> bool:
    return heading.find("a", href=True) is not None or heading.find_parent("a") is not None


def _card(heading: Tag, body: Tag) -> Tag:
    card = heading
    while (around := card.parent) is not None and around is not body:
        if len(around.find_all(_HEADINGS)) > 1:
            break
        card = around
    return card


def _told(body: Tag) -> int:
    """Count the letters of a page, the links outside headings left out."""
    links = [link for link in body.find_all("a") if not _is_of_heading(link)]
    return _length(body) - sum(map(_length, links))


def _is_of_heading(link: Tag) -> bool:
    return link.find_parent(_HEADINGS) is not None or link.find(_HEADINGS) is not None


def _length(tag: Tag) -> int:
    return len(one_line(tag.get_text()))
