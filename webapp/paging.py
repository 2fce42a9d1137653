"""Long lists a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row")

ON_A_PAGE = 200


@dataclass(frozen=True, slots=True)
class Paged(Generic[Row]):
    """The rows of one page of a list, which page that is of how many, and the way to the others."""

    rows: Sequence[Row]
    page: int
    pages: int
    previous_url: str | None
    next_url: str | None


def paged(rows: Sequence[Row], asked: str, url: Callable[[int], str]) -> Paged[Row]:
    """Return the page that is asked for, or the last; what is no number counts as not given."""
    pages = max(1, -(-len(rows) // ON_A_PAGE))
    page = min(_number(asked), pages)
    return Paged(
        rows=rows[(page - 1) * ON_A_PAGE : page * ON_A_PAGE],
        page=page,
        pages=pages,
        previous_url=url(page - 1) if page > 1 else None,
        next_url=url(page + 1) if page < pages else None,
    )


def _number(typed: str) -> int:
    return max(1, int(typed)) if typed.isascii() and typed.isdecimal() and len(typed) < 7 else 1
