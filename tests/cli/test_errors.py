"""Whatever goes wrong: one line on stderr, an exit status, no traceback."""

from __future__ import annotations

import errno
import os
import re
import shlex
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import pytest
from small_archive import NEWER

from indexer.cli import checking, main
from indexer.manifest import NAME, read_manifest
from indexer.search.opening import check_index

if TYPE_CHECKING:
    from cli.conftest import Run

PROGRAM = [sys.executable, "-m", "indexer"]
COMMANDS = sorted(main.commands)


def assert_told(ran: Any, status: int, words: str) -> None:
    assert (ran.exit_code, ran.stdout) == (status, "")
    assert ran.stderr.startswith("blogsearch: ")
    assert words in ran.stderr
    assert ran.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["serach"], "No such command 'serach'. Did you mean 'search'? See: blogsearch --help"),
        (["--indx"], "No such option '--indx'."),
        (["index"], "Missing argument 'SOURCE...'. See: blogsearch index --help"),
        (["show"], "Missing argument 'ID'."),
        (["show", "a", "b"], "Got unexpected extra argument"),
        (["check", "--jsn"], "No such option '--jsn'."),
        (["serve", "--port", "http"], "Invalid value for '--port'"),
        (["serve", "--port", "65536"], "Invalid value for '--port'"),
    ],
)
def test_slips_in_the_command_line(run: Run, arguments: list[str], words: str) -> None:
    assert_told(run(*arguments), 2, words)


def test_without_arguments_the_help_is_shown(run: Run) -> None:
    bare, asked = run(), run("--help")
    assert (bare.exit_code, bare.stderr) == (0, "")
    assert bare.stdout == asked.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_examples_that_it_understands(run: Run, command: str) -> None:
    shown = run(command, "--help").stdout
    examples = shown.partition("Examples:\n")[2].partition("\n\n")[0].splitlines()
    assert examples
    for example in examples:
        line = re.split(r" \| | && ", example)[0]
        program, name, *arguments = shlex.split(line)
        assert (program, name) == ("blogsearch", command)
        # Parsing is all: a context refuses options and arguments that there are not.
        assert main.commands[command].make_context(command, arguments)


def test_every_option_has_a_help() -> None:
    options = [p for c in main.commands.values() for p in c.params if isinstance(p, click.Option)]
    assert [option.name for option in options if not option.help] == []


def test_the_version(run: Run) -> None:
    assert run("--version").stdout == f"blogsearch, version {version('blogsearch')}\n"


def missing(index: Path) -> None:
    shutil.rmtree(index)


def emptied(index: Path) -> None:
    shutil.rmtree(index)
    index.mkdir()


def manifest_halved(index: Path) -> None:
    text = (index / NAME).read_text()
    (index / NAME).write_text(text[: len(text) // 2])


def of_another_version(index: Path) -> None:
    text = (index / NAME).read_text()
    (index / NAME).write_text(text.replace('"version": ', '"version": 9'))


def of_an_unknown_engine(index: Path) -> None:
    text = (index / NAME).read_text()
    (index / NAME).write_text(text.replace('"whoosh"', '"lucene"'))


def without_its_build(index: Path) -> None:
    shutil.rmtree(index / read_manifest(index).build)


def with_a_file_cut_short(index: Path) -> None:
    (segment,) = index.glob("*/engine/*.arrays")
    segment.write_bytes(segment.read_bytes()[:-1])


def with_a_byte_changed(index: Path) -> None:
    (segment,) = index.glob("*/engine/*.arrays")
    content = bytearray(segment.read_bytes())
    content[len(content) // 2] ^= 1
    segment.write_bytes(content)


@pytest.mark.parametrize(
    "damage",
    [
        missing,
        emptied,
        manifest_halved,
        of_another_version,
        of_an_unknown_engine,
        without_its_build,
        with_a_file_cut_short,
        with_a_byte_changed,
    ],
)
def test_an_unusable_index_is_told_with_the_command_that_mends_it(
    archive: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, damage: Any
) -> None:
    shutil.copytree(archive / "posts", tmp_path / "posts")
    monkeypatch.chdir(tmp_path)
    run("index", "posts", "--index", "my index")
    damage(tmp_path / "my index")
    for arguments in (["search"], ["search", "drones", "--json"], ["show", "owls"], ["check"]):
        ran = run(*arguments, "--index", "my index")
        assert_told(ran, 1, "Build it with: blogsearch index posts --index 'my index'\n")
    command = shlex.split(ran.stderr.partition("Build it with: ")[2])
    assert run(*command[1:]).exit_code == 0
    assert check_index(tmp_path / "my index").posts == len(NEWER)


def test_check_tells_what_it_checked(here: Path, run: Run) -> None:
    manifest = read_manifest(here / "index")
    size = sum(path.stat().st_size for path in (here / "index").glob("*/**/*") if path.is_file())
    ran = run("check")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == (
        "The index in index is whole.\n"
        f"Build:   {manifest.build}, complete {manifest.built}\n"
        f"Version: {manifest.version}, engine whoosh\n"
        f"Sources: {here / 'posts'}\n"
        f"Read:    5 posts in {len(manifest.files)} files, {size:,} bytes, each as it was written\n"
    )


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (ZeroDivisionError("by\nzero"), 1, "please report it with the command that you gave: Zero"),
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), 1, "No space left on device"),
        (PermissionError(errno.EACCES, "Permission denied", "a/b"), 1, "a/b: Permission denied."),
        (MemoryError(), 1, "MemoryError"),
    ],
)
def test_the_unforeseen(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int, words: str
) -> None:
    monkeypatch.setattr(checking, "check_index", raising(error))
    assert_told(run("check"), status, words)


def test_an_interruption(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "check_index", raising(KeyboardInterrupt()))
    ran = run("check")
    assert (ran.exit_code, ran.stdout, ran.stderr.strip()) == (130, "", "")


def raising(error: BaseException) -> Any:
    def fail(*_: Any) -> None:
        raise error

    return fail


@pytest.mark.parametrize("arguments", [["search"], ["search", "--json"], ["show", "hedges"]])
def test_a_reader_that_stops_reading_is_no_error(here: Path, arguments: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        ran = subprocess.run(
            [*PROGRAM, *arguments], stdout=pipe, stderr=subprocess.PIPE, check=False
        )
    assert ran.stderr == b""


def test_text_that_an_old_console_cannot_show_is_no_error(here: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    ran = subprocess.run(
        [*PROGRAM, "search", "drones"], capture_output=True, env=environment, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "posts with ?drones?".encode("latin-1") in ran.stdout


def test_a_query_that_is_not_utf8_is_no_error(here: Path) -> None:
    ran = subprocess.run(
        [*PROGRAM, "search", b"caf\xe9"], capture_output=True, check=False, text=True
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "no posts found" in ran.stdout


def test_the_program_by_its_own_name(here: Path) -> None:
    program = Path(sys.executable).with_name("blogsearch")
    ran = subprocess.run([program, "sho"], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr == (
        "blogsearch: No such command 'sho'. Did you mean 'show'? See: blogsearch --help\n"
    )
