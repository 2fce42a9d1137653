from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner
from reviewing.quay_blog import CHANGED, POSTS
from small_archive import write_archive

from indexer.cli import main
from indexer.persons import Person
from indexer.records import Correction, Post
from indexer.search.opening import open_archive

Answers = Mapping[tuple[str, str], str]


@dataclass(frozen=True)
class Quay:
    """The invented archive on a disk, and its index."""

    posts: Path
    index: Path

    def run(self, *arguments: str) -> str:
        ran = CliRunner().invoke(main, [*arguments, "--index", str(self.index)])
        assert (ran.exit_code, ran.stderr) == (0, ""), ran.stderr
        return ran.stdout

    def copied(self, folder: Path) -> Quay:
        shutil.copytree(self.posts, folder / "posts")
        shutil.copytree(self.index, folder / "index")
        return Quay(folder / "posts", folder / "index")

    def build(self) -> str:
        return self.run("index", str(self.posts))

    def rows(self) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(self.run("review", "--csv"))))

    def asked(self) -> set[tuple[str, str]]:
        return {(row["id"], row["field"]) for row in self.rows()}

    def answer(self, answers: Answers) -> None:
        """Fill in some rows of the table and put it beside the posts."""
        rows = self.rows()
        for row in rows:
            if value := answers.get((row["id"], row["field"])):
                row |= {
                    "value": value,
                    "who": "Noor",
                    "when": "2026-02-01",
                    "why": "seen, in print",
                }
        with (self.posts / "corrections.csv").open("w", encoding="utf-8", newline="") as file:
            table = csv.DictWriter(file, rows[0].keys())
            table.writeheader()
            table.writerows(rows)

    def correct(self, *rows: str) -> None:
        """Put down corrections of our own."""
        table = "\n".join(["id,field,value,who,when,why", *rows])
        (self.posts / "corrections.csv").write_text(f"{table}\n", encoding="utf-8")

    def post(self, id: str) -> Post:
        with closing(open_archive(self.index)) as archive:
            post = archive.post(id)
        assert post, id
        return post

    def correction(self, id: str, field: str) -> Correction:
        (found,) = [one for one in self.post(id).corrections if one.field == field]
        return found

    def people(self) -> dict[str, Person]:
        with closing(open_archive(self.index)) as archive:
            return {person.slug: person for person in archive.people()}


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Quay:
    """The archive without any correction, built once; not to be changed."""
    folder = tmp_path_factory.mktemp("quay")
    quay = Quay(write_archive(folder / "posts", POSTS), folder / "index")
    quay.build()
    return quay


@pytest.fixture
def quay(built: Quay, tmp_path: Path) -> Quay:
    """The archive without any correction, to be changed."""
    return built.copied(tmp_path)


@pytest.fixture(scope="session")
def corrected(built: Quay, tmp_path_factory: pytest.TempPathFactory) -> Quay:
    """The archive with an answer to every row, built once; not to be changed."""
    quay = built.copied(tmp_path_factory.mktemp("corrected"))
    quay.answer(CHANGED)
    quay.build()
    return quay
