"""A post as one line of JSON: what is known of it and why, without its text."""

from __future__ import annotations

import json
from hashlib import sha256

from indexer.records import Post
from indexer.search.as_json import post_as_json

_TEXT = ("paragraphs", "raw")


def json_line(post: Post) -> str:
    """Return the post as the API gives it, on one line that ends with a line feed.

    In place of the text stand ``paragraph_count`` and ``text_sha256``, the SHA-256 of the
    paragraphs in UTF-8, joined by line feeds. The keys always stand in one order, and nothing
    depends on when or where the index was built.
    """
    shown = {key: value for key, value in post_as_json(post).items() if key not in _TEXT}
    return json.dumps(shown | _print_of_text(post), ensure_ascii=False) + "\n"


def _print_of_text(post: Post) -> dict[str, int | str]:
    text = "\n".join(paragraph.text for paragraph in post.paragraphs)
    return {
        "paragraph_count": len(post.paragraphs),
        "text_sha256": sha256(text.encode()).hexdigest(),
    }
