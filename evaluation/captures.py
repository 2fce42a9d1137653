"""The text of captures, as the program decodes it, for comparing lines with them."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup
from markdown import markdown

from indexer.reading import find_files
from indexer.reading.decoding import decode

_PAGES = {".html", ".htm"}


def capture_files(folder: Path) -> tuple[str, ...]:
    """Return the captures of an archive by their paths below ``folder``, sorted."""
    return tuple(post.file for post in find_files([folder]).posts)


def raw_text(path: Path) -> str:
    """Return a capture as decoded: UTF-8 or Windows-1252."""
    return decode(path.read_bytes(), lambda _: None)


def is_page(path: Path) -> bool:
    """Say whether the capture is HTML."""
    return path.suffix.lower() in _PAGES


def is_text(path: Path) -> bool:
    """Say whether the capture is plain text, whose every line is body unless a golden objects."""
    return path.suffix.lower() == ".txt"


def readable_text(path: Path) -> str:
    """Return the text that a reader sees, its white space in single spaces."""
    raw = raw_text(path)
    if is_text(path):
        return one_line(raw)
    page = raw if is_page(path) else markdown(raw)
    return one_line(BeautifulSoup(page, "lxml").get_text(" "))


def lines(path: Path) -> tuple[str, ...]:
    """Return the lines of a capture that hold anything, each with single spaces."""
    return tuple(filter(None, map(one_line, raw_text(path).splitlines())))


def one_line(text: str) -> str:
    """Return ``text`` with every run of white space as one space."""
    return " ".join(text.split())
