"""A site's list of invented posts, as it stands above every post of one crawl."""

from __future__ import annotations

from collections.abc import Sequence

# Forty, the longest that lists grow; names, ranks, days and a portfolio stand among them.
TITLES = (
    "One winter on the high moor",
    "Lantern Blog: CC Ottilie Rance - Council January 2021",
    "What have nine hundred lost dogs taught us?",
    "ACC Verity Nunn, NPCC lead for rural crime, on a long walk",
    "Why we kept the old bell",
    "Metal Theft Week, 3 March 2020",
    "DCC Magnus Eade discusses the price of diesel",
    "Two towns, one custody suite",
    "International Day of the Lighthouse",
    "Lantern Blog: CC Ottilie Rance - Council October 2019",
    "Drones over the reservoir",
    "A cell is not a waiting room",
    "Cadets and their kites",
    "Who answers when nobody speaks?",
    "The long tail of a short storm",
    "Ferries, fog and forty lorries",
    "What a magistrate hears",
    "Idris Penhallow: The thief and the tide",
    "Quad bikes and quarries",
    "Farewell to the blue lamp",
    "Lantern Blog: CC Ottilie Rance - Council April 2018",
    "Knives, parks and parents",
    "A vest that fits",
    "Horses do not read signs",
    "How to report a silence",
    "Ten years of the night bus",
    "When the tide took the road",
    "Stolen tractors go by sea",
    "Sixteen interpreters and a verb",
    "The archive under the stairs",
    "Bees, honey and a court order",
    "Wedding cars and insurance",
    "No such thing as a small fire",
    "Cash in the biscuit tin",
    "Four miles of cones",
    "Half our calls are not about crime",
    "The last typewriter",
    "A library card for everyone",
    "Winter coats for summer cadets",
    "Snow on the viaduct",
)
HEAD = "The Lantern Blog"
END = "Next >>>"


def list_of(titles: Sequence[str], head: str = HEAD, end: str = END) -> str:
    """Return the lines of a list, to stand above a post."""
    return "\n".join([head, *titles, end])


def list_page(*lines: str) -> str:
    """Return a page that holds a list of posts and nothing else."""
    return list_of(lines) + "\n"
