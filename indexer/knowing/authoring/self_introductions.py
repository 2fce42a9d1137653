"""Authors who say who they are: "My name is NAME", "I am RANK NAME, and I …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indexer.cleaning.sentences import sentences
from indexer.knowing.authoring.authors import introduced
from indexer.knowing.mentioning.mentions import Mention, mentions
from indexer.records import Block, Source, Speaker

# Who presents themselves does so in the first lines, or behind a greeting and an occasion.
_FIRST = 3
_PRESENTS = re.compile(r"(?:(?:so|well|hello|hi),?\s+)?(?:my\s+name\s+is|I\s+am|I['’]m)\s+", re.I)


def speaker_in_self_introduction(blocks: Sequence[Block]) -> Speaker | None:
    """Return the author who says their full name in the first person.

    What stands in quotation marks is said by somebody else; where two persons say who they are,
    neither is taken.
    """
    found = list(_presented(blocks))
    return found[0] if len({one.slug for one in found}) == 1 else None


def _presented(blocks: Sequence[Block]) -> Iterator[Speaker]:
    for block in blocks[:_FIRST]:
        for start, end in sentences(block.text):
            person = _person(block.text[start:end])
            if person and not _is_quoted(block.text[:start]):
                yield introduced(block.text[start:end], person, Source.BODY)


def _person(sentence: str) -> Mention | None:
    opening = _PRESENTS.match(sentence)
    people = mentions(sentence) if opening else []
    if not opening or not people or people[0].start != opening.end():
        return None
    person = people[0]
    return person if " " in person.name and _ENDS.match(sentence, person.end) else None


# "I am Lindale Police's longest serving officer", "I am Wexmoor Born": a name does not go on so.
_ENDS = re.compile(r"\s*(?:[,.;:(–—-]|$)|\s+(?:and|from|of|at)\b")


def _is_quoted(before: str) -> bool:
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
