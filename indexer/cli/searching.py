"""`blogsearch search`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from indexer.cli.asking import QUERY_SETTINGS, QueryCommand, ask
from indexer.cli.options import index_option, json_option
from indexer.cli.page_text import page_lines
from indexer.cli.search_options import search_options
from indexer.search.archive import Archive


@click.command(cls=QueryCommand, context_settings=QUERY_SETTINGS)
@click.argument("query", nargs=-1)
@search_options()
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
    page = ask(query, filters, index_folder, Archive.search)
    if as_json:
        click.echo(json.dumps(page.as_json(), ensure_ascii=False, indent=2))
        return
    for line in page_lines(page):
        click.echo(line)
