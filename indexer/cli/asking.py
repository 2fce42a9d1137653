"""A search as it was typed to a command, asked of an index."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import click

from indexer.cli.search_options import as_typed, pairs
from indexer.errors import ParameterError
from indexer.query.parameters import read
from indexer.query.request import Query
from indexer.search.archive import Archive
from indexer.search.opening import open_archive

Answer = TypeVar("Answer")

# Whatever is no option is a word of the query: -word leaves posts out.
QUERY_SETTINGS = {"ignore_unknown_options": True}


class QueryCommand(click.Command):
    """A command whose text may hold ``-word``, while ``--word`` is an option, known or not."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments. Raises NoSuchOption for a ``--word`` that is no option."""
        known = {name for param in self.get_params(ctx) for name in param.opts}
        for arg in itertools.takewhile(lambda arg: arg != "--", args):
            name = arg.partition("=")[0]
            if name.startswith("--") and name not in known:
                raise click.NoSuchOption(name, possibilities=sorted(known), ctx=ctx)
        # Alone it is the habit of asking for help; among words it leaves out the word "h".
        return super().parse_args(ctx, ["--help"] if args == ["-h"] else args)


def ask(
    words: tuple[str, ...],
    filters: Mapping[str, tuple[str, ...]],
    index: Path,
    question: Callable[[Archive, Query], Answer],
) -> Answer:
    """Return what an archive answers to a question about a search.

    Raises ParameterError that names options, where they cannot be used.
    """
    try:
        query = read([("q", " ".join(words)), *pairs(filters)])
        with closing(open_archive(index)) as archive:
            return question(archive, query)
    except ParameterError as error:
        raise ParameterError([as_typed(slip) for slip in error.slips]) from error
