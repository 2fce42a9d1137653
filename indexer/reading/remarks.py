"""What a step of reading has to say about a file: a reason to skip it, or a remark."""

from __future__ import annotations

from collections.abc import Callable

Note = Callable[[str], None]
"""Takes one remark about the file being read; the file is indexed all the same."""


class UnusableError(Exception):
    """The file cannot become a post; the message is the reason shown beside its name."""
