"""What other captures of a post, and lists of posts, say of it."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.records import Beside, Dated, Found, Knowledge, Source, Speaker


def said_by(known: Knowledge) -> Beside:
    """Return what one capture says of a post, to stand beside another capture of it."""
    said = [one for one in known.statements if one.source is not Source.CORRECTION]
    return Beside(
        titles=tuple(
            Found(one.value, one.source, one.words, one.place)
            for one in said
            if one.field == "title"
        ),
        dates=tuple(
            Dated(one.value, one.source, one.words, one.place)
            for one in said
            if one.field == "date"
        ),
        speakers=_speakers(known),
    )


def _speakers(known: Knowledge) -> tuple[Speaker, ...]:
    speaker = known.speaker
    return (speaker,) if speaker and speaker.source is not Source.CORRECTION else ()


def joined(said: Sequence[Beside]) -> Beside:
    """Return all of it, in the same order."""
    return Beside(
        titles=tuple(title for one in said for title in one.titles),
        dates=tuple(date for one in said for date in one.dates),
        speakers=tuple(speaker for one in said for speaker in one.speakers),
    )
