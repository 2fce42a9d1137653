"""Addresses that have moved for good: a post's other capture, a person's former entry."""

from __future__ import annotations

from typing import NoReturn

from flask import abort, redirect, request, url_for


def moved(**now: str) -> NoReturn:
    """End the request with a 301 to the same page with other values in its path.

    The question behind the address is kept: a link out of results still marks its words.
    """
    values = {**(request.view_args or {}), **now}
    path = url_for(str(request.endpoint), **values)
    question = request.query_string.decode("ascii", "replace")
    abort(redirect(f"{path}?{question}" if question else path, code=301))
