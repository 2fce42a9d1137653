"""Posts of questions and answers, in which several persons speak."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from indexer.cleaning.shapes import is_prose
from indexer.knowing.mentioning.mentions import mentions
from indexer.records import Block, Found

# No name with rank, force and letters is longer; a paragraph in front of another one is.
_LONGEST = 200
_LABEL = re.compile(r"^(?P<label>[^:?.]{3,60}):(?:\s|$)")


def is_interview(speaker: str, bylines: Sequence[Found], blocks: Sequence[Block]) -> bool:
    """Say whether two persons or more answer in turn, each under their own name.

    The name is the label of a paragraph ("ACC Jo Field: We did"), or the line in front of it. In
    the second case ``speaker`` must be one of them: a named author may write of others.
    """
    labels = [match["label"] for block in blocks if (match := _LABEL.match(block.text))]
    alone = [one.value for one in bylines] + _in_front_of_prose(blocks)
    people = _people(alone)
    return len(_people(labels)) > 1 or (len(people) > 1 and speaker in people)


def _in_front_of_prose(blocks: Sequence[Block]) -> list[str]:
    return [block.text for block, behind in pairwise(blocks) if is_prose(behind)]


def _people(lines: Sequence[str]) -> set[str]:
    """Return the persons with whom alone a line is filled."""
    return {
        person.name
        for line in lines
        if len(line) <= _LONGEST
        for person in mentions(line)
        if person.start == 0 and person.end == len(line.strip())
    }
