"""Addresses that lead to one page, however they are written."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urlencode, urljoin, urlsplit

# An archive of the web puts its own address and the moment of the crawl in front.
_ARCHIVED = re.compile(r"^https?://web\.archive\.org/web/[^/]*/(?=https?:)", re.IGNORECASE)
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$", re.IGNORECASE)
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|ref|source|share|replytocom|print", re.I)
_NO_PAGE = ("#", "javascript:", "mailto:", "tel:", "data:")


def absolute(link: str, base: str | None) -> str | None:
    """Return where a link on the page ``base`` leads; None for no page.

    Where the page's own address is not known, a relative link stays as it is.
    """
    plain = link.strip()
    if not plain or plain.lower().startswith(_NO_PAGE):
        return None
    try:
        return urljoin(base or "", plain)
    except ValueError:
        return None


@lru_cache(maxsize=100_000)
def page_key(address: str) -> str | None:
    """Return a key that two addresses share where they are of the same page, or None.

    Scheme, ``www``, closing slash, ``index.html``, case, fragment and the parameters that only
    track readers make no difference. The home page of a site is no post and has no key.
    """
    try:
        parts = urlsplit(_ARCHIVED.sub("", address.strip()))
        pairs = [pair for pair in parse_qsl(parts.query) if not _TRACKING.fullmatch(pair[0])]
        query = urlencode(sorted(pairs)).lower()
    except ValueError:
        return None
    path = _INDEX.sub("", unquote(parts.path)).rstrip("/").lower()
    if not path and not query:
        return None
    return "?".join([parts.netloc.lower().removeprefix("www.") + path, *([query] if query else [])])


def host_of(address: str) -> str:
    """Return the host of an address without ``www``; empty for a relative one."""
    try:
        return urlsplit(_ARCHIVED.sub("", address)).netloc.lower().removeprefix("www.")
    except ValueError:
        return ""
