"""Lists of leads within a sentence: "NPCC leads A (hares) and B (dogs)", "our leads, A on X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indexer.gazetteer import is_portfolio
from indexer.knowing.leading.links import may_lead
from indexer.knowing.leading.subjects import read_subject, tidy
from indexer.knowing.leading.wordings import Wording, find_wordings
from indexer.knowing.mentioning.marks import ANY, Marked


def listed_leads(sentence: Marked) -> Iterator[tuple[int, str | None]]:
    """Yield (person, subject) of the leads that a sentence lists, each with its own subject."""
    for wording in find_wordings(sentence.text):
        for who, subject in _items(sentence.text, wording) if wording.plural else ():
            at = sentence.person(who)
            if may_lead(sentence, at, wording.national, wording.police):
                yield at, subject or None


def _by_subject(text: str) -> list[tuple[str, str]]:
    """Return persons with what each is on, the subject first: "X (A), Y (B) and Z (C)"."""
    return [(one["who"], tidy(one["subject"])) for one in _SUBJECT_FIRST.finditer(text)]


_SUBJECT_FIRST = re.compile(
    rf"(?:^|[,;]|\band\b|&)\s*(?:and\s+)?(?:(?:for|on)\s+)?(?P<subject>[^,.;:()–—{ANY}]{{3,60}}?)"
    rf"\s*\((?P<who>[{ANY}])[^(){ANY}]*\)"
)


def _items(text: str, wording: Wording) -> list[tuple[str, str]]:
    if wording.subject:
        # "our leads on X (A) and Y (B)": from the preposition on, to the last bracket.
        said = text[wording.start :]
        opening = re.match(rf"[^(){ANY}]*?\b(?:on|for)\s+", said) if wording.national else None
        return _by_subject(said[opening.end() :]) if opening else []
    match = _LISTED.match(text, wording.end) if wording.national else None
    if match:
        return [(one["who"], tidy(one["subject"])) for one in _BRACKETED.finditer(match[0])]
    opening = _OPENING.match(text, wording.end)
    each = _each_on(text, opening.end()) if opening else []
    # "Two of our leads left early, A for home and B for work" tells no portfolio.
    told = opening is not None and _TOLD.search(opening[0]) is not None
    return each if not told or any(is_portfolio(subject) for _, subject in each) else []


_BRACKETED = re.compile(rf"(?P<who>[{ANY}])\s*\((?P<subject>[^()A-Z][^()]{{2,60}})\)")
_LISTED = re.compile(
    rf"(?:\s*[:,–-])?\s+{_BRACKETED.pattern}(?:,?\s*(?:and|&)?\s*[{ANY}]\s*\([^()]+\))+"
)
# "our leads, A on X and B on Y"; "three leads in this field – A for X"
_TOLD = re.compile(r"^\s+(?!in\b|of\b|for\b|on\b)[a-z]")
_OPENING = re.compile(rf"(?:[^,.;:()–—{ANY}]{{0,30}}\s*[,:–—-])?\s*")


def _each_on(text: str, at: int) -> list[tuple[str, str]]:
    """Return persons with what each is on: "A on hares and B on dogs". One alone is no list."""
    found: list[tuple[str, str]] = []
    while item := _EACH.match(text, at):
        read = read_subject(text[item.end() :], closing=False)
        if not read:
            break
        found.append((item["who"], read[0]))
        at = item.end() + read[1]
    return found if len(found) > 1 else []


_EACH = re.compile(
    rf"\s*,?\s*(?:(?:and|&)\s+)?(?P<who>[{ANY}])(?:\s*\([^()]{{1,60}}\))?,?\s+(?:on|for)\s+"
)
