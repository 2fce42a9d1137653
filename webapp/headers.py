"""Response headers that every page and answer carries."""

from __future__ import annotations

from flask import Response

# Nothing is loaded from elsewhere and nothing inline runs: what a post holds stays text.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def harden(response: Response) -> Response:
    """Add the headers that keep a browser from guessing, framing and leaking."""
    response.headers.setdefault("Content-Security-Policy", POLICY)
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "same-origin")
    return response
