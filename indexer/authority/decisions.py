"""What curators have decided of persons, read against the people of the archive."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from indexer.authority.entries import variants
from indexer.authority.listed import Listed
from indexer.authority.namings import Naming
from indexer.authority.words import Word
from indexer.names import slug
from indexer.persons import Decided, Decision, Named
from indexer.records import Notice


def read_decisions(
    decided: Iterable[Decision], known: Collection[str]
) -> tuple[tuple[Decision, ...], tuple[Notice, ...]]:
    """Return the decisions with slugs, by table and row; a name may stand in place of a slug.

    Who is said to be the same as oneself is nobody else. A decision about somebody who is not in
    the archive, or that tells a person from the same person, is noted and left out.
    """
    read: list[Decision] = []
    notices: list[Notice] = []
    for decision in sorted(decided, key=lambda each: (each.file, each.line)):
        faults = list(_faults(decision, known))
        notices += (_notice(decision, fault) for fault in faults)
        if not faults:
            read.append(_read(decision, known))
    return tuple(read), tuple(notices)


def _faults(decision: Decision, known: Collection[str]) -> Iterable[str]:
    written = dict.fromkeys(filter(None, (decision.one, decision.other)))
    absent = [said for said in written if _slug(said, known) not in known]
    for said in absent:
        yield f"there is nobody called “{said}” in the archive; give a person's slug"
    if not absent and decision.says == "not" and len({_slug(said, known) for said in written}) < 2:
        yield f"“{decision.one}” is the person itself; give the slug of somebody else"


def _notice(decision: Decision, fault: str) -> Notice:
    return Notice(decision.file, f"row {decision.line}: same as: {fault}")


def _read(decision: Decision, known: Collection[str]) -> Decision:
    one, other = (_slug(written, known) for written in (decision.one, decision.other))
    if one == other:
        return replace(decision, one=one, other="", says="none")
    return replace(decision, one=one, other=other)


def in_force(
    used: Iterable[Word],
    found: Mapping[str, Sequence[Naming]],
    listed: Mapping[str, Listed],
    entries: Mapping[str, str],
) -> tuple[Decided, ...]:
    """Return the decisions among the words in use, by table and row, with whom they are about.

    ``entries`` maps every slug of a person, own and former, to that of the entry.
    """

    def named(slug: str) -> Named:
        spelt = variants(found.get(slug, ()))
        name = spelt[0].name if spelt else listed[slug].name if slug in listed else slug
        return Named(slug, name, entries.get(slug))

    decided = (
        Decided(one, named(one.one), named(one.other) if one.other else None)
        for one in (word.decision for word in used)
        if one
    )
    return tuple(sorted(decided, key=lambda each: (each.decision.file, each.decision.line)))


def _slug(written: str, known: Collection[str]) -> str:
    return written if written in known else slug(written)
