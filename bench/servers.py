"""Web servers as processes of their own, on one core, asked over one kept connection."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from time import monotonic, perf_counter, sleep

HOST = "127.0.0.1"
_PATIENCE = 120.0


@dataclass(frozen=True, slots=True)
class Memory:
    """What a process holds, in bytes: all, and what is not a mapped file."""

    resident: int
    own: int


class Server:
    """A running server."""

    def __init__(self, process: subprocess.Popen[bytes], port: int) -> None:
        self._process = process
        self._connection = HTTPConnection(HOST, port, timeout=_PATIENCE)

    def seconds(self, path: str) -> float:
        """Ask for a page, read it through, and return how long that took.

        Raises ValueError unless the answer is a page.
        """
        start = perf_counter()
        self._connection.request("GET", path, headers={"Accept": "text/html"})
        response = self._connection.getresponse()
        body = response.read()
        taken = perf_counter() - start
        if response.status != 200:
            raise ValueError(f"{path}: {response.status} {body[:500]!r}")
        return taken

    def memory(self) -> Memory:
        """Return what the process holds now."""
        folder = Path(f"/proc/{self._process.pid}")
        parts = re.split(r"^(?=[0-9a-f]+-)", (folder / "smaps").read_text("utf-8"), flags=re.M)
        held = [(_kilobytes(part), _is_file(part)) for part in parts if part]
        own = sum(size for size, is_file in held if not is_file)
        return Memory(sum(size for size, _ in held) * 1024, own * 1024)


@contextmanager
def serving(command: Sequence[str], port: int, core: int | None) -> Iterator[Server]:
    """Run a server on one core of the machine until it is no longer needed."""
    with on_core(core):  # which the new process inherits
        quiet = subprocess.DEVNULL
        process = subprocess.Popen(command, stdout=quiet, stderr=quiet)
    try:
        _wait(process, port)
        yield Server(process, port)
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        return int(free.getsockname()[1])


def cores() -> tuple[int | None, int | None]:
    """Return one core for servers and another for who asks them, None where there are not two."""
    held = sorted(os.sched_getaffinity(0))
    return (held[0], held[-1]) if len(held) > 1 else (None, None)


@contextmanager
def on_core(core: int | None) -> Iterator[None]:
    """Keep this process on a core."""
    before = os.sched_getaffinity(0)
    if core is not None:
        os.sched_setaffinity(0, {core})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    end = monotonic() + _PATIENCE
    while monotonic() < end and process.poll() is None:
        try:
            socket.create_connection((HOST, port), 1).close()
            return
        except OSError:
            sleep(0.05)
    raise RuntimeError(f"{process.args!r} does not answer on port {port}")


def _kilobytes(part: str) -> int:
    told = re.search(r"^Rss:\s+(\d+)", part, re.M)
    return int(told[1]) if told else 0


def _is_file(part: str) -> bool:
    # The sixth column names the file; private changes to it are few and count with it.
    columns = part.partition("\n")[0].split(None, 5)
    return len(columns) == 6 and columns[5].startswith("/")
