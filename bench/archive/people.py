"""Invented speakers and officers, some of whom write or are named far more often than others."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bench.archive.skew import Skewed, bounds, drawn
from bench.archive.words import words

SPEAKERS, OFFICERS = 112, 600
_RANKS = ("CC", "DCC", "ACC", "Cmdr", "Ch Supt", "Supt")
_SPELT = (
    *("Chief Constable", "Deputy Chief Constable", "Assistant Chief Constable", "Commander"),
    *("Chief Superintendent", "Superintendent"),
)
_GIVEN = (
    "Ada Alun Ann Bryn Cara Dilys Ewan Fay Glyn Hal Ida Jo Kay Lena Mair Ned Olwen Pia Rhys Sam"
)
_THINGS = (
    *("rural", "cyber", "metal", "wildlife", "business", "retail", "youth", "road", "rail"),
    *("cash", "border", "water"),
)
_MATTERS = ["crime", "safety", "theft", "fraud", "harm", "intelligence"]
PORTFOLIOS = tuple(f"{thing} {matter}" for matter in _MATTERS for thing in _THINGS)
_OFFICERS_OF_A_POST = np.array((0.36, 0.3, 0.19, 0.1, 0.05))
_LEADS = 0.35
_NO_SPEAKER = 0.04


@dataclass(frozen=True, slots=True)
class Somebody:
    """An invented person with rank, force and a portfolio."""

    name: str
    slug: str
    rank: str
    spelt_rank: str
    office: str
    portfolio: str


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is in one post: its speaker, and officers with whether each is called a lead."""

    speaker: Somebody | None
    officers: tuple[tuple[Somebody, bool], ...]


class People:
    """Everybody of the archives, the same in each."""

    def __init__(self) -> None:
        random = np.random.default_rng(112)
        self.speakers = tuple(_people(random, 0, SPEAKERS))
        self.officers = tuple(_people(random, SPEAKERS, OFFICERS))
        self._which_speaker = Skewed(SPEAKERS, slope=0.9)
        self._which_officer = Skewed(OFFICERS, slope=0.9)

    def casts(self, random: np.random.Generator, number: int) -> list[Cast]:
        """Return who is in each of the next ``number`` posts."""
        counts = drawn(bounds(_OFFICERS_OF_A_POST), random, number).tolist()
        speakers = self._which_speaker.draw(random, number).tolist()
        officers = self._which_officer.draw(random, (number, 4)).tolist()
        leads = (random.random((number, 4)) < _LEADS).tolist()
        silent = (random.random(number) < _NO_SPEAKER).tolist()
        drawn_for_all = zip(counts, speakers, officers, leads, silent, strict=True)
        return [self._cast(*each) for each in drawn_for_all]

    def _cast(
        self, count: int, speaker: int, officers: list[int], leads: list[bool], silent: bool
    ) -> Cast:
        named = dict(zip(officers[:count], leads, strict=False))
        return Cast(
            None if silent else self.speakers[speaker],
            tuple((self.officers[officer], lead) for officer, lead in named.items()),
        )


def _people(random: np.random.Generator, first: int, number: int) -> list[Somebody]:
    surnames = words(3_000)[1_000:]
    given = _GIVEN.split()
    return [_somebody(random, given[at % len(given)], surnames[first + at]) for at in range(number)]


def _somebody(random: np.random.Generator, given: str, surname: str) -> Somebody:
    rank = int(random.integers(0, len(_RANKS)))
    portfolio = int(Skewed(len(PORTFOLIOS), slope=0.8).draw(random, 1)[0])
    name = f"{given} {surname.capitalize()}"
    office = f"{surname[:4].capitalize()}shire Police"
    slug = name.lower().replace(" ", "-")
    return Somebody(name, slug, _RANKS[rank], _SPELT[rank], office, PORTFOLIOS[portfolio])
