"""What is searched beside what was typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.analysis import tokens
from indexer.gazetteer import synonyms
from indexer.query.parser import parse
from indexer.query.tree import And, Node, Not, Or, Phrase, Repeated, Widened, Word
from indexer.query.widening import is_common, widen

CSE = Widened(Word("CSE"), (Word("child sexual exploitation"),))
WORDS = ["the", "of", "child", "sexual", "exploitation", "CSE", "drones"]
LONG = And((Word("child"), Word("sexual"), Word("exploitation")))


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        # An abbreviation finds its long form, however it is written.
        ("CSE", CSE),
        ("C.S.E.", Widened(Word("C.S.E."), (Word("child sexual exploitation"),))),
        ("-CSE", Not(CSE)),
        ("drones OR CSE", Or((Word("drones"), CSE))),
        ("drones CSE", And((Word("drones"), CSE))),
        # A long form finds its abbreviation, in any of its endings and anywhere in the query.
        ("child sexual exploitation", Widened(LONG, (Word("cse"),))),
        (
            "Child sexually exploited",
            Widened(
                And((Word("Child"), Word("sexually"), Word("exploited"))),
                (Word("cse"),),
            ),
        ),
        (
            "stop child sexual exploitation now",
            And((Word("stop"), Widened(LONG, (Word("cse"),)), Word("now"))),
        ),
        (
            # A hyphen makes one word of two; they are the long form's words all the same.
            "body-worn video",
            Widened(And((Word("body-worn"), Word("video"))), (Word("bwv"),)),
        ),
        (
            # The function word inside a long form is passed over after it has been matched.
            "police and crime commissioner",
            Widened(And((Word("police"), Word("crime"), Word("commissioner"))), (Word("pcc"),)),
        ),
        # Something between the words, or an operator: no long form.
        ("child sexual drones exploitation", None),
        ("child sexual -exploitation", None),
        # A quoted phrase is searched as it stands.
        ('"child sexual exploitation"', None),
        ('"CSE"', None),
        # So are titles, prefixes and misspellings.
        ("title:CSE", None),
        ("CSE*", None),
        ("CSEs~", None),
    ],
)
def test_synonyms(query: str, tree: Node | None) -> None:
    assert widen(parse(query)) == (tree or parse(query))


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("the drones", Word("drones")),
        ("what is the law", Word("law")),
        ("the of and", None),  # nothing else to search for
        ("the", None),
        ('the "of"', Phrase("of")),  # in quotes it is wanted
        ("the -drones", And((Word("the"), Not(Word("drones"))))),  # only a Not beside it
        ("the OR drones", None),
        ("drones (the of)", And((Word("drones"), And((Word("the"), Word("of")))))),
        ("title:the drones", Word("drones")),
        ("drones AND", Word("drones")),
    ],
)
def test_function_words(query: str, tree: Node | None) -> None:
    assert widen(parse(query)) == (tree or parse(query))


@pytest.mark.parametrize(
    ("abbreviation", "form"),
    [(short, form) for short, long in synonyms() for form in long],
)
def test_every_synonym_works_both_ways(abbreviation: str, form: str) -> None:
    short, long = widen(parse(abbreviation)), widen(parse(form))
    assert isinstance(short, Widened)
    assert Word(form) in short.added
    assert isinstance(long, Widened)
    # Of two abbreviations for the same words one is added.
    assert len(long.added) == 1


@given(
    words=st.lists(
        st.sampled_from(["the", "of", "child", "sexual", "exploitation", "CSE", "drones"])
    )
)
def test_no_word_of_the_query_is_lost(words: list[str]) -> None:
    tree = widen(parse(" ".join(words)))
    asked = {t.stem for word in words if not is_common(Word(word)) for t in tokens(word)}
    assert asked <= stems(tree)


def stems(node: Node) -> set[str]:
    match node:
        case Word(text):
            return {token.stem for token in tokens(text)}
        case And(children):
            return {stem for child in children for stem in stems(child)}
        case Widened(node, _) | Repeated(node):
            return stems(node)
    return set()


def test_a_term_given_again_is_searched_once() -> None:
    assert widen(parse("police police police")) == Word("police")
    assert widen(parse("(police OR police) drones")) == widen(parse("police drones"))
    assert widen(parse("police drones police -drones -drones")) == And(
        (Repeated(Word("police"), 2), Word("drones"), Not(Word("drones")))
    )
