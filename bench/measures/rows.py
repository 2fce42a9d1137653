"""The time of an answer with ten rows of results, passages and highlights, beside the bare one."""

from __future__ import annotations

from functools import partial
from typing import Any

from bench.engines.choosing import OURS, peer
from bench.figures import in_milliseconds
from bench.interleaving import Way, interleaved
from bench.queries import Case
from bench.workshop import Workshop
from indexer.query.parameters import read
from indexer.search.archive import Archive
from indexer.search.opening import open_archive


def measure(workshop: Workshop, rounds: int) -> dict[str, Any]:
    """Return the milliseconds of both for each query, as the API shows its answer."""
    bare = peer(OURS, workshop.engine_folder(OURS))
    archive = open_archive(workshop.index())
    found = []
    for case in workshop.cases:
        ways: dict[str, Way] = {
            "bare": partial(bare.answer, case.query()),
            "rows": partial(_page, archive, case),
        }
        times = interleaved(ways, rounds)
        ms = {name: in_milliseconds(each) for name, each in times.items()}
        found.append({"shape": case.shape, "typed": case.typed, "ms": ms})
    archive.close()
    bare.close()
    return {"cases": found}


def _page(archive: Archive, case: Case) -> object:
    return archive.search(read(case.pairs)).as_json()
