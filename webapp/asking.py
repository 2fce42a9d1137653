"""The search that the address of a request asks for."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from flask import g, request

from indexer.errors import ParameterError, QueryError
from indexer.query.parameters import read
from indexer.query.request import Query

EXPLAIN = "explain"


def asked(besides: Collection[str] = ()) -> Query:
    """Return the query of this request, read once; ``besides`` are parameters of its page alone.

    Raises ParameterError or QueryError where it cannot be run.
    """
    if "asked" not in g:
        g.asked = read(pair for pair in request.args.items(multi=True) if pair[0] not in besides)
    return cast(Query, g.asked)


def asked_of_api() -> tuple[Query, bool]:
    """Return the query of this request, and whether the scores are to be explained.

    Raises ParameterError or QueryError where it cannot be run.
    """
    given = [value.strip() for value in request.args.getlist(EXPLAIN)]
    slips = [f"“{EXPLAIN}={value}” is not 1." for value in given if value not in ("", "1")]
    try:
        query = asked(besides=[EXPLAIN])
    except ParameterError as error:
        raise ParameterError([*error.slips, *slips]) from error
    except QueryError as error:
        raise (ParameterError([str(error), *slips]) if slips else error) from error
    if slips:
        raise ParameterError(slips)
    return query, "1" in given
