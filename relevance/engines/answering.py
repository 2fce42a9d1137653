"""What every engine is asked for, and the parts of texts that some are handed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

DEPTH = 1000
"""How many documents an answer holds at most."""

Answering = Callable[[str], Sequence[str]]
"""Returns the IDs of the documents found for a plain question, the best first."""


def letters_and_digits(text: str) -> list[str]:
    """Return the words of a text, small, as engines take them without reading signs into them."""
    return re.findall(r"[^\W_]+", text.lower())
