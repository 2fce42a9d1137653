"""Pages that list posts and hold none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from indexer.cleaning import clean
from indexer.records import Block, Capture

Kept = Callable[..., list[str]]
TEASER = "We began in the rain, and nobody went home before the last of the gates was shut…"


@pytest.mark.parametrize(
    "lines",
    [
        # dates behind the titles
        ["Blog index", "Ferries 2 May 2018", "Owls 31 January 2018", "Hares 9 November 2016"],
        # dates on lines of their own
        ["Archive", "Ferries", "2 May 2018", "Owls", "31 January 2018", "Hares", "9 May 2016"],
        # with a sentence about the list
        [
            "Voices",
            "Opinions and experience from chief officers, updated whenever one of them has time.",
            *("Ferries, 2 May 2018", "Owls, 31 January 2018", "Hares, May 2016", "Bees, May 2015"),
        ],
        # teasers, each with its link
        ["Ferries", TEASER, "Read more", "Owls", TEASER, "Read more", "Hares", TEASER, "Read more"],
        ["Ferries", f"{TEASER} Continue reading →"] * 3,
        ["Owls", TEASER, "Read the full post", *["Ferries", TEASER, "Read more about ferries"] * 2],
        ["Owls", f"{TEASER} [more]", "Ferries", f"{TEASER} [more]", "Bees", f"{TEASER} [more]"],
    ],
    ids=lambda lines: lines[0],
)
def test_an_index_is_no_post(lines: list[str], kept: Kept) -> None:
    assert kept(*lines) == []


@pytest.mark.parametrize(
    "lines",
    [
        ["Ferries", "12 May 2014", "Ada Thorne"],
        ["What we did", "2 May 2018", TEASER.replace("…", ". I went home at four."), "3 May 2018"],
    ],
    ids=lambda lines: lines[0],
)
def test_a_short_post_stays(lines: list[str], kept: Kept) -> None:
    assert kept(*lines) == lines


def test_a_post_above_teasers_stays(body: list[str], kept: Kept) -> None:
    post = [*body] * 6
    found = kept("Hares", *post, *["Ferries", TEASER, "Read more"] * 3)
    assert found[: len(post) + 1] == ["Hares", *post]


@pytest.mark.parametrize("kind", ["item", "heading"])
def test_a_page_of_items_or_headings_holds_no_post(kind: str) -> None:
    titles = [Block(title, kind) for title in ("Ferries", "Owls at noon", "Hares")]
    page = Capture("a.html", "html", "", (Block("Journal", "heading"), *titles))
    assert clean([page])[0].blocks == ()


def test_bullets_with_a_paragraph_are_a_post(body: list[str]) -> None:
    bullets = [Block(f"Rule {at}", "item") for at in range(5)]
    page = Capture("a.md", "markdown", "", (Block(body[0]), *bullets, Block(body[1])))
    assert clean([page])[0].blocks == page.blocks
