"""`blogsearch search`."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import click

from indexer.cli.options import index_option, json_option
from indexer.cli.page_text import page_lines
from indexer.cli.search_options import as_typed, pairs, search_options
from indexer.errors import ParameterError
from indexer.query.parameters import read
from indexer.search.opening import open_archive
from indexer.search.results import Page


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


@click.command(cls=QueryCommand, context_settings={"ignore_unknown_options": True})
@click.argument("query", nargs=-1)
@search_options
@json_option
@index_option
def search(
    query: tuple[str, ...], as_json: bool, index_folder: Path, **filters: tuple[str, ...]
) -> None:
    """Search the posts; without QUERY, list them.

    Words are found in any of their forms; "exact words" in double quotes as they stand (and in
    single quotes around, for the shell); -word leaves posts out; OR, brackets, title:, speaker:,
    lead:, portfolio:, officer:, rank: and date: work as on the search page.

    \b
    Examples:
      blogsearch search drones
      blogsearch search '"stop and search" -knife' --from 2014 --to 2016-06
      blogsearch search --lead none --year 2016 --sort oldest
      blogsearch search cyber fraud --json | jq .total
    """
    page = _answer([("q", " ".join(query)), *pairs(filters)], index_folder)
    if as_json:
        click.echo(json.dumps(page.as_json(), ensure_ascii=False, indent=2))
        return
    for line in page_lines(page):
        click.echo(line)


def _answer(parameters: Iterable[tuple[str, str]], index: Path) -> Page:
    try:
        query = read(parameters)
        with closing(open_archive(index)) as archive:
            return archive.search(query)
    except ParameterError as error:
        raise ParameterError([as_typed(slip) for slip in error.slips]) from error
