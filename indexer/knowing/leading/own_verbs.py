"""Leads that the author states by a verb: "I lead on X for ACPO", "I look after X for the NPCC"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from indexer.gazetteer import is_portfolio, patterns, portfolios
from indexer.knowing.leading.subjects import is_stated, read_subject
from indexer.knowing.mentioning.marks import ANY, MARK, Marked

_NOW = r"(?:(?:also|currently|now|still)\s+)?"
_I_LEAD = rf"\bI(?:\s+{_NOW}lead|(?:\s+have|['’]ve)\s+(?:(?:long|now)\s+)?led)"
_TO_LEAD = (
    r"\b(?:(?:falls|has\s+fallen)\s+to\s+me|I(?:\s+am|['’]m)\s+(?:fortunate|honoured|lucky|privileged|proud)"
    r"|I(?:\s+have|['’]ve)\s+been\s+asked|my\s+(?:job|role|task)\s+is|it\s+is\s+my\s+\w+)\s+to\s+lead"
)
# "Speaking as the chief officer who leads"
_AS_ONE = (
    r"\b[Aa]s\s+(?:(?:the|an?|one\s+of\s+the)\s+(?:[\w'’-]+\s+){1,3}?|some(?:body|one)\s+)"
    rf"who\s+{_NOW}(?:leads|has\s+led)"
)
_FIRST_PERSON = re.compile(r"\b(?:I|my|me|I['’]\w+)\b")
# "As the officer who leads nationally on X, CC Jo Field said": hers.
_SOMEBODY_ELSE = re.compile(rf"\s*,?\s*(?:[{MARK}]|he\b|she\b|they\b)")


def claimed_subjects(sentence: Marked) -> Iterator[str]:
    """Yield the subjects of the leads that the author states by a verb.

    ``I lead on X for ACPO``, ``I lead nationally for X``, ``it falls to me to lead on X for us``,
    ``as the officer who leads nationally on X, I``; of listed portfolios also ``I look after X
    for the NPCC`` and ``my national portfolio is X``. ``I took on X as a national lead`` says it
    itself.
    """
    for match in _leading().finditer(sentence.text):
        yield from _led(sentence.text, match)
    for match in _having().finditer(sentence.text):
        if is_portfolio(sentence.spelt(match["subject"])):
            yield match["subject"]
    for match in _taken_as().finditer(sentence.text):
        yield match["subject"]
    for match in _my_portfolio().finditer(sentence.text):
        read = read_subject(sentence.text[match.end() :], closing=False)
        if read and is_portfolio(sentence.spelt(read[0])):
            yield read[0]


def _led(text: str, match: re.Match[str]) -> Iterator[str]:
    read = read_subject(text[match.end() :], closing=False, stated=is_stated(text[: match.end()]))
    if not read:
        return
    after = text[match.end() + read[1] :]
    here = everywhere().match(after)
    national = here or match["everywhere"] or everywhere().match(match["body"] or "")
    rest = after[here.end() :] if here else after
    others = match["as"] and (_SOMEBODY_ELSE.match(rest) or not _FIRST_PERSON.search(text))
    if national and not others:
        yield read[0]


@cache
def everywhere() -> re.Pattern[str]:
    """Match words that make a lead a national one, at their start: "for the NPCC"."""
    return re.compile(rf"\s*,?\s*(?:{_everywhere()})\b")


def _everywhere() -> str:
    return patterns.phrase(portfolios().everywhere)


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<as>{_AS_ONE})|{_I_LEAD}|{_TO_LEAD})"
        rf"(?:\s+(?P<everywhere>(?:{_everywhere()})(?:\s+(?:{_everywhere()}))?)\s+(?:on|for)|(?P<body>[\w\s]{{0,30}}?)\s+on)\s+"
    )


@cache
def _having() -> re.Pattern[str]:
    having = patterns.phrase(portfolios().having)
    return re.compile(
        rf"\bI(?:['’]ve|\s+(?:have\s+)?{_NOW}(?:{having}))\s+(?P<subject>[^,.;:()–—{ANY}]{{3,60}}?)"
        rf",?\s+(?:{_everywhere()})\b"
    )


@cache
def _taken_as() -> re.Pattern[str]:
    """Match "I took on X as a national lead", whose X is named and no "this" or "my new job".

    What is merely had may be anything: "I have covered X as a national lead might".
    """
    having = patterns.phrase(word for word in portfolios().having if word != "have")
    national = patterns.phrase(word for word in portfolios().qualifiers if word != "our")
    return re.compile(
        rf"\bI(?:['’]ve\s+|\s+(?:have\s+)?){_NOW}(?:{having})\s+"
        rf"(?!(?:an?|her|his|it|my|one|that|the|them|these|this|those)\b)(?P<subject>[^,.;:()–—{ANY}]{{3,60}}?)"
        rf"\s+as\s+(?:(?:an?|the)\s+)?(?:{national})\s+(?:lead|portfolio)\b(?!\s+(?:could|does|might|should|would)\b)"
    )


@cache
def _my_portfolio() -> re.Pattern[str]:
    national = patterns.phrase(word for word in portfolios().qualifiers if word != "our")
    return re.compile(
        rf"\b[Mm]y\s+(?:{national})\s+(?:portfolio|brief|lead)"
        r"(?:\s+(?:is|covers|includes)|,|:|\s+–)\s+"
    )
