"""The command line, `blogsearch`."""

from __future__ import annotations

import click

from indexer.cli.checking import check
from indexer.cli.covering import coverage
from indexer.cli.errors import OneLineErrors
from indexer.cli.explaining import explain
from indexer.cli.exporting import export
from indexer.cli.indexing import index
from indexer.cli.likening import similar
from indexer.cli.listing_facet import facet
from indexer.cli.people import people
from indexer.cli.reviewing import review
from indexer.cli.searching import search
from indexer.cli.serving import serve
from indexer.cli.showing import show

_COMMANDS = [index, search, explain, facet, show, similar]
_COMMANDS += [people, coverage, review, export, check, serve]


@click.group(
    cls=OneLineErrors,
    commands=_COMMANDS,
    invoke_without_command=True,
    context_settings={"max_content_width": 100},
)
@click.version_option(package_name="blogsearch")
@click.pass_context
def main(context: click.Context) -> None:
    """Search an archive of blog posts: by words, people and dates, down to the paragraph.

    \b
    Examples:
      blogsearch index posts
      blogsearch search body-worn video --from 2014
      blogsearch serve
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
