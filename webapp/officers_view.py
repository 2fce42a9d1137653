"""Speakers and officers as a post's page shows them: the role on the day, and where it leads."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.gazetteer import portfolio_key, rank_label
from indexer.records import Claim, Officer, Speaker
from indexer.search.row import Author
from indexer.wording import leads
from webapp.urls import only_url, person_url


@dataclass(frozen=True, slots=True)
class Named:
    """An officer with the role that the post gives, the person's page, and the portfolio's posts.

    ``portfolios`` are what a lead leads on, each with its posts; empty where the text does not say.
    """

    name: str
    role: str
    url: str
    lead: bool
    portfolios: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Claimed:
    """A lead of an author who is not named."""

    lead_on: str | None
    portfolio_url: str | None


def speaker_in_words(speaker: Speaker | Author | None) -> str:
    """Return name, rank and office of a speaker, or ``no named speaker``."""
    if speaker is None:
        return "no named speaker"
    rank = rank_label(speaker.rank) if speaker.rank else None
    return ", ".join(part for part in (speaker.name, rank, speaker.role) if part)


def officer_in_words(officer: Officer) -> str:
    """Return name, rank, office and lead of an officer, as far as the text says them."""
    on = " and on ".join(leads(officer))
    lead = f"lead on {on}" if on else "a lead" if officer.lead else None
    return ", ".join(part for part in (officer.name, _role(officer), lead) if part)


def claim_in_words(claim: Claim) -> str:
    """Return the sentence for a lead whose holder the post does not name."""
    portfolio = f"leads on {claim.lead_on}" if claim.lead_on else "is a national lead"
    return f"The author, who is not named, {portfolio}"


def named(officer: Officer) -> Named:
    """Return an officer of a post with links."""
    return Named(
        name=officer.name,
        role=_role(officer),
        url=person_url(officer.slug),
        lead=officer.lead,
        portfolios=tuple((words, portfolio_url(words)) for words in leads(officer)),
    )


def claimed(claim: Claim) -> Claimed:
    """Return a claim of a post with its link."""
    return Claimed(claim.lead_on, portfolio_url(claim.lead_on) if claim.lead_on else None)


def portfolio_url(lead_on: str) -> str:
    """Return the search for all posts with a lead on a portfolio, however they spell it."""
    return only_url("portfolio", portfolio_key(lead_on))


def _role(officer: Officer) -> str:
    rank = rank_label(officer.rank) if officer.rank else None
    return ", ".join(part for part in (rank, officer.office) if part)
