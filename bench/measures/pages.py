"""HTML pages over HTTP: the program's server and Datasette's, on one core; memory of the server."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path
from time import monotonic
from typing import Any
from urllib.parse import urlencode

from bench.engines import datasette_table
from bench.figures import percentile
from bench.queries import Case
from bench.servers import Server, cores, free_port, on_core, serving
from bench.workshop import Workshop

_SECONDS = 30.0


def measure(workshop: Workshop, rounds: int) -> dict[str, Any]:
    """Return requests a second and percentiles, and the server's memory after the whole mix.

    ``alike`` is both servers over the searches that Datasette can express, ``mix`` the program
    over all of them. One connection is kept, one request is under way at a time.
    """
    core, other = cores()
    alike = [case for case in workshop.cases if case.shape in datasette_table.SHAPES]
    with ExitStack() as open_:
        open_.enter_context(on_core(other))
        ours = _started(open_, lambda port: _ours(workshop.index(), port), core)
        mix = _asked(ours, list(map(_path, workshop.cases)), rounds)
        found = {"mix": mix, "memory": asdict(ours.memory())}
        found["alike"] = {"this program": _asked(ours, list(map(_path, alike)), rounds)}
        if find_spec("datasette"):
            table = workshop.made(
                "datasette", lambda f: datasette_table.write_table(f, workshop.posts())
            )
            theirs = _started(open_, lambda port: datasette_table.command(table, port), core)
            paths = [datasette_table.path_of(case) for case in alike]
            found["alike"]["Datasette"] = _asked(theirs, paths, rounds)
        return found


def _started(open_: ExitStack, command: Callable[[int], Sequence[str]], core: int | None) -> Server:
    port = free_port()
    return open_.enter_context(serving(command(port), port, core))


def _ours(index: Path, port: int) -> list[str]:
    return [sys.executable, "-m", "indexer", "serve", "--index", str(index), "--port", str(port)]


def _asked(server: Server, paths: Sequence[str], rounds: int) -> dict[str, float]:
    """Ask for every page once unmeasured, then round by round, for half a minute at most."""
    for path in paths:
        server.seconds(path)
    taken: list[float] = []
    end = monotonic() + _SECONDS
    for _ in range(rounds):
        if not taken or monotonic() < end:
            taken += [server.seconds(path) for path in paths]
    return {
        "requests": len(taken),
        "per_second": len(taken) / sum(taken),
        "p50_ms": percentile(taken, 50) * 1_000,
        "p99_ms": percentile(taken, 99) * 1_000,
    }


def _path(case: Case) -> str:
    return f"/search?{urlencode(case.pairs)}"
