"""Officers of times before living memory, who serve no longer: "Constable A B, in 1857"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.knowing.mentioning.mentions import Mention
from indexer.knowing.serving.namings import Naming, Sentence
from indexer.knowing.serving.old_times import dates_back, is_of_today, is_tied, opens_in

# "Constable A B is the first on the brass. He was with us for eight months. He left in 1914."
_FURTHER = 3
_PRONOUN = re.compile(r"(?:He|She|His|Her)\b")
_SUBJECT = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)


def of_the_past(
    paragraphs: Sequence[Sequence[Sentence]], namings: Sequence[Naming]
) -> frozenset[str]:
    """Return the names of those whom a text introduces as figures of times before living memory.

    A year before 1980, or an era, must be tied to the person: in the sentence that names them
    first, or in the next ones about them ("He left in 1914"). Who is named within the story of
    such a person is of that time, too ("she was told by Sergeant C D").
    """
    story = _Story()
    for paragraph in paragraphs:
        story.go_on(paragraph)
        for at, sentence in enumerate(paragraph):
            people = [one.mention for one in namings if one.sentence is sentence]
            story.read(sentence.text, people, [later.text for later in paragraph[at + 1 :]])
    return frozenset(story.past)


class _Story:
    """Who was met so far, who of them is of the past, and whether the last spoken of is."""

    def __init__(self) -> None:
        self.met: set[str] = set()
        self.past: set[str] = set()
        self.of_past = False

    def go_on(self, paragraph: Sequence[Sentence]) -> None:
        """Begin a paragraph: it goes on about a person where a pronoun opens it."""
        opens = bool(paragraph) and _PRONOUN.match(paragraph[0].text) is not None
        self.of_past = self.of_past and opens

    def read(self, text: str, people: Sequence[Mention], later: Sequence[str]) -> None:
        """Read a sentence that names ``people``, with those that follow it in its paragraph."""
        for at, person in enumerate(people):
            behind = later if at + 1 == len(people) else []
            if person.name not in self.met and self._is_past(text, people, at, behind):
                self.past.add(person.name)
            self.met.add(person.name)
        if people:
            self.of_past = people[-1].name in self.past

    def _is_past(self, text: str, people: Sequence[Mention], at: int, later: Sequence[str]) -> bool:
        person = people[at]
        if is_of_today(text, person):
            return False
        # "the Great War" is shaped like a name, too.
        end = next((one.start for one in people[at + 1 :] if one.known), len(text))
        dated = is_tied(text[person.end : end]) or (not at and opens_in(text[: person.start]))
        return dated or _dated_later(later) or self._is_within(text, people, at)

    def _is_within(self, text: str, people: Sequence[Mention], at: int) -> bool:
        """Say whether a sentence about somebody of the past names a person on the way."""
        before = text[: people[at].start]
        others = [one for one in people[:at] if one.name in self.past]
        named = any(not text[one.end :].startswith(("'s", "’s")) for one in others)
        return named or (self.of_past and not people[:at] and bool(_SUBJECT.search(before)))


def _dated_later(later: Sequence[str]) -> bool:
    """Say whether the next sentences, as long as they go on about a person, date them back."""
    for text in later[:_FURTHER]:
        if not dates_back(text):
            if not _PRONOUN.match(text):
                return False
            continue
        return True
    return False
