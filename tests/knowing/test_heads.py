"""Which of the lines in front of a post is its title, and which are not."""

from __future__ import annotations

import pytest

from indexer.knowing.heads import read_head
from indexer.records import Block

ONE = "We began in the rain and we ended in the rain, and nobody went home before the last gate."


def title_of(*lines: str, below: str = ONE) -> str | None:
    blocks = [Block(line) for line in (*lines, below, ONE)]
    title = read_head(blocks).title
    return None if title is None else blocks[title].text


@pytest.mark.parametrize(
    "line",
    [
        # of the page: its press office, its organisation, its blog, its trail
        "Lindale Police Press Office",
        "Media and news desk",
        "Contact us",
        "Contact the duty team",
        "National Police Chiefs' Council",
        "Association of Chief Police Officers",
        "Chief Constables' Blog",
        "NPCC Blog",
        "Home > Newsroom > Hares",
        "You are here: Home",
        # bylines of people of every calling
        "A guest post by Dr Ada Thorne, who keeps bees",
        "Guest blog by the Reverend Ben Marsh",
        "By Ada Thorne, a volunteer in the control room",
        "Written by Ada Thorne and Ben Marsh",
        "Guest post from Ada Thorne, head coach of the Lindale swimmers",
    ],
)
def test_lines_that_are_no_title(line: str) -> None:
    assert title_of(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "What does a cell cost?",
        "Why do we need dogs?",
        "Are you ready for the snow?",
        "Who rings at four in the morning?",
        "By sea and by land",
        "By the book",
        "From the chair",
        "Police chiefs and the press",
        "Contact with a bee",
        "A year of the Council",
        "Author unknown: who writes to chiefs?",
        "Guest houses and their guests",
    ],
)
def test_titles(line: str) -> None:
    assert title_of(line) == line


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "Does it work?",
            "Yes. We began in the rain, and we ended there, and it worked.",
        ),
        ("So who was it?", "Nobody knows. There were forty of us at first, and four at the end."),
        ("Is it worth it?", "It depends. On a wet night in Lindale there are no more than four."),
        ("What is a cell for?", "Most people say for sleeping, and they have not slept in one."),
        ("Why hares?", "Because they run, and people run after them over fields of young wheat."),
        (
            "If you find a hare in your kitchen on a Sunday, whom do you think you should ring?",
            ONE,
        ),
        ("Have you ever stood in a field for nine hours with nobody to talk to but a hare?", ONE),
    ],
)
def test_a_question_that_opens_the_text_is_no_title(question: str, answer: str) -> None:
    assert title_of(question, below=answer) is None


def test_a_question_above_a_dateline_is_a_title() -> None:
    assert title_of("Does it work?", "12 May 2014", below="Yes. " + ONE) == "Does it work?"


@pytest.mark.parametrize("first", ["Chief Constables' Blog", "National Police Chiefs' Council"])
def test_the_name_of_the_page_does_not_hide_the_title(first: str) -> None:
    assert title_of(first, "Hares at dusk", "12 May 2014") == "Hares at dusk"
