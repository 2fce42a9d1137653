"""Posts in which several persons answer, or two sign: nobody is their author."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from indexer.records import Knowledge

Knowing = Callable[..., Knowledge]

ONE = "I have been here for nine years and I still get lost on the third floor every single week."
TWO = "My first day was spent in a car park, counting cones, and I have not forgotten one of them."


@pytest.mark.parametrize(
    "lines",
    [
        ["Five questions", f"ACC Jo Field: {ONE}", "And you?", f"CC Sam Reed: {TWO}"],
        # Names alone on a line, each with an answer below.
        ["Five questions", "What do you do?", "ACC Jo Field", ONE, "CC Sam Reed", TWO],
        ["ACC Jo Field and CC Sam Reed talk about hares", f"Jo: {ONE}", f"Sam: {TWO}"],
        ["Five questions", f"ACC Jo Field: {ONE}", f"CC Sam Reed: {TWO}", "Interview by Al Orme"],
        ["Five questions", f"Jo Field: {ONE}", f"Jo Field: {TWO}", "Interviewed by Al Orme"],
        ["On hares", "By ACC Jo Field and CC Sam Reed", ONE, TWO],
        ["On hares", ONE, TWO, "ACC Jo Field and CC Sam Reed"],
        ["On hares", ONE, TWO, "ACC Jo Field, Kent Police", "CC Sam Reed, Essex Police"],
    ],
)
def test_several_persons_are_no_author(known: Knowing, lines: list[str]) -> None:
    assert known(*lines).speaker is None


def test_one_who_answers_alone_is_the_author(known: Knowing) -> None:
    knowledge = known("ACC Jo Field answers five questions", "Who are you?", ONE, "And next?", TWO)
    assert knowledge.speaker is not None
    assert knowledge.speaker.name == "Jo Field"


def test_an_author_may_write_of_others_under_their_names(known: Knowing) -> None:
    lines = ["PC Jo Field", TWO.replace("My", "Her"), "PC Sam Reed", ONE.replace("I ", "He ")]
    knowledge = known("CC Al Orme: Two of our best", f"I am proud. {ONE}", *lines)
    assert knowledge.speaker is not None
    assert knowledge.speaker.name == "Al Orme"
