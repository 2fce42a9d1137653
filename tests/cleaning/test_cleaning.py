"""What is taken from a capture as furniture, and what must stay."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.cleaning import clean
from indexer.records import Block, Capture, Cleaned

ONE = "We began in the rain and we ended in the rain, and nobody went home before the last gate."
TWO = (
    "There were forty of us at first, and the tea ran out at four, which was when I rang the mayor."
)
THREE = "Superintendent Ada Thorne said that nobody had asked for so many blankets since the flood."

TITLES = [
    "The Forces' Journal",
    "Hares and headlamps",
    "Forces' Journal: CC Perpetua Lomas - Council May 2013",
    "What does a cell cost?",
    "DCC Idris Penhallow discusses sleep",
    "Ferries",
    "A year of cameras",
    "Forces' Journal: ACC Noor Farrant - Drones",
    "Safer Internet Day",
    "Quad bikes and quarries",
]


def capture(*lines: str, file: str = "a.txt", kind: str = "p") -> Capture:
    return Capture(file, "txt", "\n".join(lines), tuple(Block(line, kind) for line in lines))


def alone(*lines: str) -> Cleaned:
    return clean([capture(*lines)])[0]


def kept(cleaned: Cleaned) -> list[str]:
    return [block.text for block in cleaned.blocks]


def taken(cleaned: Cleaned) -> list[str]:
    return [piece.text for piece in cleaned.furniture]


@pytest.mark.parametrize(
    ("above", "reason"),
    [
        ([*TITLES, "Next >>>"], "list of other posts"),
        (TITLES, "list of other posts"),  # not ended by anything
        ([*TITLES[:3], "Next >>>"], "list of other posts"),  # short, but ended
        (["Page header"], "leftover of the page's template"),
        (["Contact Us", "Press desk: 020 7946 0100"], "press office contact"),
        # A line of the list ends like a sentence.
        ([*TITLES, "Enough said.", "Next >>>"], "list of other posts"),
    ],
)
def test_above_the_post(above: list[str], reason: str) -> None:
    cleaned = alone(*above, ONE, TWO)
    assert kept(cleaned) == [ONE, TWO]
    assert {piece.reason for piece in cleaned.furniture} == {reason}


@pytest.mark.parametrize(
    "below",
    [
        ["Recent posts", *TITLES],
        [*TITLES, "Next >>>"],
        [
            "Notes to readers",
            "We write after each meeting.",
            "Some of it is secret, as it must be.",
        ],
        ["Communications office", "By phone: 020 7946 0100", "By email: press@forces.example"],
        ["Share this"],
        ["Follow us on @forcesjournal"],
        ["Comments are closed"],
        ["Comments (3)"],
        ["Tags: hares, dogs"],
        ["Related links", *TITLES],
    ],
)
def test_below_the_post(below: list[str]) -> None:
    cleaned = alone(ONE, TWO, *below)
    assert kept(cleaned) == [ONE, TWO]
    assert taken(cleaned) == below


@pytest.mark.parametrize(
    "line",
    [
        "What we spent",  # a sub-heading
        "Search",  # a label of the page's template, but between paragraphs
        "Contact",  # the same, with nothing to ring after it
        "“It was not the rain,” she said.",
        "Photo opportunities were few",  # no credit
        "Chief Constable Jo Field was not among the forty who stayed until the very last of it.",
        "Next week I shall be in Lindale.",
        "You can ring 101 at any hour, and you will be answered by a person and not by a machine.",
    ],
)
def test_lines_inside_a_post_stay(line: str) -> None:
    assert kept(alone(ONE, line, TWO)) == [ONE, line, TWO]


@pytest.mark.parametrize(
    ("caption", "is_caption"),
    [
        ("Superintendent Ada Thorne update on the flood", True),
        ("Superintendent Ada Thorne on the flood", True),  # no verb at all
        ("Superintendent Ada Thorne", True),  # nothing but the name, repeated beside it
        ("Ada Thorne speaking at the shelter", True),
        ("Pictured: the shelter at dawn", True),
        ("Superintendent Olaf Bright update on the flood", False),  # no paragraph names him
        ("Superintendent Ada Thorne went home at nine.", False),  # a sentence
    ],
)
def test_captions_between_paragraphs(caption: str, is_caption: bool) -> None:
    assert (caption in taken(alone(ONE, THREE, caption, TWO))) == is_caption


def test_a_signature_is_no_caption() -> None:
    signature = "Superintendent Ada Thorne"
    assert kept(alone(ONE, THREE, signature)) == [ONE, THREE, signature]


def test_answers_labelled_with_a_name_are_no_captions() -> None:
    lines = [ONE, "ACC Ada Thorne", TWO, "ACC Ada Thorne", THREE]
    assert kept(alone(*lines)) == lines


def test_captions_marked_by_the_page() -> None:
    page = Capture("a.html", "html", "", (Block(ONE), Block("The shelter", "caption"), Block(TWO)))
    assert taken(clean([page])[0]) == ["The shelter"]


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("ACC Jo Field Tunic.jpgWe began.", "ACC Jo Field Tunic.jpg", "We began."),
        ("CC Field Bio May 2019.jpg We began.", "CC Field Bio May 2019.jpg", "We began."),
        ("DSC_0123.JPG“We began.”", "DSC_0123.JPG", "“We began.”"),
    ],
)
def test_picture_names_glued_to_words(text: str, name: str, rest: str) -> None:
    cleaned = alone(text, TWO)
    assert taken(cleaned) == [name]
    assert kept(cleaned) == [rest, TWO]


def test_picture_name_after_a_sentence() -> None:
    cleaned = alone("We began. IMG_44.pngThen we stopped, because of the rain.", TWO)
    assert taken(cleaned) == ["IMG_44.png"]
    assert kept(cleaned) == ["We began.", "Then we stopped, because of the rain.", TWO]


def test_a_disclaimer_goes_and_the_introduction_stays() -> None:
    disclaimer = "The views expressed here are not necessarily those of all chiefs."
    introduction = "Today's blog comes from CC Jo Field from Lindale Police."
    cleaned = alone(f"{disclaimer} {introduction}", ONE)
    assert taken(cleaned) == [disclaimer]
    assert kept(cleaned) == [introduction, ONE]


def test_a_long_argument_about_views_stays() -> None:
    argument = f"{ONE} The views expressed here on Tuesday were loud. " + " ".join([TWO] * 6)
    assert kept(alone(argument, ONE)) == [argument, ONE]


def test_a_capture_may_be_a_list_only() -> None:
    assert kept(alone(*TITLES, "Next >>>")) == []
    assert kept(alone(*TITLES)) == []


def test_titles_behind_the_end_of_a_list_are_no_post() -> None:
    more = ["Drones: what we know", "DCC Jo Field on sheep", "Why we march", "A year of gates"]
    assert kept(alone(*TITLES, "Next >>>", *more)) == []


def test_own_title_after_a_list_stays() -> None:
    # The post's title stands in the list as well, and in the lists of all other pages.
    cleaned = alone(*TITLES, "Next >>>", "Ferries", "12 May 2013", ONE, TWO)
    assert kept(cleaned) == ["Ferries", "12 May 2013", ONE, TWO]


def test_own_title_after_a_list_without_end_stays() -> None:
    assert kept(alone(*TITLES, "A cell is no bed", "12 May 2013", ONE))[0] == "A cell is no bed"
    assert kept(alone(*TITLES, "Ferries", ONE))[0] == "Ferries"


def bodies(number: int) -> list[str]:
    return [f"{ONE} It was the night of log number {number}.", f"{TWO} We had {number} of them."]


def archive(head: Sequence[str], foot: Sequence[str], size: int) -> list[Cleaned]:
    pages = [capture(*head, *bodies(at), *foot, file=f"{at}.txt") for at in range(size)]
    return clean(pages)


def test_recurring_lines_at_head_and_foot_are_learnt() -> None:
    head, foot = (
        ["Wexmoor online", "Voices from the beat"],
        ["Printed on grey paper", "Wexmoor online"],
    )
    for at, cleaned in enumerate(archive(head, foot, 3)):
        assert kept(cleaned) == bodies(at)
        assert {piece.reason for piece in cleaned.furniture} == {
            "the same line stands on other pages"
        }


def test_two_files_teach_nothing() -> None:
    for at, cleaned in enumerate(archive(["Wexmoor online", "Voices from the beat"], [], 2)):
        assert kept(cleaned) == ["Wexmoor online", "Voices from the beat", *bodies(at)]


def test_one_recurring_line_alone_may_be_the_title_of_a_series() -> None:
    for at, cleaned in enumerate(archive(["Notes from Council"], [], 5)):
        assert kept(cleaned) == ["Notes from Council", *bodies(at)]


def test_captures_of_one_post_do_not_delete_each_other() -> None:
    lines = ["A cell is no bed", "12 May 2013", ONE, THREE, TWO]
    for cleaned in clean([capture(*lines, file=f"{at}.txt") for at in range(4)]):
        assert kept(cleaned) == lines


def test_a_changed_entry_between_recurring_lines_goes_with_them() -> None:
    pages = [
        capture("Wexmoor online", f"Entry {at}", "Voices", "Archive of voices", *bodies(at))
        for at in range(3)
    ]
    assert [kept(cleaned) for cleaned in clean(pages)] == [bodies(at) for at in range(3)]


def test_no_text_is_lost_or_altered() -> None:
    lines = [*TITLES, "Next >>>", "Page header", f"ACC Jo Field.jpg{ONE}", THREE, "Share this"]
    cleaned = alone(*lines)
    assert sorted("".join([*kept(cleaned), *taken(cleaned)])) == sorted("".join(lines))


def test_order_of_captures_is_kept() -> None:
    pages = [capture(*bodies(at), file=f"{at}.txt") for at in range(5)]
    assert [cleaned.capture.file for cleaned in clean(pages)] == [page.file for page in pages]


def test_nothing_to_clean() -> None:
    assert clean([]) == []
    assert clean([capture()])[0].blocks == ()


def test_the_name_of_the_blog_alone_is_no_title() -> None:
    assert taken(alone("The Forces' Blog", "Ferries and fog", ONE, TWO)) == ["The Forces' Blog"]


def test_a_lone_page_turner_goes() -> None:
    assert taken(alone(ONE, TWO, "Next >>>")) == ["Next >>>"]


def test_bullets_in_front_of_a_post_are_no_list_of_posts() -> None:
    bullets = tuple(Block(f"Rule {at} of the ten rules", "item") for at in range(10))
    page = Capture("a.md", "markdown", "", (*bullets, Block(ONE), Block(TWO)))
    assert clean([page])[0].blocks == page.blocks


def test_a_list_of_links_in_front_of_a_post_is_furniture() -> None:
    links = tuple(Block(f"Forces' Blog: CC Jo Field - Part {at}", "item") for at in range(10))
    page = Capture("a.html", "html", "", (*links, Block(ONE), Block(TWO)))
    assert clean([page])[0].blocks == (Block(ONE), Block(TWO))


def test_two_crawls_with_different_lists() -> None:
    early = [[*TITLES[:8], "Next >>>", *bodies(at)] for at in range(3)]
    late = [["A new winter", *TITLES[:7], "Next >>>", *bodies(at)] for at in range(3, 6)]
    pages = [capture(*lines, file=f"{at}.txt") for at, lines in enumerate([*early, *late])]
    assert [kept(cleaned) for cleaned in clean(pages)] == [bodies(at) for at in range(6)]


LINES = st.one_of(
    st.text(max_size=80),
    st.sampled_from([*TITLES, ONE, TWO, THREE, "Next >>>", "Contact us", "Notes to readers"]),
)


@given(st.lists(st.lists(LINES, max_size=20), max_size=5))
@settings(max_examples=100, deadline=None)
def test_every_character_stands_in_the_post_or_in_the_furniture(pages: list[list[str]]) -> None:
    captures = [capture(*lines, file=f"{at}.txt") for at, lines in enumerate(pages)]
    for cleaned, lines in zip(clean(captures), pages, strict=True):
        found = "".join([*kept(cleaned), *taken(cleaned)])
        assert sorted(found.replace(" ", "")) == sorted("".join(lines).replace(" ", ""))


@pytest.mark.parametrize(
    "signature",
    [
        ["Perpetua Lomas", "Chair of the National Police Chiefs' Council"],
        ["Chief Constable Perpetua Lomas", "Lindale Police"],
        ["National Police Chiefs' Council Chair Perpetua Lomas"],
    ],
)
def test_an_author_may_sign_many_posts_alike(signature: list[str]) -> None:
    for at, cleaned in enumerate(archive([], signature, 4)):
        assert kept(cleaned) == [*bodies(at), *signature]


def test_posts_of_one_day_keep_their_dateline() -> None:
    for at, cleaned in enumerate(archive(["Wexmoor online", "Voices", "12 May 2014"], [], 3)):
        assert kept(cleaned) == ["12 May 2014", *bodies(at)]


@pytest.mark.parametrize(
    "above",
    [
        ["Contact Us", "ACPO Press Office", "020 7946 0100/01"],  # two numbers in one
        ["Media enquiries: 020 7946 0100"],
        ["Print", "Email", "Share", "Tweet", "Home > Blog > A night out"],
        ["This blog does not necessarily reflect the policy of the forces."],
    ],
)
def test_a_page_above_the_title_is_no_title(above: list[str]) -> None:
    assert kept(alone(*above, "A night out", ONE, TWO)) == ["A night out", ONE, TWO]


STANDING = [
    "A fortnightly column from the people who run policing. Comments are read on weekdays.",
    "This is the blog of the Chief Officers' Council. A new post appears every other Thursday.",
    "Our posts are checked by the press office before they are published.",
]


@pytest.mark.parametrize("line", STANDING)
def test_a_recurring_sentence_about_the_page_needs_no_company(line: str) -> None:
    assert [kept(cleaned) for cleaned in archive([line], [], 3)] == [bodies(at) for at in range(3)]
    assert kept(alone(line, *bodies(1))) == [line, *bodies(1)]


@pytest.mark.parametrize(
    "line",
    [
        "If you have been affected by anything in this post, call 101.",
        "Council update",  # the title of a series
        "We meet again in the new year.",
    ],
)
def test_a_recurring_line_of_the_posts_stays(line: str) -> None:
    assert [kept(cleaned) for cleaned in archive([line], [], 3)] == [
        [line, *bodies(at)] for at in range(3)
    ]
    assert [kept(cleaned) for cleaned in archive([], [line], 3)] == [
        [*bodies(at), line] for at in range(3)
    ]


def test_a_title_above_a_recurring_sentence_stays() -> None:
    pages = [capture(f"Ferries in {at}", STANDING[2], *bodies(at)) for at in range(2010, 2014)]
    assert [kept(cleaned)[0] for cleaned in clean(pages)] == [
        f"Ferries in {at}" for at in range(2010, 2014)
    ]
