"""Facets as shown: their order, their labels, and what is chosen in them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.query.request import FACETS, Choice
from indexer.search.facets import DECLARED, Facet, facet, label

BY_NAME = {declared.name: declared for declared in DECLARED}
NAMES = {"jo-field": "Jo Field", "ada-marsh": "Ada Marsh", "tom-marsh": "Tom Marsh"}


def shown(name: str, counts: Mapping[str, int], choice: Choice | None = None) -> Facet:
    return facet(BY_NAME[name], counts, choice or Choice(), NAMES)


def order(facet: Facet) -> list[str]:
    return [value.value for value in facet.values]


def test_every_facet_is_declared_in_the_order_of_the_page() -> None:
    assert tuple(BY_NAME) == FACETS


@pytest.mark.parametrize(
    ("name", "counts", "choice", "expected"),
    [
        # Dates newest first, whatever their counts and what is chosen; undated ones last.
        ("year", {"2015": 9, "undated": 30, "2017": 1}, Choice(), ["2017", "2015", "undated"]),
        ("year", {"2015": 9, "2017": 1}, Choice(("2015",)), ["2017", "2015"]),
        ("month", {"2015-12": 1, "2016-01": 1}, Choice(), ["2016-01", "2015-12"]),
        # People by count, then by name, not by slug.
        (
            "speaker",
            {"tom-marsh": 2, "jo-field": 2, "ada-marsh": 5, "none": 9},
            Choice(),
            ["ada-marsh", "jo-field", "tom-marsh", "none"],
        ),
        # Portfolios too, whatever their capitals.
        ("portfolio", {"VAWG": 2, "kites": 2, "owls": 3}, Choice(), ["owls", "kites", "VAWG"]),
        # Chosen and excluded people come first; the bucket of posts without one stays last.
        (
            "speaker",
            {"tom-marsh": 2, "jo-field": 3, "ada-marsh": 5, "none": 9},
            Choice(("tom-marsh", "none"), ("jo-field",)),
            ["jo-field", "tom-marsh", "ada-marsh", "none"],
        ),
        # What is chosen stays though no post has it.
        ("year", {"2016": 1}, Choice(("2013",), ("2019",)), ["2019", "2016", "2013"]),
        ("officer", {}, Choice(("nemo",)), ["nemo"]),
        ("lead", {}, Choice(), []),
    ],
)
def test_order(name: str, counts: Mapping[str, int], choice: Choice, expected: list[str]) -> None:
    assert order(shown(name, counts, choice)) == expected


def test_values_say_whether_they_are_chosen() -> None:
    found = shown("speaker", {"jo-field": 3, "ada-marsh": 1}, Choice(("jo-field",), ("nemo",)))
    assert [(v.value, v.label, v.count, v.selected, v.excluded) for v in found.values] == [
        ("jo-field", "Jo Field", 3, True, False),
        ("nemo", "nemo", 0, False, True),
        ("ada-marsh", "Ada Marsh", 1, False, False),
    ]
    assert found.selected == 2
    assert (found.name, found.label) == ("speaker", "Speaker")


counts_by_value = st.dictionaries(
    st.sampled_from(["none", *NAMES, *(f"p{number}" for number in range(20))]), st.integers(1, 4)
)


@given(
    counts_by_value,
    st.lists(st.sampled_from([*NAMES, "p1", "p2", "nemo", "none"]), max_size=4, unique=True),
    st.integers(1, 8),
)
def test_the_first_values_are_those_of_the_whole_facet(
    counts: dict[str, int], chosen: list[str], most: int
) -> None:
    choice = Choice(tuple(chosen[::2]), tuple(chosen[1::2]))
    everybody = {value: NAMES.get(value, value) for value in counts}
    whole = facet(BY_NAME["speaker"], counts, choice, everybody)
    first = facet(BY_NAME["speaker"], counts, choice, everybody, most)
    named = [value for value in whole.values if value.value != "none"]
    kept = named[: max(most, len({*chosen} - {"none"}))]
    nobody = [value for value in whole.values if value.value == "none"]
    assert list(first.values) == [*kept, *nobody]
    assert (whole.left_out, first.left_out) == (0, len(named) - len(kept))
    assert first.selected == whole.selected


def test_dates_are_never_cut() -> None:
    counts = {f"{year}": 1 for year in range(1900, 2000)}
    assert len(facet(BY_NAME["year"], counts, Choice(), {}, 5).values) == 100


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("year", "2016", "2016"),
        ("year", "undated", "Undated"),
        ("month", "2016-10", "October 2016"),
        ("speaker", "jo-field", "Jo Field"),
        ("speaker", "none", "No named speaker"),
        ("lead", "none", "No lead officer named"),
        ("officer", "none", "No officer named"),
        ("portfolio", "none", "No portfolio named"),
        ("officer", "nemo", "nemo"),  # nobody of this archive: the slug has to do
        ("year", "9999", "9999"),  # no year that a date can have, but it can stand in a link
    ],
)
def test_labels(name: str, value: str, expected: str) -> None:
    assert label(BY_NAME[name], value, NAMES) == expected
