"""What well-known libraries find in the same captures, for comparison; they can fail nothing."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from importlib.util import find_spec
from pathlib import Path

from evaluation.answers import Answer, Person, Said
from evaluation.captures import is_page, raw_text
from evaluation.goldens import Archive

# Where the first lines end in which a title, dateline or byline may stand.
_FIRST_LINES = 5
_LIBRARIES = ("dateparser", "htmldate", "trafilatura")

FIELDS = frozenset({"date", "speaker", "title", "text"})
"""The fields of ``measures.yaml`` that a baseline may look for, and the program does."""

_Reader = Callable[[str, Path], Answer]


@dataclass(frozen=True, slots=True)
class Baseline:
    """A library that looks for some of the fields in one capture at a time."""

    reader: _Reader
    fields: frozenset[str]

    def answers(self, archive: Archive) -> Sequence[Answer]:
        """Return what the library finds; nothing that it raises, warns or logs gets out."""
        goldens = (*archive.goldens, *archive.empty)
        with _quietly():
            return [_read(self.reader, golden.file, archive.folder) for golden in goldens]


def are_installed() -> bool:
    """Say whether the libraries of the extra ``eval`` are here."""
    return all(find_spec(name) for name in _LIBRARIES)


def _htmldate(file: str, path: Path) -> Answer:
    from htmldate import find_date

    found = find_date(_page(path), url=_address(path), original_date=True)
    return Answer((file,), date=Said(found) if found else None)


def _trafilatura(file: str, path: Path) -> Answer:
    from trafilatura import bare_extraction

    found = bare_extraction(_page(path), url=_address(path), with_metadata=True)
    if found is None:
        return Answer((file,))
    return Answer(
        (file,),
        title=Said(found.title) if found.title else None,
        date=Said(found.date) if found.date else None,
        speaker=Person(found.author) if found.author else None,
        paragraphs=tuple((found.text or "").splitlines()),
    )


def _dateparser(file: str, path: Path) -> Answer:
    from dateparser.search import search_dates

    first = "\n".join([line for line in raw_text(path).splitlines() if line.strip()][:_FIRST_LINES])
    # Day first, and no date guessed from a part of one: the settings fairest to British posts.
    settings = {"DATE_ORDER": "DMY", "REQUIRE_PARTS": ["day", "month", "year"]}
    found = search_dates(first, languages=["en"], settings=settings)
    return Answer((file,), date=Said(f"{found[0][1]:%Y-%m-%d}", found[0][0]) if found else None)


def _page(path: Path) -> str:
    text = raw_text(path)
    if is_page(path):
        return text
    body = "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
    return f"<html><body><article>{body}</article></body></html>"


def _address(path: Path) -> str:
    return f"https://blog.example/{path.name}"


def _read(reader: _Reader, file: str, folder: Path) -> Answer:
    try:
        return reader(file, folder / file)
    except Exception:  # what a library makes of a page must never end a run
        return Answer((file,))


@contextmanager
def _quietly() -> Iterator[None]:
    """Keep what the libraries warn and log of to themselves."""
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(logging.NOTSET)


BASELINES: Mapping[str, Baseline] = {
    "htmldate": Baseline(_htmldate, frozenset({"date"})),
    "trafilatura": Baseline(_trafilatura, FIELDS),
    "dateparser": Baseline(_dateparser, frozenset({"date"})),
}
