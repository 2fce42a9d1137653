"""Who leads on what: the leads that a sentence states, and whose they are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from indexer.gazetteer import parse_rank, patterns, portfolios
from indexer.knowing.leading.claims import is_claimed
from indexer.knowing.leading.holding import held
from indexer.knowing.leading.links import continues, linked, may_lead, people_in
from indexer.knowing.leading.lists import listed_leads
from indexer.knowing.leading.own_verbs import claimed_subjects, everywhere
from indexer.knowing.leading.seconds import is_definite
from indexer.knowing.leading.subjects import is_pointing, read_subject, tidy
from indexer.knowing.leading.topics import topic
from indexer.knowing.leading.wordings import Wording, find_wordings
from indexer.knowing.mentioning.marks import ANY, Marked
from indexer.knowing.mentioning.offices import office_of_rank


@dataclass(frozen=True, slots=True)
class Lead:
    """A national lead: whose (None: the author's, in the first person) and on what (None: unsaid).

    ``person`` is a position among the persons of the sentence; ``rank`` one that follows as a
    second office ("our lead on X and Chief Constable of Lindale"), ``office`` the force of that.
    """

    person: int | None
    subject: str | None
    rank: str | None = None
    office: str | None = None


def find_leads(sentence: Marked) -> list[Lead]:
    """Return the leads that a sentence states, relative clauses first.

    A wording counts only beside a person: in apposition ("NAME, our lead on X", "our X lead
    NAME"), as a predicate ("NAME is the NPCC lead for X"), as a relative clause ("NAME, who leads
    on X for the NPCC"), or in the first person ("As the ACPO lead for X, I").
    """
    found = [
        *(Lead(None, subject) for subject in claimed_subjects(sentence)),
        *_relative(sentence),
        *_by_verb(sentence),
        *(Lead(at, subject) for at, subject in listed_leads(sentence)),
        *_worded(sentence),
    ]
    return [*found, *_likewise(sentence, {one.person for one in found} - {None})]


def _worded(sentence: Marked) -> Iterator[Lead]:
    end, holders = 0, list[int]()
    for wording in find_wordings(sentence.text):
        second = _other_office(sentence.text, wording)
        people = linked(sentence, wording, holders, ranked=second[0] is not None)
        if not people and holders and continues(sentence.text[end : wording.start]):
            people = holders
        if people:
            end, holders = wording.end, people
            subject = wording.subject or _topic(sentence, wording, people)
            each = _each_of(sentence.text, wording, len(people)) or [subject] * len(people)
            yield from (Lead(*pair, *second) for pair in zip(people, each, strict=True))
        elif is_claimed(sentence.text, wording):
            yield Lead(None, wording.subject)


def _each_of(text: str, wording: Wording, persons: int) -> list[str | None] | None:
    """Return one subject for each person: "our leads on X and on Y respectively", in either order.

    Of more or fewer subjects than persons it is not said who leads on which.
    """
    said = f"{text[: wording.start][-_NEAR:]} {wording.subject or ''}"
    if not wording.plural or not wording.subject or not _EACH_ITS.search(said):
        return None
    subjects = re.split(r",?\s+and\s+(?:on\s+|for\s+)?", _EACH_ITS.sub("", wording.subject))
    return [tidy(one) for one in subjects] if len(subjects) == persons else [None] * persons


_EACH_ITS = re.compile(r",?\s*\brespectively\b")
# "(respectively our leads": right in front of the wording.
_NEAR = 14


def _topic(sentence: Marked, wording: Wording, people: Sequence[int]) -> str | None:
    """Return what the sentence is about where a lead is "our lead", whichever that is."""
    if wording.plural or not is_definite(sentence.text, wording):
        return None
    marks = people_in(sentence.text)
    first = min(sentence.text.index(mark) for mark in marks if sentence.person(mark) in people)
    return topic(sentence.text[: min(first, wording.start)])


def _by_verb(sentence: Marked) -> Iterator[Lead]:
    """Yield the leads of "NAME, who has X for the NPCC"."""
    for at, subject in held(sentence):
        if may_lead(sentence, at, national=True, police=True):
            yield Lead(at, subject)


def _relative(sentence: Marked) -> Iterator[Lead]:
    """Yield the leads of "NAME, who leads on X for the NPCC" and "A and B, who jointly lead on X".

    Who leads on X right after a bare name may do so for their force; with the force named, or two
    officers jointly, it is a national lead.
    """
    for match in _leads_on().finditer(sentence.text):
        if not _ASKING.search(match[0]):
            yield from _held(sentence, match, [sentence.person(match["who"])])
    for match in _lead_jointly().finditer(sentence.text):
        if each := _RESPECTIVELY.match(sentence.text, match.end()):
            if match["everywhere"] or everywhere().match(sentence.text, each.end()):
                yield from _shared_out(sentence, people_in(match["all"]), each["subjects"])
            continue
        yield from _held(sentence, match, [sentence.person(m) for m in people_in(match["all"])])


_RESPECTIVELY = re.compile(rf"(?P<subjects>[^.;:()–—{ANY}]{{3,120}}?),?\s+respectively\b")


def _shared_out(sentence: Marked, marks: Sequence[str], subjects: str) -> Iterator[Lead]:
    """Yield one lead for each person: "who lead for us on X and on Y respectively".

    Of more or fewer subjects than persons it is not said who leads on which.
    """
    each = re.split(r",?\s+and\s+(?:on\s+|for\s+)?", subjects)
    said = each if len(each) == len(marks) and "," not in subjects else [None] * len(marks)
    for at, subject in zip(map(sentence.person, marks), said, strict=True):
        if may_lead(sentence, at, national=True, police=True):
            yield Lead(at, tidy(subject) if subject else None)


def _likewise(sentence: Marked, leading: Collection[int | None]) -> Iterator[Lead]:
    """Yield "B, who leads on Y" beside "A, the NPCC lead for X": a national lead like A's.

    "My deputy B" leads in the author's force.
    """
    for match in _leads_on().finditer(sentence.text) if leading else ():
        at = sentence.person(match["who"])
        rest = sentence.text[match.end() :]
        read = read_subject(rest, closing=False) if " who" in match[0] else None
        own = _MY.search(sentence.text[: match.start()])
        if not read or own or at in leading or _ASKING.search(match[0]):
            continue
        local = " in " in read[0] or _FOR_FORCE.match(rest[read[1] :])
        if not local and may_lead(sentence, at, national=False, police=False):
            yield Lead(at, read[0])


_MY = re.compile(rf"\b[Mm]y\s[^.;{ANY}]{{0,30}}$")


def _held(sentence: Marked, match: re.Match[str], people: Sequence[int]) -> Iterator[Lead]:
    rest = sentence.text[match.end() :]
    pointed = _POINTED.match(rest)
    read = (pointed[0], pointed.end()) if pointed else read_subject(rest, closing=False)
    after = rest[read[1] :] if read else rest
    here = everywhere().match(after)
    whole = bool(read and _is_whole(match, rest, read[0], after))
    national = bool(match["everywhere"] or here or whole)
    apposed = _APPOSED.search(match[0]) and not _FOR_FORCE.match(after)
    if read and (national or apposed):
        subject = None if pointed or is_pointing(read[0]) else read[0]
        second = _second_office(after[here.end() :] if here else after)
        said = f"{match['everywhere'] or ''} {here[0] if here else ''}"
        police = national and _OF_POLICE.search(said) is not None
        able = [at for at in people if may_lead(sentence, at, national, police)]
        yield from (Lead(at, subject, *second) for at in able)


def _is_whole(match: re.Match[str], rest: str, subject: str, after: str) -> bool:
    """Say whether a lead is one of the whole country: "who leads for all armed policing"."""
    local = " in " in subject or _FOR_FORCE.match(after)
    return bool(_ALL.match(rest) and re.search(r"\bwho\b", match[0])) and not local


# "Fire chief Ann Pole, who leads nationally on floods": nationally, but not for the police.
_OF_POLICE = re.compile(r"\b(?:ACPO|chief\w*|forces?|NPCC|National|polic\w+|service|us)\b")
# "asked who leads on X": somebody else.
_ASKING = re.compile(
    r"\b(?:asked|asks|decide[sd]?|knew|knows?|told\s+\w+|wondered|wonders)\s+who\b"
)
# "has led on this for us": on what, another sentence says.
_POINTED = re.compile(r"(?:this|that|these|it|them|both)(?=\s)")
_ALL = re.compile(r"all\s+(?!(?:of|the|our|his|her|their|things|officers|staff|this|that)\b)[a-z]")
# "DCC Jo Field of Lindale Police, who leads on"; "who jointly lead on".
_APPOSED = re.compile(
    r"[\w)],\s+who\s+(?:(?:currently|also|now)\s+)?leads\b|\b(?:jointly|together)\b"
)
_FOR_FORCE = re.compile(
    r"\s*,?\s*(?:for|in|at|within|across)\s+(?:(?:her|his|their|the|our|this)\s+forces?"
    rf"|[A-Z{ANY}])"
)


@cache
def _leads_on() -> re.Pattern[str]:
    everywhere_ = patterns.phrase(portfolios().everywhere)
    return re.compile(
        rf"(?P<who>[{ANY}])(?:,\s+[^.;{ANY}]{{3,80}},|,?\s+[^,.;{ANY}]{{0,60}})?"
        r"(?:,?\s+(?:who|and)(?:\s+(?:currently|also|now))?)?"
        rf"\s+(?:leads|has\s+(?:(?:long|now)\s+)?led)\s+(?:(?P<everywhere>(?:{everywhere_})(?:\s+(?:{everywhere_}))?)\s+)?(?:on|for)\s+"
    )


@cache
def _lead_jointly() -> re.Pattern[str]:
    """Match "A and B, who jointly lead on" and "A and B lead nationally on"."""
    everywhere_ = patterns.phrase(portfolios().everywhere)
    place = r"\s+(?:of|from)\s+(?:the\s+)?[A-Z][\w'’&-]*(?:\s+[A-Z][\w'’&-]*){0,2}"
    beside = rf"(?:\s*\([^()]{{1,60}}\)|{place}|,\s+{patterns.rank_source()}{place}(?=,))?"
    adverb = r"\s+(?:jointly|together|both|now|currently|also|between\s+them)"
    return re.compile(
        rf"(?P<all>(?:[{ANY}]{beside}(?:,\s*|,?\s+(?:and|&)\s+))+[{ANY}]){beside}"
        rf"(?:,?\s+who)?(?:{adverb})?\s+lead(?:{adverb})?"
        rf"\s+(?:(?P<everywhere>{everywhere_})\s+)?(?:on|for)\s+"
    )


def _other_office(text: str, wording: Wording) -> tuple[str | None, str | None]:
    """Return the office beside a lead, behind it or in front: "Chief Constable of Kent and "."""
    first = _first_rank().search(text[: wording.start])
    if not first:
        return _second_office(text[wording.end :])
    return parse_rank(first["rank"]), office_of_rank(
        first[0], first.end("rank") - first.start(), first["rank"]
    )


@cache
def _first_rank() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<rank>{patterns.rank_source()})\s+(?:of|at|for|in|with)\s+(?:the\s+)?[A-Z][^,.;:(){ANY}]{{1,60}}?"
        r",?\s+(?:and|&)\s+(?:(?:the|our|also|as)\s+)*$"
    )


def _second_office(text: str) -> tuple[str | None, str | None]:
    """Return rank and force of " and Chief Constable of Kent" at the start of ``text``."""
    match = _second_rank().match(text)
    if not match:
        return None, None
    return parse_rank(match["rank"]), office_of_rank(text, match.end(), match["rank"])


@cache
def _second_rank() -> re.Pattern[str]:
    held = r"(?:(?:is|also|the|currently|now|as|our|[A-Z][\w-]*['’]s)\s+)*"
    return re.compile(
        r"(?:\s+(?:[Pp]olic\w+|[Cc]hiefs['’]?|Council|service|forces))*"
        rf"\s*,?\s*(?:and|&)\s+{held}(?P<rank>{patterns.rank_source()})"
        r"(?=\s+(?:of|at|for|in|with)\s+(?:the\s+)?[A-Z]|\s*[,.;)]|\s*$)"
    )
