"""Kill `blogsearch index` before every single change that it makes to files in its index.

Called with the folder of an index, a source and an empty folder. For n = 1, 2, … it copies the
index to ``<folder>/<n>`` and forks a process that builds the source there and is killed, as by
``kill -9``, before its n-th change to a file; until one comes through. Prints the number of
processes that were killed.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from itertools import count
from pathlib import Path
from typing import Any

from indexer.building.build import build
from indexer.cli import main

CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.truncate"}


def is_killed_before(number: int, source: Path, index: Path) -> bool:
    child = os.fork()
    if child == 0:
        be_killed_before(number, index)
        run(source, index)
    status = os.waitpid(child, 0)[1]
    assert os.WIFEXITED(status) or os.WTERMSIG(status) == signal.SIGKILL, status
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, status
    return os.WIFSIGNALED(status)


def run(source: Path, index: Path) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    main(["index", str(source), "--index", str(index)], prog_name="blogsearch")


def be_killed_before(number: int, index: Path) -> None:
    seen = count(1)

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if is_change(event, arguments, index) and next(seen) == number:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


def is_change(event: str, arguments: tuple[Any, ...], index: Path) -> bool:
    if event == "open":
        path, _, flags = arguments
        return bool(flags & (os.O_WRONLY | os.O_RDWR)) and str(path).startswith(str(index))
    # shutil.rmtree names files by their open folder; nothing else here removes that way.
    is_by_folder = event in ("os.remove", "os.rmdir") and arguments[1] != -1
    return event in CHANGES and (is_by_folder or str(arguments[0]).startswith(str(index)))


if __name__ == "__main__":
    former, source, folder = map(Path, sys.argv[1:])
    build([source], folder / "0")  # so that the forks find every table read
    for number in count(1):
        index = Path(shutil.copytree(former, folder / str(number)))
        if not is_killed_before(number, source, index):
            print(number - 1)
            break
