"""The search that the address of a request asks for."""

from __future__ import annotations

from typing import cast

from flask import g, request

from indexer.query.parameters import read
from indexer.query.request import Query


def asked() -> Query:
    """Return the query of this request, read once.

    Raises ParameterError or QueryError where it cannot be run.
    """
    if "asked" not in g:
        g.asked = read(request.args.items(multi=True))
    return cast(Query, g.asked)
