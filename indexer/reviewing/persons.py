"""What to look at among persons: who was taken for whom, and who may be whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from indexer.persons import Person
from indexer.reviewing.matter import Kind, Matter
from indexer.reviewing.pairs import Pair, pairs


def matters_of_persons(persons: Iterable[Person]) -> Iterator[Matter]:
    """Yield a matter for each pair of names that evidence joined, or did not suffice to join."""
    for pair in pairs(persons):
        if not pair.settled:
            yield _matter(pair)


def _matter(pair: Pair) -> Matter:
    is_merged = pair.kind == "merged"
    return Matter(
        kind=Kind.MERGED_PERSONS if is_merged else Kind.DOUBTFUL_PERSONS,
        file="",
        id=pair.one,
        field="same as",
        found=pair.other if is_merged else pair.one,
        doubt=_doubt(pair),
        evidence=pair.why,
        weight=(pair.posts, 0),
    )


def _doubt(pair: Pair) -> str:
    if pair.one == pair.other:
        return (
            f"Two persons may be called {pair.one_name}; write one if it is one, and correct the "
            "officers or the speaker of a post if they are two."
        )
    said = "was taken for" if pair.kind == "merged" else "may be"
    return (
        f"{pair.one_name} {said} {pair.other_name}; write {pair.other} if they are one person, "
        f"not {pair.other} if they are two."
    )
