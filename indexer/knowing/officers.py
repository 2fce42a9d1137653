"""The serving UK police officers whom the body of a post names, and what they lead on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from indexer.cleaning.sentences import sentences
from indexer.knowing.marks import Marked, mark_people
from indexer.knowing.mentions import Mention, mentions
from indexer.knowing.portfolios import Lead, find_leads
from indexer.knowing.pronouns import pronoun, still_spoken_of
from indexer.knowing.serving import has_left
from indexer.names import same_person, slug
from indexer.records import Block, Officer, Source, Speaker


@dataclass(frozen=True, slots=True)
class Naming:
    """A mention with the sentence it stands in and the lead stated there, if any."""

    mention: Mention
    words: str
    lead: Lead | None


@dataclass(frozen=True, slots=True)
class Claim:
    """A lead that the author claims, or that the line which names the author states."""

    subject: str | None
    words: str
    source: Source


def find_officers(
    blocks: Sequence[Block], speaker: Speaker | None, lines: Sequence[str] = ()
) -> tuple[Officer, ...]:
    """Return each officer once, in the order of first mention, under the fullest name used.

    A person counts with a UK rank, or where the text says that they are a national lead of the
    police. For a known ``speaker`` count the leads claimed in the first person, and those stated
    in the ``lines`` that name the author.
    """
    paragraphs = [
        [block.text[start:end] for start, end in sentences(block.text)] for block in blocks
    ]
    texts = [text for paragraph in paragraphs for text in paragraph]
    namings, claims = _read(paragraphs, _full_names(texts))
    groups = [group for group in _groups(namings) if not _is_other_commissioner(group, texts)]
    found = [officer for group in groups if (officer := _officer(group))]
    claims += _stated(speaker, lines) if speaker else []
    return tuple(_with_claims(found, claims, speaker))


def _read(
    paragraphs: Sequence[Sequence[str]], known: Sequence[str]
) -> tuple[list[Naming], list[Claim]]:
    namings: list[Naming] = []
    claims: list[Claim] = []
    for paragraph in paragraphs:
        named: Sequence[Mention] = ()
        for text in paragraph:
            spoken = pronoun(text, named)
            people = mentions(text, known)
            named = people or still_spoken_of(text, named)
            marked = mark_people(text, [*spoken, *people])
            leads = find_leads(marked)
            namings += _namings(marked, leads)
            own = [_spelt(lead, marked).subject for lead in leads if lead.person is None]
            claims += [Claim(subject, text, Source.BODY) for subject in own]
    return namings, claims


def _namings(marked: Marked, leads: Sequence[Lead]) -> Iterator[Naming]:
    by_person = {lead.person: _spelt(lead, marked) for lead in reversed(leads)}
    for at, mention in enumerate(marked.people):
        yield Naming(mention, marked.source, by_person.get(at))


def _full_names(texts: Sequence[str]) -> list[str]:
    found = [mention.name for text in texts for mention in mentions(text)]
    names = list(dict.fromkeys(name for name in found if " " in name))
    # "Stephen Marlow" and "Steve Marlow" are one: else neither "Steve" nor "Marlow" fits one only.
    return [name for at, name in enumerate(names) if not _is_known(name, names[:at])]


def _is_known(name: str, earlier: Sequence[str]) -> bool:
    return any(same_person(name, other) for other in earlier)


def _spelt(lead: Lead, marked: Marked) -> Lead:
    return replace(lead, subject=marked.spelt(lead.subject)) if lead.subject else lead


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
    if (not judged and not lead) or any(_has_left(naming) for naming in group):
        return None
    first = next((naming for naming in judged if naming.mention.police), lead or group[0])
    name = max((naming.mention.name for naming in group), key=lambda name: len(name.split()))
    evidence = lead or first
    second = next((naming.lead.rank for naming in group if naming.lead), None)
    return Officer(
        name=name,
        slug=slug(name),
        rank=first.mention.rank or second,
        lead=lead is not None,
        lead_on=lead.lead.subject if lead and lead.lead else None,
        source=Source.BODY,
        words=evidence.words,
    )


def _has_left(naming: Naming) -> bool:
    return has_left(naming.words[naming.mention.end :])


def _stated(speaker: Speaker, lines: Sequence[str]) -> list[Claim]:
    """Return the leads that the author's own lines state: "ACC Jo Field, NPCC lead for X"."""
    claims: list[Claim] = []
    for line in lines:
        marked = mark_people(line, mentions(line))
        for lead in find_leads(marked):
            if lead.person is None or not lead.subject:
                continue
            if same_person(marked.people[lead.person].name, speaker.name):
                claims.append(Claim(_spelt(lead, marked).subject, line, speaker.source))
    return claims


def _with_claims(
    officers: list[Officer], claims: Sequence[Claim], speaker: Speaker | None
) -> Iterator[Officer]:
    if not claims or not speaker:
        yield from officers
        return
    claim = claims[0]
    own = [one for one in officers if same_person(one.name, speaker.name)]
    for officer in officers:
        if officer in own and not officer.lead:
            yield replace(officer, lead=True, lead_on=claim.subject, words=claim.words)
        else:
            yield officer
    if not own:
        name, rank = speaker.name, speaker.rank
        yield Officer(name, speaker.slug, rank, True, claim.subject, claim.source, claim.words)
