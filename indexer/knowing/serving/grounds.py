"""What each part of an officer's role rests on: the very sentence that says it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from indexer.knowing.mentioning.mentions import mentions
from indexer.knowing.mentioning.pronouns import rank_said
from indexer.knowing.serving.namings import Naming
from indexer.records import NATIONAL_LEAD, Ground, Officer, Place, Source
from indexer.wording import leads


def grounds_of(file: str, group: Sequence[Naming], officer: Officer) -> tuple[Ground, ...]:
    """Return a ground for name, rank, office and every lead of an officer.

    ``group`` are the namings of the officer in ``file``. Of several sentences that say the same
    the first is taken.
    """
    stating: list[tuple[str, str | None, Callable[[Naming], bool]]] = [
        ("name", officer.name, lambda naming: _is_named(naming, officer.name)),
        ("rank", officer.rank, lambda naming: _says_rank(naming, officer.rank)),
        ("office", officer.office, lambda naming: naming.office == officer.office),
        *((("lead", NATIONAL_LEAD, _says_lead),) if officer.lead and not leads(officer) else ()),
        *(("lead_on", subject, _says(subject)) for subject in leads(officer)),
    ]
    found = ((part, value, _first(group, says)) for part, value, says in stating if value)
    return tuple(_ground(file, part, value, naming) for part, value, naming in found if naming)


def with_grounds(
    officer: Officer, added: Sequence[Ground], replacing: Sequence[str] = ()
) -> tuple[Ground, ...]:
    """Return the grounds of an officer and further ones, with which ``replacing`` parts are new.

    Of two grounds of one value the officer's own stays.
    """
    kept = [one for one in officer.grounds if one.part not in replacing]
    said = {(one.part, one.value): one for one in [*added, *kept]}
    return tuple(sorted(said.values(), key=lambda one: _PARTS.index(one.part)))


_PARTS = ("name", "rank", "role", "office", "lead", "lead_on")


def _first(group: Sequence[Naming], says: Callable[[Naming], bool]) -> Naming | None:
    return next(filter(says, group), None)


def _is_named(naming: Naming, name: str) -> bool:
    return naming.mention.name == name and name in " ".join(naming.sentence.text.split())


def _says_rank(naming: Naming, rank: str | None) -> bool:
    """Say whether a sentence gives the rank: a surname alone has that of where it stood in full."""
    if naming.lead and naming.lead.rank == rank:
        return True
    if naming.mention.start == 0 and rank_said(naming.sentence.text) == rank:
        return True
    name = naming.mention.name
    said = mentions(naming.sentence.text, [name]) if naming.mention.rank == rank else []
    return any(one.name == name and one.rank == rank for one in said)


def _says_lead(naming: Naming) -> bool:
    return naming.lead is not None


def _says(subject: str) -> Callable[[Naming], bool]:
    return lambda naming: any(
        lead.subject == subject for lead in (naming.lead, *naming.further) if lead
    )


def _ground(file: str, part: str, value: str, naming: Naming) -> Ground:
    sentence = naming.sentence
    return Ground(part, value, Source.BODY, sentence.text, Place(file, sentence.line))
