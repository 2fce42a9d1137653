"""Captures of one post are one post, and nothing else is."""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from indexer.cleaning import clean
from indexer.collating import collate
from indexer.reading import read_archive
from indexer.records import Block, Capture, Cleaned, Correction, Found, Source

FERRY = (
    "Last month the chain ferry at Oxmere ran through the night for the first time since the "
    "bridge was closed, and forty-one nurses slept an hour longer because of it.",
    "Our officers had asked for that ferry in three meetings. They’d counted the cars that "
    "turned round at the barrier, the quarrels on the quay – and the one swimmer.",
    "I do not claim that a ferry prevents burglary. I claim that people who get home by eleven "
    "are harder to rob than people who walk five miles round an estuary.",
    "The harbour master, who had said no twice, now stands at the ramp himself with a torch and "
    "a flask, and knows more about our night shift than their own sergeant.",
    "What it costs is on the council’s website to the penny. What it saves is not, because "
    "nobody has yet found the column in which a quiet night is entered.",
)
# The same officer on the same subject, a year later.
FERRY_AGAIN = (
    "A year ago I wrote here about the night ferry at Oxmere, which nobody wanted to pay for. "
    "This spring it carried its hundred-thousandth passenger, a baker with two trays.",
    "Robberies along the estuary have fallen by a third. I asked our analysts to prove that the "
    "ferry has nothing to do with it and they are still trying.",
    "There is a lesson in it for every force with a river: the cheapest patrol is a timetable "
    "that is kept, with a light on at both ends of the crossing.",
    "The harbour master has retired. At his party he told me that he would do it all again, only "
    "sooner, and that we never did return his torch.",
)
RELEASE = (
    "Police in Oxmere today welcomed the council’s decision to make the night service on the "
    "chain ferry permanent from the first of June, following a successful trial.",
    "The trial was paid for from the community fund and evaluated by the county’s university, "
    "whose full findings will be published later in the summer term.",
)


def page(
    name: str,
    *paragraphs: str,
    declared: Sequence[str] = (),
    corrections: Sequence[Correction] = (),
) -> Cleaned:
    blocks = tuple(Block(text, line=at) for at, text in enumerate(paragraphs, start=1))
    found = {field: Found(field, Source.CATALOGUE, field) for field in declared}
    capture = Capture(name, "text", "", blocks, found, corrections=tuple(corrections))
    return Cleaned(capture, blocks, ())


def names(pages: Sequence[Cleaned]) -> list[list[str]]:
    return [[one.capture.file for one in group] for group in collate(pages)]


def ascii_only(text: str) -> str:
    return text.translate({ord("’"): "'", ord("–"): "-"}).encode("ascii", "ignore").decode()


@pytest.mark.parametrize(
    "other",
    [
        FERRY,  # http and https, two hosts
        ("Last year" + FERRY[0].removeprefix("Last month"), *FERRY[1:]),  # two crawls of one page
        tuple(map(ascii_only, FERRY)),  # folded to ASCII: straight marks
        tuple(text.replace("’", "").replace("–", "") for text in FERRY),  # folded by dropping
        tuple(text.replace(" – ", "–") for text in FERRY),  # spaces around the dash lost
        tuple(text.replace(" ", "\u00a0", 3) for text in FERRY),  # non-breaking spaces
        tuple(text.upper() for text in FERRY),
        FERRY[:3],  # cut short
        FERRY[2:],  # its beginning lost
        (*FERRY, "Share this page", "Comments are closed."),  # with what cleaning has left
        (" ".join(FERRY),),  # its paragraphs run together
        tuple(text.replace("harbour", "harbur") for text in FERRY),  # a misspelling mended since
    ],
)
def test_two_captures_of_one_post_are_one(other: Sequence[str]) -> None:
    assert len(collate([page("a.txt", *FERRY), page("b.txt", *other)])) == 1


@pytest.mark.parametrize(
    "other",
    [
        FERRY_AGAIN,  # one officer, one topic
        (*RELEASE, FERRY[0], FERRY[3]),  # a press release that quotes two of its paragraphs
        (
            *RELEASE,
            *FERRY,
            *FERRY_AGAIN,
            *RELEASE,
        ),  # quoted whole in a post more than twice as long
        FERRY[:1],  # an excerpt on a page of excerpts
        (),
    ],
)
def test_two_posts_stay_two(other: Sequence[str]) -> None:
    assert len(collate([page("a.txt", *FERRY), page("b.txt", *other)])) == 2


def test_two_short_posts_that_are_alike_stay_two() -> None:
    short = "You can watch the video of the day on our channel and leave a comment below."
    assert len(collate([page("a.txt", short), page("b.txt", short)])) == 2


def test_captures_of_nothing_are_not_captures_of_one_post() -> None:
    assert names([page("a.txt"), page("b.txt")]) == [["a.txt"], ["b.txt"]]


def test_a_standing_text_does_not_join_the_posts_above_it() -> None:
    posts = [
        page(f"{number}.txt", f"Notice {number} of the {number + 3} ferries.", *FERRY[:2])
        for number in range(60)
    ]
    assert len(collate(posts)) == 60


def test_three_captures_of_one_post() -> None:
    captures = [page("a.txt", *FERRY[:3]), page("b.txt", *FERRY), page("c.txt", *FERRY[1:])]
    assert names(captures) == [["b.txt", "c.txt", "a.txt"]]


@pytest.mark.parametrize(
    ("pages", "best"),
    [
        ([page("a.txt", *FERRY[:4]), page("b.txt", *FERRY)], "b.txt"),  # the longer text
        (  # of two that differ in a few letters, the one of which more is declared
            [page("a.txt", *FERRY), page("b.txt", *map(ascii_only, FERRY), declared=["date"])],
            "b.txt",
        ),
        ([page("b.txt", *FERRY), page("a.txt", *FERRY)], "a.txt"),  # of equals the first by name
    ],
)
def test_the_better_text_wins(pages: Sequence[Cleaned], best: str) -> None:
    assert names(pages)[0][0] == best


@pytest.mark.parametrize("value", ["2016-05", ""])
def test_a_correction_does_not_make_a_text_better(value: str) -> None:
    plain = page("a.txt", *FERRY)
    other = page("b.txt", *FERRY)
    corrected = Found(value, Source.CORRECTION, value)
    capture = Capture("b.txt", "text", "", other.blocks, {"date": corrected, "title": corrected})
    assert names([plain, Cleaned(capture, other.blocks, ())]) == [["a.txt", "b.txt"]]


def test_a_curator_keeps_a_capture_by_itself() -> None:
    separate = Correction("captures", "separate", "Jo Field", "2026-01-02", "two editions")
    same = Correction("captures", "same", "Jo Field", "2026-01-02", "compared")
    pages = [
        page("a.txt", *FERRY),
        page("b.txt", *FERRY, corrections=[separate]),
        page("c.txt", *FERRY, corrections=[same]),
    ]
    assert names(pages) == [["a.txt", "c.txt"], ["b.txt"]]


def test_the_groups_stand_in_the_order_of_the_pages() -> None:
    pages = [page("z.txt", *FERRY_AGAIN), page("b.txt", *FERRY[:4]), page("a.txt", *FERRY)]
    assert names(pages) == [["z.txt"], ["a.txt", "b.txt"]]


def test_the_order_of_the_captures_makes_no_difference() -> None:
    pages = [
        page("a.txt", *FERRY),
        page("b.txt", *FERRY[:3]),
        page("c.txt", *FERRY[2:]),
        page("d.txt", *FERRY_AGAIN),
        page("e.txt", *FERRY_AGAIN[:3]),
    ]
    grouped = {tuple(sorted(map(tuple, names(order)))) for order in itertools.permutations(pages)}
    assert grouped == {(("a.txt", "b.txt", "c.txt"), ("d.txt", "e.txt"))}


def test_ten_thousand_captures() -> None:
    chance = random.Random(10)
    words = ["".join(chance.choices("abcdefghij", k=7)) for _ in range(3000)]
    texts = [" ".join(chance.choices(words, k=150)) for _ in range(9000)]
    pages = [page(f"{number:05}.txt", text) for number, text in enumerate([*texts, *texts[:1000]])]
    groups = collate(pages)
    assert len(groups) == 9000
    assert sum(len(group) == 2 for group in groups) == 1000


def test_the_sample_archive_holds_one_post_in_two_captures() -> None:
    posts = Path(__file__).parents[2] / "posts"
    groups = names(clean(read_archive([posts]).captures))
    (joined,) = [group for group in groups if len(group) > 1]
    assert "modern-slavery-car-wash.txt" in joined
