"""Lines that say who wrote a post and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from indexer.gazetteer import authorship, parse_rank, patterns, roles
from indexer.knowing.leading.wordings import find_wordings
from indexer.knowing.mentioning.callings import is_calling
from indexer.knowing.mentioning.mentions import Mention, mentions
from indexer.names import force_names

_LONGEST = 180
_COPULAS = (
    "is",
    "was",
    "are",
    "were",
    "has",
    "have",
    "had",
    "will",
    "said",
    "says",
    "on",
    "update",
    "I",
    "we",
    "how",
    "why",
    "what",
)


@dataclass(frozen=True, slots=True)
class Naming:
    """A person as a line names them."""

    name: str
    rank: str | None
    role: str | None


def is_byline(text: str) -> bool:
    """Say whether a line is a person with rank, force or office, and nothing else."""
    return read_byline(text) is not None


def read_byline(text: str) -> Naming | None:
    """Return whom a byline or signature names, or None where the line is something else.

    Read are ``By NAME``, ``RANK NAME``, ``NAME, RANK, FORCE``, ``OFFICE NAME``, ``NAME, OFFICE``.
    Two persons in one line give None, as does a line with a verb.
    """
    marked = _marked().match(text.strip())
    line = text.strip().rstrip(".").strip() if marked else text.strip()
    if line.endswith((".", "!", "…")):
        return None
    rest = line[marked.end() :] if marked else line
    told = _without_clause(rest) if marked else rest
    if len(rest) > _LONGEST or has_verb(told) or _BLOG_PREFIX.match(line):
        return None
    rest = re.split(r",\s+who\b", rest)[0] if marked else rest
    people = _without_employer(rest, mentions(rest))
    if len(people) != 1 or (not people[0].police and people[0].rank):
        return None
    return _naming(rest, people[0], bool(marked))


def _without_clause(rest: str) -> str:
    """Return a line behind "By" without "who …", and with no "on" taken for one of a title's."""
    return re.sub(r"\bon\b", "in", re.split(r",\s+who\b", rest)[0])


def _without_employer(line: str, people: Sequence[Mention]) -> Sequence[Mention]:
    """Return the persons of a line without what an office names: "NAME, Director, Quiet Spaces".

    Capitals that are no known name, behind an office, are its body and no second person.
    """
    further = any(person.known or person.rank for person in people[1:])
    words = line[people[0].end :].strip(" ,") if people else ""
    if further or not (office(words) or is_calling(words)):
        return people
    return people[:1]


# "Forces' Blog – Jo Field, Chief Constable of Lindale – topic" is a title.
_BLOG_PREFIX = re.compile(r".{0,40}?\bblog\s*[:–—-]", re.IGNORECASE)


def has_verb(line: str) -> bool:
    """Say whether a line tells something; "lead on X" does not."""
    return _verb().search(re.sub(r"\b([Ll]ead)\s+on\b", r"\1 for", line)) is not None


def _naming(line: str, person: Mention, marked: bool) -> Naming | None:
    before, after = line[: person.start].strip(" ,–-|:"), line[person.end :].strip(" ,–-|:()")
    if person.rank:
        bare = not without_lead(before) or _is_place(before) or office(before)
        return (
            Naming(person.name, person.rank, office(after) or office(before))
            if bare and _is_attribute(line[person.end :])
            else None
        )
    led = bool(before) and not without_lead(before)
    rank = _rank_in(after) or _rank_in(before)
    role = office(before) or office(after)
    if not (person.known or marked or _bodied().search(line)):
        return None
    if marked or rank or role or led:
        rest = line[person.end :]
        said = not after or _is_attribute(rest) or (marked and _is_apposed(rest, after))
        return Naming(person.name, rank, role) if said else None
    alone = not before and person.known
    described = not after or (_is_attribute(line[person.end :]) and not _is_place(after))
    return Naming(person.name, None, None) if alone and described else None


# "By NAME, a financial investigator", "By NAME, who keeps bees", "By NAME in Leeds"
_APPOSED = re.compile(
    r"\s*(?:[,|–]|\s-)\s*(?:an?|the|our|who)\s|\s*\(|\s+(?:of|from|at|in)\s+[A-Z]"
)


def _is_apposed(rest: str, after: str) -> bool:
    return bool(_APPOSED.match(rest) or is_calling(after))


def without_lead(before: str) -> str:
    """Return the words in front of a name without a lead at their end: "ACPO lead for X, "."""
    wordings = [one for one in find_wordings(before) if not before[one.end :].strip(" ,")]
    return before[: wordings[-1].start] if wordings else before


def _is_place(text: str) -> bool:
    return re.fullmatch(r"(?:[A-Z][\w'’&-]+(?:\s+(?:and|&)\s+|\s*))+", text) is not None


def _is_attribute(rest: str) -> bool:
    """Say whether what follows a name only describes the person: ``, Wexmoor Police``."""
    opening = rf"\s*(?:[,(|]|of\b|from\b|at\b|for\b|[–-]\s|(?={patterns.rank_source()}))\s*"
    match = re.match(opening, rest)
    if not match:
        return not rest.strip()
    words = rest[match.end() :].strip(" ).")
    return bool(_describes().search(words)) or ("," in match[0] and _is_place(words))


def is_attribute_line(text: str) -> bool:
    """Say whether a line is no more than a force, an office or a lead, as after a byline."""
    return len(text) <= _LONGEST and not has_verb(text) and _is_attribute(f", {text}")


@cache
def _describes() -> re.Pattern[str]:
    """Match words of a force, an office, a rank or a lead, of which an attribute holds one."""
    names_ = patterns.phrase(force_names())
    return re.compile(
        rf"\b(?:Police|Constabulary|PSNI|BTP|GMP|[Ll]ead|[Pp]ortfolio|{names_}|{patterns.rank_source()})(?!\w)"
        rf"|{_bodied().pattern}|{_guest().pattern}"
    )


def _rank_in(text: str) -> str | None:
    match = patterns.rank().search(text)
    return parse_rank(match[0]) if match else None


def office(text: str) -> str | None:
    """Return the office in the words beside a name, as written, or None.

    An office is a head with its body in either order (``Chair of the NPCC``), or a head that a
    guest may hold, at the start of the words.
    """
    for pattern in (_bodied(), _guest()):
        if match := pattern.search(text):
            return match[0].strip(" ,")
    return None


@cache
def _bodied() -> re.Pattern[str]:
    rows = [(patterns.phrase(row.heads), patterns.phrase(row.bodies)) for row in roles().offices]
    forms = [
        rf"(?:{bodies})(?:['’]s?)?\s+(?:{heads})|(?:{heads})(?:\s+of|,)?\s+(?:the\s+)?(?:{bodies})"
        for heads, bodies in rows
    ]
    return re.compile(rf"\b(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)


@cache
def _guest() -> re.Pattern[str]:
    heads = patterns.phrase(roles().guests)
    return re.compile(rf"^(?:the\s+)?(?:[A-Z][\w'’&-]*\s+){{0,4}}(?:{heads})\b[^.;]*$")


@cache
def _marked() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{patterns.phrase(authorship().openings)})\b\s*[:,–-]?\s+", re.IGNORECASE
    )


@cache
def _verb() -> re.Pattern[str]:
    verbs = patterns.phrase([*authorship().verbs, *_COPULAS])
    return re.compile(rf"\b(?:{verbs})\b|[?:]")
