"""Names to people: slugs, full names, surnames, nobody, several."""

from __future__ import annotations

import pytest

from indexer.search.people import People

PEOPLE = People(
    {
        "ada-marsh": "Ada Marsh",
        "ada-van-der-berg": "Ada van der Berg",
        "jo-anne-field": "Jo-Anne Field",
        "jo-field": "Jo Field",
        "sian-o-neil": "Siân O'Neil",
        "tom-marsh": "Tom Marsh",
    },
    former={"tommy-marsh": "tom-marsh", "j-field": "jo-field"},
    spellings={"tom-marsh": ["Tom Marsh", "Tommy Marsh"], "ada-marsh": ["A Marsh-Reed"]},
)


@pytest.mark.parametrize(
    ("typed", "slugs"),
    [
        ("jo-field", ("jo-field",)),
        ("Jo Field", ("jo-field",)),  # a full name, though another person has it and more
        ("field jo", ("jo-field",)),
        ("  JO  FIELD ", ("jo-field",)),
        ("Field, Jo", ("jo-field",)),
        ("field", ("jo-anne-field", "jo-field")),
        ("Jo-Anne", ("jo-anne-field",)),
        ("jo anne", ("jo-anne-field",)),
        ("marsh", ("ada-marsh", "tom-marsh")),
        ("van der Berg", ("ada-van-der-berg",)),
        ("Sian O’Neil", ("sian-o-neil",)),  # no accent, another apostrophe
        ("tommy-marsh", ("tom-marsh",)),  # a former slug, as an old link has it
        ("Tommy Marsh", ("tom-marsh",)),  # and the name that it was made of
        ("J. Field", ("jo-field",)),
        ("tommy", ("tom-marsh",)),  # words of a spelling that is not the entry's
        ("Reed", ("ada-marsh",)),
        ("Marsden", ()),
        ("mar", ()),  # part of a word is no name
        ("", ()),
        ("?", ()),
    ],
)
def test_who_is_called_so(typed: str, slugs: tuple[str, ...]) -> None:
    assert PEOPLE.called(typed) == slugs


@pytest.mark.parametrize(
    ("typed", "slugs"),
    [
        ("mar", ("ada-marsh", "tom-marsh")),  # part of a word
        ("RSH om", ("tom-marsh",)),  # parts, in any order and case
        ("tommy", ("tom-marsh",)),  # another spelling
        ("ada reed", ()),  # the parts of two spellings
        ("CC Siân", ("sian-o-neil",)),
        ("nobody", ()),
        ("王", ()),
    ],
)
def test_whose_names_hold_the_parts(typed: str, slugs: tuple[str, ...]) -> None:
    assert PEOPLE.holding(typed) == slugs


def test_nothing_typed_finds_everybody() -> None:
    assert PEOPLE.holding("  ") == tuple(PEOPLE.names)


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("tom-marsh", "tom-marsh"),
        ("tommy-marsh", "tom-marsh"),
        ("Tom Marsh", None),  # a name is no slug
        ("nemo", None),
    ],
)
def test_the_slug_in_force(typed: str, known: str | None) -> None:
    assert PEOPLE.slug(typed) == known
