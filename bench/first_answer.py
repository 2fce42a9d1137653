"""``python -m bench.first_answer INDEX WORDS``: open an index, answer once, print the seconds."""

from __future__ import annotations

from time import perf_counter

START = perf_counter()


def main(index: str, words: str) -> None:
    """Print the seconds for imports, opening and one answer with its rows."""
    from pathlib import Path

    from indexer.query.parameters import read
    from indexer.search.opening import open_archive

    archive = open_archive(Path(index))
    archive.search(read([("q", words)])).as_json()
    print(perf_counter() - START, flush=True)


if __name__ == "__main__":
    import sys

    main(*sys.argv[1:])
