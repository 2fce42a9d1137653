"""The halves of the development set: one to tune on, one held back, which decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.expected_yaml import EXPECTED, read_expected
from evaluation.goldens import Archive
from evaluation.real_posts import read_real_posts
from indexer.errors import SourceError

ARCHIVES = Path(__file__).parent / "archives"


@dataclass(frozen=True, slots=True)
class Half:
    """Archives that are measured together. Where ``decides``, a figure below its bar fails."""

    name: str
    archives: tuple[Archive, ...]
    decides: bool

    @property
    def posts(self) -> int:
        """The number of posts that have a golden."""
        return sum(len(archive.goldens) for archive in self.archives)


def both_halves(real_posts: Path | None) -> tuple[Half, Half]:
    """Return the half to tune on, with the real posts where they are here, and the held half.

    SourceError where ``real_posts`` holds no facts.
    """
    tune, held = (tuple(map(read_expected, _folders(ARCHIVES / name))) for name in ("tune", "held"))
    real = (_real(real_posts),) if real_posts else ()
    return Half("tune", (*tune, *real), decides=False), Half("held", held, decides=True)


def half_of(folders: Sequence[Path]) -> Half:
    """Return the archives in these folders as a half that decides.

    SourceError where a folder has no ``expected.yaml``.
    """
    for folder in folders:
        if not (folder / EXPECTED).is_file():
            raise SourceError(f"{folder}: no {EXPECTED} in it; name folders that hold goldens")
    archives = tuple(read_expected(folder.resolve()) for folder in folders)
    return Half("the folders given", archives, decides=True)


def _folders(half: Path) -> list[Path]:
    return sorted(path.parent for path in half.glob(f"*/{EXPECTED}"))


def _real(folder: Path) -> Archive:
    if not (folder / "expected.json").is_file():
        raise SourceError(f"ARCHIVE_DIR is {folder}, but there is no expected.json in it")
    return read_real_posts(folder)
