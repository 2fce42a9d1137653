"""Names in a query to what the index knows them by: slugs of people, keys of portfolios."""

from __future__ import annotations

import pytest

from indexer.errors import ParameterError
from indexer.query.parser import parse
from indexer.query.request import Choice, Query
from indexer.query.tree import And, Named, Not, Word
from indexer.search.people import People
from indexer.search.portfolios import Portfolios
from indexer.search.resolving import Resolver

PORTFOLIOS = Portfolios(
    {
        "counter-terrorism": "counter terrorism",
        "kite-flying": "kite flying",
        "violence-against-women-and-girls": "violence against women and girls",
    }
)
PEOPLE = People(
    {
        "ada-marsh": "Ada Marsh",
        "jo-anne-field": "Jo-Anne Field",
        "jo-field": "Jo Field",
        "tom-marsh": "Tom Marsh",
    },
    former={"tommy-marsh": "tom-marsh"},
)
RESOLVER = Resolver(PEOPLE, PORTFOLIOS)


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("counter-terrorism", ("counter-terrorism",)),  # a key is itself
        ("Counter Terrorism", ("counter-terrorism",)),
        ("CT", ("counter-terrorism",)),  # joined by the data file
        ("the policing of kite-flying", ("kite-flying",)),  # one that it does not list
        ("VAWG", ("violence-against-women-and-girls",)),
        ("knife crime", ()),  # listed there, and in no post of the archive
        ("terrorism", ()),  # a neighbouring subject is no spelling
        ("", ()),
        ("?", ()),
    ],
)
def test_which_portfolio_is_called_so(typed: str, keys: tuple[str, ...]) -> None:
    assert PORTFOLIOS.called(typed) == keys


def test_portfolios_in_the_words_become_keys() -> None:
    tree = RESOLVER.resolved(
        Query(tree=parse('portfolio:"counter terrorism" -portfolio:VAWG portfolio:none'))
    ).tree
    assert tree == And(
        (
            Named("portfolio", "counter terrorism", ("counter-terrorism",)),
            Not(Named("portfolio", "VAWG", ("violence-against-women-and-girls",))),
            Named("portfolio", "none", ("none",)),
        )
    )


def test_portfolios_in_filters_become_keys() -> None:
    asked = Choice(("CT", "none", "counter-terrorism", "owls"), ("Kite Flying",))
    assert RESOLVER.resolved(Query(choices={"portfolio": asked})).choices == {
        # Once, by whatever spelling; one that no post has keeps its filter, at 0.
        "portfolio": Choice(("counter-terrorism", "none", "owls"), ("kite-flying",))
    }


def test_a_former_slug_stands_for_the_person_in_words_and_filters() -> None:
    query = Query(
        tree=parse("officer:tommy-marsh"),
        choices={
            "speaker": Choice(("tommy-marsh", "tom-marsh"), ()),
            "lead": Choice((), ("Tommy Marsh",)),
        },
    )
    resolved = RESOLVER.resolved(query)
    assert resolved.tree == Named("officer", "tommy-marsh", ("tom-marsh",))
    assert resolved.choices == {
        "speaker": Choice(("tom-marsh",)),
        "lead": Choice((), ("tom-marsh",)),
    }


def test_every_facet_has_the_names_of_its_register() -> None:
    labels = RESOLVER.labels
    assert set(labels) == {"speaker", "lead", "officer", "portfolio"}
    assert labels["officer"]["jo-field"] == "Jo Field"
    assert labels["portfolio"]["kite-flying"] == "kite flying"


def test_names_in_the_words_become_slugs_and_may_mean_several() -> None:
    tree = RESOLVER.resolved(Query(tree=parse("drones -speaker:marsh lead:none officer:nemo"))).tree
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
    assert RESOLVER.resolved(Query(tree=tree)).tree == tree


def test_names_in_filters_become_slugs() -> None:
    query = Query(
        choices={
            "speaker": Choice(("Jo Field", "none", "jo-field"), ("tom",)),
            "officer": Choice(("Nemo",)),
            "year": Choice(("2016",)),
        }
    )
    assert RESOLVER.resolved(query).choices == {
        "speaker": Choice(("jo-field", "none"), ("tom-marsh",)),  # once, by whatever name
        "officer": Choice(("Nemo",)),  # an old link keeps its filter, at 0
        "year": Choice(("2016",)),
    }


def test_a_filter_that_could_mean_several_is_refused_with_their_names() -> None:
    query = Query(choices={"speaker": Choice(("marsh",)), "lead": Choice((), ("field",))})
    with pytest.raises(ParameterError) as error:
        RESOLVER.resolved(query)
    assert error.value.slips == [
        "“speaker=marsh” could be Ada Marsh (ada-marsh) or Tom Marsh (tom-marsh); "
        "name one of them.",
        "“lead=field” could be Jo-Anne Field (jo-anne-field) or Jo Field (jo-field); "
        "name one of them.",
    ]


def test_who_is_resolved_stays_resolved() -> None:
    query = Query(tree=parse("speaker:marsh"), choices={"lead": Choice(("Tom",))})
    once = RESOLVER.resolved(query)
    assert RESOLVER.resolved(once) == once
