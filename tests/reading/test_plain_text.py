"""Lines to blocks: where a line is a paragraph and where lines belong together."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.reading.plain_text import text_blocks

PROSE = (
    "Last month our volunteers walked the length of the harbour with officers from three "
    "neighbouring forces, and every one of them came home with a notebook full of ideas "
    "about lighting, benches and the well-worn path behind the chandlery. We will try the "
    "cheapest of them first, because a lamp that is mended in March is worth two in May."
)


def texts(text: str) -> list[str]:
    return [block.text for block in text_blocks(text)]


def test_a_line_is_a_paragraph_with_or_without_blank_lines() -> None:
    assert texts("One.\nTwo.\r\n\r\nThree.\rFour.") == ["One.", "Two.", "Three.", "Four."]


def test_white_space_is_folded_and_lines_of_non_breaking_spaces_are_blank() -> None:
    assert texts("\u00a0 One\u00a0\u00a0two\t \n \u00a0\n\ufeffThree ") == ["One two", "Three"]


@pytest.mark.parametrize(
    ("line", "text", "kind"),
    [
        ("• One", "One", "item"),
        ("•One", "One", "item"),
        ("  - One", "One", "item"),
        ("* One", "One", "item"),
        ("\uf0b7\tOne", "One", "item"),  # Word's symbol font
        ("-5 degrees", "-5 degrees", "p"),
        ("– 26 May 2016", "– 26 May 2016", "p"),  # a dateline, not a bullet
        ("* * *", "* * *", "p"),  # a rule
        ("O\u00adne tw\u200bo\x07 \ue000", "One two", "p"),  # nothing invisible is left
        ("It’s “so” – £5", "It’s “so” – £5", "p"),
    ],
)
def test_lines(line: str, text: str, kind: str) -> None:
    (block,) = text_blocks(line)
    assert (block.text, block.kind, block.html) == (text, kind, None)


@pytest.mark.parametrize("width", [60, 65, 72, 80])
def test_a_paragraph_broken_to_a_width_is_joined(width: int) -> None:
    broken = textwrap.fill(PROSE, width)
    assert texts(f"A title\n\n{broken}\n\n{broken}") == ["A title", PROSE, PROSE]


def test_two_lines_are_joined_only_beside_longer_broken_paragraphs() -> None:
    pair = textwrap.fill(PROSE[:110], 72)
    assert len(texts(pair)) == 2
    assert texts(f"{pair}\n\n{textwrap.fill(PROSE, 72)}") == [PROSE[:110], PROSE]


def test_a_broken_list_item_is_one_item() -> None:
    broken = textwrap.fill(PROSE, 72, initial_indent="- ", subsequent_indent="  ")
    assert [(block.text, block.kind) for block in text_blocks(f"{broken}\n- Next")] == [
        (PROSE, "item"),
        ("Next", "item"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        # titles of other posts, of similar length
        """Harbour Blog: Jo Field - What the winter patrols taught us all
Harbour Blog: Sam Reed - Meeting of the chiefs in January 2021
How the estuary taught a whole harbour to sit out its storms?
Harbour Blog: Jo Field - Meeting of the chiefs in April 2020""",
        # titles, some with a small first letter
        """eHarbour and what the winter patrols have taught all of us now
iBeacon trials: Sam Reed on the meeting of the chiefs, January
How the estuary taught a whole harbour to sit out its storms?
Harbour Blog: Jo Field - Meeting of the chiefs in April 2020""",
        # an address
        "Harbour Police\nthe Old Customs House\nquay lane\nport Wessex",
        # a verse
        "the lamps along the harbour wall\nare lit before the evening fall\nand out by dawn",
        # paragraphs of one sentence each
        """Last month our volunteers walked the length of the harbour once.
they came home with a notebook full of ideas about the lighting.
we will try the cheapest of them first, so as to learn from it.
every lamp that is mended in the spring is worth two in summer.""",
        # a press-office block: one line breaks in a sentence, the lines are short
        "For the harbour office call\n01632 960001\nor 01632 960002 out of hours\nat any time",
    ],
    ids=["titles", "small letters", "address", "verse", "sentences", "press office"],
)
def test_lines_that_stand_for_themselves_stay_apart(lines: str) -> None:
    assert texts(lines) == lines.splitlines()


@given(st.text())
def test_no_visible_character_is_lost(text: str) -> None:
    kept = "".join(block.text for block in text_blocks(f"x {text}"))
    assert all(character in kept for character in text if character.isalnum())
