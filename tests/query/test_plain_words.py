"""Queries said back: the sentence that a reader sees above the hits."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.errors import QueryError
from indexer.query.parameters import read
from indexer.query.parser import parse
from indexer.query.plain_words import in_words, passed_over, tree_in_words
from indexer.query.tree import Node, Respelt, Widened, Word
from indexer.query.widening import widen
from indexer.search.people import People
from indexer.search.portfolios import Portfolios
from indexer.search.resolving import Resolver

RESOLVER = Resolver(
    People({"jo-field": "Jo Field", "ada-marsh": "Ada Marsh", "tom-marsh": "Tom Marsh"}),
    Portfolios({"counter-terrorism": "counter terrorism", "knife-crime": "knife crime"}),
)


def said(*pairs: tuple[str, str]) -> str:
    query = RESOLVER.resolved(read(pairs))
    return in_words(replace(query, tree=widen(query.tree)), RESOLVER.labels)


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("", "all posts"),
        ("?!", "all posts (“?!” holds no word to search for)"),
        ("nerve agent", "posts with “nerve” and “agent”"),
        ("how many officers were hurt?", "posts with “officers” and “hurt”"),
        ("stop, search & £20m", "posts with “stop”, “search” and “20m”"),  # signs are not sought
        ("the", "posts with “the”"),
        ('"nerve agent"', "posts with the exact words “nerve agent”"),
        ("knife-crime -scotland", "posts with “knife-crime”, but without “scotland”"),
        (
            "drones -scotland -wales",
            "posts with “drones”, but without “scotland” or “wales”",
        ),
        ("drones OR uavs", "posts with “drones” or “uavs”"),
        ("(a1 OR b1) (c1 OR d1)", "posts with (“a1” or “b1”) and (“c1” or “d1”)"),
        ("x1 (y1 OR z1)", "posts with “x1” and (“y1” or “z1”)"),
        ("-drones", "posts without “drones”"),
        ("-drones -uavs", "posts without “drones” or “uavs”"),  # neither
        ("-(drones OR uavs)", "posts without (“drones” or “uavs”)"),
        ("-drones OR uavs", "posts with “uavs” or without “drones”"),  # what is wanted first
        ("-drones OR -uavs", "posts without “drones” or without “uavs”"),  # not both
        ("NOT NOT drones", "posts with “drones”"),
        ("terror* act", "posts with a word beginning “terror” and “act”"),
        ("technlogy~", "posts with a word spelt like “technlogy” (up to 2 letters off)"),
        ("drone~1", "posts with a word spelt like “drone” (up to 1 letter off)"),
        ("dr~", "posts with exactly “dr”"),
        ('"police cuts"~5', "posts with “police cuts” within 5 words of each other"),
        ('"police cuts"~1', "posts with “police cuts” within 1 word of each other"),
        ("title:custody", "posts with “custody” in the title"),
        ('title:"county lines"', "posts with the exact words “county lines” in the title"),
        # Synonyms, with what they stand beside.
        ("CSE", "posts with “CSE” (or “child sexual exploitation”)"),
        (
            "stop child sexual exploitation",
            "posts with “stop” and (“child”, “sexual” and “exploitation”, or “cse”)",
        ),
        # People: named, one of several, nobody, unnamed.
        ("speaker:field", "posts with the speaker Jo Field"),
        (
            "lead:marsh cyber",
            "posts with a lead officer called “marsh” (Ada Marsh or Tom Marsh) and “cyber”",
        ),
        ("officer:nemo", "posts with an officer called “nemo” (nobody is)"),
        ("speaker:none", "posts with no named speaker"),
        ("-speaker:none", "posts with a named speaker"),  # no double negative
        ("drones -lead:none", "posts with “drones” and a named lead officer"),
        ("-officer:field", "posts without the officer Jo Field"),
        # Portfolios, by any spelling of them.
        ("portfolio:CT", "posts with a lead on counter terrorism"),
        ('drones portfolio:"knife crime"', "posts with “drones” and a lead on knife crime"),
        ("portfolio:owls", "posts with a lead on “owls” (no portfolio is called so)"),
        ("-portfolio:knife-crime", "posts without a lead on knife crime"),
        ("portfolio:none", "posts with no named portfolio"),
        ("-portfolio:none", "posts with a named portfolio"),
        ("rank:CC", "posts with an officer of the rank Chief Constable"),
        ("-rank:cc", "posts without an officer of the rank Chief Constable"),
        # Dates.
        ("date:2016", "posts with a date in 2016"),
        ("date:2016-10", "posts with a date in October 2016"),
        ("date:24/10/2016", "posts with the date 24 October 2016"),
        ("date:2016-10-03", "posts with the date 3 October 2016"),
        ("date:2015..2017-06 x1", "posts with a date from 2015 to June 2017 and “x1”"),
        ("date:2016..", "posts with a date of 2016 or later"),
        ("date:2016-05/2016-07", "posts with a date between May and July 2016"),
        ("date:2016-05-03/2016-05-17", "posts with a date between 3 and 17 May 2016"),
        ("date:..2016-10-24", "posts with a date of 24 October 2016 or earlier"),
        ('date:"2015 .. May 2016"', "posts with a date from 2015 to May 2016"),
    ],
)
def test_the_words_of_a_query(query: str, sentence: str) -> None:
    assert said(("q", query)) == sentence


US = Respelt(("organize", "organized"), "organise")
SLIP, SLIPS = Respelt(("orgnaise",), "", True), Respelt(("orgnaise", "ogranise"), "", True)


@pytest.mark.parametrize(
    ("added", "sentence"),
    [
        ((US,), "“organise” (or “organize”)"),
        ((SLIP,), "“organise” (or “orgnaise”, as the archive misspells it)"),
        ((SLIPS,), "“organise” (or “orgnaise” or “ogranise”, as the archive misspells it)"),
        ((US, SLIP), "“organise” (or “organize”, or “orgnaise”, as the archive misspells it)"),
    ],
)
def test_the_words_of_other_spellings(added: tuple[Node, ...], sentence: str) -> None:
    assert tree_in_words(Widened(Word("organise"), added), {}) == sentence


@pytest.mark.parametrize(
    ("pairs", "sentence"),
    [
        ([("year", "2016")], "dated 2016"),
        ([("year", "2016"), ("year", "2017")], "dated 2016 or 2017"),
        ([("year", "2016"), ("year", "undated")], "dated 2016 or undated"),
        ([("month", "2016-10")], "dated October 2016"),
        ([("year", "9999")], "dated 9999"),  # no year of any post, but a link can hold it
        ([("-year", "undated")], "not undated"),
        ([("year", "2017"), ("-month", "2017-01")], "dated 2017; not dated January 2017"),
        ([("speaker", "jo-field")], "by Jo Field"),
        ([("speaker", "Field"), ("speaker", "ada-marsh")], "by Jo Field or Ada Marsh"),
        ([("speaker", "none")], "without a named speaker"),
        ([("speaker", "jo-field"), ("speaker", "none")], "by Jo Field or without a named speaker"),
        ([("-speaker", "none")], "with a named speaker"),
        ([("-speaker", "jo-field"), ("-speaker", "none")], "not by Jo Field, with a named speaker"),
        ([("speaker", "nemo")], "by nemo"),  # an old link to a person who is gone
        ([("lead", "jo-field")], "naming lead officer Jo Field"),
        ([("lead", "none")], "naming no lead officer"),
        (
            [("officer", "jo-field"), ("-officer", "ada-marsh")],
            "naming Jo Field, not naming Ada Marsh",
        ),
        ([("portfolio", "CT")], "with a lead on counter terrorism"),
        (
            [("portfolio", "knife-crime"), ("portfolio", "anti-terrorism")],
            "with a lead on knife crime or counter terrorism",
        ),
        ([("portfolio", "none")], "without any portfolio"),
        ([("-portfolio", "none")], "with a portfolio"),
        (
            [("portfolio", "CT"), ("-portfolio", "knife crime")],
            "with a lead on counter terrorism, without a lead on knife crime",
        ),
        ([("portfolio", "owls")], "with a lead on owls"),  # an old link to one that is gone
        ([("from", "2016"), ("to", "2016")], "dated 2016"),
        ([("from", "2015"), ("to", "2016-06")], "dated from 2015 to June 2016"),
        ([("from", "2016-10-24")], "dated 24 October 2016 or later"),
        ([("to", "2016")], "dated 2016 or earlier"),
        ([("undated", "include"), ("to", "2016")], "dated 2016 or earlier; undated posts included"),
        ([("undated", "only")], "undated posts only, whatever the date filters"),
        ([("undated", "exclude")], "undated posts left out"),
        ([("sort", "oldest"), ("page", "2")], ""),  # order and page are no filters
    ],
)
def test_the_filters_of_a_query(pairs: list[tuple[str, str]], sentence: str) -> None:
    assert said(*pairs) == "; ".join(filter(None, ["all posts", sentence]))
    assert said(("q", "x1"), *pairs) == "; ".join(filter(None, ["posts with “x1”", sentence]))


def test_words_and_filters_together() -> None:
    assert said(("q", "drones"), ("speaker", "jo-field"), ("to", "2018"), ("year", "2016")) == (
        "posts with “drones”; dated 2016; by Jo Field; dated 2018 or earlier"
    )


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("what is the law", ["what", "is", "the"]),
        ("the", []),  # searched for, as there is nothing else
        ("the of", []),
        ("the -drones", []),
        ('"the law"', []),
        ("law", []),
        ("drones OR the", []),
        ("drones AND", ["AND"]),
    ],
)
def test_words_passed_over(query: str, words: list[str]) -> None:
    assert passed_over(parse(query)) == words


@given(
    parts=st.lists(
        st.sampled_from(
            [
                *(
                    [
                        "a1",
                        "the",
                        "NOT",
                        "OR",
                        "(",
                        ")",
                        "-",
                        "CSE",
                        "child",
                        "sexual",
                        "exploitation",
                        "x*",
                        "y~",
                        "rank:CC",
                    ]
                ),
                *(["speaker:none", "speaker:marsh", "lead:nemo", "date:2016..2017", "title:z"]),
                *(["portfolio:none", "portfolio:CT", "portfolio:owls", "date:2016/2017"]),
                '"p q"',
                '"p q"~3',
            ]
        ),
        max_size=12,
    )
)
def test_every_query_can_be_said(parts: list[str]) -> None:
    try:
        sentence = said(("q", " ".join(parts)))
    except QueryError:
        return
    assert sentence.startswith(("all posts", "posts with ", "posts without "))
    assert "with without" not in sentence
    assert "without without" not in sentence
    assert "without no " not in sentence
