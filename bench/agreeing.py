"""Whether engines agree, before anything is timed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from statistics import fmean

from bench.engines.answers import Found, Peer, Unable
from bench.engines.choosing import OURS, TANTIVY
from bench.queries import Case
from indexer.query.request import FACETS

# Shapes that all engines rank by the same BM25 of the same words. Elsewhere they differ by
# design: in what a phrase weighs, and in whether prefixes and misspelt words weigh at all.
RANKED_ALIKE = ("rare word", "medium word", "common word", "two words", "three words", "OR", "NOT")
_LEAST_OVERLAP = 0.6


class Disagreement(Exception):
    """Engines found different posts for the same question."""


def agree(cases: Sequence[Case], peers: Mapping[str, Peer]) -> dict[str, dict[str, float]]:
    """Return by engine and shape how much of our ten best posts it has among its own.

    Raises Disagreement, with everything that differs, unless all totals and counts are the same.
    """
    slips: list[str] = []
    overlaps: dict[str, dict[str, list[float]]] = {name: {} for name in peers}
    for case in cases:
        ours = peers[OURS].answer(case.query())
        for name in peers:
            found = _answer(peers[name], case)
            if found and name != OURS:
                slips += [f"{case.typed}: {name} has {slip}" for slip in differences(ours, found)]
                overlaps[name].setdefault(case.shape, []).append(_overlap(ours, found))
    means = {n: {s: fmean(all) for s, all in by.items()} for n, by in overlaps.items()}
    slips += list(_unlike(means))
    if slips:
        raise Disagreement("\n".join(slips))
    return means


def differences(ours: Found, theirs: Found) -> Iterator[str]:
    """Yield what differs, in words; the order of the posts does not count."""
    if theirs.total != ours.total:
        yield f"a total of {theirs.total}, not {ours.total}"
    if theirs.left_out != ours.left_out:
        yield f"{theirs.left_out} undated left out, not {ours.left_out}"
    for facet in FACETS:
        if _present(theirs.counts[facet]) != _present(ours.counts[facet]):
            yield f"other counts of {facet}: {_unlike_counts(ours, theirs, facet)}"


def _unlike_counts(ours: Found, theirs: Found, facet: str) -> str:
    one, other = ours.counts[facet], theirs.counts[facet]
    unlike = [v for v in sorted({*one, *other}) if one.get(v, 0) != other.get(v, 0)]
    return ", ".join(f"{v} {other.get(v, 0)}, not {one.get(v, 0)}" for v in unlike[:3])


def _unlike(overlaps: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    by_shape = overlaps.get(TANTIVY, {})
    found = [by_shape[shape] for shape in RANKED_ALIKE if shape in by_shape]
    if found and fmean(found) < _LEAST_OVERLAP:
        yield f"{TANTIVY} has only {fmean(found):.0%} of our ten best posts"


def _overlap(ours: Found, theirs: Found) -> float:
    if not ours.top:
        return 1.0
    return len({*ours.top} & {*theirs.top}) / len(ours.top)


def _present(counts: Mapping[str, int]) -> dict[str, int]:
    return {value: number for value, number in counts.items() if number}


def _answer(peer: Peer, case: Case) -> Found | None:
    try:
        return peer.answer(case.query())
    except Unable:
        return None
