"""Mentions of persons in a sentence: ranked ones, and bare names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from indexer.gazetteer import names, parse_rank, patterns
from indexer.knowing.chiefs import chiefs_of_forces
from indexer.knowing.misspelt import misspelt_ranks
from indexer.knowing.serving import is_civilian, is_serving
from indexer.names import bare_names, force_names, is_given_name, read_name


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
    found = _ranked(text)
    found += [_with_rank(text, one) for one in _bare(text) if not _overlaps(one, found)]
    found += [one for one in _short(text, known) if not _overlaps(one, found)]
    return sorted(found, key=lambda mention: mention.start)


def _short(text: str, known: Sequence[str]) -> Iterator[Mention]:
    """Yield given names and surnames standing alone, each that fits one known person only."""
    parts = [(name, part) for name in known for part in (name.split()[0], name.split()[-1])]
    for name, part in parts:
        if sum(1 for _, other in parts if other == part) == 1 and len(part) > 1:
            alone = rf"(?<![\w'’-])(?<![A-Z][a-z]\s){re.escape(part)}(?![\w-]|\s+[A-Z][a-z])"
            for match in re.finditer(alone, text):
                yield Mention(match.start(), match.end(), name, None, police=True, known=True)


def _with_rank(text: str, mention: Mention) -> Mention:
    """Return a bare name with the rank that stands in apposition to it: ``NAME, RANK of FORCE``."""
    match = _apposition().match(text, mention.end)
    if not match:
        return mention
    after = text[match.end() :]
    police = mention.police and is_serving(match["lead"], match["rank"], after)
    return replace(mention, rank=parse_rank(match["rank"]), police=police, known=True)


@cache
def _apposition() -> re.Pattern[str]:
    """Match ``, Wexmoor's new RANK`` after a name; no name may follow that rank."""
    word = rf"[A-Z][\w&-]*(?:['’]s?)?|{_BETWEEN}"
    leaving = (
        r"who\s+(?:is\s+)?(?:retir|leav|stand|stepp?)(?:es|s|ing)\b[^,.;]{0,40}?\s+as\s+(?:the\s+)?"
    )
    opening = r"\s*(?:,|\(|–|\s-|(?=\s+(?:is|who|as)\s))\s*"
    return re.compile(
        rf"(?P<lead>{opening}(?:{leaving}|(?:(?:{word})\s+){{0,7}}?))(?P<rank>{patterns.rank_source()})"
        r"(?=\s*[,.;:)(–]|\s+(?:of|at|for|from|in|with|and|on|who|said|has|is|was)\b|\s*$)"
    )


_BETWEEN = (
    r"the|a|an|our|its|new|now|currently|and|also|who|is|was|as|then|former|retired|has|been"
    r"|becomes|became"
)


def _overlaps(mention: Mention, taken: Sequence[Mention]) -> bool:
    return any(mention.start < one.end and one.start < mention.end for one in taken)


def _ranked(text: str) -> list[Mention]:
    found: list[Mention] = []
    for start, end, code, plural in _ranks(text):
        if found and start < found[-1].end:
            continue
        found += _named(text, start, end, code) if not plural else _listed(text, start, end, code)
    return found


def _ranks(text: str) -> list[tuple[int, int, str, bool]]:
    spans = [
        (match.start(), match.end(), parse_rank(match[0]) or "", match["plural"] is not None)
        for match in patterns.rank().finditer(text)
    ]
    slips = [(start, end, code, False) for start, end, code in misspelt_ranks(text)]
    slips = [slip for slip in slips if not any(s <= slip[0] and slip[1] <= e for s, e, *_ in spans)]
    spans = [span for span in spans if not any(s < span[1] and span[0] < e for s, e, *_ in slips)]
    chiefs = [(start, end, "CC", False) for start, end in chiefs_of_forces(text)]
    return sorted([*spans, *slips, *chiefs])


def _named(text: str, start: int, end: int, code: str) -> list[Mention]:
    """Return the person right after a rank, or after ``of FORCE,``."""
    for gap in (_GAP, _force_and_comma(), _force_alone()):
        opening = gap.match(text, end)
        name = _after(text, opening.end()) if opening else None
        if opening and name and _is_ranked_name(name[0], opening[0], text[name[1] :]):
            return [_mention(text, start, name, code)]
    return []


_GAP = re.compile(
    r"\s+(?:called|named)\s+|(?:\s+designate)?(?:\s*\([^()]{1,60}\))?\s*[,:–-]?\s+|\s*,\s*"
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
def _force_and_comma() -> re.Pattern[str]:
    """Match ``of Wexmoor Police,`` between a rank and a name."""
    return re.compile(rf"\s+(?:of|at|for|from|in|with)\s+{_FORCE}(?:\s+{_FORCE}){{0,6}}?\s*,\s*")


@cache
def _force_alone() -> re.Pattern[str]:
    """Match ``of Kent`` between a rank and a name, for the forces of the gazetteer."""
    known = patterns.phrase(force_names())
    return re.compile(rf"\s+(?:of|at|for|from|in|with)\s+(?:the\s+)?(?:{known})\s+(?=[A-Z])")


def _listed(text: str, start: int, end: int, code: str) -> list[Mention]:
    """Return the persons after a plural rank: ``PCs A B and C D``."""
    found: list[Mention] = []
    opening = re.compile(r"\s+").match(text, end)
    while opening:
        name = _after(text, opening.end())
        if not name or " " not in name[0]:
            break
        found.append(_mention(text, start if not found else opening.end(), name, code))
        opening = _JOIN.match(text, name[1])
    return found


_JOIN = re.compile(r"(?:\s*\([^()]{1,60}\))?\s*(?:,\s*(?:and\s+)?|\s(?:and|&)\s+)")


def _mention(text: str, start: int, name: tuple[str, int], code: str) -> Mention:
    police = is_serving(text[:start], text[start : name[1]], text[name[1] :])
    return Mention(start, name[1], name[0], code, police, known=True)


def _may_be_police(title: str, before: str) -> bool:
    """Say whether a bare name may be an officer's: no civilian title or office before it."""
    if title and "Sir" not in title and "Dame" not in title:
        return False
    return not is_civilian(before)


def _bare(text: str) -> list[Mention]:
    found = []
    for start, end, name in bare_names(text):
        title = re.search(rf"{patterns.honorifics().pattern}$", text[:start])
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
    return found
