"""`blogsearch show`."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import click

from indexer.cli.options import index_option, json_option
from indexer.cli.post_by_id import post_by_id
from indexer.cli.post_text import post_lines
from indexer.search.opening import open_archive
from indexer.search.results import post_as_json


@click.command
@click.argument("id", metavar="ID")
@click.option(
    "--evidence",
    is_flag=True,
    help="Say which words each value rests on, with file and line, and what speaks against it.",
)
@json_option
@index_option
def show(id: str, evidence: bool, as_json: bool, index_folder: Path) -> None:
    """Print a post: what is known of it, and its numbered paragraphs.

    ID may be that of another capture of the post. JSON always holds the evidence.

    \b
    Examples:
      blogsearch show one-year-of-lockdown
      blogsearch show one-year-of-lockdown --evidence
      blogsearch show one-year-of-lockdown --json | jq -r .raw
    """
    with closing(open_archive(index_folder)) as archive:
        post = post_by_id(archive, id)
    if as_json:
        click.echo(json.dumps(post_as_json(post), ensure_ascii=False, indent=2))
        return
    for line in post_lines(post, evidence):
        click.echo(line)
