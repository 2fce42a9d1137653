"""The speaker of a post: what is declared, or the one candidate that its marks agree on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from indexer.cleaning.shapes import folded, is_prose
from indexer.gazetteer import parse_rank, patterns
from indexer.knowing.authoring.authors import (
    author_in_title,
    introduced,
    own_rank,
    speaker,
    speaker_in_standing_words,
)
from indexer.knowing.authoring.bios import guest_in_opening, speaker_in_closing, speaker_in_opening
from indexer.knowing.authoring.bylines import Naming, read_byline
from indexer.knowing.authoring.bylines_of_hosts import hands_over
from indexer.knowing.authoring.grounds import grounded
from indexer.knowing.authoring.interviews import is_interview
from indexer.knowing.authoring.introductions import speaker_in_introduction
from indexer.knowing.authoring.mended_names import is_mended
from indexer.knowing.authoring.nobodies import is_nobody
from indexer.knowing.authoring.plain_lines import plain_byline
from indexer.knowing.authoring.portraits import speaker_in_picture
from indexer.knowing.authoring.self_introductions import speaker_in_self_introduction
from indexer.knowing.authoring.signatures import speaker_in_signature
from indexer.knowing.mentioning.mentions import mentions
from indexer.names import bare_name, is_given_name, same_person
from indexer.records import (
    Block,
    Capture,
    Found,
    Place,
    Removed,
    Source,
    Speaker,
    Statement,
)


@dataclass(frozen=True, slots=True)
class Text:
    """What of a capture may name its author; ``bylines`` are pieces of lines in front of it."""

    capture: Capture
    titles: Sequence[Found]
    bylines: Sequence[Found]
    body: Sequence[Block]
    furniture: Sequence[Removed]


def speakers_said(text: Text, beside: Sequence[Speaker] = ()) -> list[Speaker]:
    """Return whom anything names as the author, the declared ones first."""
    declared = _declared(text.capture)
    said = [*declared, *_marked(text), *_listed(text, beside)]
    return list(dict.fromkeys(said))


def choose_speaker(said: Sequence[Speaker], text: Text) -> Speaker | None:
    """Return who speaks in a post, or None where nothing, or more than one thing, says it.

    A declared speaker wins. Otherwise every mark in the text must mean one person: two
    names, or the answers of two officers, give None. A declared rank or office is the
    speaker's, however the speaker was found; one whose name a curator mends keeps what the
    text gives, and another person does not.
    """
    declared = text.capture.declared.get("speaker")
    if declared and declared.value and declared.source is Source.CORRECTION:
        return _corrected(said, text)
    chosen = _chosen(said, text)
    if chosen is None:
        return None
    own = [one for one in said if same_person(one.name, chosen.name)]
    return grounded(_bearing(chosen, text.capture), own, text.capture, text.body)


def _corrected(said: Sequence[Speaker], text: Text) -> Speaker:
    """Return the speaker whom a curator names, with rank and office where the name was mended."""
    named = said[0]
    before = replace(text, capture=_uncorrected(text.capture))
    others = [one for one in said if one.source is not Source.CORRECTION]
    former = choose_speaker([*_declared(before.capture), *others], before)
    own = [one for one in (former, *others) if one and is_mended(one.name, named.name)]
    mended = replace(
        named,
        rank=named.rank or next((one.rank for one in own if one.rank), None),
        role=named.role or next((one.role for one in own if one.role), None),
    )
    capture = _without_role(text.capture) if former and former not in own else text.capture
    return grounded(_bearing(mended, capture), [named, *own], capture, text.body)


def _uncorrected(capture: Capture) -> Capture:
    """Return a capture with the speaker that was declared before the correction, if any was."""
    aside = [one for one in capture.overruled if one.field == "speaker"]
    found = [Found(one.value, one.source, one.words, one.place) for one in aside]
    others = {field: one for field, one in capture.declared.items() if field != "speaker"}
    former = {"speaker": found[0]} if found else {}
    return replace(capture, declared={**others, **former}, overruled=())


def _without_role(capture: Capture) -> Capture:
    """Return a capture without the rank and office that were declared of somebody else."""
    kept = {
        field: one
        for field, one in capture.declared.items()
        if field not in ("rank", "role") or one.source is Source.CORRECTION
    }
    return replace(capture, declared=kept)


def _bearing(chosen: Speaker, capture: Capture) -> Speaker:
    """Return a speaker with the rank and the office that are declared."""
    rank, role = capture.declared.get("rank"), capture.declared.get("role")
    return replace(
        chosen,
        rank=(parse_rank(rank.value) or rank.value or None) if rank else chosen.rank,
        role=(role.value or None) if role else chosen.role,
    )


def _chosen(said: Sequence[Speaker], text: Text) -> Speaker | None:
    if declared := _declaration(text.capture):
        return said[0] if declared.value else None
    if not said or is_interview(said[0].name, text.bylines, text.body):
        return None
    if not all(same_person(said[0].name, other.name) for other in said[1:]):
        return None
    joined = _joined(said)
    claimed = None if joined.rank else own_rank(text.body)
    return replace(joined, rank=claimed[0]) if claimed else joined


def _declaration(capture: Capture) -> Found | None:
    """Return the declared author; "admin" and "Web Team" declare nobody, unless a curator does."""
    found = capture.declared.get("speaker")
    curated = found is not None and found.source is Source.CORRECTION
    return found if found and (curated or not found.value or not is_nobody(found.value)) else None


def _declared(capture: Capture) -> list[Speaker]:
    found = _declaration(capture)
    named = [_from_words(found)] if found and found.value else []
    aside = [one for one in capture.overruled if one.field == "speaker" and one.value]
    return named + [_from_words(one) for one in aside if not is_nobody(one.value)]


def _from_words(found: Found | Statement) -> Speaker:
    match = patterns.rank().match(found.value.strip())
    read = read_byline(found.value) if "," in found.value else None
    named = read or Naming(bare_name(found.value), match[0] if match else None, None)
    code = (parse_rank(named.rank) or named.rank) if named.rank else None
    naming = Naming(named.name, code, named.role or None)
    return replace(speaker(naming, found.source, found.words), place=found.place)


def _marked(text: Text) -> list[Speaker]:
    signed = speaker_in_signature(text.body)
    found = [
        *(_from_title(title, text.body) for title in [*text.titles, *_longer_titles(text)]),
        *(_from_byline(line) for line in text.bylines),
        speaker_in_standing_words(text.body) or speaker_in_introduction(text.body),
        speaker_in_opening(text.body) or _guest(text.titles, text.body) or plain_byline(text.body),
        speaker_in_self_introduction(text.body),
        signed[0] if signed else speaker_in_closing(text.body),
        speaker_in_picture(text.furniture, text.body),
    ]
    return [_placed(candidate, text) for candidate in found if candidate]


def _longer_titles(text: Text) -> list[Found]:
    """Return the first lines that repeat a title with more beside it: "NAME – title – date"."""
    titles = [folded(title.value) for title in text.titles]
    lines = [block for block in text.body[:2] if not is_prose(block)]
    return [
        Found(line.text, Source.TITLE_LINE, line.text, Place(text.capture.file, line.line))
        for line in lines
        if any(title in folded(line.text) for title in titles)
    ]


def _listed(text: Text, beside: Sequence[Speaker]) -> list[Speaker]:
    """Return whom lists, addresses and other captures name as the author, and is no subject.

    A rank tells an author in a list; an address may well name an officer whom the text is about.
    """
    return [
        one
        for one in beside
        if (one.rank and one.source is not Source.ADDRESS) or not _is_about(one.name, text.body)
    ]


def _placed(candidate: Speaker, text: Text) -> Speaker:
    """Return the candidate with the line on which the words begin that name it."""
    if candidate.place.file:
        return candidate
    words = candidate.words
    lines = [(piece.text, piece.line) for piece in text.body]
    lines += [(piece.text, piece.line) for piece in text.furniture]
    whole = (line for said, line in lines if words in said)
    # A signature of several lines begins with the first of them.
    first = (line for said, line in reversed(lines) if words.startswith(said.strip(" ,")))
    line = next(whole, None) or next(first, 0)
    return replace(candidate, place=Place(text.capture.file, line))


def _from_title(title: Found, blocks: Sequence[Block]) -> Speaker | None:
    named = author_in_title(title.value)
    if not named or (not named.rank and _is_about(named.name, blocks)):
        return None
    return replace(speaker(named, title.source, title.words), place=title.place)


def _is_about(name: str, blocks: Sequence[Block]) -> bool:
    """Say whether a text is about ``name`` rather than theirs: "Jo Field: twenty years on".

    After its opening it speaks of them, or it has no "I" at all.
    """
    rest = " ".join(block.text for block in blocks[1:-1])
    if not _I.search(" ".join(block.text for block in blocks)) or _is_topic(name, blocks):
        return True
    return re.search(rf"\b{re.escape(name.split()[-1])}\b", rest) is not None


def _is_topic(name: str, blocks: Sequence[Block]) -> bool:
    """Say whether the words of what looks like a name are words of the text: "Hare-Coursing"."""
    parts = re.split(r"[\s-]+", name.lower())
    text = " ".join(block.text for block in blocks)
    known = is_given_name(name.split()[0])
    return not known and any(re.search(rf"\b{re.escape(part)}\b", text) for part in parts)


def _guest(titles: Sequence[Found], blocks: Sequence[Block]) -> Speaker | None:
    announced = any(re.search(r"\bguest\b", title.value, re.IGNORECASE) for title in titles)
    return guest_in_opening(blocks) if announced else None


def _from_byline(line: Found) -> Speaker | None:
    naming = read_byline(line.value)
    found = speaker(naming, Source.BYLINE, line.words) if naming else None
    if not naming and hands_over(line.value) and (people := mentions(line.value)):
        found = introduced(line.words, people[0], Source.BYLINE)
    return replace(found, place=line.place) if found else None


def _joined(found: Sequence[Speaker]) -> Speaker:
    """Return the first candidate with its name in full, and rank and role from the first to say."""
    longest = max((one.name for one in found), key=lambda name: len(name.split()))
    rank = next((one.rank for one in found if one.rank), None)
    role = next((one.role for one in found if one.role), None)
    first = found[0]
    name = longest if len(first.name.split()) < 2 else first.name
    return replace(first, name=name, rank=rank, role=role)


_I = re.compile(r"\b(?:I|[Mm]y|me|[Ww]e|[Oo]ur|us)\b")
