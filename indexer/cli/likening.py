"""`blogsearch similar`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import click

from indexer.cli.options import index_option, json_option
from indexer.cli.post_by_id import post_by_id
from indexer.search.opening import open_archive
from indexer.search.similar_posts import SimilarPost, similar_as_json
from indexer.wording import in_words, who


@click.command
@click.argument("id", metavar="ID")
@json_option
@index_option
def similar(id: str, as_json: bool, index_folder: Path) -> None:
    """List the posts most like the one with an ID, and the words that both speak of.

    ID may be that of another capture of the post.

    \b
    Examples:
      blogsearch similar drones-over-the-estuary
      blogsearch similar drones-over-the-estuary --json | jq -r '.similar[].id'
    """
    with closing(open_archive(index_folder)) as archive:
        post = post_by_id(archive, id)
        found = archive.similar(post)
    if as_json:
        click.echo(json.dumps(similar_as_json(post, found), ensure_ascii=False, indent=2))
        return
    for line in _lines(found):
        click.echo(line)


def _lines(found: Sequence[SimilarPost]) -> Iterator[str]:
    if not found:
        yield "no similar posts"
    for one in found:
        row = one.row
        yield click.style(row.heading, bold=True)
        speaker = [who(row.speaker)] if row.speaker else []
        yield f"  {' · '.join([in_words(row.date), *speaker, row.id])}"
        yield f"  both speak of: {', '.join(one.words)}"
