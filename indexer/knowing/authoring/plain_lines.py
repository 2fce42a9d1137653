"""Lines that name guests without a rank: "NAME, a volunteer with the Weald Trust"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from indexer.cleaning.shapes import is_unended
from indexer.gazetteer import furniture, patterns
from indexer.knowing.authoring.authors import speaker
from indexer.knowing.authoring.bylines import Naming, has_verb
from indexer.knowing.mentioning.callings import is_calling
from indexer.knowing.mentioning.mentions import Mention, mentions
from indexer.records import Block, Source, Speaker

_LONGEST = 140
_I = re.compile(r"\b(?:I|my|me|I['’](?:m|ve|d|ll))\b")
_DIGITS = re.compile(r"\d|@|www\.|https?:")
_ENDED = re.compile(r"[!?…:]$")
# "NAME, ", "NAME – ", "NAME (": what parts a name from what it is the name of.
_PARTING = re.compile(r"\s*[,(|]\s*|\s+[–—-]\s+")
_BEFORE = re.compile(r"(?P<words>[^,]+(?:,[^,]+)?)(?:,|\s[–—-]|:)\s+")
# "Father Jo Field", "Bishop Jo Field"
_TITLED = re.compile(r"(?:[A-Z][\w.]+\s+){0,2}")
_BODY = re.compile(
    r"(?:the\s+)?[A-Z][\w'’&-]*(?:,?\s+(?:(?:and|&|of|for|the|in|on)\s+){0,2}[A-Z][\w'’&-]*)+"
)


def plain_signature(text: str, before: Sequence[Block]) -> Naming | None:
    """Return whom a short line behind a first-person text names with a calling or a body, or None.

    Read are ``NAME, a volunteer with BODY``, ``Canon NAME, Lead Chaplain, BODY``, ``Lead Chaplain,
    NAME`` and, for a known given name, ``NAME, BODY``. Where the line before is of the same shape
    both are of a list, and nobody's signature.
    """
    if not any(_I.search(block.text) for block in before) or _named(before[-1].text):
        return None
    return _named(text)


def plain_byline(blocks: Sequence[Block]) -> Speaker | None:
    """Return the author whom such a line names in front of a first-person text.

    A picture's caption has the same shape: the text must not speak of the person.
    """
    naming = _named(blocks[0].text) if blocks and is_unended(blocks[0].text) else None
    if not naming or not any(_I.search(block.text) for block in blocks[1:4]):
        return None
    rest = " ".join(block.text for block in blocks[1:-1])
    if re.search(rf"\b{re.escape(naming.name.split()[-1])}\b", rest):
        return None
    return speaker(naming, Source.BYLINE, blocks[0].text)


def _named(text: str) -> Naming | None:
    line = text.strip().removesuffix(".")
    people = mentions(line) if len(line) <= _LONGEST else []
    if not people or _DIGITS.search(line) or _ENDED.search(line) or _tells(line):
        return None
    return _before_office(line, people) or _behind_office(line, people)


def _before_office(line: str, people: Sequence[Mention]) -> Naming | None:
    """Return the person of "NAME, OFFICE", with at most a title in front and nobody else known."""
    person = people[0]
    parted = _PARTING.match(line, person.end)
    alone = _TITLED.fullmatch(line[: person.start]) and not any(one.known for one in people[1:])
    words = line[parted.end() :].rstrip(" )") if parted else ""
    if person.rank or not alone or not words or _is_credit(words):
        return None
    return _described(person, words)


def _tells(line: str) -> bool:
    """Say whether a line has a verb; "an adviser on hate crime" has none."""
    return has_verb(re.sub(r"\bon\b", "in", line))


def _described(person: Mention, words: str) -> Naming | None:
    if is_calling(words):
        return Naming(person.name, None, words)
    return Naming(person.name, None, None) if person.known and _BODY.fullmatch(words) else None


def _behind_office(line: str, people: Sequence[Mention]) -> Naming | None:
    """Return the person of "Lead Chaplain, NAME", where nothing follows the name."""
    person = people[-1]
    match = _BEFORE.fullmatch(line[: person.start])
    sure = person.known and not person.rank and person.end == len(line)
    if not match or not sure or not is_calling(match["words"]):
        return None
    return Naming(person.name, None, match["words"].strip())


def _is_credit(words: str) -> bool:
    return _credit().search(words) is not None


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{patterns.phrase(furniture().credits)}|photograph\w+)\b", re.IGNORECASE
    )
