"""The post that every engine keeps beside its index."""

from __future__ import annotations

import json

from indexer.engines import Document


def stored_post(document: Document) -> str:
    """Return all that the program keeps of a post, as one JSON text."""
    return json.dumps({**document.payload, **document.rest}, ensure_ascii=False)
