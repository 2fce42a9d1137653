"""The force that the words of an office name, and when two are one."""

from __future__ import annotations

import pytest

from indexer.authority.forces import differ, force, force_in_office


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Chief Constable, Wexmoor Police", "Wexmoor Police"),
        ("Chief Constable of Wexmoor Police", "Wexmoor Police"),
        ("Deputy Chief Constable Wexmoor Police", "Wexmoor Police"),  # nothing between
        ("Head of Digital Services, North Calder Constabulary", "North Calder Constabulary"),
        ("Chief Constable of Kent", "Kent Police"),  # a listed place
        ("Chief Executive of Kent County Council", None),  # the county, not its force
        ("National Police Chiefs' Council Chair", None),  # a body of all forces
        ("Director of the Lantern Trust", None),
    ],
)
def test_the_force_in_an_office(words: str, name: str | None) -> None:
    found = force_in_office(words)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Wexmoor Police", "Pelham Police", True),
        ("Wexmoor Police", "Wexmoor", False),
        ("Wexmoor and Pelham", "Pelham Police", False),  # one chief of two forces
        ("Pelham and Wexmoor", "Wexmoor and Pelham", False),  # in either order
        ("Devon & Cornwall Police", "Devon and Cornwall", False),
        ("NPCC", "Wexmoor Police", False),  # no force at all
    ],
)
def test_forces_are_different_only_where_they_must_be(one: str, other: str, apart: bool) -> None:
    assert differ(force(one), force(other)) is apart
