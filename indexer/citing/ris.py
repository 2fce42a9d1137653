"""A citation as a RIS record, which reference managers import."""

from __future__ import annotations

from indexer.citing.cited import Cited, one_line
from indexer.citing.persons import parted


def ris(cited: Cited) -> str:
    """Return a record of type ``BLOG``, its lines ended by CR LF as RIS has it.

    Dates are ``YYYY/MM/DD/`` with the parts that are not known left empty; a post dated to an
    interval has it as a note (``N1``). The link is the first ``UR``; the post's original address,
    where it is known, is a second one.
    """
    fields = [
        ("TY", "BLOG"),
        ("AU", _author(cited.author)),
        ("TI", cited.title),
        ("T2", cited.blog),
        ("PY", "".join(cited.date_parts[:1])),
        ("DA", _date(cited.date_parts)),
        ("N1", f"Published {cited.interval}" if cited.interval else ""),
        ("UR", cited.link),
        ("UR", cited.address or ""),
        ("Y2", _date(tuple(cited.accessed.isoformat().split("-")))),
    ]
    lines = [f"{tag}  - {one_line(value)}\r\n" for tag, value in fields if value]
    return "".join([*lines, "ER  - \r\n"])


def _author(name: str | None) -> str:
    parts = parted(name) if name else None
    return parts.inverted if parts else name or ""


def _date(parts: tuple[str, ...]) -> str:
    return "/".join((*parts, "", "", "")[:3]) + "/" if parts else ""
