"""A person of the archive: plain values that a build gathers once and readers look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

Part = Literal["speaker", "officer"]


@dataclass(frozen=True, slots=True)
class Variant:
    """A spelling of a name, and in how many posts it stands."""

    name: str
    posts: int


@dataclass(frozen=True, slots=True)
class Role:
    """What one post says that a person was on its day.

    ``post`` is an ID, ``date`` the post's in EDTF. ``part`` is ``speaker`` also where the text
    names its author a second time. ``rank`` is a code of ``ranks.yaml``, ``office`` the force or
    other office as written, ``portfolios`` what the person leads on, as written.
    """

    post: str
    date: str | None
    rank: str | None
    office: str | None
    portfolios: tuple[str, ...]
    part: Part


@dataclass(frozen=True, slots=True)
class Merged:
    """Another name that was taken for the same person, in how many posts, and why."""

    slug: str
    name: str
    why: str
    posts: int


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
            "merged": tuple(Merged(**each) for each in stored["merged"]),
            "doubtful": tuple(Doubtful(**each) for each in stored["doubtful"]),
        }
    )


def _role(stored: Mapping[str, Any]) -> Role:
    return Role(**{**stored, "portfolios": tuple(stored["portfolios"])})
