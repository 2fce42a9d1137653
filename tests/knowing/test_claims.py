"""Leads claimed in the first person: the named author's, or nobody's until the author is known."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from indexer.knowing.serving.officers import find_officers
from indexer.records import Block, Claim, Knowledge, Place, Source, Speaker

Knowing = Callable[..., Knowledge]

PROSE = (
    "There are many more of them than there were a year ago, and I am glad to be able to say so."
)
CLAIM = "As the current ACPO lead for hares, I want to thank you."


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        (CLAIM, ["hares"]),
        ("I am the NPCC lead for hares and I am proud of it.", ["hares"]),
        (
            "In my role as national policing lead for hares and dogs, I see much.",
            ["hares and dogs"],
        ),
        ("I lead on hares for ACPO.", ["hares"]),
        ("As the NPCC lead, I see much of it.", [None]),  # on what, it does not say
        ("As NPCC lead it is my job to count them.", [None]),
        ("We thank CC Sam Reed for his year as our lead for hares.", []),
        ("I asked CC Sam Reed; as the NPCC lead for hares, I count them.", ["hares"]),
        ("Being the ACPO lead for hares, I get many letters.", ["hares"]),
        ("In taking on the role of ACPO lead for hares I set myself a goal.", ["hares"]),
        ("As our leads tell us, we see much of it.", []),
        ("The NPCC lead for hares told me so.", []),
        ("As NPCC lead for hares, CC Sam Reed told me so.", []),
        ("When I was the ACPO lead for hares I learnt a lot.", []),
        ("As chair of the group and as head of hares, I see much of it.", []),
        ("I took responsibility for hares for ACPO.", []),
    ],
)
def test_claims_of_an_unknown_author(known: Knowing, text: str, subjects: list[str]) -> None:
    knowledge = known(PROSE, text, PROSE)
    assert [claim.lead_on for claim in knowledge.claims] == subjects
    assert "author" not in [one.name for one in knowledge.officers]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        # A verb claims it.
        ("I lead nationally for wellbeing, and I had thought that I knew.", ["wellbeing"]),
        ("I have led nationally on custody since 2011 and slept in four.", ["custody"]),
        ("It falls to me to lead on hares for the NPCC, and I can't catch.", ["hares"]),
        ("I'm privileged to lead on hares for all forces.", ["hares"]),
        ("Speaking as the chief officer who leads nationally on hares, I agree.", ["hares"]),
        ("As someone who has led on hares for ACPO, I should have known.", ["hares"]),
        ("I also look after vetting for the NPCC, for my sins.", ["vetting"]),
        ("I've hate crime for ACPO, and letters come with it.", ["hate crime"]),
        ("My national portfolio is roads policing, so I read them all.", ["roads policing"]),
        ("My NPCC portfolio, roads policing, takes a day a week.", ["roads policing"]),
        # So do words around the portfolio.
        ("I was given the e-crime portfolio by ACPO in the spring.", ["e-crime"]),
        ("I've been handed the national portfolio for hares, by post.", ["hares"]),
        ("To hold the hares portfolio for all the forces, as I do, is an honour.", ["hares"]),
        ("The hares portfolio, which I hold for the NPCC, is a small one.", ["hares"]),
        ("I've the hares brief for the NPCC, which means a lot of hair.", ["hares"]),
        ("I've the police dogs brief for the NPCC.", ["police dogs"]),
        ("I have the privilege to be the National Policing Lead on Hares.", ["Hares"]),
        ("I am still national policing lead for hares, and still glad.", ["hares"]),
        # A force's, another person's, or over.
        ("I was given the custody portfolio when I was promoted.", []),
        ("The custody portfolio, which I hold in Kent, is a small one.", []),
        ("As the chief officer who leads on custody in Wexmoor, I read it.", []),
        ("As the officer who leads nationally on hares, CC Sam Reed told us so.", []),
        ("As the officer who leads nationally on hares said, they are few.", []),
        ("I've a national lead for hares to thank for it.", []),
        ("I have good news for the service.", []),
        ("I had hate crime for the NPCC until May.", []),
        ("I used to lead nationally on custody, and I miss it.", []),
        ("I was proud to lead on custody for ACPO, and prouder to hand it on.", []),
        ("It fell to me to lead the national debrief after the floods.", []),
        ("My national portfolio is one of the smallest.", []),
        ("CC Sam Reed smiled on being named the national lead for hares; I didn't.", []),
    ],
)
def test_claims_in_rarer_words(known: Knowing, text: str, subjects: list[str]) -> None:
    assert [claim.lead_on for claim in known(PROSE, text, PROSE).claims] == subjects


def test_claims_of_a_known_author_are_attributed(known: Knowing) -> None:
    knowledge = known("ACC Jo Field: Hares", PROSE, CLAIM, PROSE)
    assert knowledge.claims == ()
    assert [(one.name, one.lead_on) for one in knowledge.officers] == [("Jo Field", "hares")]


def test_a_claim_keeps_its_words_and_their_line() -> None:
    blocks = [Block(PROSE, line=2), Block(f"It rained. {CLAIM}", line=4)]
    assert find_officers("a/b.txt", blocks, None) == (
        (),
        (Claim("hares", CLAIM, Place("a/b.txt", 4)),),
    )


def test_two_portfolios_are_two_claims(known: Knowing) -> None:
    lines = ["As the NPCC lead for hares, I count.", "I am the NPCC lead for dogs and I count."]
    assert [one.lead_on for one in known(PROSE, *lines, PROSE).claims] == ["hares", "dogs"]


def test_two_spellings_of_one_portfolio_are_one_claim(known: Knowing) -> None:
    lines = ["As the NPCC lead for VAWG, I count.", "As NPCC lead, I count them all."]
    lines += ["I am the NPCC lead for violence against women & girls."]
    assert [one.lead_on for one in known(PROSE, *lines, PROSE).claims] == ["VAWG"]


def test_an_attributed_claim_has_the_line_of_its_words() -> None:
    author = Speaker("Jo Field", "jo-field", "ACC", None, Source.BYLINE, "By ACC Jo Field")
    officers, claims = find_officers("a.txt", [Block(CLAIM, line=9)], author)
    assert claims == ()
    assert [(one.source, one.place) for one in officers] == [(Source.BODY, Place("a.txt", 9))]


def test_a_lead_in_the_byline_has_the_place_of_the_byline() -> None:
    line = "By ACC Jo Field, NPCC lead for hares"
    place = Place("a.txt", 2)
    author = Speaker("Jo Field", "jo-field", "ACC", None, Source.BYLINE, line, place)
    officers, _ = find_officers("a.txt", [Block(PROSE, line=4)], author, [line])
    assert [(one.source, one.words, one.place) for one in officers] == [
        (Source.BYLINE, line, place)
    ]


def test_the_author_named_in_the_body_takes_the_claim(known: Knowing) -> None:
    lines = ["Today ACC Jo Field of Kent, as they call me, is late.", CLAIM]
    found = known("ACC Jo Field: Hares", PROSE, *lines, PROSE).officers
    assert [(one.name, one.lead_on, one.words, one.office) for one in found] == [
        ("Jo Field", "hares", CLAIM, "Kent Police")
    ]


def test_a_claim_in_an_answer_is_of_who_answers(known: Knowing) -> None:
    lines = ["CC Jo Field: I am the NPCC lead for hares.", "DCC Sam Reed, Kent Police: I am not."]
    knowledge = known(PROSE, *lines, PROSE)
    assert knowledge.claims == ()
    assert [(one.name, one.lead_on) for one in knowledge.officers] == [
        ("Jo Field", "hares"),
        ("Sam Reed", None),
    ]
