"""The speaker of a post: what is declared, or the one candidate that its marks agree on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from indexer.gazetteer import parse_rank, patterns
from indexer.knowing.authors import (
    author_in_title,
    guest_in_opening,
    own_rank,
    speaker,
    speaker_in_closing,
    speaker_in_opening,
    speaker_in_picture,
    speaker_in_signature,
    speaker_in_standing_words,
)
from indexer.knowing.bylines import Naming, read_byline
from indexer.knowing.mentions import mentions
from indexer.names import bare_name, same_person
from indexer.records import Block, Found, Removed, Source, Speaker


def find_speaker(
    declared: Mapping[str, Found],
    titles: Sequence[Found],
    bylines: Sequence[str],
    blocks: Sequence[Block],
    furniture: Sequence[Removed],
) -> Speaker | None:
    """Return who speaks in a post, or None where nothing, or more than one thing, says it.

    A declared speaker wins. Otherwise every mark in the text must mean one person: two
    names, or the answers of two officers, give None.
    """
    if "speaker" in declared:
        return _declared(declared)
    found = _candidates(titles, bylines, blocks, furniture)
    if not found or _is_interview(blocks):
        return None
    if not all(same_person(found[0].name, other.name) for other in found[1:]):
        return None
    joined = _joined(found)
    return joined if joined.rank else replace(joined, rank=own_rank(blocks))


def _declared(declared: Mapping[str, Found]) -> Speaker:
    found = declared["speaker"]
    match = patterns.rank().match(found.value.strip())
    rank = declared["rank"].value if "rank" in declared else match[0] if match else None
    role = declared["role"].value if "role" in declared else None
    code = (parse_rank(rank) or rank) if rank else None
    return speaker(Naming(bare_name(found.value), code, role), found.source, found.words)


def _candidates(
    titles: Sequence[Found],
    bylines: Sequence[str],
    blocks: Sequence[Block],
    furniture: Sequence[Removed],
) -> list[Speaker]:
    signed = speaker_in_signature(blocks)
    found = [
        *(_from_title(title, blocks) for title in titles),
        *(_from_byline(line) for line in bylines),
        speaker_in_standing_words(blocks),
        speaker_in_opening(blocks) or _guest(titles, blocks),
        signed[0] if signed else speaker_in_closing(blocks),
        speaker_in_picture(furniture),
    ]
    return [candidate for candidate in found if candidate]


def _from_title(title: Found, blocks: Sequence[Block]) -> Speaker | None:
    named = author_in_title(title.value)
    if not named or (not named.rank and _is_about(named.name, blocks)):
        return None
    return speaker(named, title.source, title.words)


def _is_about(name: str, blocks: Sequence[Block]) -> bool:
    """Say whether a text is about ``name`` rather than theirs: "Jo Field: twenty years on".

    After its opening it speaks of them, or it has no "I" at all.
    """
    rest = " ".join(block.text for block in blocks[1:-1])
    if not _I.search(" ".join(block.text for block in blocks)):
        return True
    return re.search(rf"\b{re.escape(name.split()[-1])}\b", rest) is not None


def _guest(titles: Sequence[Found], blocks: Sequence[Block]) -> Speaker | None:
    announced = any(re.search(r"\bguest\b", title.value, re.IGNORECASE) for title in titles)
    return guest_in_opening(blocks) if announced else None


def _from_byline(line: str) -> Speaker | None:
    naming = read_byline(line)
    return speaker(naming, Source.BYLINE, line) if naming else None


def _joined(found: Sequence[Speaker]) -> Speaker:
    """Return the first candidate with its name in full, and rank and role from the first to say."""
    longest = max((one.name for one in found), key=lambda name: len(name.split()))
    rank = next((one.rank for one in found if one.rank), None)
    role = next((one.role for one in found if one.role), None)
    first = found[0]
    name = longest if len(first.name.split()) < 2 else first.name
    return replace(first, name=name, rank=rank, role=role)


_I = re.compile(r"\b(?:I|my|me|we|our|us)\b")
_LABEL = re.compile(r"^(?P<label>[^:?.]{3,60}):(?:\s|$)")


def _is_interview(blocks: Sequence[Block]) -> bool:
    """Say whether two persons or more label paragraphs as theirs, as in questions and answers."""
    labels = [match["label"] for block in blocks if (match := _LABEL.match(block.text))]
    people = {
        person.name
        for label in labels
        for person in mentions(label)
        if person.start == 0 and person.end == len(label)
    }
    return len(people) > 1
