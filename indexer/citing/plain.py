"""A citation as a line of text."""

from __future__ import annotations

from indexer import edtf
from indexer.citing.cited import Cited, one_line


def plain(cited: Cited) -> str:
    """Return the citation on one line, its date as far as it is known, ``n.d.`` if undated.

    ``Jo Field, “Title”, The Forces' Blog, 24 October 2016, https://… (accessed 22 November
    2026).`` Without an author it starts with the title. Where the post's original address is
    known it comes first, and this service's link follows as the archived copy. An interval is
    set in square brackets, since the post itself does not say it: ``[between May and July 2016]``.
    """
    pieces = [
        cited.author or "",
        f"“{cited.title}”" if cited.is_titled else cited.title,
        one_line(cited.blog),
        _date(cited),
        f"{cited.address}, archived at {cited.link}" if cited.address else cited.link,
    ]
    said = ", ".join(piece for piece in pieces if piece)
    return f"{said} (accessed {edtf.in_words(cited.accessed.isoformat())})."


def _date(cited: Cited) -> str:
    if cited.interval:
        return f"[{cited.interval}]"
    return edtf.in_words(cited.post.date.edtf) if cited.post.date else "n.d."
