"""``python -m indexer`` is ``blogsearch``."""

from indexer.cli import main

main(prog_name="blogsearch")
