"""Sentences that introduce the author in the third person: ``Jo Field is RANK at FORCE``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from indexer.cleaning.sentences import sentences
from indexer.cleaning.shapes import is_unended
from indexer.gazetteer import authorship, patterns
from indexer.knowing.authoring.authors import introduced, writes
from indexer.knowing.authoring.bylines import office, without_lead
from indexer.knowing.mentioning.callings import is_calling
from indexer.knowing.mentioning.mentions import Mention, mentions
from indexer.records import Block, Source, Speaker

_I = re.compile(r"\b(?:I|my|me|I['’](?:m|ve|d|ll))\b")
_FIRST_PERSON = re.compile(r"\b(?:I|my|me|we|our|I['’](?:m|ve|d|ll))\b")


def speaker_in_opening(blocks: Sequence[Block]) -> Speaker | None:
    """Return the author whom the first sentence introduces in the third person.

    ``Jo Field is RANK at FORCE``, or a standfirst ``RANK Jo Field explains …``. The rest of the
    post must speak in the first person: otherwise the sentence may only be about somebody.
    """
    if not blocks or not any(_FIRST_PERSON.search(block.text) for block in blocks[1:4]):
        return None
    first = blocks[0].text
    told = [first[start:end] for start, end in sentences(first)]
    sentence = next(iter(told), "")
    people = mentions(sentence)
    named = people and not _I.search(sentence)
    found = _introduced(sentence, people) if named else None
    found = found or (_career_of(people[0], sentence, blocks) if named else None)
    return found or _standfirst(told[1:], blocks)


def _standfirst(told: Sequence[str], blocks: Sequence[Block]) -> Speaker | None:
    """Return the author of "The Bill is published. CC NAME, of FORCE, on what it means."."""
    last = told[-1] if told and not _I.search(blocks[0].text) else ""
    people = mentions(last)
    if not people or people[0].start or not people[0].rank or not _is_own(people[0], blocks[1:]):
        return None
    topic = _on_topic().match(last, people[0].end)
    return introduced(last, people[0], Source.BYLINE) if topic else None


def _career_of(person: Mention, sentence: str, blocks: Sequence[Block]) -> Speaker | None:
    """Return the author whose life the first paragraph tells, and nothing after it.

    "Jo Field was appointed Chief Constable of FORCE in May 2012" is also what a colleague writes:
    who goes on to speak of "her" is not she.
    """
    if person.start or not _has_career(sentence[person.end :]) or _I.search(blocks[0].text):
        return None
    if _THEM.search(blocks[1].text) or not _is_own(person, blocks[1:-2] or blocks[1:]):
        return None
    return introduced(sentence, person, Source.BYLINE)


_THEM = re.compile(r"\b(?:he|she|him|her|his)\b", re.IGNORECASE)


_ABOUT_AUTHOR = re.compile(r"^about\s+the\s+(?:author|writer)\s*[:–-]\s*", re.IGNORECASE)
# "About Jo Field: Jo joined in 1990", "About Jo Field", with her life in the next line
_ABOUT = re.compile(r"^about\s+(?=[A-Z][^:]{3,40}(?::|$))", re.IGNORECASE)
_HEADING = re.compile(r"about\s+(?:the\s+(?:author|writer)|me)\W*", re.IGNORECASE)


def speaker_in_closing(blocks: Sequence[Block]) -> Speaker | None:
    """Return the author whom the last paragraph introduces: ``Jo Field, ACC at FORCE, leads on X.``

    It opens with the name and tells of the person in the third person; the text before it speaks
    in the first and does not name that person.
    """
    last = blocks[-1].text.strip() if blocks else ""
    before = blocks[:-1]
    if headed := _ABOUT_AUTHOR.match(last):
        return _about(last[headed.end() :], before) or _told(last[headed.end() :], before)
    if headed := _ABOUT.match(last):
        return _about(last[headed.end() :], before)
    if before and _HEADING.fullmatch(before[-1].text.strip()):
        return _about(last, before[:-1])
    if before and (headed := _ABOUT.match(before[-1].text)):
        name = before[-1].text[headed.end() :].strip(" :")
        return _about(f"{name}: {last}", before[:-1]) if is_unended(name) else None
    return _told(last, before)


def _about(words: str, before: Sequence[Block]) -> Speaker | None:
    """Return the person whose life ``words`` behind "About" tell: "Jo Field: Jo keeps bees"."""
    people = mentions(words)
    person = people[0] if people and not people[0].start else None
    if not person or not _is_own(person, before):
        return None
    told = re.match(rf"\W+(?:He|She|{re.escape(person.name.split()[0])})\b", words[person.end :])
    lives = re.match(r"\s+[a-z]+s\s|,|\s+\(", words[person.end :])
    return introduced(words, person, Source.SIGNATURE) if told or (lives and person.known) else None


def _told(last: str, before: Sequence[Block]) -> Speaker | None:
    spans = sentences(last) if last else []
    first = last[slice(*spans[0])] if spans else ""
    people = mentions(first)
    others = any(person.known for person in people[1:])
    if not people or others or people[0].start or not _is_own(people[0], before):
        return None
    if len(spans) > 1 and (_I.search(last) or len(spans) > _SENTENCES):
        return None
    after = first[people[0].end :]
    told = (_AUTHOR.match, _is_bio, _leads().match, _has_career, _is_called)
    held = any(says(after) for says in told)
    return introduced(last, people[0], Source.SIGNATURE) if held else None


# "Dr Jo Field, the author of this blog, is head of the archive."
_AUTHOR = re.compile(
    r"\s*,\s+(?:who\s+is\s+)?the\s+(?:author|writer)\s+of\s+this\s+(?:blog|post|piece|article)\b"
)


def _is_called(after: str) -> bool:
    """Say whether a civilian's calling follows a name: "is a retired nurse", "runs the trust"."""
    match = re.match(r"\s+is\s+(?P<job>.*)", after)
    return bool(match and is_calling(match["job"])) or _ACTS.match(after) is not None


_ACTS = re.compile(r"\s+(?:co-)?(?:chairs|founded|runs|heads|manages|teaches|volunteers|works)\s")
# The longest life told behind a post has four sentences.
_SENTENCES = 4


def _is_own(person: Mention, before: Sequence[Block]) -> bool:
    """Say whether a text can be the person's: in the first person, and not naming them."""
    text = " ".join(block.text for block in before)
    named = re.search(rf"\b{re.escape(person.name.split()[-1])}\b", text)
    return " " in person.name and not named and _FIRST_PERSON.search(text) is not None


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(rf"\s*,\s+{patterns.rank_source()}[^.]{{0,80}},\s+(?:is|leads)\b")


def _introduced(sentence: str, people: Sequence[Mention]) -> Speaker | None:
    person = people[0]
    opens = re.fullmatch(
        r"(?:In\s+(?:this|his|her|our\s+latest)[^,]{0,30},?\s*|Here,?\s*)?(?:the\s+)?(?:\w+['’]s\s+)?",
        without_lead(sentence[: person.start]),
        re.IGNORECASE,
    )
    if not opens or " " not in person.name:
        return None
    after = sentence[person.end :]
    if _is_bio(after) or writes().match(after) or _on_topic().match(after):
        return introduced(sentence, person, Source.BYLINE)
    return None


@cache
def _on_topic() -> re.Pattern[str]:
    """Match the rest of a standfirst without a verb: ``, NPCC lead for X, on a bad habit.``"""
    return re.compile(r"(?:\s*,[^.]{3,160},)?\s+on\s+[^.]{3,200}\.?$")


def guest_in_opening(blocks: Sequence[Block]) -> Speaker | None:
    """Return the civilian whom the first line of a guest post introduces: ``NAME is a doctor``."""
    line = blocks[0].text.strip() if blocks else ""
    people = mentions(line)
    own = any(_I.search(block.text) for block in blocks[1:4])
    if not own or len(people) != 1 or people[0].start or len(sentences(line)) > 1:
        return None
    if not re.match(r"\s+is\s+(?:an?|the)\s+", line[people[0].end :]):
        return None
    return introduced(line, people[0], Source.BYLINE)


def is_bio(line: str) -> bool:
    """Say whether a line introduces its author: ``Jo Field is the Chief Constable of FORCE``."""
    people = mentions(line)
    return bool(people) and people[0].start == 0 and _is_bio(line[people[0].end :])


def _is_bio(after: str) -> bool:
    match = _copula().match(after)
    job = match["job"] if match else ""
    return bool(patterns.rank().search(job) or office(job) or _is_lead(job))


@cache
def _copula() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:\([^()]*\)\s*)?(?:,[^,.]{3,80},|,)?\s+is\s+(?:the\s+|a\s+|an\s+)?(?P<job>.*)"
    )


def _has_career(after: str) -> bool:
    """Say whether a life is told: "has been RANK since 2012", "joined in 1990 and leads"."""
    match = _career().match(after)
    job = match["job"] if match else ""
    return bool(_ranked().match(job) or office(job) or _is_lead(job))


@cache
def _ranked() -> re.Pattern[str]:
    # "to the rank of", "Wexmoor's first": further away stands the rank of somebody else.
    return re.compile(rf"(?:\S+\s+){{0,3}}?{patterns.rank_source()}")


@cache
def _career() -> re.Pattern[str]:
    verbs = patterns.phrase(authorship().bio_verbs)
    joined = r"joined\s+[^.;]{3,90}?\s(?:19|20)\d\d,?\s+(?:and|before|then)\s"
    return re.compile(
        rf"\s*(?:\([^()]*\)\s*)?(?:,[^,.]{{3,80}},)?\s+(?:(?:{verbs})\s+|{joined})(?:the\s+|a\s+|an\s+)?(?P<job>[^.]*)"
    )


def _is_lead(job: str) -> bool:
    national = re.search(r"\b(?:ACPO|NPCC|[Nn]ational)\b.{0,60}\b[Ll]ead\b", job)
    leading = re.search(r"\bleads\s+(?:on|for)\b.{0,80}\b(?:ACPO|NPCC|[Nn]ational)", job)
    return (national or leading) is not None
