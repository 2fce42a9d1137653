"""Where sentences end."""

from __future__ import annotations

import pytest

from indexer.cleaning.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. We went.", ["It rained.", "We went."]),
        (
            "It helped all forces.This is why.",
            ["It helped all forces.", "This is why."],
        ),  # no space
        ("We told the public.1 They rang.", ["We told the public.1", "They rang."]),  # footnote
        ("“Go!” she said. We went.", ["“Go!” she said.", "We went."]),
        ("Dr. Ada Thorne and J. P. Oakes came.", ["Dr. Ada Thorne and J. P. Oakes came."]),
        ("At 4.30 p.m. we went.", ["At 4.30 p.m. we went."]),
        ("Why? Because.", ["Why?", "Because."]),
        ("See example.org for more", ["See example.org for more"]),
        ("", []),
        ("  one line  ", ["one line"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected
