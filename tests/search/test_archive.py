"""What an archive is asked beside a search: posts, persons, coverage, corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from search.invented import COVERAGE, FLOODS, STORMS

from indexer.engines import KNOWN, load_engine
from indexer.query.parameters import read
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


def test_searching_reads_no_register_but_the_names(written: Written) -> None:
    folder = written("people.json", "coverage.json", "corrections.json")
    engine = load_engine(KNOWN[0], folder / "engine")
    engine.write([])
    archive = Archive(engine, Registers(folder), About())
    assert archive.search(read([("speaker", "Jo Field"), ("portfolio", "CT")])).total == 0
    archive.close()
