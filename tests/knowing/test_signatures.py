"""Who signs: civilians and clergy, and whose name at the end is no signature."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from indexer.records import Knowledge

Knowing = Callable[..., Knowledge]

PROSE = (
    "There are many more of them than there were a year ago, and I am glad to be able to say so."
)
MORE = "The other forces will follow in the spring, which my own officers think is rather too late."
TOLD = "The numbers went up by a third in a year, and nobody at all has said why that may be so."


def author(knowledge: Knowledge) -> tuple[str, str | None] | None:
    found = knowledge.speaker
    return (found.name, found.role) if found else None


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (
            ["Canon Ignatius Quill-Tan, Lead Chaplain, Humberside Police"],
            ("Ignatius Quill-Tan", "Lead Chaplain, Humberside Police"),
        ),
        (
            ["Ozgood Quill, a volunteer with Wexmoor Mountain Rescue"],
            ("Ozgood Quill", "a volunteer with Wexmoor Mountain Rescue"),
        ),
        (["Jo Field, Victim Support"], ("Jo Field", None)),
        (["Jo Field", "Victim Support"], ("Jo Field", None)),
        (
            ["Ozgood Quill", "Volunteer", "Wexmoor Mountain Rescue"],
            ("Ozgood Quill", "Volunteer, Wexmoor Mountain Rescue"),
        ),
        (["Thanks for reading,", "Jo Field, Victim Support"], ("Jo Field", None)),
        (["Thanks for reading. Ozgood Quill, beekeeper"], ("Ozgood Quill", "beekeeper")),
        (["Stay safe, Jo Field"], ("Jo Field", None)),
        (
            ["Take care,", "Ozgood Quill, chair, Wexmoor Watch"],
            ("Ozgood Quill", "chair, Wexmoor Watch"),
        ),
        (["Lead Chaplain, Revd Jo Field"], ("Jo Field", "Lead Chaplain")),
        (["Bishop Jo Field, Chaplain to Kent Police"], ("Jo Field", "Chaplain to Kent Police")),
        (["Rev Jo Field"], ("Jo Field", None)),
        (["Jo Field, an adviser on hate crime."], ("Jo Field", "an adviser on hate crime")),
        (["Professor Ozgood Quill, University of Lindale"], ("Ozgood Quill", None)),
        (["Jo Field (Trustee, Weald Trust)"], ("Jo Field", "Trustee, Weald Trust")),
        (["Ozgood Quill – bereaved father"], ("Ozgood Quill", "bereaved father")),
        (["Ozgood Quill, retired paediatrician"], ("Ozgood Quill", "retired paediatrician")),
    ],
)
def test_civilians_sign(known: Knowing, last: list[str], expected: tuple[str, str | None]) -> None:
    assert author(known(PROSE, MORE, *last)) == expected


@pytest.mark.parametrize(
    "last",
    [
        ["Photo: Jo Field"],
        ["Jo Field, photographer"],
        ["Jo Field, Wexmoor Pictures photography"],
        ["For more information contact:", "Jo Field, Victim Support"],
        ["To book a place, e-mail", "Jo Field"],
        ["Jo Field, Victim Support, 020 7946 0000"],
        ["Jo Field, Victim Support, said so."],
        ["“It was the sweetest of the days”", "Wilfred Quill"],  # a poet
        ["Wilfred Quill, 1917"],
        ["We went along the river in the rain,", "And nobody came home.", "Wilfred Quill"],
        ["CC Jo Field", "CC Sam Reed"],  # two
        ["Jo Field", "Sam Reed"],
        ["Jo Field, Victim Support", "Sam Reed, Lindale Refuge"],
        ["National Stalking Helpline, Ozgood Quill Trust"],
        ["Neighbourhood Watch, Wexmoor"],
        ["Wexmoor Pictures, Lindale"],
        ["Further Reading, College of Policing"],
        ["Rest in peace, Jo Field"],
        ["Thank you, Jo Field."],  # who is thanked
        ["Happy Christmas, Wexmoor"],
    ],
)
def test_a_name_at_the_end_is_no_signature(known: Knowing, last: list[str]) -> None:
    assert author(known(PROSE, MORE, *last)) is None


def test_a_civilian_signs_under_a_first_person_only(known: Knowing) -> None:
    assert author(known(TOLD, TOLD, "Ozgood Quill, a volunteer in Lindale")) is None


@pytest.mark.parametrize(
    "line",
    ["Ozgood Quill, a volunteer with Wexmoor Mountain Rescue", "Jo Field, Victim Support"],
)
def test_such_a_line_in_front_is_a_byline_unless_the_text_speaks_of_them(
    known: Knowing, line: str
) -> None:
    about = f"{PROSE} Quill and Field were there."
    found = known("A long winter", line, PROSE, MORE)
    assert found.speaker is not None
    assert found.speaker.name in line
    assert author(known("A long winter", line, PROSE, about, MORE)) is None


@pytest.mark.parametrize(
    "line",
    [
        "Guest post by Ozgood Quill-Tan, head coach, Wexmoor Amateur Boxing Club",
        "A guest post by Dr Ozgood Quill-Tan, chief executive of the charity Night Lanterns",
        "Guest post by Ozgood Quill-Tan, chair of Wexmoor Watch",
    ],
)
def test_a_guest_of_a_body_is_one_person(known: Knowing, line: str) -> None:
    found = known("A long winter", line, PROSE, MORE).speaker
    assert found is not None
    assert found.name == "Ozgood Quill-Tan"


@pytest.mark.parametrize("line", ["Jo Field, Lindale", "Wexmoor Bridge, Lindale"])
def test_a_caption_in_front_is_no_byline(known: Knowing, line: str) -> None:
    assert author(known("A long winter", line, PROSE, MORE)) is None


def test_a_signature_with_a_clause_of_what_its_author_leads_on(known: Knowing) -> None:
    last = "Jo Field, Chief Constable of Kent, who is ACPO’s lead on hares in policing"
    found = known(PROSE, MORE, TOLD, last).speaker
    assert found
    assert (found.name, found.rank) == ("Jo Field", "CC")


def test_a_sentence_about_somebody_is_no_signature(known: Knowing) -> None:
    last = "Jo Field, Chief Constable of Kent, who is sometimes late, wrote to me about it then"
    assert known(PROSE, MORE, TOLD, last).speaker is None


def test_a_signature_above_a_line_of_contact(known: Knowing) -> None:
    lines = [
        "Chief Constable Jo Field",
        "If you have a query ring the switchboard on 01632 960118.",
    ]
    found = known(PROSE, MORE, TOLD, *lines)
    assert found.speaker
    assert (found.speaker.name, found.speaker.rank) == ("Jo Field", "CC")
    assert found.officers == ()
    assert lines[0] in [block.text for block in found.body]
