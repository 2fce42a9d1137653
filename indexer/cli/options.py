"""What several commands take."""

from __future__ import annotations

from pathlib import Path

import click

index_option = click.option(
    "--index",
    "index_folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    default=Path("index"),
    envvar="BLOGSEARCH_INDEX",
    show_default=True,
    show_envvar=True,
    help="The folder that holds the index.",
)
json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print JSON, as the API does, and nothing else."
)
