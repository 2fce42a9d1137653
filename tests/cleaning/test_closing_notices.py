"""Notes to readers in any wording, and last paragraphs of posts that are no such notes."""

from __future__ import annotations

import pytest

from indexer.cleaning import clean
from indexer.records import Block, Capture

BODY = (
    "Chiefs met in Lindale for two days and talked about hares, money and the radio network. "
    "Most of us had come by train, and most of the trains had been late, which gave us our theme."
)
POST = [BODY, BODY.replace("hares", "herons"), BODY.replace("radio", "rota"), BODY + " We agreed."]

NOTICES = [
    [
        "What we cannot publish",
        "Parts of our meeting are confidential, usually because they touch on live cases. "
        "Minutes appear on our website once they have been agreed.",
    ],
    [
        "Good to know",
        "Council is not held in public, and some of what we hear stays in the room. A fuller "
        "record follows in the minutes.",
    ],
    [
        "How we report these meetings",
        "An outline goes up within ten days of each Council, less whatever is secret or before "
        "a court.",
        "Questions may be put to the press desk, though some will have to go unanswered.",
    ],
    [
        "Before you write to us",
        "Chief officers answer what they can, but not at once and not if it touches a live case.",
        "Ring 020 7946 0118 or send a line to desk@chiefs.example",
    ],
    [
        "For anyone reading: we put up a short account like this one when each meeting is over. "
        "Some items cannot be described because they are sensitive. Papers follow in due course "
        "on our website.",
    ],
    [
        "This summary is published after every meeting of Council. Formal minutes are released "
        "later, with anything restricted taken out.",
    ],
    [
        "The small print",
        "Blogs on this site are posted by the communications team on behalf of chief officers.",
        "Comments are read before they appear.",
    ],
    [
        "A word on secrecy",
        "Operational matters discussed in closed session are not reported here. Agreed minutes "
        "are made available on the publications page.",
    ],
    ["Webmaster: blog@forces.example"],
    [
        "Where to read more",
        "The approved minutes and papers will be available online in about six weeks.",
        "Queries about this page go to the communications office.",
    ],
    [
        "You can read the full minutes of earlier meetings in the publications section of our "
        "website. Sensitive items are withheld.",
    ],
    [
        "About the reporting of Council",
        "A post of this sort appears four times a year. What is classified cannot be shared here.",
    ],
    ["Have a query about this blog? Write to blogs@forces.example"],
    [
        "Readers should note that this account leaves out matters which are confidential or "
        "subject to court proceedings; the minutes will be published in the usual way.",
    ],
    [
        "Reporters",
        "For comment on anything on this page contact the media team on 020 7946 0555.",
    ],
    [
        "What is left out",
        "National security and current investigations. The rest is in the minutes, which go on "
        "our website after the next meeting has agreed them.",
    ],
]


@pytest.mark.parametrize("notice", NOTICES, ids=lambda lines: lines[0][:40])
def test_notes_to_readers_are_no_part_of_the_post(notice: list[str]) -> None:
    assert body([*POST, *notice]) == POST


CLOSINGS = [
    "If you have been affected by anything here, call 101, or Crimestoppers on 0800 555 111.",
    "I shall publish the figures on our website in the spring, whatever they say about us.",
    "The review's report will be published in May, and I will write about it here when it is.",
    "Minutes matter: the first confidential call from a victim is often over in three of them.",
    "As ever I welcome your questions and comments below, and I read every one of them.",
    "Some of what we do is secret and has to be. Most of it is not, and we should say that.",
    "The public are right to ask questions, and chief officers should answer them in public.",
    "Follow us online this weekend: we shall tweet every call that the control room answers.",
    "Our officers cannot comment on live cases, and families know it. It is hard all the same.",
    "The guidance is published today and is available to every force. It comes into force in July.",
    "We agreed that papers for Council should be published unless a reason stands against it.",
    "DCC Jo Field reported that the minutes of the working group will be published on the website.",
    "Finally, thank you to readers who wrote in. Your letters are on my desk, and on my mind.",
    "Victims can report in confidence online, and every report is read by a trained officer.",
    "The Council meets again in July in York. Until then, stay safe and look after one another.",
    "Information that is sensitive needs care; what is merely awkward needs publishing.",
    "You can apply on our website, where the questions that people ask us most are answered.",
    "Ring the helpline on 0808 157 0455. It is free, it is confidential and it is open all night.",
    "Drivers who want to know more will find the results of the survey on their force's website.",
]


@pytest.mark.parametrize("closing", CLOSINGS, ids=lambda text: text[:40])
def test_the_last_paragraph_of_a_post_stays(closing: str) -> None:
    assert body([*POST, closing]) == [*POST, closing]


def test_a_signature_above_the_notes_is_the_posts_own() -> None:
    signed = [*POST, "Jo Field, Chair of the National Police Chiefs' Council"]
    for notice in NOTICES:
        assert body([*signed, *notice]) == signed, notice


def test_a_heading_of_the_post_above_its_last_paragraph_stays() -> None:
    post = [*POST, "What happens next", CLOSINGS[2]]
    assert body(post) == post


def test_notes_are_no_larger_than_the_post() -> None:
    lines = [*POST[:1], *NOTICES[5], *NOTICES[7], *NOTICES[10], *NOTICES[13]]
    assert body(lines)[: len(POST[:1])] == POST[:1]


def body(lines: list[str]) -> list[str]:
    blocks = tuple(Block(line) for line in lines)
    [page] = clean([Capture("a.txt", "text", "\n".join(lines), blocks)])
    return [block.text for block in page.blocks]
