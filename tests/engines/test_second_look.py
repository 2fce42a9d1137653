"""What the best posts score beyond their words, against brute force over their tokens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from archives_at_random import WORDS, documents
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer.analysis import is_function_word, tokens
from indexer.engines import Document
from indexer.engines.arrays import fields
from indexer.engines.arrays.collection import Collection
from indexer.engines.arrays.second_look import second_look
from indexer.engines.arrays.weights import rounded, saturation
from indexer.engines.whoosh import Engine
from indexer.engines.whoosh.codec import opened
from indexer.engines.whoosh.toc import segments_of
from indexer.query.request import Query, Sort
from indexer.query.sought_words import Sought, sought_words
from indexer.query.tree import And, AtLeast, Word
from indexer.ranking import PLAIN, RANKING, Ranking

words = st.lists(st.sampled_from(WORDS), min_size=2, max_size=4, unique=True)
trees = st.builds(lambda some: And(tuple(map(Word, some))), words) | st.builds(
    lambda some: AtLeast(1, tuple(map(Word, some))), words
)
slow = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@contextmanager
def collection(corpus: Sequence[Document], later: Sequence[Document]) -> Iterator[Collection]:
    with TemporaryDirectory() as folder:
        engine = Engine(Path(folder) / "0")
        engine.write(corpus)
        if later:
            former = engine.location
            engine = Engine(Path(folder) / "1")
            engine.update(former, later, ())
        kept = segments_of(engine.location)
        with closing(
            Collection(
                [opened(engine.location, segment) for segment in kept],
                [list(segment.deleted_docs()) for segment in kept],
            )
        ) as held:
            yield held


def side_by_side(document: Document, one: str, other: str) -> int:
    pieces = (document.title, document.byline, *document.paragraphs)
    return sum(
        (a.stem, b.stem) == (one, other) and not is_function_word(a) and not is_function_word(b)
        for piece in pieces
        for a, b in pairwise(tokens(piece))
    )


def length(document: Document) -> int:
    pieces = (document.title, document.byline, *document.paragraphs)
    return sum(not is_function_word(token) for piece in pieces for token in tokens(piece))


@slow
@given(corpus=documents(), later=documents(), asked=trees)
def test_pairs_are_words_side_by_side(
    corpus: list[Document], later: list[Document], asked: And | AtLeast
) -> None:
    by_id = {document.id: document for document in (*corpus, *later)}
    with collection(corpus, later) as held:
        docs = np.arange(held.size)
        ids = held.ids(docs)
        shares = second_look(held, sought_words(asked), docs, 1.0)
        average = held.average(fields.WORDS)
        for (one, other), found in shares.pairs.items():
            counts = np.array([side_by_side(by_id[id], one, other) for id in ids])
            lengths = rounded(np.array([length(by_id[id]) for id in ids], np.int32))
            rare = held.term(fields.WORDS, one)[1] + held.term(fields.WORDS, other)[1]
            weights = RANKING.pairs * rare * saturation(counts, lengths, average, RANKING)
            assert found == pytest.approx(weights, rel=1e-5)


def in_a_stretch(document: Document, rare: dict[str, float]) -> float:
    """Return the most rarity of different stems within fifteen words after one, in one piece."""
    most = 0.0
    for piece in (document.title, document.byline, *document.paragraphs):
        words = [("" if is_function_word(token) else token.stem) for token in tokens(piece)]
        for at, word in enumerate(words):
            if word in rare:
                stretch = {*words[at : at + RANKING.stretch + 1]}
                most = max(most, sum(rare[stem] for stem in stretch & rare.keys()))
    return most


@slow
@given(corpus=documents(), later=documents(), asked=trees)
def test_closeness_is_the_rarity_that_one_stretch_holds(
    corpus: list[Document], later: list[Document], asked: And | AtLeast
) -> None:
    by_id = {document.id: document for document in (*corpus, *later)}
    with collection(corpus, later) as held:
        docs, words = np.arange(held.size), sought_words(asked)
        rare = {w.stem: float(held.term(fields.WORDS, w.stem)[1]) for w in words}
        close = second_look(held, words, docs, 2.0).close
        whole = sum(rare.values()) or 1
        expected = [in_a_stretch(by_id[id], rare) / whole for id in held.ids(docs)]
        assert close == pytest.approx(np.array(expected) * 2 * RANKING.close, rel=1e-5)


@slow
@given(corpus=documents(), later=documents(), asked=trees)
def test_the_order_is_that_of_all_shares_together(
    corpus: list[Document], later: list[Document], asked: And | AtLeast
) -> None:
    for ranking in (RANKING, replace(RANKING, candidates=2), replace(RANKING, latent=0)):
        plainly, fully = (
            answered(corpus, later, asked, PLAIN),
            answered(corpus, later, asked, ranking),
        )
        assert plainly.keys() == fully.keys()
        assert all(fully[id] >= plainly[id] - 1e-6 for id in fully)
        raised = [id for id in fully if fully[id] > plainly[id] + 1e-6]
        assert set(raised) <= set(list(plainly)[: ranking.candidates])
        assert list(fully.values()) == sorted(fully.values(), reverse=True)


def answered(
    corpus: list[Document], later: list[Document], tree: And | AtLeast, ranking: Ranking
) -> dict[str, float]:
    with TemporaryDirectory() as folder:
        engine = Engine(Path(folder) / "0", ranking)
        engine.write(corpus)
        if later:
            former = engine.location
            engine = Engine(Path(folder) / "1", ranking)
            engine.update(former, later, ())
        query = Query(text="typed", tree=tree, sort=Sort.RELEVANCE, size=100)
        hits = engine.search(query, ()).hits
        engine.close()
    return {hit.id: hit.score for hit in hits}


def one_post(id: str, text: str) -> Document:
    people = dict.fromkeys(("speaker", "lead", "portfolio", "officer"), ("none",))
    facets = people | {"year": ("undated",), "month": (), "rank": ()}
    return Document(id, "", "", (text,), facets, None, None, {"id": id})


KNIVES = [
    one_post("knives-1", "Knives and blades: surrender bins, amnesty, blades in schools."),
    one_post("knives-2", "The amnesty took blades from schools; knives went into bins."),
    one_post("horses-1", "Horses and saddles in the stables, riders and hay."),
    one_post("horses-2", "A saddle for the horses, and hay for every rider of the stables."),
    one_post("drones", "Drones over stables and schools."),
]


def test_a_post_of_the_same_company_is_nearer_than_one_of_another() -> None:
    with collection(KNIVES, []) as held:
        docs = np.arange(held.size)
        near = second_look(held, [Sought("knive", 1), Sought("amnesti", 1)], docs, 1.0).latent
        by_id = dict(zip(held.ids(docs), near.tolist(), strict=True))
    assert min(by_id["knives-1"], by_id["knives-2"]) > max(by_id["horses-1"], by_id["horses-2"])
    assert all(0 <= share <= RANKING.latent + 1e-6 for share in by_id.values())


def test_a_post_added_later_is_placed_where_it_would_have_been() -> None:
    with collection(KNIVES, []) as whole, collection(KNIVES, [KNIVES[1]]) as parted:
        for held in (whole, parted):
            assert held.space
        at = [whole.ids(np.arange(whole.size)).index("knives-2")]
        again = [parted.ids(np.arange(parted.size)).index("knives-2")]
        one = whole.places(np.array(at)).astype(float)[0]
        other = parted.places(np.array(again)).astype(float)[0]
    cosine = one @ other / np.linalg.norm(one) / np.linalg.norm(other)
    # Weighed by rarity in a segment of its own; so near, not the same.
    assert cosine > 0.8


def test_without_words_nothing_is_shared_out() -> None:
    with collection(KNIVES, []) as held:
        shares = second_look(held, [], np.arange(held.size), 1.0)
    assert not shares.pairs
    assert not shares.together.any()


@pytest.mark.parametrize("posts", [[], KNIVES[:1]])
def test_an_archive_too_small_for_a_space_is_ranked_without(posts: list[Document]) -> None:
    with collection(posts, []) as held:
        assert held.space is None
        docs = np.arange(held.size)
        assert not second_look(held, [Sought("knife", 1)], docs, 1.0).together.any()
