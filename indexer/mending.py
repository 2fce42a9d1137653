"""The command that mends an index."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from pathlib import Path

# What the archive is called in the README and the Makefile: the best there is to say where the
# manifest that would name the sources is lost.
_DEFAULT_SOURCES = ("posts",)


def mend(index: Path, sources: Iterable[str] = ()) -> str:
    """Return the sentence that ends every error about an index that cannot answer.

    The command runs as printed, in the present folder; paths below it are shown from there.
    """
    paths = [_from_here(source) for source in sources] or _DEFAULT_SOURCES
    return f"Build it with: {shlex.join(['blogsearch', 'index', *paths, '--index', str(index)])}"


def _from_here(source: str) -> str:
    path = Path(source)
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else source
