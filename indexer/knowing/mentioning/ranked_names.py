"""Names with a rank in front: "ACC Jo Field", "ACC of Kent, Jo Field", "PCs A B and C D"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from indexer.gazetteer import forces, names, parse_rank, patterns, roles
from indexer.knowing.mentioning.chiefs import chiefs_of_forces
from indexer.knowing.mentioning.misspelt import misspelt_ranks
from indexer.names import force_names, is_given_name, read_name


@dataclass(frozen=True, slots=True)
class RankedName:
    """A rank with a name at (start, end) of a text; ``code`` is that of ``ranks.yaml``."""

    start: int
    end: int
    name: str
    code: str


def ranked_names(text: str, known: Sequence[str] = ()) -> list[RankedName]:
    """Return the persons of ``text`` with a rank in front of the name, in order.

    ``known`` holds full names met elsewhere in the post.
    """
    found: list[RankedName] = []
    for start, end, code, plural in _ranks(text):
        if found and start < found[-1].end:
            continue
        people = _couple(text, start, end, code, known) if plural else []
        people = people or (_listed if plural else _named)(text, start, end, code)
        found += people
    return found


# A sentence is read for persons three times, with more names known each time: so many sentences,
# of more than one post, are remembered with their ranks.
@lru_cache(maxsize=1024)
def _ranks(text: str) -> tuple[tuple[int, int, str, bool], ...]:
    spans = [
        (match.start(), match.end(), parse_rank(match[0]) or "", match["plural"] is not None)
        for match in patterns.rank().finditer(text)
    ]
    slips = [(start, end, code, False) for start, end, code in misspelt_ranks(text)]
    slips = [slip for slip in slips if not any(s <= slip[0] and slip[1] <= e for s, e, *_ in spans)]
    spans = [span for span in spans if not any(s < span[1] and span[0] < e for s, e, *_ in slips)]
    chiefs = [(start, end, "CC", False) for start, end in chiefs_of_forces(text)]
    return tuple(sorted([*spans, *slips, *chiefs]))


def _named(text: str, start: int, end: int, code: str) -> list[RankedName]:
    """Return the person right after a rank, or after ``of FORCE,``."""
    for gap in (_GAP, _force_and_called(), _force_and_comma(), _force_alone()):
        opening = gap.match(text, end)
        name = _after(text, opening.end()) if opening else None
        if opening and name and _is_ranked_name(name[0], opening[0], text[name[1] :]):
            return [RankedName(start, name[1], name[0], code)]
    return _described(text, start, end, code)


def _described(text: str, start: int, end: int, code: str) -> list[RankedName]:
    """Return the person of "a sergeant on the railways, Jo Field,": a full name between commas.

    What lies between rank and name may be any few words where "a" or "my" opens them.
    """
    gap = _AND_COMMA.match(text, end) if _ONE_OF_MANY.search(text[:start]) else None
    if not gap or patterns.honorifics().match(text, gap.end()):
        return []
    # "a commander in chief", "a sergeant in the army"
    if code in ("Cmdr", "Commissioner") or _elsewhere().search(gap[0]):
        return []
    name = _after(text, gap.end())
    whole = name and " " in name[0] and text[name[1] :].startswith(",")
    return [RankedName(start, name[1], name[0], code)] if name and whole else []


@cache
def _elsewhere() -> re.Pattern[str]:
    bodies = patterns.phrase([*roles().services, *roles().employers, *forces().other_bodies])
    return re.compile(rf"\b(?:{bodies})\b", re.IGNORECASE)


_ONE_OF_MANY = re.compile(r"\b(?:[Aa]n?|[Aa]nother|[Mm]y|[Oo]ur)\s+(?:[a-z-]+\s+){0,2}$")
_AND_COMMA = re.compile(
    r"\s+(?:at|for|from|in|of|on|with)\s+(?:[\w'’&-]+\s+){0,6}[\w'’&-]+,\s+(?=[A-Z])"
)


_GAP = re.compile(
    r"\s+(?:called|named)\s+|,?\s+whose\s+name\s+(?:is|was)\s+|(?:\s+designate)?(?:\s*\([^()]{1,60}\))?\s*[,:–-]?\s+|\s*,\s*"
)


def _after(text: str, at: int) -> tuple[str, int] | None:
    title = patterns.honorifics().match(text, at)
    start = title.end() if title else at
    initials = _INITIALS.match(text, start)
    initials = None if initials and parse_rank(initials[0].strip()) else initials
    name = read_name(text, initials.end() if initials else start)
    if not name:
        return None
    letters = patterns.post_nominals().match(text, name[1])
    whole = f"{initials[0]}{name[0]}" if initials else name[0]
    return whole, letters.end() if letters else name[1]


# "BJ Harcourt", "B.J. Harcourt": after a rank only, elsewhere two capitals are an abbreviation.
_INITIALS = re.compile(r"(?:[A-Z]{2}|(?:[A-Z]\.){2,3})\s(?=[A-Z])")


def _is_ranked_name(name: str, gap: str, rest: str) -> bool:
    """Say whether what follows a rank is its holder's name.

    A single word must follow the rank directly and must not run on into other capitals
    ("Commander Crime Reduction"); after a comma or a force only a full name counts.
    """
    if " " not in name:
        return not gap.strip() and name not in names().given and not re.match(r"\s+[A-Z&]", rest)
    if not gap.strip(" ") or gap.strip(" :,–-"):
        return True
    return is_given_name(name.split()[0]) or ("," in gap and rest.startswith(","))


_FORCE = r"(?:[A-Z][\w'’&-]+|and|&|the|of)"


@cache
def _force_and_called() -> re.Pattern[str]:
    """Match ``from Kent called`` between a rank and a name."""
    return re.compile(
        rf"\s+(?:of|at|from|in|with)\s+{_FORCE}(?:\s+{_FORCE}){{0,4}}?\s+(?:called|named)\s+"
    )


@cache
def _force_and_comma() -> re.Pattern[str]:
    """Match ``of Wexmoor Police,`` between a rank and a name."""
    return re.compile(rf"\s+(?:of|at|for|from|in|with)\s+{_FORCE}(?:\s+{_FORCE}){{0,6}}?\s*,\s*")


@cache
def _force_alone() -> re.Pattern[str]:
    """Match ``of Kent`` between a rank and a name, for the forces of the gazetteer."""
    known = patterns.phrase(force_names())
    return re.compile(rf"\s+(?:of|at|for|from|in|with)\s+(?:the\s+)?(?:{known})\s+(?=[A-Z])")


def _listed(text: str, start: int, end: int, code: str) -> list[RankedName]:
    """Return the persons after a plural rank: ``PCs A B and C D``."""
    found: list[RankedName] = []
    place = _force_and_comma().match(text, end)
    opening = place or re.compile(r"\s+").match(text, end)
    while opening:
        name = _after(text, opening.end())
        if not name or " " not in name[0]:
            break
        found.append(RankedName(start if not found else opening.end(), name[1], name[0], code))
        opening = _join().match(text, name[1])
    # "Chief Constables from Kent, Jo Field and Sam Reed": one name alone may be anybody's.
    return found if len(found) > 1 or not place else []


def _couple(text: str, start: int, end: int, code: str, known: Sequence[str]) -> list[RankedName]:
    """Return both persons of ``PCs Jo and Sam Field``, who share one printed surname.

    ``PCs Field and Sam Reed`` do not: the first word must be a given name, or the name that the
    two make must stand elsewhere in the post.
    """
    first = _GIVEN_AND.match(text, end)
    second = _after(text, first.end()) if first else None
    if not first or not second or " " not in second[0]:
        return []
    name = f"{first['given']} {second[0].split()[-1]}"
    if name not in known and not is_given_name(first["given"]):
        return []
    one = RankedName(start, first.end("given"), name, code)
    return [one, RankedName(first.end(), second[1], second[0], code)]


_GIVEN_AND = re.compile(r"\s+(?P<given>[A-Z][\w'’-]+)\s+(?:and|&)\s+")


@cache
def _join() -> re.Pattern[str]:
    """Match " (Kent) and ", " of Wexmoor Police, " between the names after a plural rank."""
    force = rf"(?:{patterns.phrase(force_names())}|[A-Z][\w'’&-]+(?:\s+[A-Z][\w'’&-]+){{0,2}})"
    place = rf"(?:\s*\([^()]{{1,60}}\)|\s+(?:of|from)\s+(?:the\s+)?{force})?"
    return re.compile(rf"{place}\s*(?:,\s*(?:and\s+)?|\s(?:and|&)\s+)")
