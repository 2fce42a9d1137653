"""Sentences in front of a post by which a host hands over to its author."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from indexer.cleaning.sentences import sentences
from indexer.gazetteer import authorship, patterns
from indexer.knowing.authoring.authors import introduced
from indexer.knowing.authoring.bios import is_bio
from indexer.knowing.mentioning.mentions import Mention, mentions
from indexer.records import Block, Source, Speaker

# A host's words are the first paragraph, or the second or third under a heading or a greeting.
_FIRST = 3
# "The chair of the Wexmoor and Lindale Neighbourhood Watch, " between the words and the name.
_GAP = 70
_OWN = re.compile(r"\b(?:I|my|me|we|our|us|I['’](?:m|ve|d|ll))\b")
_I = re.compile(r"\b(?:I|my|me|I['’](?:m|ve|d|ll))\b")
_SIGNED = 2


def speaker_in_introduction(blocks: Sequence[Block]) -> Speaker | None:
    """Return the author whom a host introduces: "This week we hand the keyboard to NAME".

    What follows must speak in the first person and not of that person; a host who goes on to
    speak of the guest in the same post writes it.
    """
    for at, block in enumerate(blocks[:_FIRST]):
        for start, end in sentences(block.text):
            sentence = block.text[start:end]
            person = _handed_over(sentence) or _presented(sentence)
            person = person or _speaks_next(sentence, block.text[end:])
            if not person and (told := _told_next(sentence, block.text[end:])):
                sentence, person = told
            if person and _is_theirs(person, block, blocks[at + 1 :]):
                return introduced(sentence, person, Source.BYLINE)
    return None


def _is_theirs(person: Mention, block: Block, rest: Sequence[Block]) -> bool:
    told = " ".join(one.text for one in rest[:-_SIGNED])
    of_them = re.search(rf"\b{re.escape(person.name.split()[-1])}\b", told)
    own = any(_OWN.search(one.text) for one in rest[:3])
    host = _I.search(block.text) and not _handing().search(block.text)
    return bool(rest) and own and not (of_them or host or _goes_on(rest[0].text))


def _goes_on(text: str) -> bool:
    """Say whether the host goes on to speak of the guest: "She came, and I put the kettle on"."""
    return bool(re.match(r"(?:He|She|His|Her)\b", text) and _I.search(text))


def _handed_over(sentence: str) -> Mention | None:
    match = _handing().search(sentence)
    return _alone(sentence, match.end()) if match else None


def _presented(sentence: str) -> Mention | None:
    for pattern in (_written(), _guest(), _told()):
        match = pattern.search(sentence)
        person = _alone(sentence, match.end()) if match else None
        if person and (pattern is not _told() or _telling().match(sentence, person.end)):
            return person
    return _entering_person(sentence)


def _speaks_next(sentence: str, rest: str) -> Mention | None:
    """Return the one person of a sentence who takes over in the next: "Here she explains"."""
    opened = _here_they().match(rest) or (is_bio(sentence) and _they_write().match(rest))
    people = mentions(sentence) if opened else []
    return people[0] if len(people) == 1 and " " in people[0].name else None


def _told_next(sentence: str, rest: str) -> tuple[str, Mention] | None:
    """Return the next sentence, where it says to whom this one hands over: "NAME is a nurse"."""
    if not _handing().search(sentence) or mentions(sentence) or not rest.strip():
        return None
    start, end = sentences(rest)[0]
    people = mentions(rest[start:end])
    named = people and not people[0].start and " " in people[0].name
    told = named and re.match(r"(?:,[^.;]{3,90},)?\s+is\s", rest[start:end][people[0].end :])
    return (rest[start:end], people[0]) if told else None


@cache
def _they_write() -> re.Pattern[str]:
    """Match "She explains what it means" behind "NAME is Chief Constable of Kent."."""
    return re.compile(rf"\s*(?:He|She)\s+(?:{patterns.phrase(authorship().verbs)})\b")


@cache
def _here_they() -> re.Pattern[str]:
    verbs = patterns.phrase(authorship().verbs)
    here = r"here|below|now|today|in\s+(?:this|today['’]s)\s+(?:\w+\s+)?\w+|this\s+(?:week|month)"
    told = r"here\s+is\s+(?:what|how|why)\s+(?:he|she)\s+\w+"  # "Here is what she saw."
    return re.compile(rf"\s*(?:(?:{here}),?\s+(?:he|she)\s+(?:{verbs})|{told})\b", re.I)


def _entering_person(sentence: str) -> Mention | None:
    """Return the one person who opens a sentence and enters: "NAME introduces himself"."""
    people = mentions(sentence)
    if len(people) != 1 or " " not in people[0].name:
        return None
    here = _HERE.fullmatch(sentence[: people[0].start])
    pattern = _writing() if here and here[0] else _entering()
    return people[0] if here and pattern.match(sentence, people[0].end) else None


def _alone(sentence: str, at: int) -> Mention | None:
    """Return the one person named behind ``at``; two who are joined are nobody."""
    behind = [person for person in mentions(sentence) if person.start >= at]
    # "the chair of the Wexmoor Bees, NAME": a body is shaped like a name.
    people = [one for one in behind if one.known or not _OF_A_BODY.search(sentence[: one.start])]
    if not people or " " not in people[0].name or people[0].start - at > _GAP:
        return None
    gap = sentence[at : people[0].start]
    joined = re.match(r"\s*(?:,|and|&)\s+(?:[^.;]{0,60}\s)?$", _between(sentence, people))
    return None if joined or re.search(r"[.;:?!]\s", gap) else people[0]


_OF_A_BODY = re.compile(r"\b(?:the|of|at|from|with)\s+$")


def _between(sentence: str, people: Sequence[Mention]) -> str:
    """Return what joins the first two persons, where "and" does: " and ", ", of Kent, and "."""
    words = sentence[people[0].end : people[1].start] if len(people) > 1 else ""
    return words if re.search(r"(?:\band|&)\s+(?:the\s+|\w+\s+)?$", words) else ""


_HERE = re.compile(
    r"(?:(?:here|now|today|below|this\s+(?:week|month)|in\s+(?:this|today['’]s)[^,]{0,40}),?\s+)?",
    re.IGNORECASE,
)


@cache
def _handing() -> re.Pattern[str]:
    """Match "we hand the keyboard to", "have lent this page to", "Over to"."""
    doing = patterns.phrase(authorship().handovers)
    done = patterns.phrase(authorship().handed)
    pens = patterns.phrase(authorship().pens)
    pen = rf"(?:the|this|our|my|today['’]s)\s+(?:\w+\s+){{0,2}}?(?:{pens})"
    when = r"(?:\s+(?:for|this|today)\b(?:\s+\w+){0,2}?)?"
    return re.compile(
        rf"\b(?:{doing}|(?:have|has|['’]ve)\s+(?:{done}))\s+(?:over\s+)?(?:{pen}|you){when}(?:\s+over)?{when}\s+to\s+"
        r"|^(?:(?:and|so|now|but|today),?\s+)*over\s+to\s+"
        r"|^(?:this\s+(?:week|month)|today|now),?\s+(?:we|you)\s+(?:will\s+)?hear\s+from\s+",
        re.IGNORECASE,
    )


_MADE = r"(?:written|contributed|sent\s+in|sent(?:\s+to\s+us)?|penned|provided|supplied|dictated)"


@cache
def _written() -> re.Pattern[str]:
    """Match "The following was written by", "This week's post comes from"."""
    pieces = patterns.phrase(authorship().pieces)
    whose = r"(?:this|today['’]s|our|this\s+(?:week|month)['’]s)"
    piece = (
        rf"{whose}\s+(?:\w+\s+){{0,2}}?(?:{pieces})|the\s+following(?:\s+\w+){{0,3}}?"
        r"|what\s+follows|the\s+(?:\w+\s+){1,2}?(?:below|that\s+follows?)"
    )
    by = rf"(?:\w+ly\s+)?(?:{_MADE}\s+)?(?:(?:for|to)\s+(?:us|you|the\s+\w+)\s+)?(?:by|from)"
    return re.compile(
        rf"^\W*(?:an?\s+)?guest\s+(?:{pieces})\s+(?:by|from)\s+"
        rf"|^\W*(?:{piece})\s+(?:(?:is|are|was|were|has\s+been|have\s+been)\s+{by}|c[oa]mes?\s+from)\s+",
        re.IGNORECASE,
    )


@cache
def _guest() -> re.Pattern[str]:
    """Match "Our guest this week is", "Today's guest blogger is", "Our writer today:"."""
    guests = patterns.phrase(authorship().guests)
    whose = r"(?:our|today['’]s|this\s+(?:week|month)['’]s|the)"
    return re.compile(
        rf"\b{whose}\s+(?:\w+\s+){{0,2}}?(?:{guests})\b(?:\s+{_WHEN})*\s*(?:\s+is|\s+comes\s+from|:|\s[–—-]|,)\s+",
        re.IGNORECASE,
    )


_WHEN = r"(?:this|today|for|on|in|of|here|the|week|month|time|blog|page|occasion|blogger|author)"


@cache
def _told() -> re.Pattern[str]:
    """Match "Here is what", "In the words of", "Here, in full, is how" before a name."""
    return re.compile(
        r"^(?:(?:here|this|below|what\s+follows)(?:,[^,]{2,30},)?(?:['’]s|\s+is|\s+are)\s+(?:what|how|why|the\s+\w+)(?:\s+that)?)\s+",
        re.IGNORECASE,
    )


@cache
def _telling() -> re.Pattern[str]:
    verbs = patterns.phrase(authorship().telling)
    return re.compile(rf"(?:,[^.;]{{3,90}},)?\s+(?:{verbs})\b")


@cache
def _entering() -> re.Pattern[str]:
    """Match "introduces himself", "is our guest", "takes over the blog", "writes" after a name."""
    guests = patterns.phrase(authorship().guests)
    pens = patterns.phrase(authorship().pens)
    whose = r"(?:our|today['’]s|this\s+(?:week|month)['’]s)"
    return re.compile(
        rf"{_CLAUSE}\s+(?:introduces\s+(?:himself|herself|themselves)"
        rf"|is\s+{whose}\s+(?:\w+\s+)?(?:{guests})"
        rf"|(?:takes|has\s+taken|is\s+taking)\s+(?:over|up)\s+(?:the|this|our)\s+(?:\w+\s+)?(?:{pens})"
        r"|(?:takes|picks)\s+up\s+the\s+story|(?:wrote|sent)\s+(?:us\s+)?(?:this|the\s+following)"
        r"|writes)\b"
    )


_CLAUSE = r"(?:,[^.;]{3,160},|\s*\([^()]*\))?"


@cache
def _writing() -> re.Pattern[str]:
    """Match any verb of writing after a name with a clause of its own: ", who …, explains"."""
    return re.compile(rf"{_CLAUSE}\s+(?:{patterns.phrase(authorship().verbs)})\b")
