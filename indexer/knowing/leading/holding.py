"""Leads that a verb states: "who has hate crime for the NPCC", "whose national portfolio is X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from indexer.gazetteer import function_words, is_portfolio, patterns, portfolios
from indexer.knowing.leading.subjects import read_subject, tidy
from indexer.knowing.leading.topics import topic
from indexer.knowing.mentioning.marks import ANY, Marked

_PERSON = f"(?P<who>[{ANY}])"
_PLACE = (
    r"\s+(?:of|from|in|at|with)\s+(?:the\s+)?[A-Z][\w'’&-]*(?:\s+(?:and\s+)?[A-Z][\w'’&-]*){0,3}"
)
_BRACKET = r"\s*\([^()]{1,60}\)"
# "NAME (Kent)", "NAME of Kent", "NAME, who was late,", "NAME is ACC in Kent and"
_BESIDE = (
    rf"(?:{_BRACKET}|,?{_PLACE}|,\s+[^,.;{ANY}]{{2,60}}(?=,)"
    rf"|\s+is\s+(?:(?!who|that|with|not)[^\s,.;{ANY}]+\s+){{1,10}}(?=and\s))?"
)
_WORDS = rf"(?P<subject>[^,.;:()–—{ANY}]{{2,60}}?)"


def held(sentence: Marked) -> Iterator[tuple[int, str | None]]:
    """Yield (person, subject) of the leads that verbs state, as positions in ``sentence.people``.

    So many things are had and done for a service that a verb states a lead only of a portfolio
    that the gazetteer lists, or of "it", where the words in front speak of one. Where it says
    itself that it is a national portfolio or brief, but not which, the subject is None.
    """
    if not sentence.people:
        return
    for pattern in (_having(), _belonging(), _speaking()):
        for match in pattern.finditer(sentence.text):
            named = _NAMED.fullmatch(match["subject"])
            if named or is_portfolio(sentence.spelt(match["subject"])):
                subject = tidy(named["subject"] if named else match["subject"])
                yield sentence.person(match["who"]), subject
            elif match["subject"] == "it" and (meant := topic(sentence.text[: match.start("who")])):
                yield sentence.person(match["who"]), meant
    for match in _whose().finditer(sentence.text):
        yield sentence.person(match["who"]), _whose_subject(sentence, match)
    for match in _carried().finditer(sentence.text):
        yield sentence.person(match["who"]), topic(sentence.text[: match.start("who")])


# "carries the X portfolio for ACPO": that X is one, it says itself.
_NAMED = re.compile(
    r"the\s+(?!(?:national|whole|same)\b)(?P<subject>[\w-]+(?:\s+[\w-]+){0,4})\s+portfolio"
)


def _whose_subject(sentence: Marked, match: re.Match[str]) -> str | None:
    if match["that"]:
        return topic(sentence.text[: match.start("who")])
    read = read_subject(sentence.text[match.end() :], closing=False)
    return read[0] if read and is_portfolio(sentence.spelt(read[0])) else None


@cache
def _having() -> re.Pattern[str]:
    """Match "NAME, who has X for ACPO" and "NAME is ACC in Kent and looks after X for ACPO"."""
    return re.compile(
        rf"{_PERSON}{_BESIDE}(?:,?\s*\b(?:who|and))?(?:\s+(?:also|currently|now))?"
        rf"\s+(?:{patterns.phrase(portfolios().holding)})\s+{_WORDS},?\s+(?:{_everywhere()})\b"
    )


@cache
def _speaking() -> re.Pattern[str]:
    """Match "NAME, who speaks for the NPCC on X"."""
    further = patterns.phrase(function_words())
    return re.compile(
        rf"{_PERSON}{_BESIDE}(?:,?\s+who)?\s+speaks\s+(?:{_everywhere()})\s+(?:about|on)\s+{_WORDS}"
        rf"(?=\s*[,.;:–—)]|\s+(?:{further})\b|\s*$)"
    )


@cache
def _belonging() -> re.Pattern[str]:
    """Match "X belongs to NAME, nationally" and "Nationally, X belongs to NAME"."""
    return re.compile(
        rf"(?:(?P<first>\b[Nn]ationally,?\s+)|^|[,;:–—]\s+(?:and\s+)?){_WORDS}"
        rf"\s+(?:{patterns.phrase(portfolios().held_by)})\s+{_PERSON}(?!['’])"
        rf"(?(first)|(?:{_BRACKET}|,?{_PLACE})?,?\s+(?:{_everywhere()})\b)"
    )


@cache
def _whose() -> re.Pattern[str]:
    """Match "NAME, whose NPCC portfolio is " and "…, whose NPCC portfolio that is"."""
    national = patterns.phrase(word for word in portfolios().qualifiers if word != "our")
    return re.compile(
        rf"{_PERSON}{_BESIDE},?\s+whose\s+(?:{national})\s+(?:(?:business\s+area|policing)\s+)?"
        r"(?:portfolio|brief|lead)\s+(?:(?P<that>(?:that|this|it)\s+(?:now\s+)?is\b)"
        r"|(?:is|covers|includes|spans|takes\s+in)\s+)"
    )


@cache
def _carried() -> re.Pattern[str]:
    """Match "NAME … a brief that he has carried for ACPO", of the only person before it."""
    return re.compile(
        rf"^[^{ANY}]*{_PERSON}[^{ANY}]*\b(?:an?|the)\s+(?:brief|lead|portfolio)(?:\s+(?:that|which))?"
        r"\s+(?:he|she)(?:['’]s|\s+has)(?:\s+(?:also|long|now))?\s+(?:carried|had|held|kept)"
        rf"\s+(?:{_everywhere()})\b"
    )


def _everywhere() -> str:
    return patterns.phrase(portfolios().everywhere)
