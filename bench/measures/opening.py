"""The time from nothing to a first answer, in a fresh process."""

from __future__ import annotations

import subprocess
import sys
from statistics import median
from time import perf_counter
from typing import Any

from bench.workshop import Workshop

_TIMES = 7


def measure(workshop: Workshop) -> dict[str, Any]:
    """Return median seconds to the first answer to a common word.

    ``process`` counts from the start of Python, ``inside`` from the program's first line, imports
    included. The files are in the system's cache, nothing else is warm.
    """
    common = next(case for case in workshop.cases if case.shape == "common word")
    words = dict(common.pairs)["q"]
    command = [sys.executable, "-m", "bench.first_answer", str(workshop.index()), words]
    runs = [_run(command) for _ in range(_TIMES)]
    return {
        "process": median(whole for whole, _ in runs),
        "inside": median(inside for _, inside in runs),
    }


def _run(command: list[str]) -> tuple[float, float]:
    start = perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    said = process.stdout.readline() if process.stdout else ""
    taken = perf_counter() - start
    process.communicate()
    return taken, float(said)
