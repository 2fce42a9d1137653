"""Whatever the lines hold, knowing answers and invents nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.cleaning import clean
from indexer.knowing import know, slug
from indexer.records import Block, Capture

TEXT = (
    "Chief Constable CC ACC PCs Jo Field O’Neill the our NPCC lead leads for on and , . ( ) - : I "
    "As of Lindale Police 24 October 2016 hares said who is Commissioner .jpg 'blog'"
)
WORDS = st.sampled_from(TEXT.split())
LINES = st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.text(max_size=60))


@given(st.lists(LINES, max_size=8))
@settings(max_examples=150, deadline=None)
def test_every_value_stands_in_the_text(lines: list[str]) -> None:
    blocks = tuple(Block(text) for line in lines if (text := " ".join(line.split())))
    text = " ".join(block.text for block in blocks)
    knowledge = know(clean([Capture("a.txt", "txt", text, blocks)])[0])
    for officer in knowledge.officers:
        assert officer.name in text
        assert not officer.lead_on or officer.lead_on in text
        assert officer.slug == slug(officer.name)
    assert knowledge.speaker is None or knowledge.speaker.name in text
    assert knowledge.title is None or knowledge.title.value in text
    assert set(knowledge.body) <= set(clean([Capture("a.txt", "txt", text, blocks)])[0].blocks)


@given(st.text(max_size=60))
def test_slug_is_stable_and_plain(name: str) -> None:
    assert slug(slug(name)) == slug(name)


@given(st.text(min_size=1, max_size=60).filter(lambda name: any(map(str.isalnum, name))))
def test_slug_of_a_name_is_never_empty(name: str) -> None:
    assert slug(name)
