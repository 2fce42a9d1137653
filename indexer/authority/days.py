"""The days that a date in EDTF may mean; an archive says each of its dates many times over."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from indexer import edtf


@lru_cache(maxsize=20_000)
def days(when: str) -> tuple[date, date]:
    """Return the first and the last day of a date. ValueError where it is not valid EDTF."""
    return edtf.first_day(when), edtf.last_day(when)
