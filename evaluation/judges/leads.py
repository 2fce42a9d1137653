"""National leads: which officer leads on what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from evaluation.answers import Answer, Person
from evaluation.folding import folded_portfolio, listed
from evaluation.goldens import Golden, KnownPerson
from evaluation.marks import Mark, Miss, right_or
from indexer.names import slug


def judge_leads(golden: Golden, answer: Answer) -> Iterator[Mark]:
    """Mark ``lead_precision`` of portfolios claimed, ``lead_recall`` of those to be found.

    A portfolio counts with its person. ``lead_flag`` is for officers rightly found: whether
    they lead at all, where the golden or the answer says so.
    """
    known = {slug(person.name): person for person in golden.officers}
    found = {slug(person.name): person for person in answer.officers}
    yield from _claimed(golden.file, known, found)
    yield from _expected(golden.file, known, found)
    for key in known.keys() & found.keys():
        yield from _flag(golden.file, known[key], found[key])


_Known = Mapping[str, KnownPerson]
_Found = Mapping[str, Person]


def _claimed(file: str, known: _Known, found: _Found) -> Iterator[Mark]:
    for key, person in found.items():
        if person.lead_on:
            expected = known.get(key)
            is_right = _agree(expected, person)
            yield right_or(_miss(file, expected, person), "lead_precision", is_right)


def _expected(file: str, known: _Known, found: _Found) -> Iterator[Mark]:
    for key, expected in known.items():
        person = found.get(key)
        if None not in expected.portfolios and (person or not expected.optional):
            miss = _miss(file, expected, person)
            yield right_or(miss, "lead_recall", _agree(expected, person))


def _agree(known: KnownPerson | None, found: Person | None) -> bool:
    if not (known and found and found.lead_on):
        return False
    return folded_portfolio(found.lead_on) in set(map(folded_portfolio, known.portfolios))


def _miss(file: str, known: KnownPerson | None, found: Person | None) -> Miss:
    name = known.name if known else found.name if found else ""
    expected = listed(known.portfolios) if known else "no officer"
    said, words = (found.lead_on, found.words) if found else ("no officer", "")
    return Miss(file, f"lead_on of {name}", expected, listed([said]), words)


def _flag(file: str, known: KnownPerson, found: Person) -> Iterator[Mark]:
    if found.lead or True in known.leads:
        expected = listed("lead" if lead else "no lead" for lead in known.leads)
        said = "lead" if found.lead else "no lead"
        miss = Miss(file, f"lead of {known.name}", expected, said, found.words)
        yield right_or(miss, "lead_flag", found.lead in known.leads)
