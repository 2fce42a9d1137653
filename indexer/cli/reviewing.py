"""`blogsearch review`."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from indexer.cli.options import index_option
from indexer.cli.output import output_option, write_out
from indexer.cli.review_text import review_lines
from indexer.errors import BlogSearchError
from indexer.reviewing import Matter, table
from indexer.reviewing import review as matters
from indexer.search.opening import open_archive


@click.command
@click.option("--csv", "as_csv", is_flag=True, help="Print a table, as corrections.csv takes it.")
@output_option
@index_option
def review(as_csv: bool, file: Path | None, index_folder: Path) -> None:
    """Say what deserves a human look, the most valuable first.

    What may be wrong comes before what is missing; of two posts the one that names more
    officers, then the longer one. In the table, fill in value (“none” for nothing), who, when
    and why, and put it as corrections.csv into the folder of the posts; rows without a value
    change nothing. After the next `blogsearch index` what was answered is not asked again.

    \b
    Examples:
      blogsearch review
      blogsearch review --csv --output review.csv
    """
    if file and not as_csv:
        raise click.UsageError("--output goes with --csv.", click.get_current_context())
    _refuse_to_replace(file)
    found = _matters(index_folder)
    if as_csv:
        write_out([table(found)], file)
        return
    for line in review_lines(found):
        click.echo(line)


def _matters(index: Path) -> tuple[Matter, ...]:
    with closing(open_archive(index)) as archive:
        return matters(archive.posts(), archive.people())


def _refuse_to_replace(file: Path | None) -> None:
    if file and file.is_file():
        raise BlogSearchError(
            f"{file} is there already, and somebody may have filled it in; name another file, or "
            "remove it first."
        )
