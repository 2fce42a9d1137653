"""Standing disclaimers in many wordings, and sentences about opinions that are the post's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Kept = Callable[..., list[str]]

DISCLAIMERS = [
    "Contributors to this blog speak for themselves and not for the Council.",
    "Posts here are the personal opinion of whoever signs them, not agreed policy.",
    "Our bloggers write in a personal capacity; nothing here is the position of any force.",
    "What is said on this page is its author's alone.",
    "The opinions in this article are those of the writer and not of the forces.",
    "Views in these columns belong to the officers who wrote them.",
    "Guest articles give their writers' own thinking. They do not speak for the Association.",
    "Nothing published here should be read as the official line of the Council: each author "
    "answers for his or her own words.",
    "This is one officer's perspective. It hasn't been approved by anyone, here or elsewhere, "
    "as guidance.",
    "The Council does not necessarily agree with the opinions that guest writers express here.",
    "Every entry on this site reflects the thinking of the individual named, rather than a "
    "corporate view.",
    "The author is solely responsible for the contents of this post, which isn't force policy.",
    "Publication on this website doesn't mean that the Association endorses the author's views.",
    "Articles are written in a personal capacity and do not represent the organisation.",
    "Opinions expressed by contributors are their own.",
    "The thoughts below are the writer's and they bind nobody else.",
    "Chief officers write here as individuals.",
    "Please note that blogs reflect the experience of their author and are not statements of "
    "national policy.",
    "The Council gives its members this space to say what they think, which may not be what the "
    "Council thinks.",
    "Authors are responsible for what they write on this site; inclusion does not imply "
    "endorsement.",
    "We invite guests to write for us. What they say is up to them and is not vetted by chiefs.",
    "Disclaimer: the opinions given are not necessarily shared by the Association.",
    "Views expressed are personal.",
    "This post gives the author's view only.",
    "We give writers a free hand here. Their views aren't always shared by chief officers.",
]


@pytest.mark.parametrize("disclaimer", DISCLAIMERS)
@pytest.mark.parametrize("head", [[], ["Hares at dusk", "12 May 2014"]], ids=["bare", "title"])
def test_on_its_own_line(disclaimer: str, head: list[str], body: list[str], kept: Kept) -> None:
    assert kept(disclaimer, *head, *body) == [*head, *body]


@pytest.mark.parametrize("disclaimer", DISCLAIMERS)
@pytest.mark.parametrize(
    "introduction",
    [
        "Today's blog comes from CC Jo Field from Lindale Police.",
        "This week Superintendent Ada Thorne writes about hares.",
        "Today our guest is Ben Marsh, who keeps bees.",
    ],
)
def test_the_introduction_beside_it_stays(
    disclaimer: str, introduction: str, body: list[str], kept: Kept
) -> None:
    assert kept(f"{disclaimer} {introduction}", *body) == [introduction, *body]
    assert kept(disclaimer, introduction, *body) == [introduction, *body]


@pytest.mark.parametrize("disclaimer", DISCLAIMERS)
def test_at_the_end(disclaimer: str, body: list[str], kept: Kept) -> None:
    assert kept(*body, disclaimer) == body


@pytest.mark.parametrize(
    "sentence",
    [
        "The author of the report gave her opinion, and it was not the policy of any force I know.",
        "Opinions differ about hares, and forces have a duty to hear all of them before winter.",
        "Our view is that every force should have a policy on hares, and not only on their ears.",
        "Views from the roof were not what the officers had come for, but they stayed for them.",
        "A neighbour's personal view of policing is made on one night, and never on paper.",
        "Officers have their own thoughts on pay, and nobody in the force asked for them.",
        "My own view, for what it is worth on these pages, is not that of the Council.",
        "Comments from victims are not published by forces, and they should be.",
        "Each contributor to the fund got a letter, not a medal, from the force.",
        "In a democracy the opinions of police officers are not law, and that is as it should be.",
    ],
)
@pytest.mark.parametrize("at", [0, 1, 2])
def test_opinions_in_a_post_stay(sentence: str, at: int, body: list[str], kept: Kept) -> None:
    lines = [*body[:at], sentence, *body[at:]]
    assert kept(*lines) == lines


def test_a_paragraph_that_tells_something_besides_stays_whole(body: list[str], kept: Kept) -> None:
    told = "Opinions of those who wrote here differed, and not over policy. Crime has risen."
    assert kept(told, *body) == [told, *body]
