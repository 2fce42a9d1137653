"""Who leads on what: the leads that a sentence states, and whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from indexer.gazetteer import patterns, portfolios
from indexer.knowing.claims import claimed_subject, everywhere, is_claimed
from indexer.knowing.links import continues, linked, may_lead
from indexer.knowing.marks import ANY, Marked
from indexer.knowing.subjects import read_subject
from indexer.knowing.wordings import find_wordings


@dataclass(frozen=True, slots=True)
class Lead:
    """A national lead: whose (None: the author's, in the first person) and on what (None: unsaid).

    ``person`` is a position among the persons of the sentence.
    """

    person: int | None
    subject: str | None


def find_leads(sentence: Marked) -> list[Lead]:
    """Return the leads that a sentence states, relative clauses first.

    A wording counts only beside a person: in apposition ("NAME, our lead on X", "our X lead
    NAME"), as a predicate ("NAME is the NPCC lead for X"), as a relative clause ("NAME, who leads
    on X for the NPCC"), or in the first person ("As the ACPO lead for X, I").
    """
    own = claimed_subject(sentence.text)
    return [
        *([Lead(None, own)] if own else []),
        *_relative(sentence),
        *_worded(sentence),
    ]


def _worded(sentence: Marked) -> Iterator[Lead]:
    end, holders = 0, list[int]()
    for wording in find_wordings(sentence.text):
        people = linked(sentence, wording, holders)
        if not people and holders and continues(sentence.text[end : wording.start]):
            people = holders
        if people:
            end, holders = wording.end, people
            yield from (Lead(person, wording.subject) for person in people)
        elif wording.subject and is_claimed(sentence.text, wording):
            yield Lead(None, wording.subject)


def _relative(sentence: Marked) -> Iterator[Lead]:
    """Yield the leads of "NAME, who leads on X" and "NAME leads on X for the NPCC"."""
    for match in _leads_on().finditer(sentence.text):
        rest = sentence.text[match.end() :]
        read = read_subject(rest, closing=False)
        after = rest[read[1] :] if read else rest
        national = bool(match["everywhere"] or everywhere().match(after))
        apposed = bool(match["relative"]) and not _FOR_FORCE.match(after)
        at = sentence.person(match["who"])
        if read and (national or apposed) and may_lead(sentence, at, national, national):
            yield Lead(at, read[0])


_FOR_FORCE = re.compile(
    r"\s*,?\s*(?:for|in|at|within|across)\s+(?:(?:her|his|their)\s+force|[A-Z])"
)


@cache
def _leads_on() -> re.Pattern[str]:
    everywhere_ = patterns.phrase(portfolios().everywhere)
    return re.compile(
        rf"(?P<who>[{ANY}])(?:,?\s+[^,.;{ANY}]{{0,60}})?"
        r"(?P<relative>,?\s+(?:who|and)(?:\s+(?:currently|also|now))?)?"
        rf"\s+leads\s+(?:(?P<everywhere>{everywhere_})\s+)?(?:on|for)\s+"
    )
