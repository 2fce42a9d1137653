"""Who speaks in a post, and who is only spoken of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from indexer.records import Knowledge, Source

Knowing = Callable[..., Knowledge]

PROSE = (
    "There are many more of them than there were a year ago, and I am glad to be able to say so."
)
MORE = "The other forces will follow in the spring, which my own officers think is rather too late."


def speaker(knowledge: Knowledge) -> tuple[str, str | None, str | None] | None:
    found = knowledge.speaker
    return (found.name, found.rank, found.role) if found else None


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Forces' Blog: CC Jo Field - Drones", ("Jo Field", "CC", None)),
        ("Forces' Blog: Araminta Hewl - Council January 2021", ("Araminta Hewl", None, None)),
        ("Forces’ Blog – ACC Jo Field: Rural crime", ("Jo Field", "ACC", None)),
        ("Jo Field: Meeting the challenge,12 October", ("Jo Field", None, None)),
        ("Jo Field - Hares, 18 April, 2013", ("Jo Field", None, None)),
        ("T/CC Jo Field – Mutual aid – 3rd July 2014", ("Jo Field", "CC", None)),
        ("DCC Jo Field discusses the importance of sleep", ("Jo Field", "DCC", None)),
        ("ACC Jo Field on body worn video", ("Jo Field", "ACC", None)),
        ("Body worn video: ACC Jo Field on the pilot", ("Jo Field", "ACC", None)),
        ("Why we closed the counter, by Chief Constable Jo Field", ("Jo Field", "CC", None)),
        ("Christmas message from Chief Constable Jo Field", ("Jo Field", "CC", None)),
        ("Tackling fraud – DCC Jo Field", ("Jo Field", "DCC", None)),
        ("NPCC Chair Jo Field reflects on 2018", ("Jo Field", None, "NPCC Chair")),
        ("Jo Field, ACPO lead on cyber crime: Safe online", ("Jo Field", None, None)),
        ("Sir Jo Field - Policing in lean years", ("Jo Field", None, None)),
        ("Chief Constable Jo Field's blog - May 2014", ("Jo Field", "CC", None)),
        ("Rural Crime: what a gate costs", None),  # a topic shaped like a name
        ("ACPO President Sir Jo Field: Hares", ("Jo Field", None, "ACPO President")),
        ("ACPO Vice President Jo Field - Hares", ("Jo Field", None, "ACPO Vice President")),
        ("CC Jo Field (ACPO lead on hares): A night out", ("Jo Field", "CC", None)),
        ("A night out | Jo Field | May 2014", ("Jo Field", None, None)),
        ("A night out, Jo Field, 9 Jan 2013", ("Jo Field", None, None)),
        ("Forces’ Blog – Jo Field, Chief Constable of Durham – Hares", ("Jo Field", "CC", None)),
        (
            # The lead between the name and "on" is long.
            "Commander Jo Field, national policing lead for hares, forced moult and winter-based "
            "abuse of owls, on the International Day of Hares",
            ("Jo Field", "Cmdr", None),
        ),
        ("Tribute to PC Jo Field", None),
        ("In memory of PC Jo Field", None),
        ("A day in the life of PC Jo Field", None),
        ("CC Jo Field and ACC Sam Reed discuss drones", None),  # two
        ("Chief Constables' Council - July 2017", None),
        ("National Police Memorial Day 2016", None),
        ("Police and Crime Commissioner Jo Field: my budget", None),  # no officer, no author mark
    ],
)
def test_speaker_in_title(
    known: Knowing, title: str, expected: tuple[str, str | None, str | None] | None
) -> None:
    knowledge = known(title, PROSE, MORE)
    assert speaker(knowledge) == expected
    assert knowledge.title is not None
    assert knowledge.title.value == title


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (["Jo Field"], ("Jo Field", None, None)),
        (["CC Jo Field", "NPCC Lead for Drones"], ("Jo Field", "CC", None)),
        (["Jo Field,", "Chief Constable,", "Wexmoor Police"], ("Jo Field", "CC", None)),
        (["Jo Field, Chair of the NPCC"], ("Jo Field", None, "Chair of the NPCC")),
        (["ACPO President Sir Jo Field"], ("Jo Field", None, "ACPO President")),
        (["Superintendent Jo Field, Lindale"], ("Jo Field", "Supt", None)),
        (
            ["Dr Jo Field, Director of the Weald Trust"],
            ("Jo Field", None, "Director of the Weald Trust"),
        ),
        # The office in front of the name, "lead on" (where "on" is no verb's), a greeting.
        (["ACPO Lead for Hares, ACC Jo Field"], ("Jo Field", "ACC", None)),
        (["NPCC Lead for Hares Jo Field"], ("Jo Field", None, None)),
        (
            ["Vice-Chair of the NPCC, DCC Jo Field"],
            ("Jo Field", "DCC", "Vice-Chair of the NPCC"),
        ),
        (["CC Jo Field, ACPO lead on hares"], ("Jo Field", "CC", None)),
        (["Kind regards, Jo Field"], ("Jo Field", None, None)),
        (["Jo Field DCC Surrey Police"], ("Jo Field", "DCC", None)),
        (["About the author: ACC Jo Field is the NPCC lead for hares."], ("Jo Field", "ACC", None)),
        (
            ["Jo Field is Chief Constable of Durham and ACPO lead on hares."],
            ("Jo Field", "CC", None),
        ),
        (["The Big Society"], None),
        (["Chief Constable Jo Field came too."], None),  # a sentence
        (["CC Jo Field and CC Sam Reed"], None),
        (["Further reading", "Vision of policing"], None),
    ],
)
def test_speaker_in_signature(
    known: Knowing, last: list[str], expected: tuple[str, str | None, str | None] | None
) -> None:
    assert speaker(known(PROSE, MORE, *last)) == expected


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("Jo Field is the Chief Constable of Wexmoor Police.", ("Jo Field", "CC", None)),
        ("Jo Field, ACC at Lindale Police, discusses badgers.", ("Jo Field", "ACC", None)),
        ("In this blog, ACC Jo Field sets out how we mend gates.", ("Jo Field", "ACC", None)),
        (
            "Today’s blog comes from Commander Jo Field from the Met, who is our lead on boats.",
            ("Jo Field", "Cmdr", None),
        ),
        (
            "In this blog, the NPCC lead for hares, DCC Jo Field of Lindale Police, answers you.",
            ("Jo Field", "DCC", None),
        ),
        ("National lead for hares, ACC Jo Field, blogs about gates.", ("Jo Field", "ACC", None)),
        ("Durham's Chief Constable Jo Field writes:", ("Jo Field", "CC", None)),
        (
            "Jo Field, Chief Constable of Kent, is the NPCC lead for hares.",
            ("Jo Field", "CC", None),
        ),
        # Without a full stop it is a bio all the same, and no title.
        ("Jo Field is Chief Constable of Kent and ACPO lead on hares", ("Jo Field", "CC", None)),
        ("Chief Constable Jo Field retired on Friday after thirty-one years in the job.", None),
        ("I met Chief Constable Jo Field on Friday, and she explains things very well.", None),
    ],
)
def test_speaker_in_first_sentence(
    known: Knowing, first: str, expected: tuple[str, str | None, str | None] | None
) -> None:
    assert speaker(known(first, PROSE, MORE)) == expected


def test_a_bio_without_first_person_may_be_about_somebody(known: Knowing) -> None:
    told = "She joined in 1991, and has been in charge of the horses since the summer of last year."
    assert speaker(known("Jo Field is the Chief Constable of Wexmoor Police.", told, told)) is None


def test_two_candidates_are_none(known: Knowing) -> None:
    assert speaker(known("ACC Jo Field on drones", PROSE, MORE, "Chief Constable Sam Reed")) is None


def test_marks_of_one_person_complete_each_other(known: Knowing) -> None:
    knowledge = known("Jo Field: Hares", PROSE, MORE, "Chief Constable Jo Field, Chair of the NPCC")
    assert speaker(knowledge) == ("Jo Field", "CC", "Chair of the NPCC")


def test_a_name_of_whom_the_text_speaks_is_no_author(known: Knowing) -> None:
    about = (
        "When Field was killed nobody was told for a day, and I have thought about that day since."
    )
    assert speaker(known("Jo Field: twenty years on", PROSE, about, MORE)) is None


def test_answers_of_two_officers(known: Knowing) -> None:
    answers = [f"ACC Jo Field: {PROSE}", f"CC Sam Reed: {MORE}"]
    assert speaker(known("ACC Jo Field on drones", *answers, *answers)) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ACC Jo Field Tunic.jpg", ("Jo Field", "ACC", None)),
        ("ACC_Jo_Field_portrait.JPG", ("Jo Field", "ACC", None)),
        ("DCC Jo Field Tunic Sept 2014.jpg", ("Jo Field", "DCC", None)),
        ("DCC June Field Mar14.jpg", ("June Field", "DCC", None)),
        ("Cmdr Jo Field 2 uniform.jpg", ("Jo Field", "Cmdr", None)),
        ("CC Field Bio May 2019.jpg", None),  # a surname alone names nobody for sure
        ("T-ACC Jo Field Tunic 2.jpg", ("Jo Field", "ACC", None)),  # no stroke in a file name
        # No rank, but said to be of the author.
        ("Jo Field Bio Feb 2013.jpg", ("Jo Field", None, None)),
        ("Jo_Field_profile.png", ("Jo Field", None, None)),
        ("Ozgood-Quill-Author.jpg", ("Ozgood Quill", None, None)),
        ("Author Jo Field 2.jpg", ("Jo Field", None, None)),
        ("Jo Field headshot.jpg", None),  # no rank: a model, a victim, a guest?
        ("Field Bio 2013.jpg", None),
        ("Jo Field and Sam Reed bio.jpg", None),
        ("DSC_0123.jpg", None),
    ],
)
def test_speaker_in_picture(
    known: Knowing, name: str, expected: tuple[str, str | None, str | None] | None
) -> None:
    knowledge = known(f"{name}{PROSE}", MORE)
    assert speaker(knowledge) == expected
    assert knowledge.date is None
    assert knowledge.body[0].text == PROSE


def test_a_picture_called_bio_needs_a_first_person(known: Knowing) -> None:
    told = "The numbers went up by a third in a year, and nobody at all has said why that may be."
    assert speaker(known(f"Jo Field Bio Feb 2013.jpg{told}", told)) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "By Ozgood Quill, a financial investigator on the staff of the Lindale regional unit",
            ("Ozgood Quill", None, None),
        ),
        ("By Ozgood Quill, who keeps bees", ("Ozgood Quill", None, None)),
        ("By Sam Reed (head of policy, Lindale Trust)", ("Sam Reed", None, None)),
        ("Written by Jo Field | 3 May 2014", ("Jo Field", None, None)),
        ("Posted by Jo Field on 3 May 2014", ("Jo Field", None, None)),
        ("Author: Ozgood Quill", ("Ozgood Quill", None, None)),
        ("Author: DCC Jo Field, Kent Police", ("Jo Field", "DCC", None)),
        ("Posted by admin on 3 May 2014", None),
        ("Submitted by webeditor3 on Fri, 22/07/2016", None),
        ("Author: Web Team", None),
        ("By the numbers: a year of hares", None),
        ("By ACC Jo Field and CC Sam Reed", None),
    ],
)
def test_speaker_in_a_marked_line(
    known: Knowing, line: str, expected: tuple[str, str | None, str | None] | None
) -> None:
    assert speaker(known("On hares", line, PROSE, MORE)) == expected


def test_source_and_words_are_kept(known: Knowing) -> None:
    found = known(PROSE, MORE, "ACC Jo Field").speaker
    assert found is not None
    assert (found.source, found.words) == (Source.SIGNATURE, "ACC Jo Field")


def test_a_declared_speaker_wins_and_is_parted_from_the_rank(known: Knowing) -> None:
    knowledge = known("CC Sam Reed - Drones", PROSE, MORE, speaker="ACC Jo Field")
    assert speaker(knowledge) == ("Jo Field", "ACC", None)
    assert knowledge.speaker is not None
    assert knowledge.speaker.source is Source.CATALOGUE


def test_a_declared_rank_wins(known: Knowing) -> None:
    knowledge = known(PROSE, speaker="CC Jo Field", rank="Commander", role="Chair of the NPCC")
    assert speaker(knowledge) == ("Jo Field", "Cmdr", "Chair of the NPCC")


def test_what_a_declared_title_says_of_author_and_date(known: Knowing) -> None:
    knowledge = known(PROSE, MORE, title="Forces' Blog: CC Jo Field - Council May 2014")
    assert knowledge.speaker is not None
    assert knowledge.speaker.source is Source.CATALOGUE
    assert knowledge.date is not None
    assert (knowledge.date.edtf, knowledge.date.source) == ("2014-05", Source.TITLE_LINE)


def test_a_printed_title_beside_a_declared_one_marks_the_author(known: Knowing) -> None:
    knowledge = known("ACC Jo Field: On drones", PROSE, MORE, title="On drones")
    assert speaker(knowledge) == ("Jo Field", "ACC", None)
    assert knowledge.body[0].text == PROSE


def test_a_first_line_unlike_the_declared_title_stays(known: Knowing) -> None:
    knowledge = known("Where the money went", PROSE, MORE, title="Notes from the spring meeting")
    assert knowledge.body[0].text == "Where the money went"


def test_a_bio_without_a_full_stop_is_no_title(known: Knowing) -> None:
    line = "Jo Field is Chief Constable of Kent and ACPO lead on hares"
    knowledge = known(line, PROSE, MORE)
    assert knowledge.title is None
    assert knowledge.body[0].text == line


def test_a_guest_is_introduced_under_a_guest_title(known: Knowing) -> None:
    bio = "Dr Jo Field is a consultant psychiatrist in Lindale."
    assert speaker(known("Guest blog: The door", bio, PROSE, MORE)) == ("Jo Field", None, None)
    assert speaker(known("The door", bio, PROSE, MORE)) is None


def test_the_author_claims_a_rank(known: Knowing) -> None:
    own = "As Assistant Chief Constable in North Wales I look after a patch of bog."
    theirs = "As Assistant Chief Constable in North Wales, Sam Reed looks after a patch of bog."
    assert speaker(known("Jo Field - Hares", PROSE, own)) == ("Jo Field", "ACC", None)
    assert speaker(known("Jo Field - Hares", PROSE, theirs)) == ("Jo Field", None, None)


def test_a_subject_shaped_like_an_author_needs_a_first_person(known: Knowing) -> None:
    told = "The numbers went up by a third in a year, and nobody at all has said why that may be."
    assert speaker(known("Grant Thorne: the numbers, 3 May 2012", told, told)) is None


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Ozgood Quill-Tan: Paying for it", "Ozgood Quill-Tan"),  # no known given name
        ("Ozgood Quill-Tan – Paying for it – 26 May 2016", "Ozgood Quill-Tan"),
        ("Wexmoor Hare-Coursing: what it costs", None),  # the text speaks of coursing
        ("Police Counter-Terrorism: what it costs", None),
        ("Silver Linings: what I learned", None),
    ],
)
def test_a_double_surname_in_front_of_a_topic(
    known: Knowing, title: str, named: str | None
) -> None:
    found = speaker(known(title, PROSE, f"No coursing here. {MORE}", MORE))
    assert (found[0] if found else None) == named


def test_a_line_that_repeats_the_title_names_the_author(known: Knowing) -> None:
    longer = "Ozgood Quill-Tan – A dog is never off duty – 26 May 2016"
    assert speaker(known("A dog is never off duty", longer, PROSE, MORE)) == (
        "Ozgood Quill-Tan",
        None,
        None,
    )


def test_an_author_may_say_we_at_the_start_of_sentences_only(known: Knowing) -> None:
    told = "We used to put them in a cell. Now there are six camp beds and a volunteer in a room."
    assert speaker(known("Jo Field: The last ferry", told, told)) == ("Jo Field", None, None)
