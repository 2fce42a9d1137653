"""Which part of a page is the post, as far as the page's own markup says."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag

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


def main_content(soup: BeautifulSoup) -> Tag:
    """Return the element that holds the post, with what is not part of the text taken out.

    The outermost container that holds more than half of the page's paragraphs, by length;
    the body where none does. ``soup`` is changed.
    """
    body = soup.body or soup
    _free_forms(body)
    take_out_unseen(body)
    for tag in body.select(_COMMENTS):
        tag.extract()
    for header in body.find_all("header"):
        if _is_of_site(header):
            header.extract()
    return _container(body)


def take_out_unseen(root: Tag) -> None:
    """Take out of ``root`` what is no text for readers: scripts, navigation, hidden parts."""
    for tag in root.select(f"{_NOT_TEXT}, {_HIDDEN}"):
        tag.extract()


def _free_forms(body: Tag) -> None:
    """Take out forms, but keep the text of one that is wrapped around the whole page."""
    for form in body.find_all("form"):
        if _length(form) > _SHARE * _length(body):
            form.unwrap()
        else:
            form.extract()


def _is_of_site(header: Tag) -> bool:
    if header.find_parent(["article", "main"]):
        return False
    return header.find("h1") is None or header.find(["nav", "ul"]) is not None


def _container(body: Tag) -> Tag:
    whole = _length(body)
    for selector in _CONTAINERS:
        longest = max(body.select(selector), key=_length, default=None)
        if longest is not None and _length(longest) > _SHARE * whole:
            return longest
    return body


def _length(tag: Tag) -> int:
    """Count the characters in paragraphs; in everything where the page has no paragraphs."""
    paragraphs = tag.find_all("p")
    return sum(len(part.get_text()) for part in paragraphs or [tag])
