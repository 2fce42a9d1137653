"""What an archive is asked beside a search: posts, persons, coverage, corrections."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

import pytest
from search.invented import COVERAGE, FLOODS, STORMS

from indexer.building.documents import document
from indexer.engines import KNOWN, Answer, Engine, load_engine
from indexer.query.parameters import read
from indexer.query.request import Query
from indexer.records import About
from indexer.search.archive import Archive
from indexer.search.registers import Registers

if TYPE_CHECKING:
    from search.conftest import Written


def test_every_post_by_id(archive: Archive) -> None:
    assert list(archive.posts()) == [STORMS, FLOODS]  # 2 before f


def test_people_are_sorted_by_name(archive: Archive) -> None:
    assert [person.name for person in archive.people()] == ["ada Marsh", "Jo Field", "Tom Marsh"]


def test_a_person_is_found_by_slug_also_by_a_former_one(archive: Archive) -> None:
    tom = archive.person("tom-marsh")
    assert tom
    assert tom.roles[0].portfolios == ("drones",)
    assert archive.person("tommy-marsh") is tom
    assert archive.person("Tom Marsh") is None
    assert archive.person("nemo") is None


def test_coverage_and_corrections(archive: Archive) -> None:
    assert archive.coverage() == COVERAGE
    (corrected,) = archive.corrections()
    assert (corrected.post, corrected.correction.place.line) == ("2016-storms", 2)


def test_another_capture_stands_for_its_post(archive: Archive) -> None:
    assert archive.renamed("2016-storms-again") == "2016-storms"
    assert archive.renamed("2016-storms") is None
    assert archive.renamed("nowhere") is None


@pytest.mark.parametrize(
    ("match", "times"),
    [
        ("all", 1),
        # First for posts with all the words; none of the two posts holds both of these.
        (None, 2),
        ("most", 1),
        ("any", 1),
    ],
)
def test_facets_are_counted_no_more_often_than_needed(
    written: Written, match: str | None, times: int
) -> None:
    engine = load_engine(KNOWN[0], written() / "engine")
    engine.write(map(document, [STORMS, FLOODS]))
    counted = []

    class Watched:
        def __getattr__(self, name: str) -> object:
            return getattr(engine, name)

        def search(self, query: Query, facets: Sequence[str]) -> Answer:
            counted.extend([query] if facets else [])
            return engine.search(query, facets)

    archive = Archive(cast(Engine, Watched()), Registers(written()), About())
    asked = [("q", "drones floods"), *([("match", match)] if match else [])]
    assert archive.search(read(asked)).total == (0 if match == "all" else 2)
    assert len(counted) == times
    archive.close()


def test_searching_reads_no_register_but_the_names(written: Written) -> None:
    folder = written("people.json", "coverage.json", "corrections.json")
    engine = load_engine(KNOWN[0], folder / "engine")
    engine.write([])
    archive = Archive(engine, Registers(folder), About())
    assert archive.search(read([("speaker", "Jo Field"), ("portfolio", "CT")])).total == 0
    archive.close()
