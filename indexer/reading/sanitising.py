"""HTML made harmless: an allow-list of inline elements, and nothing that can run."""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser

import nh3

from indexer.reading.characters import without_invisible

INLINE_TAGS = frozenset(
    {"a", "abbr", "b", "br", "cite", "code", "em", "i", "q", "strong", "sub", "sup"}
)
"""The elements that the HTML of a block may have; of their attributes only ``a`` ``href``."""

_CLEANER = nh3.Cleaner(
    tags=set(INLINE_TAGS),
    attributes={"a": {"href"}},
    url_schemes={"http", "https", "mailto"},
    url_relative="deny",
    link_rel="nofollow noopener",
)
_SPACES = re.compile(r"\s+")


def inline(markup: str) -> tuple[str, str]:
    """Return ``markup`` as sanitised inline HTML, and its text; two empty strings without text.

    The text is the text nodes of the HTML joined, character for character: white space is
    folded inside the HTML too, so that an offset in the one is an offset in the other. A
    line break keeps its element and counts as a space.
    """
    folding = _Folding()
    folding.feed(_CLEANER.clean(markup))
    folding.close()
    html, text = folding.folded()
    # Once more, so that nothing leaves here that the sanitiser has not seen.
    return (_CLEANER.clean(html), text) if text else ("", "")


class _Folding(HTMLParser):
    """Writes sanitised HTML anew: one space at most between any two words, nothing empty."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.texts: list[str] = []
        self.open: list[tuple[int, int]] = []
        self.last_word = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "br":
            self.open.append((len(self.pieces), self.last_word))
            self.pieces.append(self.get_starttag_text() or "")
        elif self.last_word:
            self.handle_data(" ")
            self.pieces.append("<br>")

    def handle_endtag(self, tag: str) -> None:
        start, last_word = self.open.pop()
        if self.last_word == last_word or self.pieces[start].startswith("<a rel"):
            self.pieces[start] = ""
        else:
            self.pieces.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        folded = _SPACES.sub(" ", without_invisible(data))
        if not self.texts or self.texts[-1].endswith(" "):
            folded = folded.removeprefix(" ")
        if folded:
            self.texts.append(folded)
            self.pieces.append(escape(folded, quote=False))
        if folded.strip():
            self.last_word = len(self.pieces)

    def folded(self) -> tuple[str, str]:
        """Return HTML and text, without what follows the last word."""
        words, rest = self.pieces[: self.last_word], self.pieces[self.last_word :]
        closing = [piece for piece in rest if piece.startswith("</")]
        html = "".join([*words[:-1], *(word.rstrip(" ") for word in words[-1:]), *closing])
        return html, "".join(self.texts).rstrip(" ")
