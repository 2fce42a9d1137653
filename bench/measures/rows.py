"""The time of an answer with ten rows of results, passages and highlights, beside the bare one."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import Any

from bench.engines.answers import Peer
from bench.engines.choosing import OURS
from bench.figures import in_milliseconds
from bench.interleaving import Way, interleaved
from bench.queries import Case
from bench.workshop import Workshop
from indexer.query.parameters import read
from indexer.search.archive import Archive
from indexer.search.opening import open_archive


def measure(workshop: Workshop, rounds: int) -> dict[str, Any]:
    """Return the milliseconds of both for each query, as the API shows its answer."""
    with workshop.peers([OURS]) as peers, closing(open_archive(workshop.index())) as archive:
        return {"cases": [_timed(case, peers[OURS], archive, rounds) for case in workshop.cases]}


def _timed(case: Case, bare: Peer, archive: Archive, rounds: int) -> dict[str, Any]:
    ways: dict[str, Way] = {
        "bare": partial(bare.answer, case.query()),
        "rows": partial(_page, archive, case),
    }
    times = interleaved(ways, rounds)
    ms = {name: in_milliseconds(each.settled) for name, each in times.items()}
    return {"shape": case.shape, "typed": case.typed, "ms": ms}


def _page(archive: Archive, case: Case) -> object:
    return archive.search(read(case.pairs)).as_json()
