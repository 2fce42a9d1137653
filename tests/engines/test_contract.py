"""What every engine must hold, case by case: the edges that random questions seldom touch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from indexer import edtf
from indexer.engines import KNOWN, Document, Engine, load_engine
from indexer.errors import IndexDamaged
from indexer.query.parameters import read
from indexer.query.request import FACETS, Query
from indexer.query.widening import widen

# id, date, title, paragraphs
POSTS = [
    ("day", "2012-12-31", "Drones", ["The police fly drones.", "Chief officers met."]),
    ("month", "2012-12", "", ["Police met chief officers in a police hall."]),
    ("year", "2012", "Council", ["Officers of the council."]),
    ("next", "2013-01-01", "", ["The chief. Officers drone on."]),
    ("undated", None, "", ["drones"]),
]


def document(id: str, date: str | None, title: str, paragraphs: list[str]) -> Document:
    people = dict.fromkeys(("speaker", "lead", "portfolio", "officer"), ("none",)) | {"rank": ()}
    dates = {"year": (date[:4] if date else "undated",), "month": (date[:7],) if date else ()}
    if date and len(date) == 4:
        dates["month"] = ()
    return Document(
        id=id,
        title=title,
        byline="",
        paragraphs=tuple(paragraphs),
        facets=people | dates,
        first_day=edtf.first_day(date) if date else None,
        last_day=edtf.last_day(date) if date else None,
        payload={"id": id},
    )


@pytest.fixture(scope="module", params=KNOWN)
def engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    engine = load_engine(request.param, tmp_path_factory.mktemp("engine") / "build")
    assert engine.write([document(*post) for post in POSTS]) == len(POSTS)
    yield engine
    engine.close()


def ids(engine: Engine, query: Query) -> list[str]:
    return [hit.payload["id"] for hit in engine.search(query, FACETS).hits]


def asked(engine: Engine, *pairs: tuple[str, str]) -> list[str]:
    query = read(pairs)
    return ids(engine, Query(**{**_fields(query), "tree": widen(query.tree)}))


def _fields(query: Query) -> dict[str, object]:
    return {name: getattr(query, name) for name in query.__slots__}


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("2012-12-31", "2012-12-31", {"day", "month", "year"}),  # both bounds count
        ("2013", "", {"next"}),
        ("", "2012", {"day", "month", "year"}),  # a year as upper bound holds its December
        ("2012-12-01", "2012-12-30", {"month", "year"}),  # a span is inside if it touches
        ("2012-06", "2012-11", {"year"}),
        ("2013-01-01", "2013-01-01", {"next"}),
        ("2013-01-02", "", set()),
        ("", "2011", set()),
    ],
)
def test_ranges_hold_their_bounds_and_what_touches_them(
    engine: Engine, since: str, until: str, found: set[str]
) -> None:
    assert set(asked(engine, ("from", since), ("to", until))) == found
    if since or until:
        typed = since if since == until else f"{since}..{until}"
        assert set(asked(engine, ("q", f"date:{typed}"))) == found


def test_date_order_puts_undated_posts_last_both_ways(engine: Engine) -> None:
    assert asked(engine, ("sort", "newest")) == ["next", "day", "month", "year", "undated"]
    assert asked(engine, ("sort", "oldest")) == ["year", "month", "day", "next", "undated"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("drone", {"day", "next", "undated"}),  # any English ending
        ('"drone"', {"next"}),  # exactly so
        ('"chief officers"', {"day", "month", "next"}),  # in one paragraph, over a full stop too
        ("chief-officer", {"day", "month", "next"}),  # stems in a row
        ('"drones chief"', set()),  # never over the end of a paragraph
        ('"drones the"', set()),  # nor from the title into the text
        ("police -drones", {"month"}),
        ("-police", {"year", "next", "undated"}),
        ("title:drones", {"day"}),
        ('"police police"~6', {"month"}),  # a word asked for twice must stand there twice
        ('"police police"~5', set()),
        ('"officers police"~3', {"month"}),
        ("the", {"day", "year", "next"}),  # alone, a function word is searched for
        ("the drones", {"day", "next", "undated"}),  # beside others it is passed over
        ("offic*", {"day", "month", "year", "next"}),
        ("polcie~", {"day", "month"}),  # two letters changed places
        ("(council OR hall) officers", {"month", "year"}),
    ],
)
def test_what_the_language_finds(engine: Engine, words: str, found: set[str]) -> None:
    assert set(asked(engine, ("q", words))) == found


def test_relevance_puts_the_better_match_first_and_breaks_ties_by_date(engine: Engine) -> None:
    # A title weighs more than the same word in a longer text; "next" and "undated" hold it once.
    assert asked(engine, ("q", "drones"))[0] == "day"
    scores = [hit.score for hit in engine.search(read([("q", "drones")]), FACETS).hits]
    assert scores == sorted(scores, reverse=True)
    assert all(score > 0 for score in scores)


def test_without_words_every_score_is_nought(engine: Engine) -> None:
    answer = engine.search(read([("q", "date:2012")]), FACETS)
    assert {hit.score for hit in answer.hits} == {0.0}


def test_a_page_past_the_end_is_empty_and_keeps_its_total(engine: Engine) -> None:
    answer = engine.search(read([("page", "3"), ("size", "3")]), FACETS)
    assert (answer.total, answer.hits) == (5, ())
    assert len(ids(engine, read([("page", "2"), ("size", "3")]))) == 2


def test_pages_part_the_hits_without_loss(engine: Engine) -> None:
    pages = [asked(engine, ("q", "officers"), ("size", "2"), ("page", str(n))) for n in (1, 2, 3)]
    assert [id for page in pages for id in page] == asked(engine, ("q", "officers"))


def test_a_document_is_got_by_its_id(engine: Engine) -> None:
    assert engine.get("month") == {"id": "month"}
    assert engine.get("nobody") is None
    assert engine.get("") is None


def test_words_are_exact_with_the_number_of_documents_that_hold_them(engine: Engine) -> None:
    words = engine.words()
    assert {w: words[w] for w in ("drones", "drone", "police", "officers", "council", "the")} == {
        "drones": 2,
        "drone": 1,
        "police": 2,
        "officers": 4,
        "council": 1,
        "the": 3,
    }
    assert "polic" not in words


@pytest.mark.parametrize("name", KNOWN)
def test_words_of_documents_that_are_gone_are_gone(name: str, tmp_path: Path) -> None:
    engine = load_engine(name, tmp_path / "former")
    engine.write([document(*post) for post in POSTS])
    engine.close()
    newer = load_engine(name, tmp_path / "newer")
    newer.update(tmp_path / "former", [document("undated", None, "", ["Owls."])], ["year"])
    words = newer.words()
    newer.close()
    assert "council" not in words
    assert (words["drones"], words["officers"], words["owls"]) == (1, 3, 1)


def test_check_counts_the_documents(engine: Engine) -> None:
    assert engine.check() == len(POSTS)


def test_an_unknown_engine_is_damage(tmp_path: Path) -> None:
    with pytest.raises(IndexDamaged, match="nosuch"):
        load_engine("nosuch", tmp_path)


# Posts of which only an interval is known: inside a month, inside a year, over New Year.
SPANS = {
    "days": ("2012-12-03/2012-12-17", ("2012",), ("2012-12",)),
    "months": ("2012-05/2012-07", ("2012",), ()),
    "years": ("2012-12/2013-01", ("2012", "2013"), ()),
    "one day": ("2012-06-15", ("2012",), ("2012-06",)),
}


@pytest.fixture(scope="module", params=KNOWN)
def spans(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    engine = load_engine(request.param, tmp_path_factory.mktemp("spans") / "build")
    engine.write(
        replace(
            document(id, date, "", ["drones"]),
            facets={**document(id, None, "", []).facets, "year": years, "month": months},
        )
        for id, (date, years, months) in SPANS.items()
    )
    yield engine
    engine.close()


@pytest.mark.parametrize(
    ("pairs", "found"),
    [
        ([("from", "2012-12-17"), ("to", "2012-12-20")], {"days", "years"}),
        ([("from", "2012-12-18"), ("to", "2012-12-20")], {"years"}),  # a day too late
        ([("from", "2012-07-31"), ("to", "2012-08")], {"months"}),
        ([("from", "2013")], {"years"}),  # touched, so inside
        ([("year", "2012")], {"days", "months", "years", "one day"}),
        ([("year", "2013")], {"years"}),
        ([("-year", "2013")], {"days", "months", "one day"}),
        ([("year", "2012"), ("-year", "2013")], {"days", "months", "one day"}),
        ([("month", "2012-12")], {"days"}),  # months that are only possible are not claimed
        ([("q", "date:2012-05/2012-07")], {"months", "one day"}),
        ([("q", "-date:2012")], set()),
    ],
)
def test_an_interval_is_wherever_it_may_be(
    spans: Engine, pairs: list[tuple[str, str]], found: set[str]
) -> None:
    assert set(asked(spans, *pairs)) == found


def test_an_interval_stands_at_its_first_day(spans: Engine) -> None:
    assert asked(spans, ("sort", "oldest")) == ["months", "one day", "years", "days"]


def test_a_post_of_two_years_counts_in_both(spans: Engine) -> None:
    counts = spans.search(read([]), FACETS).counts
    assert counts["year"] == {"2012": 4, "2013": 1}
    assert counts["month"] == {"2012-06": 1, "2012-12": 1}


@pytest.fixture(params=KNOWN)
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    engine = load_engine(request.param, tmp_path / "build")
    engine.write([])
    yield engine
    engine.close()


def test_an_empty_build_answers_everything_with_nothing(empty: Engine) -> None:
    for words in ("", "police", "polic*", "-police", "date:2012"):
        assert empty.search(read([("q", words)]), FACETS).total == 0
