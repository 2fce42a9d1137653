"""The registers of a build: names at once, the rest when it is first asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from search.invented import CORRECTION, COVERAGE, DECIDED, PERSONS

from indexer.errors import IndexDamaged
from indexer.search.registers import Corrected, Registers

if TYPE_CHECKING:
    from search.conftest import Written

LATER = ("people.json", "coverage.json", "corrections.json", "decisions.json")


def test_names_are_read_at_once(written: Written) -> None:
    registers = Registers(written(*LATER))
    assert registers.people["jo-field"] == "Jo Field"
    assert registers.spellings == {"tom-marsh": ["Tom Marsh", "Tommy Marsh"]}
    assert registers.portfolios["counter-terrorism"] == "counter terrorism"
    assert registers.former == {"tommy-marsh": "tom-marsh"}
    assert registers.renamed == {"2016-storms-again": "2016-storms"}


@pytest.mark.parametrize("name", ["names.json", "aliases.json", "respelt.json"])
def test_without_its_names_nothing_opens(written: Written, name: str) -> None:
    with pytest.raises(FileNotFoundError, match=name):
        Registers(written(name))


def test_all_comes_back_as_it_was_written(written: Written) -> None:
    registers = Registers(written())
    assert set(registers.persons.values()) == set(PERSONS)
    assert registers.coverage == COVERAGE
    assert registers.decisions == DECIDED
    assert registers.corrections == (
        Corrected("2016-storms", "Storms & drones", replace(CORRECTION, extracted="2016")),
    )


def test_persons_stand_by_name_whatever_its_capitals(written: Written) -> None:
    assert list(Registers(written()).persons) == ["ada-marsh", "jo-field", "tom-marsh"]


def test_what_is_asked_for_twice_is_read_once(written: Written) -> None:
    folder = written()
    registers = Registers(folder)
    names = ("persons", "coverage", "corrections", "decisions")
    first = [getattr(registers, name) for name in names]
    for name in LATER:
        (folder / name).unlink()
    assert [getattr(registers, name) for name in names] == first


@pytest.mark.parametrize(
    ("register", "name"),
    [
        ("persons", "people.json"),
        ("coverage", "coverage.json"),
        ("decisions", "decisions.json"),
        ("corrections", "corrections.json"),
    ],
)
@pytest.mark.parametrize("text", [None, "{", "[{}]", '["x"]', "3"])
def test_what_cannot_be_read_is_damage_with_the_way_to_mend_it(
    written: Written, register: str, name: str, text: str | None
) -> None:
    folder = written(name)
    if text is not None:
        (folder / name).write_text(text)
    registers = Registers(folder)
    with pytest.raises(IndexDamaged, match=rf"{name} cannot be read .*Build it with: blogsearch"):
        getattr(registers, register)
