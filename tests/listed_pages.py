"""Pages with lists of posts, cleaned as an archive is, and what the lists say of one of them."""

from __future__ import annotations

from collections.abc import Mapping

from indexer.cleaning import clean
from indexer.lines import with_lines
from indexer.listing import KnownPosts, harvest
from indexer.reading.html_page import read_page
from indexer.reading.plain_text import text_blocks
from indexer.records import Beside, Capture, Cleaned, Entry, Found, Source

PROSE = (
    "The ladder was kept in the yard behind the station, and nobody knew whose it was. "
    "We asked the whole street, and in the end the baker said that it was his."
)


def capture(file: str, raw: str, url: str | None = None) -> Capture:
    """Return a capture as reading makes it; a page where the file is named so."""
    blocks, form = text_blocks(raw), "text"
    if file.endswith(".html"):
        raw = f"<body>{raw}</body>"
        blocks, form = read_page(raw, lambda remark: None)[0], "html"
    declared = {"url": Found(url, Source.CATALOGUE, url)} if url else {}
    return Capture(file, form, raw, with_lines(raw, blocks), declared)


def cleaned(files: Mapping[str, str]) -> list[Cleaned]:
    return clean([capture(file, raw) for file, raw in files.items()])


def entries(*lines: str, file: str = "list.txt") -> tuple[Entry, ...]:
    """Return what is harvested from a page that is a list and nothing else."""
    return harvest(cleaned({file: "\n".join([*lines, "Next >>>"])}))


def said(
    lines: tuple[str, ...], file: str = "0a1b2c3d4e5f60718.txt", title: str | None = None
) -> Beside:
    """Return what a list of these lines says of the capture ``file`` that prints ``title``."""
    return KnownPosts(entries(*lines)).beside(post(file, title), printed(title))


def post(file: str, title: str | None = None, url: str | None = None) -> Cleaned:
    raw = "\n".join([*([title] if title else []), PROSE])
    return clean([capture(file, raw, url)])[0]


def printed(title: str | None) -> Found | None:
    return Found(title, Source.TITLE_LINE, title) if title else None


def dates(beside: Beside) -> list[str]:
    return [date.edtf for date in beside.dates]
