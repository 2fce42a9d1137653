"""The leads of the author: claimed in the first person, or stated in the line that names them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from indexer.gazetteer import portfolio_key
from indexer.knowing.leading.further_portfolios import further_portfolios
from indexer.knowing.leading.portfolios import find_leads
from indexer.knowing.mentioning.marks import mark_people
from indexer.knowing.mentioning.mentions import mentions
from indexer.knowing.mentioning.offices import office_beside, own_office
from indexer.knowing.serving.grounds import with_grounds
from indexer.knowing.serving.namings import OwnLead, Sentence, spelt
from indexer.names import same_person
from indexer.records import NATIONAL_LEAD, Claim, Ground, Officer, Place, Source, Speaker


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


def office_in_lines(speaker: Speaker, lines: Sequence[str]) -> Ground | None:
    """Return the force that the author's own lines name: "ACC Jo Field, Kent Police"."""
    found = (
        Ground("office", office, speaker.source, line, speaker.place)
        for line in lines
        for person in mentions(line)
        if same_person(person.name, speaker.name) and (office := office_beside(line, person))
    )
    return next(found, None)


def office_claimed(file: str, paragraphs: Sequence[Sequence[Sentence]]) -> Ground | None:
    """Return the force of the rank that the author claims: "As Chief Constable of Kent, I"."""
    said = [one for paragraph in paragraphs for one in paragraph]
    office = own_office([one.text for one in said])
    claim = next((one for one in said if office and own_office([one.text]) == office), None)
    if not office or not claim:
        return None
    return Ground("office", office, Source.BODY, claim.text, Place(file, claim.line))


def with_own_lead(
    officers: Sequence[Officer],
    speaker: Speaker,
    evidence: Sequence[Evidence],
    office: Ground | None,
) -> Iterator[Officer]:
    """Yield the officers, the author among them with the leads of ``evidence``, the first first."""
    lead = evidence[0] if evidence else None
    own = [one for one in officers if same_person(one.name, speaker.name)]
    for officer in officers:
        mine = _of_office(officer, office) if officer in own else officer
        led = _leading(mine, lead) if lead and officer in own and not officer.lead else mine
        yield _with_all(led, evidence) if officer in own else led
    if lead and not own:
        yield _with_all(_of_office(_author(speaker, lead), office), evidence)


def _of_office(officer: Officer, office: Ground | None) -> Officer:
    if officer.office or not office:
        return officer
    grounds = with_grounds(officer, [office], replacing=["office"])
    return replace(officer, office=office.value, grounds=grounds)


def _with_all(officer: Officer, evidence: Sequence[Evidence]) -> Officer:
    said = [*officer.also_leads_on, *(one.subject for one in evidence)]
    also = further_portfolios(officer.lead_on, said)
    added = [_ground(one) for one in evidence if one.subject in also]
    return replace(officer, also_leads_on=also, grounds=with_grounds(officer, added))


def _ground(one: Evidence) -> Ground:
    part, value = ("lead_on", one.subject) if one.subject else ("lead", NATIONAL_LEAD)
    return Ground(part, value, one.source, one.words, one.place)


def _leading(officer: Officer, lead: Evidence) -> Officer:
    return replace(
        officer,
        lead=True,
        lead_on=lead.subject,
        source=lead.source,
        words=lead.words,
        place=lead.place,
        grounds=with_grounds(officer, [_ground(lead)], replacing=["lead", "lead_on"]),
    )


def _author(speaker: Speaker, lead: Evidence) -> Officer:
    own = {one.part: one for one in speaker.grounds if one.part in ("name", "rank")}
    named = Ground("name", speaker.name, speaker.source, speaker.words, speaker.place)
    author = Officer(
        name=speaker.name,
        slug=speaker.slug,
        rank=speaker.rank,
        lead=False,
        lead_on=None,
        source=speaker.source,
        words=speaker.words,
        place=speaker.place,
        grounds=tuple(({"name": named} | own).values()),
    )
    return _leading(author, lead)
