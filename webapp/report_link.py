"""Where a reader reports an error in a post."""

from __future__ import annotations

from urllib.parse import quote


def report_link(target: str, called: str, link: str) -> str | None:
    """Return the address behind “Report an error”, or None where the archive names no target.

    ``target`` is an e-mail address, whose message then names the post and its link, or the
    address of a page on the web; anything else makes no link. ``called`` is the post's heading.
    """
    if target.startswith(("https://", "http://")):
        return target
    if "@" not in target:
        return None
    subject = quote(f"Error in “{called}”", safe="")
    body = quote(f"{link}\r\n\r\n", safe="")
    return f"mailto:{quote(target, safe='@')}?subject={subject}&body={body}"
