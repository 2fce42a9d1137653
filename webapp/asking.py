"""The search that the address of a request asks for."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from flask import g, request

from indexer.query.parameters import read
from indexer.query.request import Query


def asked(besides: Collection[str] = ()) -> Query:
    """Return the query of this request, read once; ``besides`` are parameters of its page alone.

    Raises ParameterError or QueryError where it cannot be run.
    """
    if "asked" not in g:
        g.asked = read(pair for pair in request.args.items(multi=True) if pair[0] not in besides)
    return cast(Query, g.asked)
