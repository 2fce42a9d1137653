"""Which persons of a sentence a wording of a lead belongs to: those beside it."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from indexer.gazetteer import patterns, portfolios, ranks
from indexer.knowing.marks import ANY, Marked
from indexer.knowing.wordings import Wording

# Ranks of chief officers: only their leads are national where the text does not say so.
_CHIEF_OFFICER = 5

_PERSON = f"[{ANY}]"
_AND = r"(?:,\s*|,?\s+(?:and|&)\s+)"
# "of Lindale", or any other word with a capital: a force, a place, part of an office.
_PLACE = r"(?:of|at|for|from|in|with)\s+(?:the\s+)?[A-Z][\w'’&-]*|[A-Z][\w'’&-]*"
# "our drones lead and ACC Jo Field": two persons. "Drones lead, and ACC in Wexmoor, Jo Field": one.
_BARE_AND = re.compile(r"\s*,?\s*(?:and|&)\s+")


def linked(sentence: Marked, wording: Wording, claimed: Collection[int]) -> list[int]:
    """Return the persons beside a wording: those before it, else those after it.

    ``claimed`` have a lead already. "The lead for X, A, and the lead for Y, B": A has one, so the
    second is B's. A wording that names neither a subject nor a national body links nobody.
    """
    if not wording.subject and not wording.national:
        return []
    before = _numbers(sentence, _before(sentence.text, wording))
    after = _numbers(sentence, _after(sentence, wording))
    chosen = after if after and set(before) <= set(claimed) else before
    return [at for at in chosen if may_lead(sentence, at, wording.national, wording.police)]


def continues(gap: str) -> bool:
    """Say whether ``gap`` between two wordings only adds the second: "lead for X and for Y"."""
    adding = r"\s*,?\s*(?:and|as well as)\s+(?:(?:is|also|the|our)\s+)*"
    return re.fullmatch(adding, gap) is not None


def may_lead(sentence: Marked, at: int, national: bool, police: bool) -> bool:
    """Say whether a person can hold a lead.

    A chief officer can hold any; an officer of another rank one that is national; a person
    without a rank one of the police.
    """
    person = sentence.people[at]
    rank = ranks().get(person.rank or "")
    if not person.police:
        return False
    if rank is None:
        return police
    return national or rank.seniority <= _CHIEF_OFFICER


def _numbers(sentence: Marked, marks: str) -> list[int]:
    return [sentence.person(mark) for mark in marks if re.match(_PERSON, mark)]


def _before(text: str, wording: Wording) -> str:
    match = _gap_before().search(text[: wording.start])
    if not match:
        return ""
    if successor := _SUCCESSOR.search(text[: match.start()]):
        return successor["new"]
    return match["all"] if wording.plural else match["last"]


# "A takes over from B as the NPCC lead": A's.
_SUCCESSOR = re.compile(
    rf"(?P<new>{_PERSON})[^.;{ANY}]{{0,40}}\b(?:over\s+from|succeed\w*|replac\w+)\s+$"
)


def _after(sentence: Marked, wording: Wording) -> str:
    match = _gap_after().match(sentence.text, wording.end)
    if not match or (_BARE_AND.fullmatch(match["gap"]) and not _by_force(sentence, match["first"])):
        return ""
    return match["all"] if wording.plural else match["first"]


def _by_force(sentence: Marked, mark: str) -> bool:
    person = sentence.people[sentence.person(mark)]
    return "," in sentence.source[person.start : person.end]


@cache
def _gap_before() -> re.Pattern[str]:
    """Match persons, then only what stands between a name and its apposition or predicate."""
    words = patterns.phrase([*portfolios().links, *portfolios().adjectives])
    piece = rf"{words}|[,(–—-]|['’]s\s+(?:work|role)|{patterns.rank_source()}|{_PLACE}"
    return re.compile(
        rf"(?P<all>(?:{_PERSON}{_AND})*(?P<last>{_PERSON}))\)?"
        rf"(?:\s*(?:{piece})(?=[\s,(–—]|$)){{0,14}}\s*$"
    )


@cache
def _gap_after() -> re.Pattern[str]:
    """Match what may stand between a wording and the name it introduces, then persons."""
    words = r"and|is|the|our|who\s+is|currently|now"
    piece = rf"[,(:–—-]|{words}|{patterns.rank_source()}|{_PLACE}"
    return re.compile(
        rf"(?P<gap>(?:\s*(?:{piece})(?=[\s,(–—]|$|{_PERSON})){{0,10}}\s*)"
        rf"(?P<all>(?P<first>{_PERSON})(?:{_AND}{_PERSON})*)"
    )
