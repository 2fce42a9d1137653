"""Decisions about persons as readers see them: who is whom and who is not, who says so and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from indexer.persons import Decided, Named, Verdict
from indexer.records import Place
from indexer.wording import where
from webapp.corrections_view import day
from webapp.results_view import Link
from webapp.urls import person_url

_SAYS: dict[Verdict, str] = {
    "same": "is the same person as",
    "not": "is not",
    "none": "is nobody else",
    "one": "is one person in all posts",
}


@dataclass(frozen=True, slots=True)
class DecisionView:
    """One decision in words; a name has no address where it is no one person's in the archive."""

    one: Link
    says: str
    other: Link | None
    who: str
    when: str
    why: str
    where: str


def decided_persons(decided: Iterable[Decided]) -> list[DecisionView]:
    """Return the public list of decisions about persons, by table and row."""
    return [_view(one) for one in decided]


def _view(one: Decided) -> DecisionView:
    said = one.decision
    return DecisionView(
        one=_link(one.one),
        says=_SAYS[said.says],
        other=_link(one.other) if one.other else None,
        who=said.who,
        when=day(said.when),
        why=said.why,
        where=where(Place(said.file, said.line)),
    )


def _link(named: Named) -> Link:
    return Link(named.name, person_url(named.entry) if named.entry else None)
