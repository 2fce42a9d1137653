"""Where the words of a portfolio end, when the sentence runs on without a comma."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from indexer.records import Knowledge

Knowing = Callable[..., Knowledge]

PROSE = (
    "There are many more of them than there were a year ago, and I am glad to be able to say so."
)


@pytest.mark.parametrize(
    "claim",
    [
        "As lead for knife crime it's my job to know the figures by heart.",
        "As lead for knife crime there’s not a lot that can surprise me.",
        "As our lead for knife crime you'd think that I carry the figures with me.",
        "I took on the national lead for knife crime knowing that I'd be asked for figures.",
        "I took on the national lead for knife crime hoping for a quiet year.",
        "I am the national lead for knife crime despite knowing little about knives.",
        "I lead nationally on knife crime these days and on little else.",
    ],
)
def test_a_claimed_portfolio_ends_where_the_sentence_runs_on(known: Knowing, claim: str) -> None:
    assert [one.lead_on for one in known(PROSE, claim, PROSE).claims] == ["knife crime"]


@pytest.mark.parametrize(
    "text",
    [
        "CC Jo Field, who now leads for us on border security more widely, used to keep bees.",
        "CC Jo Field is our lead for border security following the review.",
        "CC Jo Field is our lead for border security without having asked for it.",
    ],
)
def test_a_named_leads_portfolio_ends_there_too(known: Knowing, text: str) -> None:
    found = [(one.name, one.lead_on) for one in known(PROSE, text, PROSE).officers]
    assert found == [("Jo Field", "border security")]


@pytest.mark.parametrize(
    "claim",
    [
        "I have the NPCC's lead on knife crime and the people we were told were shy are in.",
        "I've been NPCC lead for knife crime long enough to dread the last week of the term.",
        "I tell it because I speak as ACPO's lead on knife crime and even at home I'm deaf.",
        "I am the NPCC lead for knife crime and one of the first things I found was a drawer.",
        "I am the NPCC lead for knife crime and every winter it gets put away with the bunting.",
        "I am the NPCC lead for knife crime and nobody had told me about the drawer.",
        "I am the NPCC lead for knife crime and some forces are better at it than mine.",
        "I am the NPCC lead for knife crime and knives are what I know least about.",
        "I am the NPCC lead for knife crime and the drawer is where I keep them.",
        "I am the NPCC lead for knife crime and most days I wish that I weren't.",
        "I am the NPCC lead for knife crime or so my staff officer tells me.",
        "I am the NPCC lead for knife crime and perhaps the only one who cannot cook.",
        "I am the NPCC lead for knife crime though few would guess it.",
        "I am the NPCC lead for knife crime even if few would guess it.",
        "I am the NPCC lead for knife crime whenever my force can spare me.",
        "I have been the NPCC lead for knife crime ever since the autumn.",
        "I have been the NPCC lead for knife crime since last autumn and it rained.",
        "I became the NPCC lead for knife crime when my own force had the worst of it.",
        "I became the NPCC lead for knife crime because nobody else put up a hand.",
        "I am the NPCC lead for knife crime and in my own force I am laughed at for it.",
        "I remain the NPCC lead for knife crime almost by accident.",
        "I have been the NPCC lead for knife crime for as long as I can remember.",
        "I am the NPCC lead for knife crime twice over.",
        "I lead nationally for policing on knife crime, so I have read the file.",
        "I lead for the National Police Chiefs' Council on knife crime, and have done so for long.",
        "I lead for the NPCC on knife crime and officers tell me that it is rising.",
        "I took on knife crime as a national lead for ACPO in the autumn and one of the first"
        " things I found was a drawer.",
        "I've carried the national lead for knife crime at ACPO since 2010 and every winter it"
        " gets put away.",
        "It is two years since I picked up the national portfolio for knife crime and in that time"
        " I have been cut twice.",
        "In the time that I have held the post of NPCC lead for knife crime, I was cut twice.",
    ],
)
def test_a_portfolio_ends_where_another_clause_begins(known: Knowing, claim: str) -> None:
    assert [one.lead_on for one in known(PROSE, claim, PROSE).claims] == ["knife crime"]


@pytest.mark.parametrize(
    ("claim", "portfolio"),
    [
        ("As the NPCC lead for drugs and alcohol I have read the file.", "drugs and alcohol"),
        (
            "As the NPCC lead for mental health and the police I am asked.",
            "mental health and the police",
        ),
        ("I am the NPCC lead for mental health and the police.", "mental health and the police"),
        ("I am the NPCC lead for drugs and alcohol and have been since May.", "drugs and alcohol"),
        ("I am the NPCC lead for drugs and alcohol and dealers are my trade.", "drugs and alcohol"),
        ("I have led on drugs and alcohol for the NPCC since 2010.", "drugs and alcohol"),
        ("I am the NPCC lead for custody and bail, which is a lot.", "custody and bail"),
        (
            "I am the NPCC lead for children and young people because I asked.",
            "children and young people",
        ),
        (
            "I am the NPCC lead for wildlife and rural crime long before dawn.",
            "wildlife and rural crime",
        ),
        (
            "I am the NPCC lead for volunteers and Special Constables.",
            "volunteers and Special Constables",
        ),
        ("When I became NPCC lead for drugs and alcohol I knew little.", "drugs and alcohol"),
        (
            "I lead nationally on forced marriage and honour based abuse.",
            "forced marriage and honour based abuse",
        ),
        ("In my role as NPCC lead for search and rescue I see hills.", "search and rescue"),
        ("I am the NPCC lead for stop and search and I am proud of it.", "stop and search"),
        ("I am the NPCC lead for lost or stolen dogs, and glad of it.", "lost or stolen dogs"),
        (
            "I am the NPCC lead for equality, diversity and human rights.",
            "equality, diversity and human rights",
        ),
    ],
)
def test_a_portfolio_goes_on_behind_and(known: Knowing, claim: str, portfolio: str) -> None:
    assert [one.lead_on for one in known(PROSE, claim, PROSE).claims] == [portfolio]


@pytest.mark.parametrize(
    ("text", "portfolio"),
    [
        (
            "ACC Jo Field, NPCC Lead for Volunteers and Special Constables, has published a count.",
            "Volunteers and Special Constables",
        ),
        ("Our professional standards lead CC Jo Field then reported.", "professional standards"),
        ("CC Jo Field is NPCC lead for special needs and autism.", "special needs and autism"),
        ("Our lead for drugs and alcohol is CC Jo Field.", "drugs and alcohol"),
        ("CC Jo Field, who is our lead for drugs and alcohol has a cold.", "drugs and alcohol"),
        ("CC Jo Field is our lead for drugs and dealers are afraid of her.", "drugs"),
        ("CC Jo Field leads on drugs for the NPCC and the dealers are afraid of her.", "drugs"),
    ],
)
def test_a_named_leads_portfolio_and_what_is_joined_to_it(
    known: Knowing, text: str, portfolio: str
) -> None:
    found = [(one.name, one.lead_on) for one in known(PROSE, text, PROSE).officers]
    assert found == [("Jo Field", portfolio)]


@pytest.mark.parametrize(
    "text",
    [
        "I have covered knife crime as a national policing lead might.",
        "I took on a new job as a national lead.",
        "I took on this as a national lead would, with a sigh.",
    ],
)
def test_what_is_taken_on_is_not_always_a_portfolio(known: Knowing, text: str) -> None:
    assert known(PROSE, text, PROSE).claims == ()
