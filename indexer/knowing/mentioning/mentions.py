"""Mentions of persons in a sentence: ranked ones, and bare names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from indexer.gazetteer import parse_rank, patterns, roles
from indexer.knowing.mentioning.lone_names import lone_names
from indexer.knowing.mentioning.ranked_names import RankedName, ranked_names
from indexer.knowing.mentioning.ranks_in_service import (
    is_civilian,
    is_of_inspectorate,
    is_serving,
)
from indexer.names import bare_names, force_names, is_given_name


@dataclass(frozen=True, slots=True)
class Mention:
    """A person at (start, end) of a text. ``police`` is false where a rank is not a serving one's.

    ``known`` says that the name is sure to be a person's: a rank or a known given name says so.
    """

    start: int
    end: int
    name: str
    rank: str | None
    police: bool
    known: bool


def mentions(text: str, known: Sequence[str] = ()) -> list[Mention]:
    """Return the persons of ``text`` in order, none overlapping: ranked ones first choice.

    ``known`` holds full names met elsewhere in the post: a given name or surname alone that
    fits one of them only is a mention under the full name.
    """
    found = [_mention(text, one) for one in ranked_names(text, known)]
    found += [_with_rank(text, one) for one in _bare(text) if not _overlaps(one, found)]
    alone = [Mention(*one, rank=None, police=True, known=True) for one in lone_names(text, known)]
    found += [one for one in alone if not _overlaps(one, found)]
    return sorted(found, key=lambda mention: mention.start)


def _with_rank(text: str, mention: Mention) -> Mention:
    """Return a bare name with the rank that stands in apposition to it: ``NAME, RANK of FORCE``."""
    match = apposition(text, mention.end)
    if not match:
        return mention
    after = text[match.end() :]
    code = parse_rank(match["rank"])
    police = mention.police and is_serving(match["lead"], match["rank"], after)
    police = police and not is_of_inspectorate(text[mention.start : mention.end], code)
    return replace(mention, rank=code, police=police, known=True)


def apposition(text: str, at: int) -> re.Match[str] | None:
    """Match a rank in apposition to a name that ends at ``at``: groups ``lead`` and ``rank``."""
    return _apposition().match(text, at)


@cache
def _apposition() -> re.Pattern[str]:
    """Match ``, Wexmoor's new RANK`` after a name; no name may follow that rank."""
    word = rf"[A-Z][\w&-]*(?:['’]s?)?|{_BETWEEN}|{patterns.phrase(roles().kinds)}"
    leaving = (
        r"who\s+(?:is\s+)?(?:retir|leav|stand|stepp?)(?:es|s|ing)\b[^,.;]{0,40}?\s+as\s+(?:the\s+)?"
    )
    # "…, who's my staff officer and a sergeant"
    other = (
        r"who(?:['’]s|\s+is)\s+(?:an?|my|our|the)\s+[a-z]+(?:\s+[a-z]+){0,2}\s+and\s+(?:an?\s+)?"
    )
    opening = r"\s*(?:,|\(|–|\s-|(?=\s+(?:is|who|as|has\s+been|serves|works)\s))\s*"
    return re.compile(
        rf"(?P<lead>{opening}(?:{leaving}|{other}|(?:(?:{word})\s+){{0,7}}?))(?P<rank>{patterns.rank_source()})"
        r"(?=\s*[,.;:)(–]|\s+(?:of|at|for|from|in|with|and|on|who|said|has|is|was)\b|\s*$)"
    )


_BETWEEN = (
    r"the|a|an|my|our|its|new|now|currently|and|also|who|who['’]s|is|was|as|then|former|retired|has"
    r"|been|becomes|became|in\s+post|serves|works"
)


def _overlaps(mention: Mention, taken: Sequence[Mention]) -> bool:
    return any(mention.start < one.end and one.start < mention.end for one in taken)


def _mention(text: str, one: RankedName) -> Mention:
    words = text[one.start : one.end]
    # "PC Dawn French": of the name nothing is said but who it is.
    title = words[: max(words.rfind(one.name.split()[0]), 0)]
    police = is_serving(text[: one.start], title, text[one.end :])
    police = police and not is_of_inspectorate(words, one.code)
    return Mention(one.start, one.end, one.name, one.code, police, known=True)


def _may_be_police(title: str, before: str) -> bool:
    """Say whether a bare name may be an officer's: no civilian title or office before it."""
    if title and "Sir" not in title and "Dame" not in title:
        return False
    return not is_civilian(before)


@cache
def _title_before() -> re.Pattern[str]:
    return re.compile(rf"{patterns.honorifics().pattern}$")


@lru_cache(maxsize=1024)  # as the ranks of a sentence
def _bare(text: str) -> tuple[Mention, ...]:
    found = []
    for start, end, name in bare_names(text):
        if name in force_names():  # "West Mercia"
            continue
        title = _title_before().search(text[:start])
        letters = patterns.post_nominals().match(text, end)
        found.append(
            Mention(
                title.start() if title else start,
                letters.end() if letters else end,
                name,
                None,
                police=_may_be_police(title[0] if title else "", text[:start]),
                known=bool(title) or is_given_name(name.split()[0]),
            )
        )
    return tuple(found)
