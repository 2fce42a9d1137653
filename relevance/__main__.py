"""``python -m relevance run``, ``report``, ``judged`` and ``check``."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from relevance.checking import check, recorded
from relevance.collection import CollectionError, collections_in
from relevance.measures import can_measure
from relevance.outcome import NOT_MEASURED, failed, outcome
from relevance.report import write_report
from relevance.results import Results, read_results, write_results
from relevance.running import add_judged, run


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 1 where a bar is missed, 2 for what is lacking."""
    chosen = _parser().parse_args(arguments)
    if not can_measure():
        return _lacking("The packages that measure are not installed: make .venv/relevance.")
    try:
        return int(chosen.does(chosen))
    except CollectionError as error:
        return _lacking(str(error))


def _run(chosen: argparse.Namespace) -> int:
    folder: Path | None = chosen.collections
    if folder is None or not folder.is_dir():
        return _lacking("Name the folder of the collections by --collections or COLLECTIONS_DIR.")
    found = collections_in(folder)
    if not found:
        return _lacking(f"There is no collection in {folder}: README.md says what one is.")
    results = run(found, _say)
    write_results(_kept(chosen), results)
    return _report(chosen)


def _report(chosen: argparse.Namespace) -> int:
    results = read_results(_kept(chosen))
    write_report(chosen.report, results)
    _say(f"Written: {chosen.report / 'relevance.md'}")
    return _verdict(results)


def _judged(chosen: argparse.Namespace) -> int:
    results = Results()
    add_judged(results, _say)
    for name, held in results.judged.items():
        for miss in held.misses:
            _say(f"{name}: {miss}")
    return _verdict(results)


def _check(chosen: argparse.Namespace) -> int:
    return 0 if check(chosen.collections, chosen.collection, _say) else 1


def _verdict(results: Results) -> int:
    rows = outcome(results)
    for row in rows:
        if row.measured != NOT_MEASURED:
            _say(f"{'MISSED' if row.met is False else 'met'}: {row.what}: {row.measured}")
    return 1 if failed(rows) else 0


def _kept(chosen: argparse.Namespace) -> Path:
    kept: Path = chosen.report / "relevance" / "results.json"
    return kept


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m relevance", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    running = commands.add_parser("run", help="measure all, and write the report")
    reporting = commands.add_parser("report", help="write the report from results kept before")
    judging = commands.add_parser("judged", help="measure the judged queries alone")
    checking = commands.add_parser("check", help="measure little, against what was recorded")
    for command in (running, checking):
        command.add_argument("--collections", type=Path, default=_collections_dir(), help="folder")
    for command in (running, reporting):
        command.add_argument("--report", type=Path, default=Path("docs"), help="its folder")
    checking.add_argument("--collection", default="adi", choices=recorded()["collections"])
    doing = {running: _run, reporting: _report, judging: _judged, checking: _check}
    for command, does in doing.items():
        command.set_defaults(does=does)
    return parser


def _collections_dir() -> Path | None:
    named = os.environ.get("COLLECTIONS_DIR")
    return Path(named) if named else None


def _say(said: str) -> None:
    print(said, flush=True)


def _lacking(said: str) -> int:
    print(said, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
