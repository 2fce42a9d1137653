"""Which part of a page is the post, as far as the page's own markup says."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag

from indexer.reading.beside_content import paragraphs_length, take_out_around, take_out_marked

_NOT_TEXT = (
    "script, style, noscript, template, iframe, nav, aside, footer, button, select, textarea, "
    "[role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search]"
)
_HIDDEN = (
    "[hidden], [aria-hidden=true i], [style*='display:none' i], [style*='display: none' i], "
    "[style*='visibility:hidden' i], [style*='visibility: hidden' i]"
)
_COMMENTS = "#comments, #respond, #disqus_thread, .comments, .comments-area, .comment-list"
_CONTAINERS = (
    "article",
    "main",
    "[role=main]",
    ".hentry",
    ".post",
    "#content",
    ".entry-content",
    ".post-content",
)
# A teaser or a comment can be an article too: the post holds more than half
# of the page's paragraphs.
_SHARE = 0.5


def bare_body(soup: BeautifulSoup) -> Tag:
    """Return the body of a page without what its markup says is not of its text.

    That is scripts, menus, forms, comments and the heads of the site. ``soup`` is changed.
    """
    body = soup.body or soup
    _free_forms(body)
    take_out_unseen(body)
    for tag in body.select(_COMMENTS):
        tag.extract()
    for header in body.find_all("header"):
        if _is_of_site(header):
            header.extract()
    take_out_marked(body)
    return body


def main_content(body: Tag) -> Tag:
    """Return the element that holds the post, with the boxes around it taken out of ``body``.

    The outermost container that holds more than half of the page's paragraphs, by length;
    the body where none does. It is widened to the main heading of the page where that stands
    above it and it has none of its own.
    """
    content = _with_heading(_container(body), body)
    take_out_around(content)
    return content


def take_out_unseen(root: Tag) -> None:
    """Take out of ``root`` what is no text for readers: scripts, navigation, hidden parts."""
    for tag in root.select(f"{_NOT_TEXT}, {_HIDDEN}"):
        tag.extract()


def _free_forms(body: Tag) -> None:
    """Take out forms, but keep the text of one that is wrapped around the whole page."""
    for form in body.find_all("form"):
        if paragraphs_length(form) > _SHARE * paragraphs_length(body):
            form.unwrap()
        else:
            form.extract()


def _is_of_site(header: Tag) -> bool:
    if header.find_parent(["article", "main"]):
        return False
    return header.find("h1") is None or header.find(["nav", "ul"]) is not None


def _container(body: Tag) -> Tag:
    whole = paragraphs_length(body)
    for selector in _CONTAINERS:
        longest = max(body.select(selector), key=paragraphs_length, default=None)
        if longest is not None and paragraphs_length(longest) > _SHARE * whole:
            return longest
    return body


def _with_heading(content: Tag, body: Tag) -> Tag:
    """Return ``content``, or the element around it that holds the heading above it as well.

    What follows ``content`` there, and menus in front of it, are taken out.
    """
    first = content.find(["h1", "h2", "p"])
    above = content.find_previous("h1")
    if content is body or above is None or (first is not None and first.name != "p"):
        return content
    while content is not body and content.parent and not _holds(content, above):
        for sibling in content.find_next_siblings():
            sibling.extract()
        content = content.parent
    return content


def _holds(tag: Tag, inner: Tag) -> bool:
    # By identity: the equality of elements compares all that is in them.
    return any(parent is tag for parent in inner.parents)
