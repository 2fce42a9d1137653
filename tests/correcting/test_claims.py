"""What an unnamed author leads on, as a curator writes it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.correcting.claims import read_claims, write_claims
from indexer.records import Claim, Place

PLACE = Place("corrections.csv", 3)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("drugs", ["drugs"]),
        ("alcohol, drugs and gambling; roads", ["alcohol, drugs and gambling", "roads"]),
        ("lead on drugs; national lead for roads", ["drugs", "roads"]),
        ("drugs;", ["drugs"]),
        ("national lead", [None]),
        ("lead; drugs", [None, "drugs"]),
        ("lead theft", ["lead theft"]),
        (" ; ", []),
    ],
)
def test_lines(line: str, expected: list[str | None]) -> None:
    found = read_claims(line, PLACE)
    assert found == tuple(Claim(one, line, PLACE) for one in expected)


PORTFOLIOS = st.sampled_from([None, "drugs", "alcohol, drugs and gambling", "lead theft"])


@given(st.lists(st.builds(Claim, PORTFOLIOS, st.just("As the lead, I"))))
def test_what_is_written_is_read_back(claims: list[Claim]) -> None:
    again = read_claims(write_claims(claims), PLACE)
    assert [one.lead_on for one in again] == [one.lead_on for one in claims]
