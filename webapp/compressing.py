"""Pages in a fifth of their size, for readers whose browsers can unpack them.

By the standard library: Flask-Compress would bring three compiled packages for the same fifth.
"""

from __future__ import annotations

import gzip

from flask import Response, request

# Of a page of 150 kB: 27 kB in 0.6 ms, where level 6 takes 1.7 ms for 24 kB.
LEVEL = 2
# What fits one packet anyhow.
SMALLEST = 1000
KINDS = {
    "text/html",
    "text/css",
    "text/javascript",
    "text/plain",
    "application/json",
    "image/svg+xml",
}


def compress(response: Response) -> Response:
    """Compress a response if it is worth it and the reader takes it."""
    if response.mimetype not in KINDS:
        return response
    response.vary.add("Accept-Encoding")
    is_whole = response.status_code not in (206, 304)
    if is_whole and request.accept_encodings.quality("gzip") and _size(response) >= SMALLEST:
        response.direct_passthrough = False  # a static file is read, not handed to the server
        response.set_data(gzip.compress(response.get_data(), LEVEL, mtime=0))
        response.content_encoding = "gzip"
        tag, _ = response.get_etag()
        if tag:
            response.set_etag(tag, weak=True)
    return response


def _size(response: Response) -> int:
    return response.content_length or response.calculate_content_length() or 0
