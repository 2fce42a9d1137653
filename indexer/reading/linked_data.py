"""The JSON-LD that a page carries about the article on it (schema.org)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from bs4 import BeautifulSoup

_ARTICLES = frozenset({"Article", "BlogPosting", "NewsArticle", "Report", "LiveBlogPosting"})
_PERSON = frozenset({"Person"})

Article = Mapping[str, object]


def linked_articles(soup: BeautifulSoup) -> tuple[Article, ...]:
    """Return the articles described in JSON-LD, as read; what is not JSON is passed over."""
    return tuple(
        item
        for script in soup.select("script[type='application/ld+json']")
        for item in _items(_loaded(script.get_text()))
        if _types(item) & _ARTICLES
    )


def published(article: Article) -> str:
    """Return ``datePublished`` as written, or an empty string."""
    value = article.get("datePublished")
    return value if isinstance(value, str) else ""


def authors(article: Article) -> list[str]:
    """Return the names of the authors that are people, as written."""
    value = article.get("author")
    return [name for one in (value if isinstance(value, list) else [value]) if (name := _name(one))]


def _loaded(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _items(data: object) -> Iterator[Article]:
    """Go through a list, a ``@graph`` or a single item."""
    if isinstance(data, Mapping):
        yield data
        data = data.get("@graph")
    if isinstance(data, list):
        yield from (item for item in data if isinstance(item, Mapping))


def _types(item: Article) -> set[object]:
    value = item.get("@type")
    return {one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)}


def _name(author: object) -> str:
    if isinstance(author, Mapping) and _types(author) <= _PERSON:
        author = author.get("name")
    return author if isinstance(author, str) else ""
