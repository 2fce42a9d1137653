"""`blogsearch serve`: starts whatever the index is like, says where, and ends on Ctrl-C."""

from __future__ import annotations

import json
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from small_archive import NEWER

from indexer.building.build import build


@contextmanager
def serving(index: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Serve an index on a free port; yield the process and the address that it prints."""
    command = [sys.executable, "-m", "indexer", "serve", "--port", "0", "--index", index]
    with subprocess.Popen(
        [*command, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        line = process.stdout.readline()
        assert line.startswith("Serving http://"), line
        assert line.endswith("/ — stop with Ctrl-C\n")
        try:
            yield process, line.split()[1]
        finally:
            process.kill()


def interrupt(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    return process.returncode, out, err


def total(address: str) -> int:
    with urlopen(f"{address}api/v1/search") as answer:
        found: int = json.load(answer)["total"]
    return found


def test_serves_until_ctrl_c(archive: Path) -> None:
    with serving(archive / "index") as (process, address):
        assert address.startswith("http://127.0.0.1:")
        assert total(address) == len(NEWER)
        assert interrupt(process) == (0, "", "")


def test_an_address_for_everybody_is_shown_as_one_to_click_on(archive: Path) -> None:
    with serving(archive / "index", "--host", "0.0.0.0") as (_, address):
        assert address.startswith("http://127.0.0.1:")
        assert total(address) == len(NEWER)


def test_a_host_name(archive: Path) -> None:
    with serving(archive / "index", "--host", "localhost") as (process, address):
        assert address.startswith("http://localhost:")
        assert total(address) == len(NEWER)
        assert interrupt(process)[0] == 0


def test_starts_without_an_index_and_says_so_until_there_is_one(
    archive: Path, tmp_path: Path
) -> None:
    with serving(tmp_path / "index") as (process, address):
        with pytest.raises(HTTPError) as caught:
            urlopen(address)
        assert caught.value.code == 503
        caught.value.close()
        build([archive / "posts"], tmp_path / "index")
        assert total(address) == len(NEWER)
        status, _, err = interrupt(process)
    assert status == 0
    assert err == (
        f"blogsearch: There is no index in {tmp_path / 'index'}. "
        f"Build it with: blogsearch index posts --index {tmp_path / 'index'}\n"
    )


def test_starts_with_a_damaged_index_and_recovers(archive: Path, tmp_path: Path) -> None:
    index = Path(shutil.copytree(archive / "index", tmp_path / "index"))
    (index / "manifest.json").write_text("{")
    with serving(index) as (process, address):
        build([archive / "posts"], index)
        assert total(address) == len(NEWER)
        assert "manifest.json cannot be read" in interrupt(process)[2]


def refused(*arguments: str) -> str:
    # A process of its own: waitress leaves the socket that it could not bind to the collector.
    command = [sys.executable, "-m", "indexer", "serve", "--index", "nowhere", *arguments]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (1, "")
    (line,) = ran.stderr.splitlines()
    return line


def test_a_port_in_use() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        line = refused("--port", str(port))
    other = f"for example --port {port + 1}."
    assert line == f"blogsearch: Port {port} is in use; choose another one, {other}"


@pytest.mark.parametrize(
    ("host", "line"),
    [
        ("nosuch.invalid", "There is no address “nosuch.invalid” to listen on; try --host"),
        ("192.0.2.1", "Cannot listen on 192.0.2.1"),  # an address for documents: RFC 5737
    ],
)
def test_an_address_that_is_not_ours(host: str, line: str) -> None:
    assert refused("--host", host, "--port", "0").startswith(f"blogsearch: {line}")
