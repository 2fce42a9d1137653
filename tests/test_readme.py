"""The README's commands run, and its JSON is what the service answers."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

PROJECT = Path(__file__).parent.parent
README = (PROJECT / "README.md").read_text(encoding="utf-8")
COMMANDS = [
    line for block in re.findall(r"```sh\n(.*?)```", README, re.S) for line in block.splitlines()
]
BIN = Path(sys.executable).parent


def test_the_readme_shows_what_a_newcomer_needs() -> None:
    assert len(COMMANDS) >= 6
    for picture in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README):
        assert (PROJECT / picture).stat().st_size > 10_000
    for link in re.findall(r"[^!]\[[^\]]+\]\((?!http)([^)]+)\)", README):
        assert (PROJECT / link).exists()


def test_the_commands_of_the_command_line_run(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
        "BLOGSEARCH_INDEX": str(tmp_path / "index"),
    }
    for command in COMMANDS:
        done = subprocess.run(
            command, shell=True, cwd=PROJECT, env=environment, capture_output=True, text=True
        )
        assert done.returncode == 0, f"{command}\n{done.stderr}"
        assert done.stdout, command


def test_every_example_of_the_language_finds_something(client: FlaskClient) -> None:
    table = README.partition("| type |")[2].partition("\n\n")[0]
    examples = re.findall(
        r"`([^`]+)`", "\n".join(row.split("|")[1] for row in table.splitlines()[2:])
    )
    assert len(examples) > 12
    for example in examples:
        answer = client.get("/api/v1/search", query_string={"q": example}).json
        assert answer["total"], example


def test_the_json_is_what_the_service_answers(client: FlaskClient) -> None:
    [shown] = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", README, re.S)]
    answer = client.get("/api/v1/search", query_string={"q": shown["query"]["text"]}).json
    for hit in (*shown["hits"], *answer["hits"]):
        # Passages are long and scores move with the archive: their shape is tested elsewhere.
        hit["snippets"] = [sorted(snippet) for snippet in hit["snippets"]][:1]
        hit["score"] = 0
    assert answer == shown


@pytest.mark.parametrize("target", ["run", "test"])
def test_the_two_commands_are_there(target: str) -> None:
    assert f"```\nmake {target}\n```" in README
    done = subprocess.run(["make", "-n", target], cwd=PROJECT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture
def running(port: int, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The README's first command, on a free port and with an index of its own."""
    process = subprocess.Popen(
        ["make", "run", f"PORT={port}", f"INDEX={tmp_path / 'index'}"],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    yield process
    os.killpg(process.pid, signal.SIGINT)
    process.communicate(timeout=30)


def test_make_run_serves_the_sample_archive(running: subprocess.Popen[str], port: int) -> None:
    assert running.stdout
    said = ""
    for line in running.stdout:
        said += line
        if f"http://127.0.0.1:{port}" in line:
            break
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=30) as page:
        assert "invented" in page.read().decode(), said
