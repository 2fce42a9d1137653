"""Traps around the author: where a name stands that is the author's, and where it is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from traps.bodies import BENCH, FERRY, KETTLE, around, paragraphs, post, signed
from traps.titles import TITLES, list_page
from traps.told import SILENT, Told, author, body, day, names, officers, title

Archive = Callable[..., Told]


@pytest.mark.parametrize(
    ("line", "rank"),
    [
        ("Police Chiefs' Blog: CC Jo Field - A bench of our own", "CC"),
        ("Police Chiefs’ Blog: Jo Field – A bench of our own", None),
        ("Police Chiefs' Blog: Assistant Chief Constable Jo Field - A bench of our own", "ACC"),
        ("Jo Field: A bench of our own, 10 February 2011", None),
        ("ACC Jo Field: A bench of our own", "ACC"),
        ("Jo Field - A bench of our own, 18 April, 2013", None),
        ("Commander Jo Field – A bench of our own – 26 May 2016", "Cmdr"),
        ("T/ACC Jo Field - A bench of our own", "ACC"),
        ("DCC Jo Field discusses the importance of benches", "DCC"),  # title and byline at once
        ("Chief Constable Jo Field explains why nobody may paint a bench", "CC"),
        ("A bench of our own by Deputy Chief Constable Jo Field", "DCC"),
    ],
)
def test_the_author_in_the_title_line(archive: Archive, line: str, rank: str | None) -> None:
    found = archive({SILENT: post(line)}).the()
    assert (author(found), title(found)) == (("Jo Field", rank), line)
    assert found.speaker.source == "title line"


@pytest.mark.parametrize(
    "line",
    [
        "A tribute to Chief Constable Jo Field",
        "DCC Jo Field appointed to lead on benches",
        "Benches: the case for wood",  # a topic, not a person
        "Wexmoor Bench: a year of quiet",
        "Bridget Jones's bench",
    ],
)
def test_a_name_in_a_title_that_is_not_the_authors(archive: Archive, line: str) -> None:
    assert author(archive({SILENT: post(line)}).the()) is None


@pytest.mark.parametrize(
    ("sentence", "rank"),
    [
        (
            "Jo Field is Assistant Chief Constable at Wexmoor Police, and ACPO lead on benches.",
            "ACC",
        ),
        ("Jo Field is the Chief Constable of Wexmoor Police and ACPO lead on benches.", "CC"),
        ("Jo Field is a Commander in the Metropolitan Police, and ACPO lead on benches.", "Cmdr"),
    ],
)
def test_a_third_person_bio_as_first_sentence(archive: Archive, sentence: str, rank: str) -> None:
    found = archive({SILENT: post(sentence)}).the()
    assert author(found) == ("Jo Field", rank)
    assert officers(found) == [("Jo Field", rank, "benches")]


@pytest.mark.parametrize("opening", ["Today's blog", "Today’s blog", "This week's blog"])
def test_the_author_behind_the_standing_disclaimer(archive: Archive, opening: str) -> None:
    disclaimer = "The views expressed here are those of the author, not those of every chief."
    named = (
        f"{opening} comes from Chief Superintendent Jo Field from Wexmoor Police, who is a "
        "national police lead for benches."
    )
    found = archive({SILENT: post(disclaimer, named)}).the()
    assert author(found) == ("Jo Field", "Ch Supt")
    assert officers(found) == [("Jo Field", "Ch Supt", "benches")]


@pytest.mark.parametrize(
    "standfirst",
    [
        "Assistant Chief Constable Jo Field explains why she will not have the bench moved.",
        "In this month's post Assistant Chief Constable Jo Field reflects on a bench.",
        "Assistant Chief Constable Jo Field, the national lead for benches, on a bad habit.",
    ],
)
def test_a_third_person_standfirst_and_then_i(archive: Archive, standfirst: str) -> None:
    text = post(standfirst, "I sat down on it in my first week, and I have not got up since then.")
    assert author(archive({SILENT: text}).the()) == ("Jo Field", "ACC")


@pytest.mark.parametrize(
    "sentence",
    [
        "This week we hand the keyboard to Inspector Jo Field of Wexmoor Police.",
        "Our guest this week is Inspector Jo Field of Wexmoor Police.",
        "Inspector Jo Field of Wexmoor Police writes:",
        "In this guest post Inspector Jo Field, who has the bench outside her window, writes.",
    ],
)
def test_a_guest_is_introduced_by_somebody_else_and_then_says_i(
    archive: Archive, sentence: str
) -> None:
    text = post(sentence, "I sat down on it in my first week, and I have not got up since then.")
    assert author(archive({SILENT: text}).the()) == ("Jo Field", "Insp")


@pytest.mark.parametrize(
    "line",
    [
        "By ACC Jo Field, 3rd July 2014",
        "A blog by ACC Jo Field, 3rd July 2014",
        "Posted by ACC Jo Field on 3rd July 2014",
        "ACC Jo Field | 3rd July 2014",
    ],
)
def test_author_and_day_share_the_line_under_the_title(archive: Archive, line: str) -> None:
    found = archive({SILENT: post("A bench of our own", line)}).the()
    assert (author(found), day(found)) == (("Jo Field", "ACC"), "2014-07-03")
    assert (names(found), body(found)) == ([], paragraphs(BENCH))


def test_an_author_in_front_of_a_topic_may_say_we_and_never_i(archive: Archive) -> None:
    line = "Jo Field: The last ferry and who misses it, 10 February 2011"
    assert author(archive({SILENT: post(line, body=FERRY)}).the()) == ("Jo Field", None)


def test_two_authors_are_not_one(archive: Archive) -> None:
    line = "By ACC Jo Field and CC Sam Reed"
    found = archive({SILENT: post("A bench of our own", line)}).the()
    assert (author(found), names(found), body(found)) == (None, [], paragraphs(BENCH))


def test_a_first_sentence_about_somebody_is_no_standfirst(archive: Archive) -> None:
    sentence = "Assistant Chief Constable Jo Field opened a new kettle at Oxmere on Tuesday."
    found = archive({SILENT: post(sentence, body=KETTLE)}).the()
    assert (author(found), names(found)) == (None, ["Jo Field"])


@pytest.mark.parametrize(
    ("lines", "rank"),
    [
        (["Jo Field, Chief Constable, Wexmoor Police"], "CC"),
        (["Chief Constable Jo Field"], "CC"),
        (["Chief Constable Jo Field, Wexmoor Police"], "CC"),
        (["Wexmoor Police Deputy Chief Constable Jo Field"], "DCC"),
        (["ACC Jo Field"], "ACC"),
        (["Jo Field", "Assistant Chief Constable, Wexmoor Police"], "ACC"),
        (["Jo Field"], None),
    ],
)
def test_a_signature_as_the_last_line(archive: Archive, lines: list[str], rank: str | None) -> None:
    found = archive({SILENT: signed(*lines)}).the()
    assert author(found) == ("Jo Field", rank)
    assert found.speaker.source == "signature"


@pytest.mark.parametrize(
    "line",
    [
        "National Police Chiefs' Council Chair Jo Field",
        "Jo Field, National Police Chiefs' Council Chair",
    ],
)
def test_an_office_before_or_after_the_name_in_the_signature(archive: Archive, line: str) -> None:
    found = archive({SILENT: signed(line)}).the()
    assert author(found) == ("Jo Field", None)
    assert found.speaker.role == "National Police Chiefs' Council Chair"


def test_questions_and_answers_of_several_officers_have_no_one_author(archive: Archive) -> None:
    lines = [
        "Two chiefs on benches",
        "Why should a police station have a bench?",
        "ACC Jo Field: Because people who would not come in sit down on it, and then they talk.",
        "CC Sam Reed: Because they asked us for one, and it was cheaper than the survey was.",
        "Who paints it?",
        "ACC Jo Field: Nobody, and I have that in writing from all four of the parish councils.",
        "CC Sam Reed: In my force it is the cadets, and they have painted the sergeant as well.",
    ]
    found = archive({SILENT: "\n\n".join(lines)}).the()
    assert author(found) is None
    assert names(found) == ["Jo Field", "Sam Reed"]


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        (
            "Guest blog by Dr Jo Field, Chief Executive of the Oxmere Bench Trust",
            "Jo Field",
            "Chief Executive of the Oxmere Bench Trust",
        ),
        (
            "By Jo Field, Director of the Oxmere Bench Trust",
            "Jo Field",
            "Director of the Oxmere Bench Trust",
        ),
    ],
)
def test_a_civilian_guest_author(archive: Archive, line: str, name: str, role: str) -> None:
    found = archive({SILENT: post("What a bench is for", line)}).the()
    assert author(found) == (name, None)
    assert found.speaker.role == role
    assert officers(found) == []


@pytest.mark.parametrize(
    "line",
    [
        "Jo Field, Victim Support",
        "Jo Field, a volunteer with the Oxmere lifeboat",
        "Canon Jo Field, Lead Chaplain, Wexmoor Police",
    ],
)
def test_a_civilian_guest_signs(archive: Archive, line: str) -> None:
    found = archive({SILENT: signed(line)}).the()
    assert (author(found), officers(found)) == (("Jo Field", None), [])


@pytest.mark.parametrize(
    ("picture", "rank"),
    [
        ("ACC Jo Field Tunic.jpg", "ACC"),
        ("CC Jo Field Bio May 2019.jpg", "CC"),
        ("DCC Jo Field.JPG", "DCC"),
    ],
)
def test_a_picture_file_name_is_the_only_evidence(
    archive: Archive, picture: str, rank: str
) -> None:
    found = archive({SILENT: picture + BENCH}).the()
    assert author(found) == ("Jo Field", rank)
    assert found.speaker.source == "file name of a picture"
    assert body(found) == paragraphs(BENCH)


@pytest.mark.parametrize("picture", ["Bench at Oxmere.jpg", "Wexmoor Police Logo.png", "DSC42.jpg"])
def test_a_picture_of_a_thing_names_nobody(archive: Archive, picture: str) -> None:
    assert author(archive({SILENT: picture + BENCH}).the()) is None


@pytest.mark.parametrize(
    "paragraph",
    [
        "I asked Chief Constable Jo Field of Eastmarch Police, and she laughed for a good minute.",
        "As Sir Jo Field wrote in his report, a bench is the cheapest of all police stations.",
        "“Leave it where it is,” said Inspector Jo Field, who has to walk past it every day.",
    ],
)
def test_somebody_named_in_the_body_is_not_the_author(archive: Archive, paragraph: str) -> None:
    assert author(archive({SILENT: around(paragraph)}).the()) is None


def test_an_author_in_the_list_above_is_not_the_author_of_the_post_below(
    archive: Archive,
) -> None:
    found = archive({SILENT: list_page(*TITLES[:12]) + "\n" + BENCH}).the()
    assert author(found) is None


def test_somebody_to_ring_is_not_the_author(archive: Archive) -> None:
    line = (
        "For more about benches please ring Jo Field in our communications office on 020 7946 0311."
    )
    assert author(archive({SILENT: signed(line)}).the()) is None
