"""`blogsearch index`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from indexer.building.progress import Item
from indexer.cli.options import index_option
from indexer.cli.report_text import report_lines


@click.command
@click.argument(
    "sources", metavar="SOURCE...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@index_option
def index(sources: tuple[Path, ...], index_folder: Path) -> None:
    """Read the posts in files and folders, and build the index anew.

    Prints each file that was skipped with the reason, and how much was found out about the
    posts. Until the new index is complete, the former one answers.

    \b
    Examples:
      blogsearch index posts
      blogsearch index posts/2016 posts/one-year-of-lockdown.txt --index /srv/blog/index
    """
    # Only here, for what extracts and builds takes half a second to import.
    from indexer.building.build import build

    report = build(sources, index_folder, progress_bar)
    for line in report_lines(report, index_folder):
        click.echo(line)


def progress_bar(items: Sequence[Item], doing: str) -> Iterable[Item]:
    """Hand on the items; where stderr is a terminal, a bar there shows how far it has come."""
    hidden = not sys.stderr.isatty()
    with click.progressbar(items, label=f"{doing:<15}", file=sys.stderr, hidden=hidden) as bar:
        yield from bar
