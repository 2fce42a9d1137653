"""Files on disk to captures: decoding, front matter, HTML, Markdown, the catalogue."""

from indexer.reading.archive import Progress, Reading, read_archive
from indexer.reading.contents import MAX_BYTES
from indexer.reading.files import FilesFound, find_files

__all__ = [
    "MAX_BYTES",
    "FilesFound",
    "Progress",
    "Reading",
    "find_files",
    "read_archive",
]
