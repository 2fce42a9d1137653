"""The files of the sources: posts, catalogues, what the archive says of itself, and the rest."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from indexer.errors import SourceError
from indexer.records import Notice

FORMATS = {
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
}
"""The format of a post by the extension of its file, in lower case."""

_CATALOGUE = "catalogue.csv"
_CORRECTIONS = "corrections.csv"
_PEOPLE = "people.yaml"
_ABOUT = "archive.yaml"


@dataclass(frozen=True, slots=True)
class PostFile:
    """A file to read as a post. ``path`` opens it; ``file`` is its path below the source."""

    path: Path
    file: str
    format: str


@dataclass(frozen=True, slots=True)
class CuratorFile:
    """What a curator keeps beside the posts; it speaks for the posts in its folder and below."""

    path: Path
    file: str


@dataclass(frozen=True, slots=True)
class FilesFound:
    """Everything in the sources, each part sorted by path below the source.

    ``abouts`` are the ``archive.yaml`` of the sources, in the order of the sources, ``people``
    the files ``people.yaml`` and ``corrections`` the files ``corrections.csv``.
    """

    posts: tuple[PostFile, ...]
    catalogues: tuple[CuratorFile, ...]
    corrections: tuple[CuratorFile, ...]
    people: tuple[CuratorFile, ...]
    abouts: tuple[Path, ...]
    skipped: tuple[Notice, ...]


def find_files(sources: Sequence[Path]) -> FilesFound:
    """List the files of ``sources``, each a folder (taken with its sub-folders) or a file.

    A file reached twice is listed once, under the first source that holds it. Links are
    followed only to places inside their own source. SourceError names a source that does
    not exist or cannot be opened.
    """
    search = _Search()
    for source in sources:
        search.enter(source)
    return FilesFound(
        posts=tuple(sorted(search.posts, key=lambda post: post.file)),
        catalogues=search.kept_by_curators(_CATALOGUE),
        corrections=search.kept_by_curators(_CORRECTIONS),
        people=search.kept_by_curators(_PEOPLE),
        abouts=tuple(search.abouts),
        skipped=tuple(sorted(search.skipped, key=lambda notice: notice.file)),
    )


@dataclass(slots=True)
class _Search:
    posts: list[PostFile] = field(default_factory=list)
    curated: dict[str, list[CuratorFile]] = field(default_factory=dict)
    abouts: list[Path] = field(default_factory=list)
    skipped: list[Notice] = field(default_factory=list)
    seen: set[Path] = field(default_factory=set)
    root: Path = Path()
    links: list[Path] = field(default_factory=list)

    def enter(self, source: Path) -> None:
        root = _existing(source)
        if root.is_dir():
            self.root = root
            self._enter_folder(root)
        else:
            self.root = root.parent
            self._take(root, root)
            self._take_curated_beside(root)

    def _enter_folder(self, root: Path) -> None:
        try:
            os.scandir(root).close()
        except OSError as error:
            raise SourceError(f"{root}: cannot be opened ({error.strerror})") from error
        self._walk(root, root)
        # Links last, so that a post is named by its own place, not by a link to it.
        while self.links:
            self._follow(self.links.pop(0))

    def kept_by_curators(self, name: str) -> tuple[CuratorFile, ...]:
        """Return the curators' files of this name, sorted."""
        return tuple(sorted(self.curated.get(name, ()), key=lambda file: file.file))

    def _take_curated_beside(self, post: Path) -> None:
        for name in (_CATALOGUE, _CORRECTIONS, _PEOPLE):
            beside = post.with_name(name)
            if beside.is_file() and not beside.is_symlink():
                self._take(beside, beside)

    def _walk(self, folder: Path, real: Path) -> None:
        if real in self.seen:
            return
        self.seen.add(real)
        try:
            names = sorted(os.listdir(folder))
        except OSError as error:
            self._skip(folder, f"a folder that cannot be opened ({error.strerror})")
            return
        for name in names:
            if not _is_hidden(name):
                self._look_at(folder / name, real / name)

    def _look_at(self, path: Path, real: Path) -> None:
        if path.is_symlink():
            self.links.append(path)
        elif not path.is_dir():
            self._take(path, real)
        elif path.suffix.lower() in FORMATS:
            self._skip(path, "a folder named like a post; rename it to have its files read")
        else:
            self._walk(path, real)

    def _follow(self, link: Path) -> None:
        try:
            target = link.resolve(strict=True)
        except (OSError, RuntimeError):  # RuntimeError: Python 3.11 and 3.12 on a circle
            self._skip(link, "a link that leads nowhere")
            return
        if not target.is_relative_to(self.root):
            self._skip(link, "a link that points outside the source folder")
        elif target in self.seen:
            self._skip(link, f"a link to {self._file(target)}, which is taken once only")
        else:  # into a hidden folder, where posts are found only through links
            self._look_behind(link, target)

    def _look_behind(self, link: Path, target: Path) -> None:
        if target.is_dir():
            self._walk(link, target)
        else:
            self._take(link, target)

    def _take(self, path: Path, real: Path) -> None:
        if real in self.seen:
            return
        self.seen.add(real)
        file, name = self._file(path), path.name.lower()
        if not _is_unicode(str(path.relative_to(self.root))):
            self._skip(path, "its name is not UTF-8; rename it")
        elif name in (_CATALOGUE, _CORRECTIONS, _PEOPLE):
            self.curated.setdefault(name, []).append(CuratorFile(path, file))
        elif name == _ABOUT and path.parent == self.root:
            self.abouts.append(path)
        elif reason := _no_post(name):
            self._skip(path, reason)
        else:
            self.posts.append(PostFile(path, file, FORMATS[path.suffix.lower()]))

    def _skip(self, path: Path, reason: str) -> None:
        self.skipped.append(Notice(self._file(path), reason))

    def _file(self, path: Path) -> str:
        file = path.relative_to(self.root).as_posix()
        return os.fsencode(file).decode("utf-8", errors="replace")


def _existing(source: Path) -> Path:
    try:
        return source.resolve(strict=True)
    except (OSError, RuntimeError) as error:
        raise SourceError(
            f"{source}: there is no such file or folder; name a folder with posts, or one post"
        ) from error


def _is_hidden(name: str) -> bool:
    return name.startswith(".") or name == "__MACOSX"


def _is_unicode(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _no_post(name: str) -> str | None:
    """Say why a file of this name, in lower case, is not a post."""
    stem, extension = os.path.splitext(name)
    if stem == "readme" and extension in {"", *FORMATS}:
        return "about the archive, not a post"
    if extension not in FORMATS:
        return "not a .txt, .md or .html file"
    return None
