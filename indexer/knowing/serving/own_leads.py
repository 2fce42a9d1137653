"""The leads of the author: claimed in the first person, or stated in the line that names them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from indexer.gazetteer import portfolio_key
from indexer.knowing.leading.further_portfolios import further_portfolios
from indexer.knowing.leading.portfolios import find_leads
from indexer.knowing.mentioning.marks import mark_people
from indexer.knowing.mentioning.mentions import mentions
from indexer.knowing.mentioning.offices import office_beside
from indexer.knowing.serving.namings import OwnLead, spelt
from indexer.names import same_person
from indexer.records import Claim, Officer, Place, Source, Speaker


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that state a lead of the author, and where they stand."""

    subject: str | None
    words: str
    source: Source
    place: Place


def unattributed(file: str, own: Sequence[OwnLead]) -> tuple[Claim, ...]:
    """Return the leads claimed by an author who is not known, each portfolio once.

    A claim that does not say on what stands only where no other does.
    """
    first: dict[str, Claim] = {}
    for lead in own:
        key = portfolio_key(lead.subject) if lead.subject else ""
        place = Place(file, lead.sentence.line)
        first.setdefault(key, Claim(lead.subject, lead.sentence.text, place))
    said = {key: claim for key, claim in first.items() if key}
    return tuple((said or first).values())


def claimed(file: str, own: Sequence[OwnLead]) -> list[Evidence]:
    """Return the leads claimed in the body, those that say on what first."""
    found = [
        Evidence(lead.subject, lead.sentence.text, Source.BODY, Place(file, lead.sentence.line))
        for lead in own
    ]
    return sorted(found, key=lambda one: one.subject is None)


def stated(speaker: Speaker, lines: Sequence[str]) -> Iterator[Evidence]:
    """Yield the leads that the author's own lines state: "ACC Jo Field, NPCC lead for X"."""
    for line in lines:
        marked = mark_people(line, mentions(line))
        for lead in find_leads(marked):
            if lead.person is None or not lead.subject:
                continue
            if same_person(marked.people[lead.person].name, speaker.name):
                subject = spelt(lead, marked).subject
                yield Evidence(subject, line, speaker.source, speaker.place)


def office_in_lines(speaker: Speaker, lines: Sequence[str]) -> str | None:
    """Return the force that the author's own lines name: "ACC Jo Field, Kent Police"."""
    offices = [
        office_beside(line, person)
        for line in lines
        for person in mentions(line)
        if same_person(person.name, speaker.name)
    ]
    return next((office for office in offices if office), None)


def with_own_lead(
    officers: Sequence[Officer],
    speaker: Speaker,
    evidence: Sequence[Evidence],
    office: str | None,
) -> Iterator[Officer]:
    """Yield the officers, the author among them with the leads of ``evidence``, the first first."""
    lead = evidence[0] if evidence else None
    said = [one.subject for one in evidence]
    own = [one for one in officers if same_person(one.name, speaker.name)]
    for officer in officers:
        mine = replace(officer, office=officer.office or office) if officer in own else officer
        led = _leading(mine, lead) if lead and officer in own and not officer.lead else mine
        yield _with_all(led, said) if officer in own else led
    if lead and not own:
        yield _with_all(_author(speaker, lead, office), said)


def _with_all(officer: Officer, said: Sequence[str | None]) -> Officer:
    also = further_portfolios(officer.lead_on, [*officer.also_leads_on, *said])
    return replace(officer, also_leads_on=also)


def _leading(officer: Officer, lead: Evidence) -> Officer:
    return replace(
        officer,
        lead=True,
        lead_on=lead.subject,
        source=lead.source,
        words=lead.words,
        place=lead.place,
    )


def _author(speaker: Speaker, lead: Evidence, office: str | None) -> Officer:
    return Officer(
        name=speaker.name,
        slug=speaker.slug,
        rank=speaker.rank,
        lead=True,
        lead_on=lead.subject,
        source=lead.source,
        words=lead.words,
        place=lead.place,
        office=office,
    )
