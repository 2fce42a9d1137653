"""Posts to formats for other programs."""

from indexer.exporting.json_lines import json_line

__all__ = ["json_line"]
