"""The time of a whole answer: every engine, every query, interleaved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from bench.agreeing import agree
from bench.engines.answers import IDS, Peer, Unable
from bench.engines.choosing import OURS
from bench.figures import in_milliseconds, ratios
from bench.interleaving import interleaved
from bench.machine import bytes_in
from bench.queries import Case
from bench.workshop import Workshop


def measure(workshop: Workshop, engines: list[str], rounds: int) -> dict[str, Any]:
    """Return the figures of each query, the agreement and the sizes on disk in bytes.

    Raises Disagreement before anything is timed.
    """
    with workshop.peers(engines) as peers:
        return {
            "overlap": agree(workshop.cases, peers),
            "bytes": {name: bytes_in(workshop.engine_folder(name), IDS) for name in engines},
            "cases": [_timed(case, peers, rounds) for case in workshop.cases],
        }


def _timed(case: Case, peers: Mapping[str, Peer], rounds: int) -> dict[str, Any]:
    query = case.query()
    ways = {name: partial(each.answer, query) for name, each in peers.items()}
    able = {name: way for name, way in ways.items() if _is_able(way)}
    times = interleaved(able, rounds)
    ours, others = times[OURS], {name: each for name, each in times.items() if name != OURS}
    return {
        "shape": case.shape,
        "typed": case.typed,
        "matches": peers[OURS].answer(query).total,
        "ms": {name: in_milliseconds(each.settled) for name, each in times.items()},
        "ratio": {n: ratios(ours.settled, each.settled) for n, each in others.items()},
        "ratio_second": {n: ratios(ours.second, each.second) for n, each in others.items()},
    }


def _is_able(way: Callable[[], object]) -> bool:
    try:
        way()
    except Unable:
        return False
    return True
