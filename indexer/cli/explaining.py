"""`blogsearch explain`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from indexer.cli.asking import QUERY_SETTINGS, QueryCommand, ask
from indexer.cli.options import index_option, json_option
from indexer.cli.post_by_id import post_by_id
from indexer.cli.search_options import search_options
from indexer.query.request import Query
from indexer.search.archive import Archive
from indexer.search.reasons import Reasons
from indexer.search.why import Why

# Which page of the results a post is on makes no difference to its score.
_OF_PAGES = ("page", "size")


@click.command(cls=QueryCommand, context_settings=QUERY_SETTINGS)
@click.argument("query", metavar="QUERY")
@click.argument("id", metavar="ID")
@search_options(besides=_OF_PAGES)
@json_option
@index_option
def explain(
    query: str, id: str, as_json: bool, index_folder: Path, **filters: tuple[str, ...]
) -> None:
    """Say why QUERY finds the post with an ID: the parts that its score is the sum of.

    QUERY is one argument: several words go in quotes. It and the filters are those of
    `blogsearch search`. Where the post is not found, one line says what it lacks.

    \b
    Examples:
      blogsearch explain "knife crime" knife-crime-five-letters
      blogsearch explain '"stop and search" -drones' digital-evidence
      blogsearch explain "ferry test" web-passwords-for-humans --json | jq .why.score
    """
    why = ask((query,), filters, index_folder, lambda archive, asked: _why(archive, asked, id))
    if as_json:
        click.echo(json.dumps(why.as_json(), ensure_ascii=False, indent=2))
        return
    for line in _lines(why):
        click.echo(line)


def _why(archive: Archive, query: Query, id: str) -> Why:
    return archive.explain(query, post_by_id(archive, id).id)


def _lines(why: Why) -> Iterator[str]:
    if why.reasons:
        yield f"{why.id}, searched for {why.explained}:"
        yield from _table(why.reasons)
    else:
        yield f"{why.id} is not among {why.explained}: {'; '.join(why.lacks)}"


def _table(reasons: Reasons) -> Iterator[str]:
    for part in reasons.parts:
        yield f"{part.share:>7.2f}  {part.said}{part.detail and f': {part.detail}'}"
    yield click.style(f"{reasons.score:>7.2f}  Sum", bold=True)
    yield from reasons.notes
