"""Whatever goes wrong, said in one line on stderr, with an exit status that scripts can read."""

from __future__ import annotations

import contextlib
import sys
import traceback
from collections.abc import Iterator
from io import TextIOWrapper
from typing import Any

import click

from indexer.errors import BlogSearchError, ParameterError, QueryError

PROGRAM = "blogsearch"
USAGE, FAILED, INTERRUPTED = 2, 1, 130


class OneLineErrors(click.Group):
    """A group of commands that end in one line, and never in a traceback.

    The exit status is 2 where the command line, a query or a filter is wrong, 130 after
    Ctrl-C, and 1 for anything else.
    """

    def main(self, *args: Any, **settings: Any) -> Any:
        """Run the command and leave the program with its exit status."""
        with _printable_streams(), _one_line():
            sys.exit(super().main(*args, **settings | {"standalone_mode": False}))


def warn(message: str) -> None:
    """Print one line on stderr, with the name of the program in front."""
    click.echo(f"{PROGRAM}: {' '.join(message.split())}", err=True)


@contextlib.contextmanager
def _one_line() -> Iterator[None]:
    try:
        yield
    except click.exceptions.Abort:
        sys.exit(INTERRUPTED)
    except Exception as error:
        warn(_message(error))
        sys.exit(_status(error))


def _message(error: Exception) -> str:
    match error:
        case click.ClickException():
            return f"{error.format_message()}{_help(error)}"
        case QueryError(suggestion=str(suggestion)):
            return f"{error} Try: {suggestion}"
        case BlogSearchError():
            return str(error)
        case OSError(filename=str(file), strerror=str(reason)):
            return f"{file}: {reason}. Check that it is there, and that you may read and write it."
        case OSError():
            return str(error)
    return _unforeseen(error)


def _status(error: Exception) -> int:
    is_usage = isinstance(error, click.UsageError | QueryError | ParameterError)
    return USAGE if is_usage else FAILED


def _help(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    return f" See: {context.command_path} --help" if context else ""


def _unforeseen(error: Exception) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return (
        f"This should not have happened; please report it with the command that you gave: "
        f"{type(error).__name__}: {error} ({last.filename}, line {last.lineno})"
    )


@contextlib.contextmanager
def _printable_streams() -> Iterator[None]:
    """Have characters that a stream cannot show replaced: old consoles know no “ or ¶."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    yield
