"""What deserves a look, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import click

from indexer.reviewing import Matter
from indexer.wording import counted

# Of a kind; more is read in the table.
_MOST = 5


def review_lines(matters: Sequence[Matter]) -> Iterator[str]:
    """Yield the kinds in their order with the first matters of each, and how to answer."""
    if not matters:
        yield "Nothing deserves a look."
        return
    for kind, group in groupby(matters, key=lambda matter: matter.kind):
        yield from _of_kind(kind, list(group))
    total = counted(len(matters), "row")
    yield f"All of it as a table of {total}: blogsearch review --csv --output review.csv"


def _of_kind(kind: str, matters: Sequence[Matter]) -> Iterator[str]:
    yield click.style(f"{len(matters):,} × {kind}", bold=True)
    for matter in matters[:_MOST]:
        shown = f" [{matter.found}]" if matter.found else ""
        yield f"  {matter.id}{shown}: {matter.doubt}"
        yield f"      {matter.evidence}"
    if len(matters) > _MOST:
        yield f"  and {len(matters) - _MOST:,} more"
    yield ""
