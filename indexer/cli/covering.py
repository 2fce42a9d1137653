"""`blogsearch coverage`."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import click

from indexer.cli.coverage_text import coverage_lines
from indexer.cli.options import index_option, json_option
from indexer.search.opening import open_archive


@click.command
@json_option
@index_option
def coverage(as_json: bool, index_folder: Path) -> None:
    """Say what the archive covers: posts by month, gaps, sources, and posts that it lacks.

    \b
    Examples:
      blogsearch coverage
      blogsearch coverage --json | jq '.lacking[].title'
    """
    with closing(open_archive(index_folder)) as archive:
        found = archive.coverage()
    if as_json:
        click.echo(json.dumps(found.as_json(), ensure_ascii=False, indent=2))
        return
    for line in coverage_lines(found):
        click.echo(line)
