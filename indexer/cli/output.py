"""Where a command writes what it makes: a file, whole or not at all, or standard output."""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import IO

import click

output_option = click.option(
    "--output",
    "file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write to this file, in one step when all is done; to standard output unless given.",
)


def write_out(pieces: Iterable[str], file: Path | None) -> None:
    """Write the pieces in UTF-8, as they are, to ``file`` or to standard output.

    Until everything is written, a former file of this name stays as it was.
    """
    if file is None:
        _write(pieces, sys.stdout.buffer)
        sys.stdout.flush()
    elif file.exists() and not file.is_file():  # a pipe, /dev/null
        with file.open("wb") as stream:
            _write(pieces, stream)
    else:
        _replace(pieces, file)


def _replace(pieces: Iterable[str], file: Path) -> None:
    aside = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    try:
        with aside.open("wb") as stream:
            _write(pieces, stream)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(aside, file)
    finally:
        aside.unlink(missing_ok=True)


def _write(pieces: Iterable[str], stream: IO[bytes]) -> None:
    for piece in pieces:
        stream.write(piece.encode())
