"""What a value rests on, as a reader can check it: source, words, file, line, paragraph."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.records import Claim, Paragraph, Place, Post, Source
from indexer.search.evidence import Evidence
from indexer.wording import where


@dataclass(frozen=True, slots=True)
class Ground:
    """The kind of source, the words, and where they stand.

    ``where`` is empty where the words say it. ``paragraph`` is the number of the paragraph of the
    body that they stand in, if any.
    """

    source: str
    words: str
    where: str
    paragraph: int | None


def ground(post: Post, one: Evidence) -> Ground:
    """Return what a value of a post rests on."""
    place = Place(one.file, one.line)
    paragraph = paragraph_at(post, place, one.words)
    # Words that are the name of the file say where they stand.
    stands = where(place) if where(place) != one.words else ""
    return Ground(capitalised(one.source), one.words, stands, paragraph)


def ground_of_claim(post: Post, claim: Claim) -> Ground:
    """Return what a claim of an unnamed author rests on: their sentence, or a curator's word."""
    corrected = any(one.field == "claims" for one in post.corrections)
    source = Source.CORRECTION if corrected else Source.BODY
    paragraph = paragraph_at(post, claim.place, claim.words)
    return Ground(capitalised(source), claim.words, where(claim.place), paragraph)


def paragraph_at(post: Post, place: Place, words: str) -> int | None:
    """Return the number of the paragraph that holds the words at a place, None if none does.

    Lines in front of the body, and of other files, belong to no paragraph.
    """
    if place.file != post.file or not place.line:
        return None
    beside = _last_begun(post.paragraphs, place.line)
    holding = [p for p in beside if _folded(words) in _folded(p.text)]
    return holding[0].number if holding else None


def _last_begun(paragraphs: Sequence[Paragraph], line: int) -> list[Paragraph]:
    """Return the paragraphs in which a line can be: several may begin on one line of HTML."""
    begun = [paragraph for paragraph in paragraphs if 0 < paragraph.line <= line]
    last = max((paragraph.line for paragraph in begun), default=0)
    return [paragraph for paragraph in begun if paragraph.line == last]


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split()).casefold()


def capitalised(source: str) -> str:
    """Return words with a capital in front, as they begin a line."""
    return source[:1].upper() + source[1:]
