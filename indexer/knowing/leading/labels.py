"""Persons who label what follows: the speakers of questions and answers, lists of new leads."""

from __future__ import annotations

import re
from functools import cache

from indexer.gazetteer import patterns, portfolios
from indexer.knowing.leading.portfolios import Lead
from indexer.knowing.leading.subjects import tidy
from indexer.knowing.mentioning.marks import ANY, Marked
from indexer.knowing.mentioning.mentions import Mention

# The longest portfolio met in a list has nine words.
_LONGEST = 12
_LABEL = re.compile(rf"(?P<who>[{ANY}])(?:,[^:.?!{ANY}]{{2,60}}|\s*\([^()]*\))?:(?:\s|$)")
_ITEM = re.compile(rf"[•*·–-]?\s*(?P<who>[{ANY}])\s*[:–-]\s+(?P<subject>[^:.?!{ANY}]+)\.?$")


def labelled(sentence: Marked) -> Mention | None:
    """Return the person whom the label of a paragraph names as its speaker: "CC Jo Field: …"."""
    match = _LABEL.match(sentence.text)
    return sentence.people[sentence.person(match["who"])] if match else None


def opens_list(text: str) -> bool:
    """Say whether a line announces a list of national leads: "These are our new leads:"."""
    return _announcing().search(text.strip()) is not None


def is_item(sentence: Marked) -> bool:
    """Say whether a line is an item of such a list: "• CC Jo Field: hares"."""
    match = _ITEM.match(sentence.text)
    return match is not None and len(match["subject"].split()) <= _LONGEST


def item_leads(sentence: Marked) -> list[Lead]:
    """Return the lead that an item states."""
    match = _ITEM.match(sentence.text)
    subject = tidy(match["subject"]) if match else ""
    return [Lead(sentence.person(match["who"]), subject)] if match and subject else []


@cache
def _announcing() -> re.Pattern[str]:
    qualifiers = patterns.phrase(portfolios().qualifiers)
    return re.compile(rf"\b(?:{qualifiers})\s+(?:\w+\s+)?leads\b[^.:]{{0,60}}:$", re.IGNORECASE)
