"""All files of the sources to captures: nothing that was seen is left unsaid."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from indexer.lines import with_lines
from indexer.reading.about import read_about
from indexer.reading.catalogue import read_catalogue
from indexer.reading.contents import read_bytes
from indexer.reading.declared import Declared, in_order
from indexer.reading.decoding import decode
from indexer.reading.files import CuratorFile, FilesFound, PostFile, find_files
from indexer.reading.front_matter import split_front_matter
from indexer.reading.html_page import read_page
from indexer.reading.markdown_post import markdown_blocks
from indexer.reading.plain_text import text_blocks
from indexer.reading.remarks import Note, UnusableError
from indexer.records import (
    About,
    Block,
    Capture,
    Correction,
    Curated,
    Entry,
    Found,
    Notice,
    Place,
)

Progress = Callable[[Iterable[Path]], Iterable[Path]]
"""Hands on the files one by one, in their order, and may show how far it has come."""


NOTHING_SAID = About()


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading gave: every file that was seen is in ``captures`` or in ``skipped``.

    ``notices`` are about files that are used all the same, catalogues among them. Captures
    are in the order of their file names. ``about`` is what the archive says of itself, ``known``
    the posts that catalogues name without a file.
    """

    captures: tuple[Capture, ...]
    skipped: tuple[Notice, ...]
    notices: tuple[Notice, ...]
    about: About = NOTHING_SAID
    known: tuple[Entry, ...] = ()
    corrections: tuple[Curated, ...] = ()
    people: tuple[Curated, ...] = ()


def _silently(files: Iterable[Path]) -> Iterable[Path]:
    return files


def read_archive(sources: Sequence[Path], progress: Progress = _silently) -> Reading:
    """Read the posts in ``sources``, each a folder or a file.

    A file that cannot become a post is skipped with the reason, the others are read.
    SourceError names a source that does not exist or cannot be opened.
    """
    files = find_files(sources)
    catalogued, known, notices = _catalogued(files)
    reader = _Reader(catalogued, notices)
    posts = {post.path: post for post in files.posts}
    for path in progress(list(posts)):
        reader.read(posts[path])
    about, remarks = read_about(files.abouts)
    curated = [_curated(kept, remarks) for kept in (files.corrections, files.people)]
    return Reading(
        captures=tuple(reader.captures),
        skipped=tuple(sorted([*files.skipped, *reader.skipped], key=lambda notice: notice.file)),
        notices=(*reader.notices, *remarks),
        about=about,
        known=tuple(known),
        corrections=curated[0],
        people=curated[1],
    )


class _Reader:
    """Reads posts one by one and keeps what came of each."""

    def __init__(self, catalogued: Mapping[Path, list[Declared]], notices: list[Notice]) -> None:
        self.catalogued = catalogued
        self.notices = notices
        self.captures: list[Capture] = []
        self.skipped: list[Notice] = []

    def read(self, post: PostFile) -> None:
        remarks: list[str] = []
        try:
            capture = _capture(post, self.catalogued.get(post.path, []), remarks.append)
        except UnusableError as error:
            self.skipped.append(Notice(post.file, str(error)))
            return
        self.captures.append(capture)
        self.notices += [Notice(post.file, remark) for remark in remarks]


def _capture(post: PostFile, catalogued: Sequence[Declared], note: Note) -> Capture:
    raw = decode(read_bytes(post.path), note)
    blocks, layers, corrections = _BY_FORMAT[post.format](raw, note)
    declared = [_placed(layer, post.file) for layer in layers]
    merged, overruled = in_order([*catalogued, *declared], note)
    return Capture(
        file=post.file,
        format=post.format,
        raw=raw,
        blocks=with_lines(raw, blocks, post.format),
        declared=merged,
        overruled=overruled,
        corrections=tuple(replace(c, place=_in_file(c.place, post.file)) for c in corrections),
    )


def _placed(layer: Declared, file: str) -> dict[str, Found]:
    return {
        name: replace(found, place=_in_file(found.place, file)) for name, found in layer.items()
    }


def _in_file(place: Place, file: str) -> Place:
    return replace(place, file=file)


def _curated(files: Sequence[CuratorFile], remarks: list[Notice]) -> tuple[Curated, ...]:
    curated: list[Curated] = []
    for file in files:
        said: list[str] = []
        try:
            curated.append(Curated(file.file, decode(read_bytes(file.path), said.append)))
        except UnusableError as error:
            said.append(f"not used: {error}")
        remarks += [Notice(file.file, remark) for remark in said]
    return tuple(curated)


_Content = tuple[tuple[Block, ...], Sequence[Declared], Sequence[Correction]]


def _text(raw: str, note: Note) -> _Content:
    blocks = text_blocks(raw)
    if not blocks:  # characters that cannot be seen, and nothing else
        raise UnusableError("empty")
    return blocks, [], []


def _markdown(raw: str, note: Note) -> _Content:
    declared, corrections, body = split_front_matter(raw, note)
    blocks = markdown_blocks(body)
    if not blocks:
        raise UnusableError("no text after the front matter" if body != raw else "no text in it")
    return blocks, [declared], corrections


def _html(raw: str, note: Note) -> _Content:
    blocks, declared = read_page(raw, note)
    if not blocks:
        raise UnusableError("a page without any text")
    return blocks, [declared], []


_BY_FORMAT: Mapping[str, Callable[[str, Note], _Content]] = {
    "text": _text,
    "markdown": _markdown,
    "html": _html,
}


def _catalogued(
    files: FilesFound,
) -> tuple[dict[Path, list[Declared]], list[Entry], list[Notice]]:
    """Return what the catalogues say of each post, the nearest catalogue first."""
    declared: dict[Path, list[Declared]] = {}
    known: list[Entry] = []
    notices: list[Notice] = []
    for catalogue in sorted(files.catalogues, key=_depth, reverse=True):
        remarks: list[str] = []
        by_path, entries = read_catalogue(catalogue, files.posts, remarks.append)
        for path, said in by_path.items():
            declared.setdefault(path, []).append(said)
        known += entries
        notices += [Notice(catalogue.file, remark) for remark in remarks]
    return declared, known, notices


def _depth(catalogue: CuratorFile) -> int:
    return len(catalogue.path.parts)
