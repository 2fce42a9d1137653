"""Leads that an author claims who is not known."""

from __future__ import annotations

from collections.abc import Iterator

from evaluation.answers import Answer
from evaluation.folding import folded_portfolio, listed
from evaluation.goldens import Golden
from evaluation.marks import Mark, Miss, right_or


def judge_claims(golden: Golden, answer: Answer) -> Iterator[Mark]:
    """Mark ``claim_precision`` of the portfolios so claimed, and ``claim_recall`` of the known."""
    expected = golden.author_leads_on
    portfolios = set(map(folded_portfolio, expected))
    for claim in answer.claims:
        miss = Miss(golden.file, "claim", listed(expected), listed([claim.value]), claim.words)
        is_right = folded_portfolio(claim.value) in portfolios
        yield right_or(miss, "claim_precision", is_right)
    if None not in expected:
        values = [claim.value for claim in answer.claims]
        miss = Miss(golden.file, "claim", listed(expected), listed(values or [None]))
        yield right_or(miss, "claim_recall", bool(portfolios & set(map(folded_portfolio, values))))
