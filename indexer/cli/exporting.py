"""`blogsearch export`."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from indexer.cli.options import index_option
from indexer.cli.output import output_option, write_out
from indexer.exporting import json_line
from indexer.search.opening import open_archive


@click.command
@click.option(
    "--format",
    "format",
    type=click.Choice(["jsonl"]),
    default="jsonl",
    show_default=True,
    help="jsonl: one JSON object a line, one line a post, by ID.",
)
@output_option
@index_option
def export(format: str, file: Path | None, index_folder: Path) -> None:
    """Write what is known of every post, and why, without the texts.

    Each post comes with the evidence of its values, everything else that was said, doubts,
    corrections, other captures, and the SHA-256 of its text. The same archive gives the same
    bytes, so that two exports can be compared.

    \b
    Examples:
      blogsearch export --output posts.jsonl
      blogsearch export | jq -r 'select(.date.edtf == null) | .id'
    """
    with closing(open_archive(index_folder)) as archive:
        write_out((json_line(post) for post in archive.posts()), file)
