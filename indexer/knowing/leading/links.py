"""Which persons of a sentence a wording of a lead belongs to: those beside it."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from indexer.gazetteer import patterns, portfolios, ranks
from indexer.knowing.leading.seconds import introduced, is_apposed, is_definite, may_be_anothers
from indexer.knowing.leading.wordings import Wording
from indexer.knowing.mentioning.marks import ANY, Marked

# Ranks of chief officers: only their leads are national where the text does not say so.
_CHIEF_OFFICER = 5
# "The lead for X, Detective Superintendent Jo Field": there is one only, so it is a national one.
_SUPERINTENDENT = 7

_PERSON = f"[{ANY}]"
_AND = r"(?:,\s*|,?\s+(?:and|&)\s+)"
# "of Lindale", or any other word with a capital: a force, a place, part of an office.
_PLACE = r"(?:of|at|for|from|in|with)\s+(?:the\s+)?[A-Z][\w'’&-]*|[A-Z][\w'’&-]*"
# "our drones lead and ACC Jo Field": two persons. "Drones lead, and ACC in Wexmoor, Jo Field": one.
_BARE_AND = re.compile(r"\s*,?\s*(?:and|&)\s+")


def linked(
    sentence: Marked, wording: Wording, claimed: Collection[int], ranked: bool = False
) -> list[int]:
    """Return the persons beside a wording: those before it, else those after it.

    ``claimed`` have a lead already. "The lead for X, A, and the lead for Y, B": A has one, so the
    second is B's. A wording that names neither a subject nor a national body links nobody.
    ``ranked`` where a rank stands beside the lead: "The Chief Constable of Kent and lead for X, A".
    """
    if not wording.subject and not wording.national:
        return []
    before = _numbers(sentence, _before(sentence.text, wording))
    after = _numbers(sentence, _after(sentence, wording))
    lowest = _CHIEF_OFFICER
    if may_be_anothers(sentence.text, wording):
        before, after = [], _numbers(sentence, introduced(sentence, wording))
    elif not before and after and _by_force(sentence, _after(sentence, wording)[0]):
        # "Hares lead, and Superintendent in Kent, Jo Field": whose office is said is no local one.
        lowest = _SUPERINTENDENT
    elif after and set(before) <= set(claimed):
        before, lowest = [], _SUPERINTENDENT if is_definite(sentence.text, wording) else lowest
    police = wording.police or ranked or is_apposed(sentence, wording)
    chosen = before or after
    return [at for at in chosen if may_lead(sentence, at, wording.national, police, lowest)]


def continues(gap: str) -> bool:
    """Say whether ``gap`` between two wordings only adds the second: "lead for X and for Y"."""
    adding = r"\s*,?\s*(?:and|as well as)\s+(?:(?:is|also|the|our)\s+)*"
    return re.fullmatch(adding, gap) is not None


def may_lead(
    sentence: Marked, at: int, national: bool, police: bool, lowest: int = _CHIEF_OFFICER
) -> bool:
    """Say whether a person can hold a lead.

    A chief officer can hold any (``lowest`` is the lowest rank that can); an officer of another
    rank one that is national; a person without a rank one of the police.
    """
    person = sentence.people[at]
    rank = ranks().get(person.rank or "")
    if not person.police:
        return False
    if rank is None:
        return police
    return national or rank.seniority <= lowest


def people_in(marks: str) -> list[str]:
    """Return the characters of ``marks`` that stand for persons, in order."""
    return re.findall(_PERSON, marks)


def _numbers(sentence: Marked, marks: str) -> list[int]:
    return [sentence.person(mark) for mark in people_in(marks)]


def _before(text: str, wording: Wording) -> str:
    match = _gap_before().search(text[: wording.start])
    if not match:
        acting = (way.search(text[: wording.start]) for way in (_IN_ROLE, _IN_WHOM, _CAUSE))
        return next((one["who"] for one in acting if one), "")
    if successor := _SUCCESSOR.search(text[: match.start()]):
        return successor["new"]
    return match["all"] if wording.plural else match["last"]


# "Jo Field gave an update in her role as": whatever she did, the role is hers.
_IN_ROLE = re.compile(
    rf"(?P<who>{_PERSON})(?:[^.;:{ANY}]{{0,90}}\b(?:in|on|about)\s+(?:his|her|their)\s+(?:\w+\s+)?(?:role|work|capacity|position)"
    r"|\s+(?:\w+\s+){0,2}(?:spoke|speaks|reported|appeared|answered|took\s+questions))\s+as\s+"
    r"(?:the\s+|our\s+|an?\s+)?$"
)
# "In Jo Field we have"
_IN_WHOM = re.compile(
    rf"\b[Ii]n\s+(?P<who>{_PERSON})(?:\s+(?:{_PLACE}))*,?\s+we\s+(?:now\s+)?have\s+(?:an?\s+)?$"
)
# "Ask Jo Field, as she is": there must be nobody else whom "she" can mean.
_CAUSE = re.compile(
    rf"^[^{ANY}]*(?P<who>{_PERSON})(?:\s+(?:{_PLACE}))*,\s+(?:as|because|since)\s+(?:he|she)(?:['’]s|\s+is)"
    r"\s+(?:(?:also|now|the)\s+)*$"
)
# "A takes over from B as the NPCC lead": A's.
_SUCCESSOR = re.compile(
    rf"(?P<new>{_PERSON})[^.;{ANY}]{{0,40}}\b(?:over\s+from|succeed\w*|replac\w+)\s+$"
)


def _after(sentence: Marked, wording: Wording) -> str:
    match = _gap_after().match(sentence.text, wording.end)
    if not match or _SOMETHING_OF.match(sentence.text, match.end()):
        return ""
    if _BARE_AND.fullmatch(match["gap"]) and not _by_force(sentence, match["first"]):
        return ""
    return match["all"] if wording.plural else match["first"]


# "Our lead for hares is Jo Field's deputy": the deputy. "… has been Jo Field's for a year": hers.
_SOMETHING_OF = re.compile(
    r"['’]s?\s+(?!(?:again|alone|and|at|but|for|from|in|now|since|still|these|this|to|until)\b)\w"
)


def _by_force(sentence: Marked, mark: str) -> bool:
    person = sentence.people[sentence.person(mark)]
    return "," in sentence.source[person.start : person.end]


@cache
def _gap_before() -> re.Pattern[str]:
    """Match persons, then only what stands between a name and its apposition or predicate."""
    words = patterns.phrase([*portfolios().links, *portfolios().adjectives])
    bracket = rf"\([^(){ANY}]{{2,60}}\)"
    # "(Kent Police; NPCC lead for X)"
    opening = rf"\((?:[^();{ANY}]{{2,60}};)?"
    pieces = (bracket, words, "[,(–—-]", r"['’]s\s+(?:work|role)", _predicates(), _PLACE, _ASIDE)
    piece = "|".join(pieces)
    return re.compile(
        rf"(?P<all>(?:{_PERSON}{_AND})*(?P<last>{_PERSON}))\)?"
        rf"(?:\s*(?:{opening}|(?:{piece})(?=[\s,(–—]|$))){{0,14}}\s*$"
    )


# "…, for the past year, our lead", "… – she's the lead", "…, speaking for the first time as lead"
_ASIDE = (
    rf"(?<=,\s)(?:besides|by|for|since|these)\s[^,.;:()–—{ANY}]{{2,50}}(?=,)"
    r"|(?<=,\s)(?:for|since)\s+(?:[\w'’-]+\s+){0,3}(?:days|\w+day|months?|weeks?|years?|\d{4}|spring|summer|autumn|winter)"
    r"|(?<=[–—(-]\s)(?:he|she)(?:['’]s|\s+is)|(?<=\()(?:he|she)(?:['’]s|\s+is)"
    r"|speaking(?:\s+[a-z]+){1,5}\s+as"
    r"|(?<=who\s)as\s+(?:many|most|some|all)\s+of\s+you\s+(?:will\s+)?know(?=\s+is\s)|respectively"
    rf"|(?<=who\s)(?:as\s+well\s+as|besides)\s+\w+ing\s[^,.;:()–—{ANY}]{{2,50}}?(?=\s+is\s)"
)


@cache
def _predicates() -> str:
    """Return what else a person may be said to be before "and", when it is done, the lead follows.

    "Jo Field is Chief Constable of Kent when she is at home and"; "…, a lapsed shepherd, and".
    """
    rank = patterns.rank_source()
    place = r"\s+(?:of|at|in|with)\s+(?:the\s+)?[A-Z][\w'’&-]*(?:\s+(?:and\s+)?[A-Z][\w'’&-]*){0,3}"
    when = rf"\s+(?:at|by|for|from|if|in|on|when|while)\s[^,.;:(){ANY}]{{2,40}}?"
    being = r"(?:an?|the)\s+[a-z]+(?:\s+[a-z]+){0,6}"
    # "Jo Field, who chairs the board and is"
    doing = rf"(?:who\s+)?[a-z]+s\s[^,.;:(){ANY}]{{2,70}}?(?=\s+and\s+(?:is|remains)\s)"
    return rf"{rank}{place}{when}(?=,?\s+and\b)|{being}(?=,?\s+and\b)|{doing}|{rank}"


@cache
def _gap_after() -> re.Pattern[str]:
    """Match what may stand between a wording and the name it introduces, then persons."""
    held_by = patterns.phrase(portfolios().held_by)
    words = rf"and|is|the|our|who\s+is|currently|now|{held_by}"
    when = r"(?:\s+(?:in|on|last|this)(?:\s+[\w-]+){1,2}?)?"
    aside = rf"(?:\s+(?:{_PLACE}))?(?:,\s+[^,.;:(){ANY}]{{2,60}},)?"
    passed = rf"(?:has\s+)?passed{when}\s+from\s+{_PERSON}{aside}\s+to"
    beside = rf"(?<=,\s)(?:as|for|of|since|though)\s[^,.;:()–—{ANY}]{{2,40}}(?=,)"
    piece = rf"[,(:–—-]|{words}|{passed}|{beside}|{patterns.rank_source()}|{_PLACE}"
    return re.compile(
        rf"(?P<gap>(?:\s*(?:{piece})(?=[\s,(–—]|$|{_PERSON})){{0,10}}\s*)"
        rf"(?P<all>(?P<first>{_PERSON})(?:{_AND}{_PERSON})*)"
    )
