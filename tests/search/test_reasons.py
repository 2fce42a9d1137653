"""The parts of a score in plain words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indexer.engines.explanation import Explanation, Kind, Part, Standing
from indexer.query.tree import Fuzzy, Near, Phrase, Prefix, Word
from indexer.search.reasons import Reasons

POLICE = Standing("polic", 4, 12, 1.3, 176, 140.4)
LED = replace(POLICE, word="led", count=2, posts=1)
PART = Part(Kind.WORD, 2.31, leaf=Word("police"), words=(POLICE,))


def said(part: Part) -> tuple[str, str]:
    [reason] = reasons(part).parts
    return reason.said, reason.detail


def reasons(*parts: Part, again: bool | None = None) -> Reasons:
    return Reasons(Explanation(parts, 1200, 30, again))


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (PART, "“police”"),
        (replace(PART, added=True), "“police”, searched for as well"),
        (replace(PART, leaf=Word("police", "title")), "“police” in the title"),
        (replace(PART, leaf=Phrase("police")), "the exact words “police”"),
        (
            replace(PART, leaf=Near("police led", 6), words=(POLICE, LED)),
            "“police led” within 6 words of each other",
        ),
        (replace(PART, leaf=Prefix("pol")), "a word beginning “pol”: “polic”"),
        (
            replace(PART, leaf=Fuzzy("plice", 1)),
            "a word spelt like “plice” (up to 1 letter off): “polic”",
        ),
        (Part(Kind.PAIR, 0.4, "police drones"), "“police drones” side by side"),
        (Part(Kind.CLOSE, 0.4, "police drones"), "these words close together"),
        (Part(Kind.COMPANY, 1.1, "police"), "other words that often stand beside these"),
    ],
)
def test_what_a_part_is_given_for(part: Part, expected: str) -> None:
    assert said(part)[0] == expected


def test_how_words_stand_in_the_post() -> None:
    assert said(PART)[1] == "4 times in the post (12 of 1,200 posts have it)"
    assert said(replace(PART, times=2))[1].endswith("posts have it); asked for twice")
    two = replace(PART, kind=Kind.ROW, leaf=Word("police-led"), words=(POLICE, LED))
    assert said(two)[1] == (
        "“police” 4 times in the post (12 of 1,200 posts have it); "
        "“led” twice in the post (1 of 1,200 posts has it)"
    )
    titled = replace(PART, leaf=Word("police", "title"), words=(replace(POLICE, count=1),))
    assert said(titled)[1] == "once in the title (12 of 1,200 posts have it)"


def test_the_share_of_a_title_is_said_to_be_one_more() -> None:
    assert said(replace(PART, in_title=True)) == ("“police” in the title", "counted once more")


def test_what_is_to_be_known_of_all_parts() -> None:
    [length] = reasons(PART, again=True).notes
    assert length == "About 176 words of the post count; 140 is the average."
    beyond = reasons(PART, again=False).notes[1]
    assert beyond.startswith("Only the best 30 posts are looked at again")
    assert reasons(replace(PART, in_title=True)).notes == ()
    assert len(reasons().notes) == 1


def test_the_json_holds_numbers_and_words() -> None:
    stored = reasons(PART, PART, again=True).as_json()
    assert stored["score"] == 4.62
    assert stored["documents"] == 1200
    assert stored["parts"][0] == {
        "kind": "word",
        "in_title": False,
        "added": False,
        "times": 1,
        "share": 2.31,
        "said": "“police”",
        "words": [
            {
                "word": "polic",
                "count": 4,
                "posts": 12,
                "rarity": 1.3,
                "length": 176,
                "average": 140.4,
            }
        ],
    }
