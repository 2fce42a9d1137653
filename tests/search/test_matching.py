"""Where a query matches in a text, and that this is what engines find."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from search.plain_matching import plain_matches

from indexer.analysis import forms, surfaces
from indexer.engines import KNOWN, Document, load_engine
from indexer.query.parser import parse
from indexer.query.request import FACETS, Query
from indexer.query.tree import (
    TITLE,
    And,
    Everything,
    Fuzzy,
    Near,
    Node,
    Or,
    Phrase,
    Prefix,
    Respelt,
    Widened,
    Word,
)
from indexer.query.widening import widen
from indexer.search.matching import Match, Matcher, matches, merged
from indexer.search.sought import beginning


def marks(query: str, text: str, field: str = "text") -> list[str]:
    found = merged(matches(widen(parse(query)), text, field))
    return [text[start:end] for start, end in found]


def marks_of(tree: Node, text: str) -> list[str]:
    return [text[start:end] for start, end in merged(matches(tree, text))]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        # Words in any of their endings, hyphenated ones as a row.
        ("policing", "Police police-led policed.", ["Police", "police", "policed"]),
        ("café", "A Cafe\u0301 and a CAFE", ["Cafe\u0301", "CAFE"]),
        ("cse", "C.S.E. is CSE", ["C.S.E.", "CSE"]),
        ("1500", "1,500 or 15,000", ["1,500"]),
        ("knife-crime", "knife crime, knife and crime", ["knife crime"]),
        ("officers", "the officer’s duty", ["officer’s"]),
        ("the-knife-crime", "Knife crime", ["Knife crime"]),  # its first word is passed over
        ("chief-of-police", "a chief and police", ["chief and police"]),  # and leaves a gap
        ("custody", "custard", []),
        # A phrase only as a whole, and in its very words.
        ('"chief constable"', "The chief, the Chief Constable", ["Chief Constable"]),
        ('"chief constable"', "chief constables", []),
        ('"chief constable"', "chief. Constable", ["chief. Constable"]),
        ('"the law"', "the law, a law", ["the law"]),
        ('"a a"', "a a a", ["a a a"]),  # two that overlap are one mark
        # Near: every word of a group that is close enough, and of no other group.
        ('"police cuts"~2', "cuts to police. Many other police lost.", ["cuts", "police"]),
        ('"police cuts"~1', "cuts to police", []),
        ('"police police"~3', "police and police", ["police", "police"]),
        ('"police police"~3', "police alone", []),
        # Prefixes and misspellings are of words as written, without accents.
        ("terror*", "Terrorists, counter-terrorism", ["Terrorists", "terrorism"]),
        ("caf*", "cafés", ["cafés"]),
        ("technlogy~", "technology technologies", ["technology"]),
        ("drones~1", "drone drines brones", ["drone", "drines"]),  # the first letter holds
        # Operators.
        ("a1 OR b1", "b1 c1 a1", ["b1", "a1"]),
        ("a1 -b1", "a1 b1", ["a1"]),  # what must not be there is marked nowhere
        ("-a1", "a1", []),
        ("a1 -(b1 -c1)", "a1 b1 c1", ["a1", "c1"]),
        # Synonyms are what they widen; function words beside others are passed over.
        ("CSE", "child sexual exploitation", ["child sexual exploitation"]),
        ("child sexual exploitation", "CSE of a child", ["CSE", "child"]),
        ("the drones", "the drones", ["drones"]),
        ("the", "The then", ["The"]),
        # No text is meant.
        ("", "a1", []),
        ("speaker:field date:2016 rank:CC", "Jo Field, CC, 2016", []),
    ],
)
def test_where_a_query_matches(query: str, text: str, expected: list[str]) -> None:
    assert marks(query, text) == expected


@pytest.mark.parametrize(
    ("query", "field", "expected"),
    [
        ("drones", "text", ["Drones"]),
        ("drones", TITLE, ["Drones"]),
        ("title:drones", TITLE, ["Drones"]),
        ("title:drones", "text", []),  # a word for titles is not marked in the body
        ("title:drones custody", "text", ["custody"]),
    ],
)
def test_words_for_titles(query: str, field: str, expected: list[str]) -> None:
    assert marks(query, "Drones in custody", field) == expected


def test_other_spellings_are_marked() -> None:
    tree = Widened(Word("colour"), (Respelt(("color", "colors"), "colour"),))
    assert marks_of(tree, "Colors, colorful colours") == ["Colors", "colours"]


def test_matches_know_their_leaf() -> None:
    assert matches(parse("b1 OR a1"), "a1 b1 a1") == [
        Match(0, 2, 1),
        Match(3, 5, 0),
        Match(6, 8, 1),
    ]


def test_each_match_is_counted_once() -> None:
    # Groups of near words overlap: the one in the middle belongs to two of them.
    assert matches(parse('"a1 b1"~1'), "a1 b1 a1") == [
        Match(0, 2, 0),
        Match(3, 5, 0),
        Match(6, 8, 0),
    ]


def test_merging() -> None:
    found = [Match(6, 9, 0), Match(0, 2, 0), Match(1, 4, 1), Match(4, 5, 2), Match(7, 8, 1)]
    assert merged(found) == [(0, 5), (6, 9)]
    assert merged([]) == []


# Few words, so that they meet often: endings that share a stem, a function word, a hyphenated
# pair, a possessive, a misspelling, words that begin alike, an abbreviation of two forms.
WORDS = [
    "police",
    "policing",
    "policed",
    "the",
    "of",
    "drone",
    "drones",
    "chief",
    "chiefs",
    "chief's",
    "knife-crime",
    "crime",
    "technology",
    "technlogy",
    "C.S.E.",
    "cse",
    "1,500",
    "20mph",
    "mph",
    "24th",
    "café",
]
text = st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join)
words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
field = st.sampled_from(("text", TITLE))
leaf = st.one_of(
    st.builds(Word, words, field),
    st.builds(Phrase, words, field),
    st.builds(Near, words, st.integers(0, 4), field),
    st.builds(Prefix, st.sampled_from(("po", "drone", "c", "zz")), field),
    st.builds(Fuzzy, st.sampled_from(("technology", "drones", "crme")), st.integers(0, 2), field),
    st.builds(Respelt, st.sampled_from((("technlogy", "drone"), ("crime",))), st.just("police")),
)
tree = st.recursive(
    leaf,
    lambda inner: st.one_of(
        st.builds(And, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(Or, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(Widened, inner, st.lists(inner, max_size=2).map(tuple)),
    ),
    max_leaves=5,
)
pieces = st.tuples(text, text, st.lists(text, max_size=3).map(tuple))


def has_a_match(asked: Node, title: str, byline: str, paragraphs: tuple[str, ...]) -> bool:
    if matches(asked, title, TITLE):
        return True
    return any(matches(asked, piece) for piece in (byline, *paragraphs))


@pytest.mark.parametrize("name", KNOWN)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(corpus=st.lists(pieces, min_size=1, max_size=5), asked=st.lists(tree, max_size=8))
def test_what_an_engine_finds_has_a_mark(
    name: str, corpus: list[tuple[str, str, tuple[str, ...]]], asked: list[Node]
) -> None:
    facets = dict.fromkeys((*FACETS, "rank"), ())
    documents = [
        Document(f"d{number}", *piece, facets, None, None, {"number": number})
        for number, piece in enumerate(corpus)
    ]
    with TemporaryDirectory() as folder:
        engine = load_engine(name, Path(folder) / "build")
        engine.write(documents)
        for one in asked:
            found = engine.search(Query(tree=one, size=100), ()).hits
            numbers = {hit.payload["number"] for hit in found}
            assert all(has_a_match(one, *corpus[number]) for number in numbers)
            # A lone leaf is found exactly where it is marked.
            if isinstance(one, Word | Phrase | Near | Prefix | Fuzzy):
                assert numbers == {n for n, piece in enumerate(corpus) if has_a_match(one, *piece)}
        engine.close()


@given(asked=tree, text=st.text(max_size=60) | text)
def test_matches_lie_in_the_text_at_whole_words(asked: Node, text: str) -> None:
    found = matches(asked, text)
    assert found == sorted(found)
    for match in found:
        assert 0 <= match.start < match.end <= len(text)
    assert matches(Everything(), text) == []


odd = st.text("aAbcdeéİ\u0301ﬁ’'ʼ.,_-–1 5\n\u00a0", max_size=40)


@given(asked=tree, text=text | st.lists(text | odd, max_size=3).map(" ".join), field=field)
@example(asked=Word("cse"), text="İC.S.E.police", field="text")
@example(asked=Word("police"), text="U.S.K’police 1,500police annual_police", field="text")
@example(asked=Phrase("the law"), text="The – law", field="text")
def test_the_short_way_finds_what_reading_every_word_finds(
    asked: Node, text: str, field: str
) -> None:
    assert matches(asked, text, field) == plain_matches(asked, text, field)


ENDINGS = ["", "s", "ies", "ied", "ing", "ed", "ly", "y", "ying", "eed", "ator", "ational", "izer"]
ENDINGS += ["ization", "iveness", "biliti", "ability", "fulness", "ousness", "ally", "logi", "ibly"]
ENDINGS += ["entli", "icate", "alize", "iciti", "ness", "ement", "ion", "e", "'s", "est", "bli"]
syllables = st.lists(st.sampled_from(["at", "bl", "iz", "o", "y", "d", "sk", "gener"]), max_size=3)


@given(st.builds("".join, st.tuples(syllables.map("".join), st.sampled_from(ENDINGS))) | st.text())
@example("possibility skies dying lying tying ugly early only singly PCCs happy")
def test_words_begin_as_their_stems_say(text: str) -> None:
    for word in surfaces(text):
        exact, stem = forms(word)
        assert exact.startswith(beginning(stem))


@given(
    asked=tree, texts=st.lists(text | st.lists(text | odd, max_size=3).map(" ".join), max_size=5)
)
@example(asked=Word("police"), texts=["U.S.", "police", "", " police", "police "])
@example(asked=Word("cse"), texts=["C.S", "E."])
def test_texts_searched_at_once_are_searched_each_by_itself(asked: Node, texts: list[str]) -> None:
    assert Matcher(asked).by_text(texts) == [matches(asked, text) for text in texts]
