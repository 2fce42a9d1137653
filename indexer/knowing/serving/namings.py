"""Every naming of a person in the body, with the lead and the office stated beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from indexer.cleaning.sentences import sentences
from indexer.knowing.leading.in_role import in_role
from indexer.knowing.leading.labels import is_item, item_leads, labelled, opens_list
from indexer.knowing.leading.portfolios import Lead, find_leads
from indexer.knowing.mentioning.marks import Marked, mark_people
from indexer.knowing.mentioning.mentions import Mention, mentions
from indexer.knowing.mentioning.offices import offices_beside
from indexer.knowing.mentioning.pronouns import pronoun, still_spoken_of
from indexer.names import same_person
from indexer.records import Block


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the body and the line on which its block begins."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Naming:
    """A mention with the sentence it stands in, and the lead and office stated there, if any.

    ``further`` are the leads that the sentence states besides.
    """

    mention: Mention
    sentence: Sentence
    lead: Lead | None
    office: str | None
    further: tuple[Lead, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnLead:
    """A lead that a sentence states in the first person, and on what (None: unsaid)."""

    subject: str | None
    sentence: Sentence


def body_sentences(blocks: Sequence[Block]) -> list[list[Sentence]]:
    """Return the sentences of each block, in order."""
    return [
        [Sentence(block.text[start:end], block.line) for start, end in sentences(block.text)]
        for block in blocks
    ]


def read_namings(
    paragraphs: Sequence[Sequence[Sentence]],
) -> tuple[list[Naming], list[OwnLead]]:
    """Return the namings of all persons in order, and the leads claimed in the first person.

    In questions and answers a paragraph may open with its speaker ("CC Jo Field: …"): what is
    claimed there is theirs. Of a list of new leads ("Jo Field: hares") each item states one.
    """
    met = _met([sentence.text for paragraph in paragraphs for sentence in paragraph])
    namings: list[Naming] = []
    own: list[OwnLead] = []
    listed = False
    for paragraph in paragraphs:
        read = list(_marked(paragraph, met))
        listed = bool(read) and listed and is_item(read[0])
        speaking = labelled(read[0]) if read and not listed else None
        for marked, sentence in zip(read, paragraph, strict=True):
            leads = [*(item_leads(marked) if listed else []), *find_leads(marked)]
            leads = [spelt(lead, marked) for lead in leads]
            namings += _namings(marked, leads, sentence)
            mine = [lead for lead in leads if lead.person is None]
            namings += [Naming(speaking, sentence, lead, None) for lead in mine if speaking]
            own += [OwnLead(lead.subject, sentence) for lead in mine if not speaking]
        listed = listed or opens_list(paragraph[-1].text if paragraph else "")
    return namings, own


def _marked(paragraph: Sequence[Sentence], met: Mapping[str, Mention]) -> Iterator[Marked]:
    named: Sequence[Mention] = ()
    before: list[Mention] = []
    for sentence in paragraph:
        people = [_as_met(one, met) for one in mentions(sentence.text, list(met))]
        spoken = pronoun(sentence.text, named) or in_role(sentence.text, before, people)
        before += people
        named = people or still_spoken_of(sentence.text, named)
        yield mark_people(sentence.text, [*spoken, *people])


def _as_met(mention: Mention, met: Mapping[str, Mention]) -> Mention:
    """Return a mention by given name or surname alone with the rank of the full one."""
    first = met.get(mention.name)
    alone = mention.end - mention.start < len(mention.name)
    if not first or mention.rank or not alone:
        return mention
    return replace(mention, rank=first.rank, police=first.police)


def spelt(lead: Lead, marked: Marked) -> Lead:
    """Return a lead with its subject as the text spells it."""
    return replace(lead, subject=marked.spelt(lead.subject)) if lead.subject else lead


def _namings(marked: Marked, leads: Sequence[Lead], sentence: Sentence) -> Iterator[Naming]:
    offices = offices_beside(sentence.text, marked.people)
    for at, mention in enumerate(marked.people):
        stated = [lead for lead in leads if lead.person == at]
        office = offices[at] or (stated[0].office if stated else None)
        yield Naming(mention, sentence, next(iter(stated), None), office, tuple(stated[1:]))


def _met(texts: Sequence[str]) -> Mapping[str, Mention]:
    """Return the persons named in full, each as first named with a rank, else as first named."""
    found: dict[str, Mention] = {}
    for mention in (mention for text in texts for mention in mentions(text)):
        if " " not in mention.name:
            continue
        # "Stephen Marlow" and "Steve Marlow" are one: else neither "Steve" nor "Marlow" fits one.
        name = next((name for name in found if same_person(mention.name, name)), mention.name)
        if name not in found or (mention.rank and not found[name].rank):
            found[name] = mention
    return found
