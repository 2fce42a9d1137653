"""`blogsearch show`."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import click
from rapidfuzz import fuzz, process

from indexer.cli.options import index_option, json_option
from indexer.cli.post_text import post_lines
from indexer.errors import BlogSearchError
from indexer.records import Post
from indexer.search.archive import Archive
from indexer.search.opening import open_archive
from indexer.search.results import post_as_json

_MOST_SUGGESTIONS = 3
# Below this likeness (of 100) an ID is no misspelling of the other: "council-july-2104" is 94
# like "council-july-2014", and "nope" at most 38 like any ID of the sample archive.
_NEAR_ENOUGH = 60


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
        post = _post(archive, id)
    if as_json:
        click.echo(json.dumps(post_as_json(post), ensure_ascii=False, indent=2))
        return
    for line in post_lines(post, evidence):
        click.echo(line)


def _post(archive: Archive, id: str) -> Post:
    post = archive.post(archive.renamed(id) or id)
    if post is None:
        raise BlogSearchError(f"There is no post with the ID “{id}”. {_advice(archive, id)}")
    return post


def _advice(archive: Archive, id: str) -> str:
    ids = archive.ids()
    near = process.extract(
        id, ids, scorer=fuzz.ratio, limit=_MOST_SUGGESTIONS, score_cutoff=_NEAR_ENOUGH
    )
    if not near:
        return "Find IDs with: blogsearch search"
    return f"Did you mean {' or '.join(found for found, *_ in near)}?"
