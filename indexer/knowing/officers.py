"""The serving UK police officers whom the body of a post names, and what they lead on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from indexer.cleaning.sentences import sentences
from indexer.knowing.marks import mark_people
from indexer.knowing.mentions import Mention, mentions
from indexer.knowing.names import same_person, slug
from indexer.knowing.portfolios import Lead, find_leads
from indexer.records import Block, Officer, Source, Speaker


@dataclass(frozen=True, slots=True)
class Naming:
    """A mention with the sentence it stands in and the lead stated there, if any."""

    mention: Mention
    words: str
    lead: Lead | None


def find_officers(blocks: Sequence[Block], speaker: Speaker | None) -> tuple[Officer, ...]:
    """Return each officer once, in the order of first mention, under the fullest name used.

    A person counts with a UK rank, or where the text says that they are a national lead of the
    police. Leads that the author claims in the first person count for a known ``speaker``.
    """
    texts = [block.text[start:end] for block in blocks for start, end in sentences(block.text)]
    namings, claims = _read(texts, speaker)
    groups = [group for group in _groups(namings) if not _is_other_commissioner(group, texts)]
    found = [officer for group in groups if (officer := _officer(group))]
    return tuple(_with_claims(found, claims, speaker))


def _read(
    texts: Sequence[str], speaker: Speaker | None
) -> tuple[list[Naming], list[tuple[Lead, str]]]:
    namings: list[Naming] = []
    claims: list[tuple[Lead, str]] = []
    known = _full_names(texts)
    for text in texts:
        marked = mark_people(text, mentions(text, known))
        leads = find_leads(marked)
        by_person = {lead.person: lead for lead in reversed(leads) if lead.person is not None}
        spelt = {at: _spelt(lead, marked.spelt) for at, lead in by_person.items()}
        namings += [Naming(one, text, spelt.get(at)) for at, one in enumerate(marked.people)]
        claims += [(_spelt(lead, marked.spelt), text) for lead in leads if lead.person is None]
    return namings, claims


def _full_names(texts: Sequence[str]) -> list[str]:
    found = [mention.name for text in texts for mention in mentions(text)]
    names = list(dict.fromkeys(name for name in found if " " in name))
    # "Stephen Marlow" and "Steve Marlow" are one: else neither "Steve" nor "Marlow" fits one only.
    return [name for at, name in enumerate(names) if not _is_known(name, names[:at])]


def _is_known(name: str, earlier: Sequence[str]) -> bool:
    return any(same_person(name, other) for other in earlier)


def _spelt(lead: Lead, spell: object) -> Lead:
    return replace(lead, subject=spell(lead.subject)) if lead.subject and callable(spell) else lead


def _groups(namings: Sequence[Naming]) -> list[list[Naming]]:
    """Gather the mentions of each person; a surname that two persons share joins neither."""
    full = [naming for naming in namings if " " in naming.mention.name]
    groups: list[list[Naming]] = []
    for naming in full:
        group = next(
            (g for g in groups if same_person(g[0].mention.name, naming.mention.name)), None
        )
        if group is None:
            groups.append(group := [])
        group.append(naming)
    for naming in namings:
        if " " not in naming.mention.name:
            _join_surname(groups, naming)
    return sorted(groups, key=lambda group: min(namings.index(naming) for naming in group))


def _join_surname(groups: list[list[Naming]], naming: Naming) -> None:
    same = [g for g in groups if same_person(g[0].mention.name, naming.mention.name)]
    if len(same) == 1:
        same[0].append(naming)
    elif not same:
        groups.append([naming])


_LONDON = re.compile(r"\b(?:Met|Metropolitan|London|Scotland\s+Yard|MPS)\b")


def _is_other_commissioner(group: Sequence[Naming], texts: Sequence[str]) -> bool:
    """Say whether a bare "Commissioner" is probably no police officer.

    Only the two London forces have one; elsewhere the word is an elected or a foreign office.
    """
    codes = {naming.mention.rank for naming in group if naming.mention.rank}
    return codes == {"Commissioner"} and not any(_LONDON.search(text) for text in texts)


def _officer(group: Sequence[Naming]) -> Officer | None:
    ranked = [naming for naming in group if naming.mention.rank]
    full = [naming for naming in ranked if " " in naming.mention.name]
    judged = full or ranked
    lead = next((naming for naming in group if naming.lead and naming.lead.subject), None)
    lead = lead or next((naming for naming in group if naming.lead), None)
    if judged and not any(naming.mention.police for naming in judged):
        return None
    if not judged and not lead:
        return None
    first = next((naming for naming in judged if naming.mention.police), lead or group[0])
    name = max((naming.mention.name for naming in group), key=lambda name: len(name.split()))
    evidence = lead or first
    return Officer(
        name=name,
        slug=slug(name),
        rank=first.mention.rank,
        lead=lead is not None,
        lead_on=lead.lead.subject if lead and lead.lead else None,
        source=Source.BODY,
        words=evidence.words,
    )


def _with_claims(
    officers: list[Officer], claims: Sequence[tuple[Lead, str]], speaker: Speaker | None
) -> Iterator[Officer]:
    if not claims or not speaker:
        yield from officers
        return
    lead, words = claims[0]
    own = [one for one in officers if same_person(one.name, speaker.name)]
    for officer in officers:
        if officer in own and not officer.lead:
            yield replace(officer, lead=True, lead_on=lead.subject, words=words)
        else:
            yield officer
    if not own:
        yield Officer(
            speaker.name, speaker.slug, speaker.rank, True, lead.subject, Source.BODY, words
        )
