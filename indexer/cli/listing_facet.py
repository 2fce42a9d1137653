"""`blogsearch facet`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from indexer.cli.asking import QUERY_SETTINGS, QueryCommand, ask
from indexer.cli.options import index_option, json_option
from indexer.cli.search_options import search_options
from indexer.query.request import FACETS
from indexer.search.whole_facet import WholeFacet
from indexer.wording import counted

# What orders and parts the results of a search makes no difference to their facets.
_OF_RESULTS = ("sort", "page", "size")


@click.command(cls=QueryCommand, context_settings=QUERY_SETTINGS)
@click.argument("name", metavar="FACET", type=click.Choice(FACETS))
@click.argument("query", nargs=-1)
@click.option("--find", "typed", metavar="TEXT", default="", help="Only values called like this.")
@search_options(besides=_OF_RESULTS)
@json_option
@index_option
def facet(
    name: str,
    query: tuple[str, ...],
    typed: str,
    as_json: bool,
    index_folder: Path,
    **filters: tuple[str, ...],
) -> None:
    """List every value of FACET, with the number of posts, over what QUERY finds.

    FACET is year, month, speaker, lead, portfolio or officer. A search shows the first values of
    each; here are all. What is chosen in the facet
    itself is left aside. QUERY and the filters are those of `blogsearch search`.

    \b
    Examples:
      blogsearch facet officer
      blogsearch facet portfolio knife crime --from 2014
      blogsearch facet lead --find marsh --json | jq '.values[0]'
    """
    whole = ask(
        query, filters, index_folder, lambda archive, asked: archive.facet(name, asked, typed)
    )
    if as_json:
        click.echo(json.dumps(whole.as_json(), ensure_ascii=False, indent=2))
        return
    for line in _lines(whole):
        click.echo(line)


def _lines(whole: WholeFacet) -> Iterator[str]:
    facet = whole.facet
    every = len(facet.values) + facet.left_out
    shown = f"{len(facet.values)} of " if facet.left_out else ""
    yield f"{facet.label} in {whole.explained}: {shown}{counted(every, 'value')}"
    for value in facet.values:
        mark = "+" if value.selected else "-" if value.excluded else " "
        yield f"{mark} {value.label} ({value.value}): {counted(value.count, 'post')}"
