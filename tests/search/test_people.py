"""Names to people: slugs, full names, surnames, nobody, several."""

from __future__ import annotations

import pytest

from indexer.errors import ParameterError
from indexer.query.parser import parse
from indexer.query.request import Choice, Query
from indexer.query.tree import And, Named, Not, Word
from indexer.search.people import People

PEOPLE = People(
    {
        "ada-marsh": "Ada Marsh",
        "ada-van-der-berg": "Ada van der Berg",
        "jo-anne-field": "Jo-Anne Field",
        "jo-field": "Jo Field",
        "sian-o-neil": "Siân O'Neil",
        "tom-marsh": "Tom Marsh",
    }
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
        ("Marsden", ()),
        ("mar", ()),  # part of a word is no name
        ("", ()),
        ("?", ()),
    ],
)
def test_who_is_called_so(typed: str, slugs: tuple[str, ...]) -> None:
    assert PEOPLE.called(typed) == slugs


def test_names_in_the_words_become_slugs_and_may_mean_several() -> None:
    tree = PEOPLE.resolved(Query(tree=parse("drones -speaker:marsh lead:none officer:nemo"))).tree
    assert tree == And(
        (
            Word("drones"),
            Not(Named("speaker", "marsh", ("ada-marsh", "tom-marsh"))),
            Named("lead", "none", ("none",)),
            Named("officer", "nemo", ()),
        )
    )


def test_ranks_are_left_as_they_are() -> None:
    tree = parse("rank:CC")
    assert PEOPLE.resolved(Query(tree=tree)).tree == tree


def test_names_in_filters_become_slugs() -> None:
    query = Query(
        choices={
            "speaker": Choice(("Jo Field", "none", "jo-field"), ("tom",)),
            "officer": Choice(("Nemo",)),
            "year": Choice(("2016",)),
        }
    )
    assert PEOPLE.resolved(query).choices == {
        "speaker": Choice(("jo-field", "none"), ("tom-marsh",)),  # once, by whatever name
        "officer": Choice(("Nemo",)),  # an old link keeps its filter, at 0
        "year": Choice(("2016",)),
    }


def test_a_filter_that_could_mean_several_is_refused_with_their_names() -> None:
    query = Query(choices={"speaker": Choice(("marsh",)), "lead": Choice((), ("field",))})
    with pytest.raises(ParameterError) as error:
        PEOPLE.resolved(query)
    assert error.value.slips == [
        "“speaker=marsh” could be Ada Marsh (ada-marsh) or Tom Marsh (tom-marsh); "
        "name one of them.",
        "“lead=field” could be Jo-Anne Field (jo-anne-field) or Jo Field (jo-field); "
        "name one of them.",
    ]


def test_who_is_resolved_stays_resolved() -> None:
    query = Query(tree=parse("speaker:marsh"), choices={"lead": Choice(("Tom",))})
    once = PEOPLE.resolved(query)
    assert PEOPLE.resolved(once) == once
