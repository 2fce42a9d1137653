"""The author who signs a post in its last lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from indexer.cleaning.shapes import has_address, is_unended
from indexer.gazetteer import authorship, patterns
from indexer.knowing.authoring.authors import speaker
from indexer.knowing.authoring.bylines import Naming, read_byline
from indexer.knowing.authoring.plain_lines import plain_signature
from indexer.knowing.leading.wordings import find_wordings
from indexer.knowing.mentioning.mentions import mentions
from indexer.names import same_person
from indexer.records import Block, Source, Speaker

# The longest line of a signature that was met has 120 characters.
_LONGEST = 150
# A paragraph, a signature and a line of contact.
_FEWEST = 2
_I = re.compile(r"\b(?:I|[Mm]y|me)\b")


def speaker_in_signature(blocks: Sequence[Block]) -> tuple[Speaker, tuple[int, ...]] | None:
    """Return the author who signs the last line, or the last two or three, with their positions.

    What a host adds there is no signature: whom to ask, who took the picture, whom a quotation
    is by. A civilian's shape ("NAME, Victim Support") counts only under a first person. One line
    on whom to ring or write to may stand below.
    """
    blocks = blocks[:-1] if len(blocks) > _FEWEST and _is_contact(blocks[-1]) else blocks
    for size in (1, 2, 3):
        lines = blocks[-size:] if len(blocks) > size else []
        if not lines or any(len(block.text) >= _LONGEST for block in lines):
            continue
        text = ", ".join(block.text.strip(" ,") for block in lines)
        naming = _signed(_without_farewell(text), blocks[:-size])
        if naming and " " in naming.name:
            at = tuple(range(len(blocks) - size, len(blocks)))
            return speaker(naming, Source.SIGNATURE, text), at
    return None


def _is_contact(block: Block) -> bool:
    """Say whether a line gives a telephone number or an address, and names nobody who signs."""
    return has_address(block.text) and not mentions(block.text) and not _I.search(block.text)


def _signed(text: str, before: Sequence[Block]) -> Naming | None:
    naming = read_byline(text) or read_byline(_without_lead_clause(text))
    if _is_one_of_many(naming, before[-1]):
        return None
    if naming and (naming.rank or naming.role):
        return naming
    return None if _is_added(before) else plain_signature(text, before) or naming


def _without_lead_clause(text: str) -> str:
    """Return a signature without what its author leads on: ", who is ACPO's lead on hares"."""
    clause = _WHO.search(text)
    worded = list(find_wordings(text[clause.end() :])) if clause else []
    return text[: clause.start()] if clause and worded and not worded[0].start else text


_WHO = re.compile(r",\s+who\s+is\s+(?:(?:also|currently|now)\s+)?(?:the\s+|an?\s+)?")


def _is_one_of_many(naming: Naming | None, before: Block) -> bool:
    """Say whether the line in front names another person: two sign, or it is a list."""
    other = read_byline(before.text) if naming else None
    return bool(naming and other and not same_person(naming.name, other.name))


def _without_farewell(text: str) -> str:
    """Return a signature without the words of parting in front: "Thanks for reading, "."""
    rest = text
    while (match := _farewell().match(rest)) and match.end() < len(rest):
        rest = rest[match.end() :]
    return rest


@cache
def _farewell() -> re.Pattern[str]:
    words = patterns.phrase(authorship().farewells)
    return re.compile(rf"(?:and\s+)?(?:{words})\s*(?:[,.!:;–—-]+\s*)+", re.IGNORECASE)


# "Contact", "To hear more, speak to": the name is of somebody else.
_ASKING = re.compile(
    r"\b(?:contact|speak to|talk to|write to|ring|call|e-?mail|phone|telephone|details"
    r"|information|thanks to|photo\w*|pictures?|images?|credits?)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"‘'].*[”\"’']\W*")
# Lines of verse have at most twelve words each.
_VERSE = 12
_RUNS_ON = re.compile(r"[,;:–—]$")


def _is_added(before: Sequence[Block]) -> bool:
    """Say whether the line before a bare name makes it the name of somebody else."""
    last = before[-1]
    text = last.text.strip()
    if last.kind in ("quote", "caption", "pre") or _QUOTED.fullmatch(text):
        return True
    if text.endswith(":") or (is_unended(text) and _ASKING.search(text)):
        return True
    return _is_verse(before[-2:]) and not _farewell().fullmatch(f"{text}, ")


def _is_verse(lines: Sequence[Block]) -> bool:
    """Say whether a short line runs on into the next: "At the going down of the sun,"."""
    short = all(len(line.text.split()) <= _VERSE for line in lines)
    return len(lines) > 1 and short and _RUNS_ON.search(lines[0].text.strip()) is not None
