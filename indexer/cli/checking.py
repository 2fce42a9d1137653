"""`blogsearch check`."""

from __future__ import annotations

from pathlib import Path

import click

from indexer.cli.options import index_option
from indexer.search.opening import check_index
from indexer.wording import counted


@click.command
@index_option
def check(index_folder: Path) -> None:
    """Read the index through, and say whether it is sound.

    \b
    Examples:
      blogsearch check
      blogsearch check --index /srv/blog/index && echo sound
    """
    manifest = check_index(index_folder)
    size = sum(file.bytes for file in manifest.files.values())
    click.echo(f"The index in {index_folder} is whole.")
    click.echo(f"Build:   {manifest.build}, complete {manifest.built}")
    click.echo(f"Version: {manifest.version}, engine {manifest.engine}")
    click.echo(f"Sources: {', '.join(manifest.sources)}")
    click.echo(
        f"Read:    {counted(manifest.posts, 'post')} in {counted(len(manifest.files), 'file')}, "
        f"{counted(size, 'byte')}, each as it was written"
    )
