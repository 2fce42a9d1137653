"""Traps around ranks: spelled, shortened, misspelt, temporary, plural, left out later."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from traps.bodies import around
from traps.told import SILENT, Told, names, officers

Archive = Callable[..., Told]


@pytest.mark.parametrize(
    ("printed", "rank"),
    [
        ("Chief Constable", "CC"),
        ("CC", "CC"),
        ("Deputy Chief Constable", "DCC"),
        ("DCC", "DCC"),
        ("Assistant Chief Constable", "ACC"),
        ("ACC", "ACC"),
        ("Assistant Commissioner", "AC"),
        ("AC", "AC"),
        ("Deputy Assistant Commissioner", "DAC"),
        ("DAC", "DAC"),
        ("Commander", "Cmdr"),
        ("Cmdr", "Cmdr"),
        ("Cdr", "Cmdr"),
        ("Metropolitan Police Commissioner", "Commissioner"),
        ("Chief Superintendent", "Ch Supt"),
        ("T/ACC", "ACC"),
        ("A/DCC", "DCC"),
        ("Temporary Assistant Chief Constable", "ACC"),
        ("Acting Chief Constable", "CC"),
        ("Asistant Chief Constable", "ACC"),
        ("Deputy Cheif Constable", "DCC"),
        ("Assistant Comissioner", "AC"),
        ("Chief Superintendant", "Ch Supt"),
    ],
)
def test_a_rank_however_it_is_printed(archive: Archive, printed: str, rank: str) -> None:
    text = around(f"{printed} Nerys Okafor sat down beside me and said nothing for a while.")
    assert officers(archive({SILENT: text}).the()) == [("Nerys Okafor", rank, False)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "PCs Nerys Okafor and Tam Birch found the bench in the harbour, and brought it back.",
            [("Nerys Okafor", "PC", False), ("Tam Birch", "PC", False)],
        ),
        (
            "Chief Constables Nerys Okafor and Tam Birch have a bench each, and envy each other.",
            [("Nerys Okafor", "CC", False), ("Tam Birch", "CC", False)],
        ),
        (
            "ACCs Nerys Okafor and Tam Birch share one bench between two offices, and are friends.",
            [("Nerys Okafor", "ACC", False), ("Tam Birch", "ACC", False)],
        ),
    ],
)
def test_a_plural_rank_stands_before_several_names(
    archive: Archive, sentence: str, found: list[tuple[str, str, bool]]
) -> None:
    assert officers(archive({SILENT: around(sentence)}).the()) == found


def test_full_and_short_forms_are_freely_mixed(archive: Archive) -> None:
    text = around(
        "ACC Nerys Okafor paid for the bench, and Deputy Chief Constable Tam Birch for the plate.",
        "Assistant Chief Constable Okafor wanted oak, and DCC Birch wanted nothing of the kind.",
    )
    assert officers(archive({SILENT: text}).the()) == [
        ("Nerys Okafor", "ACC", False),
        ("Tam Birch", "DCC", False),
    ]


@pytest.mark.parametrize("later", ["DAC Okafor", "Nerys", "Deputy Assistant Commissioner Okafor"])
def test_later_mentions_are_no_second_officer(archive: Archive, later: str) -> None:
    text = around(
        "The bench was an idea of Deputy Assistant Commissioner Nerys Okafor, who hates meetings.",
        f"It was also {later} who asked that it should stand in the rain and not under a roof.",
    )
    assert officers(archive({SILENT: text}).the()) == [("Nerys Okafor", "DAC", False)]


def test_one_person_holds_two_ranks_in_one_text(archive: Archive) -> None:
    text = around(
        "It was ACC Nerys Okafor who bought the bench, out of the budget of the dog section.",
        "She has moved on since: Deputy Chief Constable Nerys Okafor has two benches and no dogs.",
    )
    assert officers(archive({SILENT: text}).the()) == [("Nerys Okafor", "ACC", False)]


@pytest.mark.parametrize(
    "printed", ["Sir Bryn Okafor", "Dame Nerys Okafor", "Dr Nerys Okafor", "Nerys Okafor QPM"]
)
def test_an_honorific_alone_makes_no_officer(archive: Archive, printed: str) -> None:
    text = around(f"The plate on the bench was unveiled by {printed}, who spoke for a long time.")
    assert names(archive({SILENT: text}).the()) == []


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Chief Constable Sir Bryn Okafor", "Bryn Okafor"),
        ("Chief Constable Dame Nerys Okafor QPM", "Nerys Okafor"),
        ("Chief Constable Dr Nerys Okafor", "Nerys Okafor"),
    ],
)
def test_an_honorific_beside_a_rank_is_neither_rank_nor_name(
    archive: Archive, printed: str, name: str
) -> None:
    text = around(f"The plate on the bench was unveiled by {printed}, who spoke for a long time.")
    assert officers(archive({SILENT: text}).the()) == [(name, "CC", False)]


def test_two_of_one_surname_stay_two_and_a_bare_surname_is_neither(archive: Archive) -> None:
    text = around(
        "ACC Nerys Okafor and ACC Bryn Okafor are not related, and both of them want the bench.",
        "ACC Okafor, our lead on garden furniture, has offered to saw it in two halves for them.",
    )
    assert officers(archive({SILENT: text}).the()) == [
        ("Nerys Okafor", "ACC", False),
        ("Bryn Okafor", "ACC", False),
    ]
