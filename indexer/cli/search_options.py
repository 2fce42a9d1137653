"""The options of a search: one for every search parameter but the query text."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

import click

from indexer.query.parameters import PARAMETERS

Command = Callable[..., Any]

# Metavariable and help, by parameter; for --not-… options the help of what they exclude.
_SHOWN = {
    "speaker": ("NAME", "Posts by this author: a name, part of one, or “none” for nobody named."),
    "lead": ("NAME", "Posts that name this officer as a national lead, or “none”."),
    "portfolio": (
        "NAME",
        "Posts with a national lead on this, in any spelling: “counter terrorism”, or “none”.",
    ),
    "officer": ("NAME", "Posts that name this officer, or “none”."),
    "year": ("YYYY", "Posts of this year, or “undated”."),
    "month": ("YYYY-MM", "Posts of this month."),
    "from": ("DATE", "Posts of this day, month or year, or later."),
    "to": ("DATE", "Posts of this day, month or year, or earlier."),
    "undated": (
        "include|exclude|only",
        "What becomes of undated posts, which a filter by date leaves out.",
    ),
    "match": (
        "all|most|any",
        "How many of the words a post must hold; all unless given, and most where too few do.",
    ),
    "sort": ("relevance|newest|oldest", "The order; newest first where there are no words."),
    "page": ("N", "The page of results, from 1."),
    "size": ("N", "How many results on a page: 10 unless given, 100 at most."),
}
# The two shapes in which the reader of parameters names one: “from=x” and “from” was given.
_NAMED = re.compile(rf"“(?P<name>{'|'.join(map(re.escape, PARAMETERS))})(?==|” was given)")


def typed(parameter: str) -> str:
    """Return the option for a parameter: ``-speaker`` is typed ``--not-speaker``."""
    return f"--not-{parameter[1:]}" if parameter.startswith("-") else f"--{parameter}"


def search_options(besides: Collection[str] = ()) -> Callable[[Command], Command]:
    """Give a command the options; their values come under the names of the parameters.

    ``besides`` are the parameters that mean nothing to it.
    """
    names = [name for name in PARAMETERS if name != "q" and name not in besides]

    # Every option may be repeated as far as click goes: whether it may be is for the reader of
    # parameters to say, which keeps click from dropping all but the last.
    def with_options(command: Command) -> Command:
        for parameter in reversed(names):
            metavar, help = _shown(parameter)
            command = click.option(
                typed(parameter), _keyword(parameter), metavar=metavar, help=help, multiple=True
            )(command)
        return command

    return with_options


def pairs(values: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """Yield the parameters that the options of a command ask for, as name and value."""
    for parameter in PARAMETERS:
        for value in values.get(_keyword(parameter), ()):
            yield parameter, value


def as_typed(slip: str) -> str:
    """Return a slip with options in place of parameters: “--from=x” for “from=x”."""
    return _NAMED.sub(lambda match: f"“{typed(match['name'])}", slip)


def _shown(parameter: str) -> tuple[str, str]:
    metavar, help = _SHOWN[parameter.removeprefix("-")]
    return (
        (metavar, f"Leave out: {help[0].lower()}{help[1:]}")
        if parameter[0] == "-"
        else (metavar, help)
    )


def _keyword(parameter: str) -> str:
    return f"without_{parameter[1:]}" if parameter.startswith("-") else f"with_{parameter}"
