"""Named parameters to a Query and back: the one door for pages, API and command line.

``read(write(query)) == query`` for every query that ``read`` can return.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from rapidfuzz import fuzz, process

from indexer import edtf
from indexer.errors import ParameterError, QueryError
from indexer.query.parser import parse
from indexer.query.request import (
    DEFAULT_SIZE,
    FACETS,
    LARGEST_SIZE,
    UNDATED,
    Choice,
    Match,
    Query,
    Sort,
    Undated,
)

PARAMETERS = (
    "q",
    *FACETS,
    *(f"-{facet}" for facet in FACETS),
    "from",
    "to",
    "undated",
    "match",
    "sort",
    "page",
    "size",
)
_REPEATABLE = {*FACETS, *(f"-{facet}" for facet in FACETS)}
_FARTHEST_PAGE = 100_000


def read(pairs: Iterable[tuple[str, str]]) -> Query:
    """Return the query that the parameters ask for. Empty values count as not given.

    Raises ParameterError naming every slip, and QueryError where the query text alone is wrong.
    """
    given = [(name, value.strip()) for name, value in pairs]
    reader = _Reader([(name, value) for name, value in given if value])
    reader.refuse_unknown(name for name, _ in given)
    query = reader.query()
    if reader.slips:
        raise ParameterError(reader.slips)
    return query


def write(query: Query) -> list[tuple[str, str]]:
    """Return the parameters of a query in their fixed order, defaults left out."""
    pairs = [("q", query.text)]
    for facet in FACETS:
        choice = query.choice(facet)
        pairs += [(facet, value) for value in choice.any_of]
        pairs += [(f"-{facet}", value) for value in choice.none_of]
    pairs += [("from", query.since or ""), ("to", query.until or "")]
    pairs += [("undated", query.undated if query.undated is not Undated.AUTO else "")]
    pairs += [("match", query.match or "")]
    pairs += [("sort", query.sort or "")]
    pairs += [("page", str(query.page) if query.page > 1 else "")]
    pairs += [("size", str(query.size) if query.size != DEFAULT_SIZE else "")]
    return [(name, str(value)) for name, value in pairs if value]


class _Reader:
    """Reads one set of parameters, gathering the slips in ``slips``."""

    def __init__(self, pairs: list[tuple[str, str]]) -> None:
        self.pairs = pairs
        self.slips: list[str] = []

    def refuse_unknown(self, names: Iterable[str]) -> None:
        for name in dict.fromkeys(names):
            if name not in PARAMETERS:
                near = process.extractOne(name, PARAMETERS, scorer=fuzz.ratio, score_cutoff=75)
                advice = f" Did you mean “{near[0]}”?" if near else ""
                self.slips.append(f"There is no parameter “{name}”.{advice}")

    def query(self) -> Query:
        text = self.one("q")
        query = Query(
            text=text,
            choices={f: choice for f in FACETS if (choice := self.choice(f))},
            since=self.date("from"),
            until=self.date("to"),
            undated=Undated(self.of("undated", list(Undated), Undated.AUTO)),
            match=self.match(),
            sort=self.sort(),
            page=self.number("page", 1, _FARTHEST_PAGE),
            size=self.number("size", DEFAULT_SIZE, LARGEST_SIZE),
        )
        self.check_range(query)
        return self.with_tree(query)

    def with_tree(self, query: Query) -> Query:
        try:
            tree = parse(query.text)
        except QueryError as error:
            if not self.slips:
                raise
            self.slips.append(str(error))
            return query
        return replace(query, tree=tree)

    def all(self, name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(value for given, value in self.pairs if given == name))

    def one(self, name: str) -> str:
        values = self.all(name)
        if len(values) > 1:
            self.slips.append(f"“{name}” was given {len(values)} times; give it once.")
        return values[0] if values else ""

    def choice(self, facet: str) -> Choice:
        chosen, shut_out = self.values(facet), self.values(f"-{facet}")
        for value in chosen:
            if value in shut_out:
                self.slips.append(f"“{facet}={value}” is both asked for and excluded.")
        return Choice(chosen, shut_out)

    def values(self, name: str) -> tuple[str, ...]:
        values = self.all(name)
        match name.removeprefix("-"):
            case "year":
                self.check(name, values, r"\d{4}|" + UNDATED, "a year such as 2016, or “undated”")
            case "month":
                self.check(name, values, r"\d{4}-(0[1-9]|1[0-2])", "a month such as 2016-10")
        return values

    def check(self, name: str, values: tuple[str, ...], pattern: str, wanted: str) -> None:
        for value in values:
            if not re.fullmatch(pattern, value, re.ASCII):
                self.slips.append(f"“{name}={value}” is not {wanted}.")

    def date(self, name: str) -> str | None:
        text = self.one(name)
        found = edtf.parse_edtf(text) or edtf.parse_date(text) if text else None
        if text and (found is None or edtf.precision(found) == "interval"):
            self.slips.append(
                f"“{name}={text}” is no date. Write 2016, 2016-10, 2016-10-24 or 24/10/2016."
            )
            return None
        return found

    def check_range(self, query: Query) -> None:
        if query.first_day and query.last_day and query.first_day > query.last_day:
            self.slips.append(f"“from={query.since}” is later than “to={query.until}”.")

    def match(self) -> Match | None:
        chosen = self.of("match", list(Match), "")
        return Match(chosen) if chosen else None

    def sort(self) -> Sort | None:
        chosen = self.of("sort", list(Sort), "")
        return Sort(chosen) if chosen else None

    def of(self, name: str, allowed: list[Undated] | list[Match] | list[Sort], default: str) -> str:
        value = self.one(name)
        if value and value not in allowed:
            self.slips.append(f"“{name}={value}” is not one of {', '.join(allowed)}.")
            return default
        return value or default

    def number(self, name: str, default: int, largest: int) -> int:
        value = self.one(name)
        if not value:
            return default
        if re.fullmatch(r"\d{1,9}", value, re.ASCII) and 1 <= int(value) <= largest:
            return int(value)
        self.slips.append(f"“{name}={value}” is not a whole number from 1 to {largest}.")
        return default
