"""``python -m bench run`` and ``python -m bench report``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.agreeing import Disagreement
from bench.engines.choosing import FOLDERS, at_hand
from bench.report import write_report
from bench.results import read_results
from bench.running import MEASURES, Plan, run


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    chosen = _parser().parse_args(arguments)
    kept = chosen.report / "benchmarks" / "results.json"
    if chosen.command == "run":
        try:
            _run(chosen, kept)
        except Disagreement as slips:
            print(f"The engines disagree.\n{slips}", file=sys.stderr)
            return 1
    write_report(chosen.report, read_results(kept))
    print(f"Written: {chosen.report / 'benchmarks.md'}")
    return 0


def _run(chosen: argparse.Namespace, kept: Path) -> None:
    engines = [name for name in chosen.engines if at_hand(name)]
    plan = Plan(chosen.sizes, engines, chosen.measures, chosen.rounds, chosen.fresh)
    with ExitStack() as held:
        folder = chosen.cache or held.enter_context(TemporaryDirectory())
        run(plan, Path(folder), kept, lambda said: print(said, flush=True))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    running = commands.add_parser("run", help="measure, and write the report")
    running.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    running.add_argument(
        "--cache", default="", help="where archives and indexes stay; else nowhere"
    )
    running.add_argument("--engines", nargs="+", choices=FOLDERS, default=list(FOLDERS))
    running.add_argument("--measures", nargs="+", choices=MEASURES, default=list(MEASURES))
    running.add_argument("--rounds", type=int, default=25, help="how often each query is timed")
    running.add_argument("--fresh", action="store_true", help="write our own indexes anew")
    reporting = commands.add_parser("report", help="write the report from results kept before")
    for command in (running, reporting):
        command.add_argument("--report", type=Path, default=Path("docs"), help="its folder")
    return parser


if __name__ == "__main__":
    sys.exit(main())
