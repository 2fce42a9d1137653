"""Documents like another."""

from __future__ import annotations

from engines.test_against_whoosh import builds, built, one_post
from hypothesis import given, settings

from indexer.engines import Document
from indexer.engines.whoosh import Engine

SHEEP = "The shepherd counts sheep and dogs on the moor."
TEXTS = {
    "a": SHEEP,
    "b": "Dogs drove sheep off the moor at night, said the shepherd.",
    "c": "Dogs at the match, and a goat.",
    "d": "Ledgers, budgets, invoices.",
    "e": "",
}


def posts() -> list[Document]:
    return [one_post(id, text) for id, text in TEXTS.items()]


def like(engine: Engine, id: str, most: int = 5) -> list[str]:
    return [one.hit.id for one in engine.similar(id, most)]


def test_those_that_share_most_come_first_with_the_words_shared() -> None:
    with built([posts()], []) as engine:
        first, second = engine.similar("a", 5)
        assert (first.hit.id, second.hit.id) == ("b", "c")
        assert set(first.stems) == {"shepherd", "sheep", "moor", "dog"}
        assert second.stems == ("dog",)
        assert first.hit.score > second.hit.score > 0
        assert first.hit.payload == {"id": "b"}
        assert like(engine, "a", 1) == ["b"]


def test_a_post_alone_or_without_words_has_none() -> None:
    with built([posts()], []) as engine:
        assert [like(engine, id) for id in ("d", "e", "nowhere")] == [[], [], []]
    with built([posts()[:1]], []) as alone:
        assert like(alone, "a") == []


def test_posts_added_later_are_like_those_before() -> None:
    later = [one_post("f", SHEEP), one_post("g", "Invoices")]
    with built([posts(), later], ["c"]) as engine:
        assert like(engine, "f") == ["a", "b"]
        assert like(engine, "a") == ["f", "b"]
        assert like(engine, "d") == ["g"]


@settings(max_examples=60)
@given(changes=builds())
def test_whatever_is_like_a_post_shares_words_with_it(changes: list[list[Document]]) -> None:
    with built(changes, ["d1"]) as engine:
        ids = engine.ids()
        for id in ids:
            found = engine.similar(id, 100)
            assert id not in [one.hit.id for one in found]
            assert {one.hit.id for one in found} <= {*ids}
            assert all(one.stems for one in found)
            scores = [one.hit.score for one in found]
            assert scores == sorted(scores, reverse=True)
            assert [one.hit.id for one in engine.similar(id, 2)] == [o.hit.id for o in found[:2]]
