"""Leads that the author claims in the first person, without a name."""

from __future__ import annotations

import re
from functools import cache

from indexer.gazetteer import patterns, portfolios
from indexer.knowing.leading.own_verbs import everywhere
from indexer.knowing.leading.wordings import Wording
from indexer.knowing.mentioning.marks import MARK

# "As NPCC lead for X, CC Jo Field said": the lead is hers.
_SOMEBODY_ELSE = re.compile(rf"\s*,?\s*(?:[{MARK}]|he\b|she\b|they\b)")
_FIRST_PERSON = re.compile(r"\b(?:I|my|me|I['’]\w+|we|our)\b")


def is_claimed(text: str, wording: Wording) -> bool:
    """Say whether the author claims a lead: "As the lead for X, I", "I am the lead for X".

    A wording that does not say on what is claimed where "I" follows it: "As the NPCC lead, I".
    """
    before, after = text[: wording.start], text[wording.end :]
    if not wording.subject and not _is_unsaid_claim(wording, after):
        return False
    if _is_held(wording, after):
        return True
    if (claim := _claim().search(before)) and not _HAVING_ONE.search(before):
        return _is_mine(claim[0]) or not _is_of_somebody(before[: claim.start()])
    if _GIVEN.search(before):
        return wording.national or _BY_CHIEFS.match(after) is not None
    role = _as().search(before)
    if not role or _SOMEBODY_ELSE.match(after) or _is_of_somebody(before[: role.start()]):
        return False
    return _FIRST_PERSON.search(before + after) is not None


def _is_mine(claim: str) -> bool:
    """Say whether a claim names the author: "I hold"; "on becoming" may be said of anybody."""
    return _FIRST_PERSON.search(claim) is not None


# "I've a national lead for X beside me": not the author.
_HAVING_ONE = re.compile(r"\bI(?:\s+have|['’]ve)\s+(?:got\s+)?an?\s+$")


# "the X portfolio for all forces, as I do", "the X portfolio, which I hold for the NPCC"
_HOLDING = re.compile(
    r"[^,.;:]{0,20},?\s+(?:as\s+I\s+(?:am|do|have)\b(?!\s+not\b)"
    r"|(?:that|which)\s+I\s+(?:(?:also|currently|now)\s+)?(?:carry|have|hold|lead)\b)"
)


def _is_held(wording: Wording, after: str) -> bool:
    match = _HOLDING.match(after)
    return bool(match and (wording.national or everywhere().match(after, match.end())))


# "I was given the custody portfolio": in a force, unless it is said by whom.
_GIVEN = re.compile(
    r"\bI(?:\s+was|\s+have\s+been|['’]ve\s+been)\s+(?:asked\s+to\s+take\s+on|given|handed)"
    r"(?:\s+the)?\s*$"
)
_BY_CHIEFS = re.compile(
    r"\s+(?:to\s+\w+\s+)?by\s+(?:ACPO|Council|(?:the\s+|my\s+)?(?:NPCC|National\s+Police|chief\s+constables"
    r"|fellow\s+chiefs|other\s+chiefs|chiefs)|Chief\s+Constables)\b"
)


def _is_of_somebody(before: str) -> bool:
    """Say whether "as our lead for X" may be said of a person named in front of it.

    "Our thanks to CC Jo Field for her years as lead for X"; with a comma, "…, as lead for X, I",
    a new clause begins.
    """
    return not _CLAUSE.search(before) and _NAMED.search(before) is not None


_CLAUSE = re.compile(r"(?:^|[,;:.–—(-])\s*$")
_NAMED = re.compile(rf"[{MARK}]")


def _is_unsaid_claim(wording: Wording, after: str) -> bool:
    return wording.national and not wording.plural and _I_FOLLOW.match(after) is not None


_I_FOLLOW = re.compile(r"\s*,?\s+(?:I\b|it\s+is\s+my\b|my\b)")


@cache
def _as() -> re.Pattern[str]:
    """Match "As the current", "being the", "As Chief Constable of Lindale and" before a lead."""
    rank = rf"(?:(?:the|an?)\s+)?{patterns.rank_source()}(?:\s+(?:of|at|in|for|with)\s+{_PLACE})?"
    return re.compile(
        rf"\b(?:[Aa]s|[Bb]eing)\s+(?:(?:both\s+)?{rank},?\s+and\s+(?:as\s+)?)?"
        r"(?:(?:the|an?|one\s+of(?:\s+the)?|joint)\s+)?"
        r"(?:(?:current|new|newly\s+appointed)\s+)*$"
    )


_PLACE = r"(?:[A-Z][\w'’&-]*|and|the)(?:\s+(?:[A-Z][\w'’&-]*|and|the)){0,5}?"


@cache
def _claim() -> re.Pattern[str]:
    claims = patterns.phrase(portfolios().claims)
    links = patterns.phrase(portfolios().claim_links)
    rank = rf"{patterns.rank_source()}(?:\s+(?:of|at|in|for|with)\s+{_PLACE})?,?\s+and"
    return re.compile(
        rf"(?:^|(?<=[\s,(–—]))(?:{claims})(?:\s+(?:{links}))*(?:\s+{rank}(?:\s+(?:{links}))*)?\s*$"
    )
