"""The JSON-LD that a page carries about the article on it (schema.org)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

from indexer.reading.element_lines import Said

_ARTICLES = frozenset({"Article", "BlogPosting", "NewsArticle", "Report", "LiveBlogPosting"})
_PERSON = frozenset({"Person"})

_Item = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Article:
    """An article as described in JSON-LD, and the element that holds it."""

    said: _Item
    element: Tag


def linked_articles(soup: BeautifulSoup) -> tuple[Article, ...]:
    """Return the articles described in JSON-LD, as read; what is not JSON is passed over."""
    return tuple(
        Article(item, script)
        for script in soup.find_all("script")
        if script.css.match("[type='application/ld+json']")
        for item in _items(_loaded(script.get_text()))
        if _types(item) & _ARTICLES
    )


def published(article: Article) -> Said:
    """Return ``datePublished`` as written, or an empty string."""
    value = article.said.get("datePublished")
    return Said(value if isinstance(value, str) else "", article.element)


def authors(article: Article) -> list[Said]:
    """Return the names of the authors that are people, as written."""
    value = article.said.get("author")
    named = map(_name, value if isinstance(value, list) else [value])
    return [Said(name, article.element) for name in named if name]


def _loaded(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _items(data: object) -> Iterator[_Item]:
    """Go through a list, a ``@graph`` or a single item."""
    if isinstance(data, Mapping):
        yield data
        data = data.get("@graph")
    if isinstance(data, list):
        yield from (item for item in data if isinstance(item, Mapping))


def _types(item: _Item) -> set[object]:
    value = item.get("@type")
    return {one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)}


def _name(author: object) -> str:
    if isinstance(author, Mapping) and _types(author) <= _PERSON:
        author = author.get("name")
    return author if isinstance(author, str) else ""
