"""What is added to plain words because the archive spells them otherwise."""

from __future__ import annotations

import pytest

from indexer.query.parser import parse
from indexer.query.tree import And, Node, Not, Or, Respelt, Widened, Word
from indexer.query.widening import widen
from indexer.search.respelt import Spellings, respelt

HELD = Spellings(
    others={
        "organiz": ["organised", "organisation"],
        "organis": ["organization"],
        "standard": ["standardised"],
    },
    misspelt={"technolog": ["technlogy", "techonlogy"], "organis": ["orgnaised"]},
)
SLIPS = ("technlogy", "techonlogy")
TECHNOLOGY = Widened(Word("technology"), (Respelt(SLIPS, "technology", True),))


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("technology", TECHNOLOGY),
        ("Technologies,", Widened(Word("Technologies,"), (Respelt(SLIPS, "technologies", True),))),
        ("technology drones", And((TECHNOLOGY, Word("drones")))),
        ("drones OR technology", Or((Word("drones"), TECHNOLOGY))),
        ("-technology", Not(TECHNOLOGY)),
        # The form that was typed comes first, if the archive has it.
        (
            "organize",
            Widened(Word("organize"), (Respelt(("organised", "organisation"), "organize"),)),
        ),
        (
            "organization",
            Widened(
                Word("organization"), (Respelt(("organisation", "organised"), "organization"),)
            ),
        ),
        # Both at once: slips come last.
        (
            "organisation",
            Widened(
                Word("organisation"),
                (
                    Respelt(("organization",), "organisation"),
                    Respelt(("orgnaised",), "organisation", True),
                ),
            ),
        ),
        # The stem of “standardize” is that of “standard”, which has no other spelling.
        ("standards", None),
        ("standardize", Widened(Word("standardize"), (Respelt(("standardised",), "standardize"),))),
        # As it stands.
        ("drones", None),
        ('"technology"', None),
        ("technology*", None),
        ("technology~", None),
        ("title:technology", None),
        ("technology-led", None),
        ("", None),
    ],
)
def test_other_spellings(query: str, tree: Node | None) -> None:
    plain = widen(parse(query))
    assert respelt(plain, HELD) == (tree or plain)


def test_an_archive_without_other_spellings_leaves_a_query_as_it_is() -> None:
    tree = widen(parse("technology of the organisation"))
    assert respelt(tree, Spellings({}, {})) is tree
