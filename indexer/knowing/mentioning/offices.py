"""The force or body that a text names with a rank: "ACC Jo Field of Kent", "Kent's chief"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from indexer.gazetteer import parse_rank, patterns, portfolios
from indexer.knowing.mentioning.mentions import Mention, apposition
from indexer.knowing.mentioning.named_forces import (
    force_at_end,
    place_at_end,
    read_force,
)

# Their force is a place: "Chief Constable of Wexmoor". A commander may be one of anything.
_OF_A_FORCE = ("CC", "DCC", "ACC")
_PREPOSITION = re.compile(r"\s+(?:of|at|for|from|in|with)\s+")
# "ACC Jo Field from Kent", "ACC Jo Field, of Kent Police", "PC Jo Field, 34, of Kent Police"
_BELONGING = re.compile(r"(?:\s*,\s+\d\d)?\s*,?\s+(?:(?:both|all)\s+)?(?:of|from|at|with)\s+")
_OF = re.compile(r"\s+of\s+")
_IN = re.compile(r"\s*,?\s+in\s+")
_BRACKET = re.compile(r"\s*\((?P<words>[^(),;]{2,60}[),;])")
_COMMA = re.compile(r"\s*(?:,|–|\s-)\s+")
# "I met ACC Jo Field in Kent": where, and not whose.
_MEETING = re.compile(
    r"\b(?:join|meet|met|saw|see|visit)(?:ed|ing)?\s+(?:with\s+)?(?:[^,.;]{0,20}\s)?$"
)
# "Jo Field, who was Chief Constable of Kent": of what she is now the text says nothing.
_OVER = re.compile(r"\b(?:was|were|then|former|retired|been)\b")


def office_beside(text: str, person: Mention) -> str | None:
    """Return the force that ``text`` names with a person's rank, or None.

    Read are the words within the naming ("Chief Constable of Kent, Jo Field"), after it ("Jo Field
    (Kent)", "of Kent", ", Kent Police,", ", Chief Constable of Kent") and before it ("Kent's ACC
    Jo Field"). Official names of the gazetteer stand for their other forms.
    """
    return (
        _within(_before_name(text[person.start : person.end], person.name))
        or _after(text, person)
        or _in_apposition(text, person)
        or _before(text, person)
    )


_JOINED = re.compile(r"\s*(?:,\s*(?:and\s+)?|\s(?:and|&)\s+)")


def offices_beside(text: str, people: Sequence[Mention]) -> list[str | None]:
    """Return the force of each of ``people``; who share a plural rank share it, too.

    "PCs Jo Field and Sam Reed of Kent", "Kent PCs Jo Field and Sam Reed".
    """
    offices = [office_beside(text, person) for person in people]
    for first, last in _under_one_rank(text, people):
        said = next((office for office in offices[first:last] if office), None)
        offices[first:last] = [office or said for office in offices[first:last]]
    return offices


def _under_one_rank(text: str, people: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Yield where the persons behind one plural rank begin and end, nothing between their names."""
    for first, person in enumerate(people):
        rank = patterns.rank().match(text, person.start)
        last = first + 1
        while last < len(people) and _JOINED.fullmatch(
            text, people[last - 1].end, people[last].start
        ):
            last += 1
        if rank and rank["plural"]:
            yield first, last


def _before_name(words: str, name: str) -> str:
    """Return the words of a naming in front of the name: "Chief Constable of Kent "."""
    at = words.rfind(name.split()[0])
    return words[:at] if at > 0 else words


def office_of_rank(text: str, at: int, rank: str) -> str | None:
    """Return the force that follows a rank which ends at ``at``: " of Kent"."""
    opening = _PREPOSITION.match(text, at)
    read = read_force(text, opening.end(), place=_is_placed(rank)) if opening else None
    return read[0] if read else None


def own_office(texts: Sequence[str]) -> str | None:
    """Return the force of the rank that the author claims: "As Chief Constable of Kent, I"."""
    found = {office for text in texts for office in _claimed(text)}
    return found.pop() if len(found) == 1 else None


def _claimed(text: str) -> list[str]:
    """Return the forces of "As RANK of FORCE, I", "my role as RANK of FORCE", "I am RANK of FORCE".

    After "as" the author must follow: "As Chief Constable of Kent, Jo Field told me" is of another.
    """
    found = []
    for match in _my_rank().finditer(text):
        office = office_of_rank(text, match.end(), match["rank"])
        if office and (match["mine"] or _I_FOLLOW.match(text, match.end())):
            found.append(office)
    return found


_I_FOLLOW = re.compile(
    r"[^,.;]{3,60}(?:,?\s+and\s+[^,.;]{3,100})?,?\s+(?:I\b|I['’]|my\b|it\s+is\s+my\b|we\b|our\b)"
)


@cache
def _my_rank() -> re.Pattern[str]:
    held = r"(?:(?:both|also|now|currently|the|an?|new|current)\s+)*"
    mine = r"\bI\s+am|\bI['’]m|\b[Mm]y\s+(?:own\s+)?\w+\s+as"
    return re.compile(
        rf"(?:(?P<mine>{mine})|(?:^|[,;(–—-]\s*)[Aa]s)\s+{held}(?P<rank>{patterns.rank_source()})"
    )


def _is_placed(rank: str | None) -> bool:
    return (parse_rank(rank) or rank) in _OF_A_FORCE if rank else False


def _within(words: str) -> str | None:
    """Read "Chief Constable of Kent, Jo Field", "Met Commissioner Jo Field", "Kent's chief"."""
    rank = patterns.rank().match(words)
    if rank and rank["plural"]:
        return None
    if rank and (office := office_of_rank(words, rank.end(), rank[0])):
        return office
    if rank and (bracket := _BRACKET.match(words, rank.end())):
        return _in_bracket(bracket["words"])
    return _in_rank(rank[0] if rank else words)


def _in_rank(words: str) -> str | None:
    """Return the force that is part of a rank's own wording: "Commissioner of the Met"."""
    starts = [match.start() for match in re.finditer(r"\b[A-Z]", words)]
    reads = [read_force(words, start) for start in starts]
    return next((read[0] for read in reads if read), None)


def _after(text: str, person: Mention) -> str | None:
    if bracket := _BRACKET.match(text, person.end):
        return _in_bracket(bracket["words"])
    if of := _BELONGING.match(text, person.end):
        placed = bool(_OF.match(of[0])) and _is_placed(person.rank)
        read = read_force(text, of.end(), placed)
        return read[0] if read else None
    if inside := _IN.match(text, person.end):
        read = read_force(text, inside.end())
        return read[0] if read and not _MEETING.search(text[: person.start]) else None
    return _behind_comma(text, person.end)


def _in_bracket(words: str) -> str | None:
    read = read_force(words, 0)
    return read[0] if read and _ended().match(words, read[1]) else None


def _behind_comma(text: str, at: int) -> str | None:
    """Read ", Kent Police," after a name; with more before the next comma it is something else."""
    comma = _COMMA.match(text, at)
    read = read_force(text, comma.end()) if comma else None
    return read[0] if read and _ended().match(text, read[1]) else None


@cache
def _ended() -> re.Pattern[str]:
    """Match the end of an apposition, or a second office: " and NPCC lead"."""
    national = patterns.phrase(portfolios().qualifiers)
    return re.compile(rf"\s*(?:[,.;:)–|]|$)|\s+and\s+(?:{national})\s")


def _in_apposition(text: str, person: Mention) -> str | None:
    """Read ", Chief Constable of Kent" and ", Kent's new Chief Constable" after a name."""
    match = apposition(text, person.end)
    if not match or _OVER.search(match["lead"].replace("has been", "")):
        return None
    before = force_at_end(match["lead"])
    after = office_of_rank(text, match.end(), match["rank"]) or _behind_comma(text, match.end())
    return after or (before[0] if before else None)


def _before(text: str, person: Mention) -> str | None:
    """Read "Kent's ACC Jo Field" and "Kent ACC Jo Field"; a place unknown needs the possessive."""
    if not person.rank:
        return None
    found = force_at_end(text[: person.start])
    if found:
        return found[0]
    return place_at_end(text[: person.start]) if _is_placed(person.rank) else None
