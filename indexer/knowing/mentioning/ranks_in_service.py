"""Whether a rank beside a name is that of a serving officer of a UK force."""

from __future__ import annotations

import re
from functools import cache

from indexer.gazetteer import forces, patterns, roles

# How far from a name a country or a city still speaks of it.
_NEAR = 60
_BEFORE = 40
# "CC Jo Field of the Garda and DCC Sam Reed": the Garda is hers alone.
_CLAUSE = re.compile(r"[.;]|\b(?:and|with|met)\b")


# "Chief Constable of Lindale from 1999 to 2005"
_TERM = re.compile(
    r"\s*(?:of|at|for|in|with)\s+(?:the\s+)?(?:[A-Z][\w'’&-]*\s+|and\s+){1,5}"
    r"(?:(?:from|between)\s+\d{4}\s+(?:to|until|and)|until)\s+\d{4}"
)


def is_serving(before: str, words: str, after: str) -> bool:
    """Say whether ``words``, a rank with its name, mean a serving UK police officer.

    ``before`` and ``after`` are the rest of the sentence. Former ranks, ranks that are part of
    another office, heads of other bodies and officers of other countries are none.
    """
    clause = _CLAUSE.split(after)[0]
    if _not_serving().search(before) or _WAS.fullmatch(before):
        return False
    if _is_other_office(before[-_BEFORE:], words):
        return False
    if _head_elsewhere().match(clause) or _TERM.match(after) or _is_of_service(before, after):
        return False
    near = _CLAUSE.split(before[-_BEFORE:])[-1]
    return not (_abroad().search(near + words) or _is_foreign(clause[:_NEAR]))


_TITLED = re.compile(r"\b(?:Baroness|Dame|Lady|Lord|Sir)\b")


def is_of_inspectorate(words: str, code: str | None) -> bool:
    """Say whether a rank beside a name is an inspectorate's office: "Sir A B, Chief Inspector".

    Knights are chief inspectors of constabulary, of prisons, of schools: never of a force.
    """
    return code in ("Ch Insp", "Insp") and _TITLED.search(words) is not None


def has_left(after: str) -> bool:
    """Say whether the words after a name say that the person has left the service."""
    if (
        _LEFT.match(after)
        or _LONG_RETIRED.match(after)
        or _NO_LONGER.search(after)
        or _OF_OLD.match(after)
    ):
        return True
    # Officers killed on duty were serving, and tributes name them as such; only a death long
    # before the blog makes somebody a figure of history.
    return bool(_DIED.match(after) and _LONG_AGO.search(after))


# "Inspector Jo Field, long since retired to Spain"
_LONG_RETIRED = re.compile(r"\s*,\s+(?:now\s+)?(?:long\s+)?(?:since|now|happily)\s+retired\b")
# "Constable Jo Field, who joined in 1857"
_OF_OLD = re.compile(r",\s+who\s+(?:\w+\s+){1,4}in\s+(?:1[0-8]\d\d|19[0-5]\d)\b")
_LONG_AGO = re.compile(r"\b1[0-9]{3}\b")
# "PC A B and PC C D, murdered in May": of a list, each.
_DIED = re.compile(
    r"(?:\s+\([^()]*\))?(?:(?:,|,?\s+and)\s+(?:[A-Z][\w'’-]*\s?){2,4}(?<!\s))?"
    r"\s*(?:,\s*)?(?:\s*who\s+)?(?:\s*(?:was|were|had\s+been)\s+(?:\w+ly\s+)?)?"
    r"(?:(?<=\s)(?:murdered|killed(?!\s+off)|shot\s+dead)\b(?!\s+(?:woman|women|man|men|child))"
    r"|(?<=\s)died\b)"
)


_NO_LONGER = re.compile(
    r"\b(?:he|she)(?:\s+is|['’]s)\s+no\s+longer\s+(?:with\s+us\s+)?"
    r"(?:in\s+the\s+(?:police|service|job)|serving|a\s+police\s+officer)\b"
)

# "ACC Jo Field retired in May", "ACC Jo Field, who has since retired"; not "ACC Jo Field, retired
# detective Sam Reed and", where it describes the next.
_ADVERB = r"(?:(?:has|had|is|was|now|since|just|recently|sadly|finally|then)\s+)"
_LEFT = re.compile(
    rf"(?:\s+\([^()]*\))?(?:\s*,\s*who\s+{_ADVERB}*|\s+{_ADVERB}*|\s*,\s*{_ADVERB}*(?=retired\s*[,.;)]))"
    r"(?:retired\b(?!\s+to\b|\s+(?:and\s+)?(?:officers?|colleagues|members)\b)"
    r"|left\s+(?:the\s+(?:police\s+)?service|policing)\b)"
)


# "Jo Field, who was Chief Constable of Lindale": of what she is now the text says nothing.
_WAS = re.compile(r"\s*,?\s*who\s+(?:was|had\s+been)\s+(?:(?:then|the|once|our|an?)\s+)*")


def is_civilian(before: str) -> bool:
    """Say whether the words right before a bare name are a civilian or military office."""
    return _civilian().search(before) is not None


@cache
def _civilian() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{patterns.phrase(roles().civilians)}),?\s+$")


def _is_of_service(before: str, after: str) -> bool:
    """Say whether a rank is one of another service: "Sergeant Jo Field of the Royal Marines"."""
    return bool(_service_before().search(before) or _service_after().match(after))


@cache
def _service_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{patterns.phrase(roles().services)})\s+$")


@cache
def _service_after() -> re.Pattern[str]:
    services = patterns.phrase(roles().services)
    return re.compile(
        rf"\s*,?\s*(?:of|from|at|in|with)\s+(?:the\s+)?(?:[A-Z]\w+\s+){{0,3}}?(?:{services})\b"
    )


_PLACE = re.compile(r"\s*,?\s*\(?(?:of|from|in|at|who\s\w+)\b")


def _is_foreign(clause: str) -> bool:
    return _PLACE.match(clause) is not None and _abroad().search(clause) is not None


@cache
def _not_serving() -> re.Pattern[str]:
    words = patterns.phrase(roles().not_serving)
    return re.compile(rf"\b(?:(?:{words})[\s-]+|[Tt]hen-)(?:[A-Z][\w'’-]+\s+){{0,4}}$")


def _is_other_office(before: str, words: str) -> bool:
    """Say whether the words before a rank make another office of it: "Crime Commissioner"."""
    found = _other_office().finditer(before + words)
    return any(match.start() < len(before) < match.end() for match in found)


@cache
def _other_office() -> re.Pattern[str]:
    rows = roles().not_police.items()
    forms = [rf"(?:{patterns.phrase(before)})\s+(?:Chief\s+)?{rank}" for rank, before in rows]
    # "the independent commissioner", "our victims' commissioner"
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)


@cache
def _head_elsewhere() -> re.Pattern[str]:
    heads = patterns.phrase(roles().heads_elsewhere)
    bodies = patterns.phrase(forces().other_bodies)
    return re.compile(
        r"\s*,?\s*(?:who\s+is\s+)?(?:the\s+)?(?:(?:new|outgoing)\s+)?"
        rf"(?:{heads})\s+(?:of|at)\s+(?:the\s+)?(?:{bodies})",
        re.IGNORECASE,
    )


@cache
def _abroad() -> re.Pattern[str]:
    # Northern Ireland and New Scotland Yard are at home.
    return re.compile(rf"\b(?<!Northern\s)(?:{patterns.phrase(forces().abroad)})\b")
