"""The serving UK police officers whom the body of a post names, and what they lead on."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from indexer.knowing.leading.further_portfolios import further_portfolios
from indexer.knowing.mentioning.ranks_in_service import has_left
from indexer.knowing.serving.gathering import gather
from indexer.knowing.serving.grounds import grounds_of, with_grounds
from indexer.knowing.serving.history import of_the_past
from indexer.knowing.serving.namings import Naming, body_sentences, read_namings
from indexer.knowing.serving.own_leads import (
    claimed,
    office_claimed,
    office_in_lines,
    stated,
    unattributed,
    with_own_lead,
)
from indexer.names import same_person, slug
from indexer.records import Block, Claim, Ground, Officer, Place, Source, Speaker


def find_officers(
    file: str, blocks: Sequence[Block], speaker: Speaker | None, lines: Sequence[str] = ()
) -> tuple[tuple[Officer, ...], tuple[Claim, ...]]:
    """Return each officer once, in the order of first mention, under the fullest name used.

    A person counts with a UK rank, or where the text says that they are a national lead of the
    police. For a known ``speaker`` count the leads claimed in the first person, and those stated
    in the ``lines`` that name the author. Where the author is not known these claims are the
    second part, one for each portfolio. Every place is the line of the block that holds the words.
    """
    paragraphs = body_sentences(blocks)
    texts = [sentence.text for paragraph in paragraphs for sentence in paragraph]
    namings, own = read_namings(paragraphs)
    namings = [naming for naming in namings if not _is_of_author(naming, speaker, lines)]
    past = of_the_past(paragraphs, namings)
    living = [group for group in gather(namings) if not _is_in(past, group)]
    groups = [group for group in living if not _is_other_commissioner(group, texts)]
    found = [officer for group in groups if (officer := _officer(file, group))]
    if speaker is None:
        return tuple(found), unattributed(file, own)
    named = [_under_full_name(officer, found, speaker) for officer in found]
    evidence = [*claimed(file, own), *stated(speaker, lines)]
    office = office_in_lines(speaker, lines) or office_claimed(file, paragraphs)
    return tuple(with_own_lead(named, speaker, evidence, office)), ()


def _is_in(past: Collection[str], group: Sequence[Naming]) -> bool:
    return any(naming.mention.name in past for naming in group)


def _is_of_author(naming: Naming, speaker: Speaker | None, lines: Sequence[str]) -> bool:
    """Say whether a naming only says who the author is: "ACC Jo Field explains why".

    A sentence that does so is a byline, wherever it stands, unless it states a lead.
    """
    if speaker is None or naming.lead or not same_person(naming.mention.name, speaker.name):
        return False
    return any(naming.sentence.text in line for line in lines)


_LONDON = re.compile(r"\b(?:Met|Metropolis|Metropolitan|London|Scotland\s+Yard|MPS)\b")


def _is_other_commissioner(group: Sequence[Naming], texts: Sequence[str]) -> bool:
    """Say whether a bare "Commissioner" is probably no police officer.

    Only the two London forces have one; elsewhere the word is an elected or a foreign office. Where
    it has no capital, the very sentence must speak of London: "the designate commissioner, A B".
    """
    ranked = [naming for naming in group if naming.mention.rank]
    if {naming.mention.rank for naming in ranked} != {"Commissioner"}:
        return False
    said = [naming.sentence.text for naming in ranked]
    meant = texts if any("Commissioner" in text for text in said) else said
    return not any(_LONDON.search(text) for text in meant)


def _under_full_name(officer: Officer, found: Sequence[Officer], speaker: Speaker) -> Officer:
    """Return an officer under the author's name where the body has no more than the surname of it.

    Only with the author's own rank: an officer of another one is a namesake.
    """
    alone = " " not in officer.name and officer.rank in (None, speaker.rank)
    if not alone or not same_person(officer.name, speaker.name):
        return officer
    if any(" " in other.name and same_person(other.name, officer.name) for other in found):
        return officer
    named = Ground("name", speaker.name, speaker.source, speaker.words, speaker.place)
    grounds = with_grounds(officer, [named], replacing=["name"])
    return replace(officer, name=speaker.name, slug=speaker.slug, grounds=grounds)


def _officer(file: str, group: Sequence[Naming]) -> Officer | None:
    ranked = [naming for naming in group if naming.mention.rank]
    judged = [naming for naming in ranked if " " in naming.mention.name] or ranked
    lead = _leading(group)
    if judged and not any(naming.mention.police for naming in judged):
        return None
    if (not judged and not lead) or any(_has_left(naming) for naming in group):
        return None
    first = next((naming for naming in judged if naming.mention.police), lead or group[0])
    name = max((naming.mention.name for naming in group), key=lambda name: len(name.split()))
    evidence = lead or first
    officer = Officer(
        name=name,
        slug=slug(name),
        rank=first.mention.rank or _second_rank(group),
        lead=lead is not None,
        lead_on=lead.lead.subject if lead and lead.lead else None,
        source=Source.BODY,
        words=evidence.sentence.text,
        place=Place(file, evidence.sentence.line),
        office=first.office or next((naming.office for naming in group if naming.office), None),
        also_leads_on=_also(group, lead),
    )
    return replace(officer, grounds=grounds_of(file, group, officer))


def _also(group: Sequence[Naming], main: Naming | None) -> tuple[str, ...]:
    """Return on what else a person leads than the subject of the naming ``main`` says."""
    first = main.lead.subject if main and main.lead else None
    leads = [lead for one in group for lead in (one.lead, *one.further) if lead]
    return further_portfolios(first, [lead.subject for lead in leads])


def _leading(group: Sequence[Naming]) -> Naming | None:
    """Return the naming that states a lead, the first that says on what if one does."""
    leading = [naming for naming in group if naming.lead]
    return next((one for one in leading if one.lead and one.lead.subject), None) or next(
        iter(leading), None
    )


def _second_rank(group: Sequence[Naming]) -> str | None:
    return next((naming.lead.rank for naming in group if naming.lead), None)


def _has_left(naming: Naming) -> bool:
    return has_left(naming.sentence.text[naming.mention.end :])
