"""The rows of facets: each address is that of the changed search, and nothing typed is HTML."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given
from hypothesis import strategies as st

from indexer.query.parameters import read, write
from indexer.query.request import FACETS, Choice, Query, Undated
from indexer.search.facets import FacetValue
from webapp.facet_row import Rows
from webapp.urls import search_url

value = st.sampled_from(["undated", "2016", "0", "jo-field", "a b&c=<d>", "none"]) | st.text(
    min_size=1
)
values = st.lists(value, max_size=2).map(tuple)
query = st.builds(
    Query,
    text=st.sampled_from(["", "police", "000 &name=0"]) | st.text(),
    choices=st.dictionaries(st.sampled_from(FACETS), st.builds(Choice, values, values)),
    since=st.sampled_from([None, "2010"]),
    undated=st.sampled_from(Undated),
    page=st.integers(1, 100),
)


def links(row: str) -> list[str]:
    return [str(link["href"]) for link in BeautifulSoup(row, "lxml").select("a")]


@given(query, st.sampled_from(FACETS), value)
@example(Query(text="0&00"), "year", "undated")
@example(Query(undated=Undated.INCLUDE), "year", "undated")
def test_a_row_leads_to_the_value_alone_and_to_all_but_it(
    query: Query, name: str, value: str
) -> None:
    selected = value in query.choice(name).any_of
    row = Rows(name, query.remove(name, value) if not selected else query).row(
        FacetValue(value, "Label", 3, selected, False)
    )
    expected = [query.only(name, value), query.exclude(name, value)]
    assert links(row) == [search_url(one) for one in expected]


def test_an_excluded_value_can_be_let_in_again() -> None:
    query = read([("-speaker", "jo-field"), ("-speaker", "none"), ("page", "2")])
    row = Rows("speaker", query).row(FacetValue("jo-field", "Jo Field", 1, False, True))
    assert links(row) == ["/search?-speaker=none"]
    text = BeautifulSoup(row, "lxml").get_text(" ", strip=True)
    assert text == "Jo Field excluded 1 post undo the exclusion of Jo Field"


@pytest.mark.parametrize("excluded", [False, True])
def test_nothing_in_a_row_is_taken_for_html(excluded: bool) -> None:
    row = Rows("officer", Query(text='"<i>')).row(
        FacetValue('"><b>', "<b> & 'c'", 1200, False, excluded)
    )
    read_back = BeautifulSoup(row, "lxml")
    assert not read_back.select("b, i")
    assert "<b> & 'c'" in read_back.get_text()
    assert "1,200 posts" in read_back.get_text()


def test_a_chosen_value_is_checked() -> None:
    query = read([("speaker", "jo-field")])
    assert write(query) == [("speaker", "jo-field")]
    row = Rows("speaker", query).row(FacetValue("jo-field", "Jo Field", 2, True, False))
    (box,) = BeautifulSoup(row, "lxml").select("input")
    assert box.has_attr("checked")
    assert (box["name"], box["value"]) == ("speaker", "jo-field")
