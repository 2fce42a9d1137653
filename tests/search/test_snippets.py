"""The passages shown for a hit: which, how long, and what is marked in them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indexer.query.parser import parse
from indexer.search.matching import matches
from indexer.search.snippets import LEAD_IN, LENGTH, MOST, Snippet, snippets


def shown(query: str, *texts: str) -> tuple[Snippet, ...]:
    return snippets(parse(query), texts)


def marked(snippet: Snippet) -> list[str]:
    return [snippet.text[start:end] for start, end in snippet.spans]


def filler(words: int) -> str:
    return " ".join(f"word{number}" for number in range(words))


def test_a_short_paragraph_is_shown_whole() -> None:
    (snippet,) = shown("drones", "Of storms.", "Of drones and <b>.")
    assert snippet == Snippet(2, "Of drones and <b>.", ((3, 9),))
    assert snippet.html == "Of <mark>drones</mark> and &lt;b&gt;."


def test_a_paragraph_that_just_fits_is_not_cut() -> None:
    fits = "drones " + "x" * (LENGTH - len("drones "))
    assert shown("drones", fits)[0].text == fits
    assert shown("drones", f"{fits} y")[0].text == f"{fits} …"


def test_the_opening_stands_in_where_no_paragraph_matches() -> None:
    # As for a hit by its title, its author or a filter alone.
    assert shown("drones", "Of storms.", "Of floods.") == (Snippet(1, "Of storms.", ()),)
    (opening,) = shown("", filler(100))
    assert opening.text.startswith("word0 ")
    assert opening.text.endswith(" …")
    assert shown("drones") == ()


def test_at_most_three_and_the_most_telling_first() -> None:
    found = shown("a1 b1", "a1", "b1 a1", "none", "a1 a1 b1", "b1", "a1 b1 a1 b1")
    assert [s.paragraph for s in found] == [6, 4, 2]  # both words before one


def test_a_word_of_one_paragraph_tells_more_than_one_of_each() -> None:
    found = shown("police drones", "police police police", "police", "police drones", "drones")
    assert [s.paragraph for s in found] == [3, 4, 1]


def test_of_paragraphs_alike_the_first_are_shown() -> None:
    assert [s.paragraph for s in shown("a1", *["a1"] * 5)] == [2, 3, 4]  # the opening is not


def test_more_of_the_query_counts_before_more_matches() -> None:
    found = shown("a1 b1", "a1 a1 a1 a1", "a1 a1 a1 a1", "a1 a1 a1 a1", "b1 a1")
    assert 4 in [s.paragraph for s in found]


def test_a_passage_begins_a_little_before_its_densest_stretch() -> None:
    text = f"drones {filler(80)} drones and custody {filler(80)}"
    (snippet,) = shown("drones custody", text)
    assert snippet.text.startswith("… word")
    assert snippet.text.endswith(" …")
    assert marked(snippet) == ["drones", "custody"]
    assert snippet.spans[0][0] <= LEAD_IN + len("… ")


def test_a_match_at_the_very_end_brings_the_end() -> None:
    (snippet,) = shown("drones", f"{filler(100)} drones")
    assert snippet.text.startswith("… word")
    assert snippet.text.endswith(" drones")
    assert len(snippet.text) > LENGTH - LEAD_IN  # the room is used for what stands before


@pytest.mark.parametrize(
    ("query", "text"),
    [
        # A phrase longer than any passage: as much of it is marked as is shown.
        (f'"{filler(60)}"', f"{filler(60)} and after"),
        (f'"{filler(60)}"', f"before {filler(60)}"),
        # One word longer than any passage, behind a short one.
        ("x" * 400, f"before {'x' * 400} after"),
        # Words without any space to cut at.
        ("drones", f"{'x' * 300}-drones-{'x' * 300}"),
    ],
)
def test_long_matches_are_cut_and_still_marked(query: str, text: str) -> None:
    (snippet,) = shown(query, text)
    (mark,) = marked(snippet)
    assert mark
    assert mark in text
    assert "…" in snippet.text
    assert len(snippet.text) <= LENGTH + len("…  …")


def test_nothing_of_a_title_query_is_marked_in_the_body() -> None:
    (snippet,) = shown("title:drones", "Of drones.")
    assert snippet.spans == ()


word = st.sampled_from(("drones", "drone", "custody", "a", "police-led", "x" * 300, "é", "–"))
text = st.lists(word, max_size=120).map(" ".join) | st.text(max_size=400)
asked = st.sampled_from(("drones", "drones custody", '"custody drones"', "dro*", "-drones", ""))


@given(query=asked, texts=st.lists(text, max_size=6))
@example(query="drones", texts=[f"{'x' * 300} drones {'x' * 300}"])
def test_passages_of_any_text(query: str, texts: list[str]) -> None:
    found = snippets(parse(query), texts)
    assert len(found) == min(len(texts), len(found), MOST)
    assert len({snippet.paragraph for snippet in found}) == len(found)
    for snippet in found:
        source = texts[snippet.paragraph - 1]
        bare = snippet.text.removeprefix("… ").removesuffix(" …")
        assert snippet.text in source or bare in source
        assert len(bare) <= LENGTH
        assert all(0 <= start < end <= len(snippet.text) for start, end in snippet.spans)
        assert all(one[1] < other[0] for one, other in pairwise(snippet.spans))
        assert bool(snippet.spans) == bool(matches(parse(query), source))
        assert all(mark in source for mark in marked(snippet))
