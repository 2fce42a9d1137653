"""A person of the archive: plain values that a build gathers once and readers look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

Part = Literal["speaker", "officer"]
Verdict = Literal["same", "not", "none", "one"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What a row of ``corrections.csv`` says of a person, with who says so, when and why.

    ``one`` and ``other`` are slugs. It says ``same`` of two who are one person, shown as the other
    is, ``not`` of two who are two, ``none`` of one who is nobody else, and ``one`` of a name that
    is one person's in all its posts; the last two are about nobody other. ``line`` is the row.
    """

    one: str
    says: Verdict
    other: str
    who: str
    when: str
    why: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Named:
    """A name that a decision is about, as posts spell it, and the slug of the entry it is in.

    ``entry`` is None where no post names it, or where posts mean several persons by it.
    """

    slug: str
    name: str
    entry: str | None


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision in force with the persons that it is about; ``other`` is None where it is one."""

    decision: Decision
    one: Named
    other: Named | None

    def as_json(self) -> dict[str, Any]:
        """Return the decision as JSON values."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Variant:
    """A spelling of a name, and in how many posts it stands."""

    name: str
    posts: int


@dataclass(frozen=True, slots=True)
class Role:
    """What one post says that a person was on its day.

    ``post`` is an ID, ``heading`` what that post is called, ``date`` its date in EDTF. ``part`` is
    ``speaker`` also where the text names its author a second time. ``rank`` is a code of
    ``ranks.yaml``, ``office`` the force or other office as written, ``portfolios`` what the person
    leads on, as written.
    """

    post: str
    date: str | None
    rank: str | None
    office: str | None
    portfolios: tuple[str, ...]
    part: Part
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Merged:
    """Another name that was taken for the same person, in how many posts, and why, in words.

    ``settled`` is one that curators joined, not evidence; ``decisions`` are their rows of
    ``corrections.csv``, none where ``people.yaml`` says so.
    """

    slug: str
    name: str
    why: str
    posts: int
    settled: bool = False
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Somebody who may be the same person and was not merged, and why.

    The slug is the person's own where one name may be two persons'.
    """

    slug: str
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Person:
    """One person, however the texts spell the name.

    ``variants`` are all spellings, the commonest first. ``spoken``, ``led`` and ``named`` count the
    posts that the person wrote, is called a lead in, and is named in as an officer. ``roles``
    holds one for each post, by date, the undated last.
    """

    slug: str
    name: str
    variants: tuple[Variant, ...] = ()
    honours: tuple[str, ...] = ()
    spoken: int = 0
    led: int = 0
    named: int = 0
    roles: tuple[Role, ...] = ()
    merged: tuple[Merged, ...] = ()
    doubtful: tuple[Doubtful, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the person as JSON values."""
        return asdict(self)


def person_from_json(stored: Mapping[str, Any]) -> Person:
    """Return the person that ``as_json`` wrote."""
    return Person(
        **{
            **stored,
            "variants": tuple(Variant(**each) for each in stored["variants"]),
            "honours": tuple(stored["honours"]),
            "roles": tuple(_role(each) for each in stored["roles"]),
            "merged": tuple(_merged(each) for each in stored["merged"]),
            "doubtful": tuple(Doubtful(**each) for each in stored["doubtful"]),
        }
    )


def decided_from_json(stored: Mapping[str, Any]) -> Decided:
    """Return the decision that ``as_json`` wrote."""
    other = stored["other"]
    return Decided(
        Decision(**stored["decision"]),
        Named(**stored["one"]),
        Named(**other) if other else None,
    )


def _merged(stored: Mapping[str, Any]) -> Merged:
    decisions = tuple(Decision(**each) for each in stored["decisions"])
    return Merged(**{**stored, "decisions": decisions})


def _role(stored: Mapping[str, Any]) -> Role:
    return Role(**{**stored, "portfolios": tuple(stored["portfolios"])})
