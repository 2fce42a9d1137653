"""The sample archive, built and asked: evidence with its place, portfolios with their counts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.query.parameters import read
from indexer.records import Source
from indexer.search.archive import Archive
from indexer.search.evidence import evidence, said
from indexer.search.opening import open_archive

POSTS = Path(__file__).parents[2] / "posts"
# These rest on the name of a file or an address, not on a line.
WITHOUT_LINE = {Source.ADDRESS, Source.PICTURE}
# "Caf&eacute;s": a source that spells a letter as an entity is not found again by its line.
SPELT_OTHERWISE = {"web/cafes-and-cordons.html"}


@pytest.fixture(scope="module")
def sample(sample_index: Path) -> Iterator[Archive]:
    archive = open_archive(sample_index)
    yield archive
    archive.close()


def test_every_value_names_a_file_and_a_line_of_it(sample: Archive) -> None:
    fields = set()
    for post in sample.posts():
        for one in (*evidence(post), *said(post)):
            fields.add(one.field)
            lines = (POSTS / one.file).read_bytes().count(b"\n") + 1
            known = one.source in WITHOUT_LINE or one.file in SPELT_OTHERWISE
            assert (0 if known else 1) <= one.line <= lines, (post.id, one)
            assert one.words, (post.id, one)
    parts = {"speaker.name", "speaker.rank", "speaker.role", "officer.name", "officer.rank"}
    parts |= {"officer.office", "officer.lead_on"}
    assert fields - {"officer.lead"} == {"title", "date", "speaker", "address", "officer"} | parts


def test_each_portfolio_counts_the_posts_of_its_link(sample: Archive) -> None:
    page = sample.search(read([]))
    values = page.facets["portfolio"].values
    assert len(values) > 5
    for value in values:
        narrowed = sample.search(page.query.only("portfolio", value.value))
        assert narrowed.total == value.count, value


def test_whatever_is_called_something_is_found_by_that_name(sample: Archive) -> None:
    for value in sample.search(read([])).facets["portfolio"].values[:-1]:
        for typed in (value.value, value.label, value.label.upper()):
            assert sample.search(read([("portfolio", typed)])).total == value.count, typed


def test_every_person_is_counted_by_the_facets(sample: Archive) -> None:
    facets = sample.search(read([])).facets
    counts = {name: {v.value: v.count for v in facets[name].values} for name in ("speaker", "lead")}
    for person in sample.people():
        assert counts["speaker"].get(person.slug, 0) == person.spoken, person.slug
        assert counts["lead"].get(person.slug, 0) == person.led, person.slug
