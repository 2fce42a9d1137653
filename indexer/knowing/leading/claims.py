"""Leads that the author claims in the first person, without a name."""

from __future__ import annotations

import re
from functools import cache

from indexer.gazetteer import patterns, portfolios
from indexer.knowing.leading.subjects import read_subject
from indexer.knowing.leading.wordings import Wording
from indexer.knowing.mentioning.marks import MARK

# "As NPCC lead for X, CC Jo Field said": the lead is hers.
_SOMEBODY_ELSE = re.compile(rf"\s*,?\s*(?:[{MARK}]|he\b|she\b|they\b)")
_FIRST_PERSON = re.compile(r"\b(?:I|my|me|I['’]\w+|we|our)\b")
_I_LEAD = re.compile(
    r"\bI(?:\s+(?:(?:currently|also|now)\s+)?lead|(?:\s+have|['’]ve)\s+led)\s+(?P<body>[\w\s]{0,30}?)\s*\bon\s+"
)


def is_claimed(text: str, wording: Wording) -> bool:
    """Say whether the author claims a lead: "As the lead for X, I", "I am the lead for X".

    A wording that does not say on what is claimed where "I" follows it: "As the NPCC lead, I".
    """
    before, after = text[: wording.start], text[wording.end :]
    if not wording.subject and not _is_unsaid_claim(wording, after):
        return False
    if _claim().search(before):
        return True
    role = _as().search(before)
    if not role or _SOMEBODY_ELSE.match(after) or _is_of_somebody(before[: role.start()]):
        return False
    return _FIRST_PERSON.search(before + after) is not None


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


def claimed_subject(text: str) -> str | None:
    """Return the subject of "I lead on X for ACPO" and "I lead nationally on X", or None."""
    match = _I_LEAD.search(text)
    read = read_subject(text[match.end() :], closing=False) if match else None
    if not match or not read:
        return None
    words = match["body"] or text[match.end() + read[1] :]
    return read[0] if everywhere().match(words) else None


@cache
def everywhere() -> re.Pattern[str]:
    """Match words that make a lead a national one, at their start: "for the NPCC"."""
    return re.compile(rf"\s*,?\s*(?:{patterns.phrase(portfolios().everywhere)})\b")


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
