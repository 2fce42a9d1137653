"""The parts of a score add up to it, whatever is asked of whatever archive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from archives_at_random import WORDS, query
from engines.test_against_whoosh import builds, built, one_post
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.engines import Document, Explanation
from indexer.engines.explanation import Kind, Part
from indexer.engines.whoosh import Engine
from indexer.query.request import Query, Sort
from indexer.query.tree import And, AtLeast, Node, Not, Or, Phrase, Repeated, Widened, Word
from indexer.ranking import PLAIN, RANKING, Ranking

word = st.builds(Word, st.sampled_from(WORDS))
repeated = st.builds(Repeated, word, st.integers(2, 3))
several = st.lists(word | repeated, min_size=2, max_size=4).map(tuple)
# Nothing but plain words: these are looked at again.
plain = st.one_of(
    st.builds(And, several),
    st.builds(AtLeast, st.integers(1, 3), several),
    st.builds(lambda words, no: And((*words, Not(no))), several, word),
)
asked_for = st.one_of(query, st.builds(lambda one, tree: replace(one, tree=tree), query, plain))
rankings = st.sampled_from(
    [PLAIN, RANKING, replace(RANKING, candidates=2), replace(RANKING, repeats=False)]
)


@settings(max_examples=200)
@given(
    changes=builds(),
    gone=st.lists(st.sampled_from(["d0", "d1", "d7"]), unique=True),
    asked=st.lists(asked_for, min_size=1, max_size=8),
    ranking=rankings,
)
def test_the_shares_of_every_hit_add_up_to_its_score(
    changes: list[list[Document]], gone: list[str], asked: list[Query], ranking: Ranking
) -> None:
    with built(changes, gone, ranking) as engine:
        ids = [*engine.ids(), "nowhere"]
        for one in (replace(each, sort=sort) for each in asked for sort in (None, Sort.OLDEST)):
            hits = {hit.id: hit.score for hit in engine.search(one, ()).hits}
            found = dict(zip(ids, engine.explain(one, ids), strict=True))
            explained = {id: why for id, why in found.items() if why}
            assert {id: why.score for id, why in explained.items()} == pytest.approx(hits, rel=1e-4)
            for why in explained.values():
                _assert_sound(why, ranking)


def _assert_sound(why: Explanation, ranking: Ranking) -> None:
    second = {part.kind for part in why.parts} & {Kind.PAIR, Kind.COMPANY}
    assert not second or why.looked_at_again
    assert why.candidates in (0, ranking.candidates)
    for part in why.parts:
        assert part.share >= 0
        assert (part.leaf is None) == (part.kind in (Kind.PAIR, Kind.CLOSE, Kind.COMPANY))
        for stands in part.words:
            assert 1 <= stands.posts <= why.documents
            assert stands.count >= 1


@pytest.fixture
def three() -> Iterator[Engine]:
    """An archive of three posts; in two of them drone and crime are neighbours."""
    posts = [
        replace(one_post("a", "Drone crime, and drones."), title="Drone arches"),
        one_post("b", "Drone crime."),
        one_post("c", "A crime. Nobody had seen the drone in all of that long day."),
    ]
    with built([posts], [], replace(RANKING, candidates=2)) as engine:
        yield engine


def explained(engine: Engine, tree: Node, id: str) -> Explanation:
    [why] = engine.explain(Query(tree=tree), [id])
    assert why
    return why


def kinds(parts: tuple[Part, ...]) -> list[tuple[Kind, bool]]:
    return [(part.kind, part.in_title) for part in parts]


def test_a_word_says_how_it_stands_in_post_and_title(three: Engine) -> None:
    why = explained(three, Word("drones"), "a")
    assert kinds(why.parts) == [(Kind.WORD, False), (Kind.WORD, True)]
    [text, title] = [part.words[0] for part in why.parts]
    assert (text.word, text.count, text.posts, text.length) == ("drone", 3, 3, 5)
    assert (title.count, title.posts, title.length) == (1, 1, 2)
    assert text.average == pytest.approx((5 + 2 + 6) / 3, abs=0.7)
    assert why.documents == 3
    assert why.looked_at_again is None


def test_the_best_are_looked_at_again_and_the_others_say_that_they_are_not(three: Engine) -> None:
    tree = And((Word("drone"), Word("crime")))
    first, second, third = (explained(three, tree, id) for id in "abc")
    for why in (first, second):
        assert why.looked_at_again
        assert Kind.PAIR in {part.kind for part in why.parts}
    assert third.looked_at_again is False
    assert {part.kind for part in third.parts} == {Kind.WORD}
    [pair] = [part for part in second.parts if part.kind is Kind.PAIR]
    assert pair.text == "drone crime"
    [by_date] = three.explain(Query(tree=tree, sort=Sort.NEWEST), ["a"])
    assert by_date
    assert by_date.looked_at_again is None


def test_what_nobody_typed_is_marked_and_what_is_repeated_counted(three: Engine) -> None:
    tree = Or((Widened(Word("zebra"), (Phrase("drone crime"),)), Repeated(Word("crime"), 3)))
    [added, repeated] = explained(three, tree, "b").parts
    assert (added.kind, added.added, repeated.added) == (Kind.PHRASE, True, False)
    assert [word.word for word in added.words] == ["drone", "crime"]
    assert (added.times, repeated.times) == (1, 3)


def test_what_is_not_found_is_not_explained(three: Engine) -> None:
    assert three.explain(Query(tree=Word("zebra")), ["a", "z"]) == [None, None]
    assert three.explain(Query(tree=Not(Word("drone"))), ["a"]) == [None]
    assert three.explain(Query(tree=Word("drone")), []) == []
