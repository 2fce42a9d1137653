"""Names that hold what somebody typed, as a reader finds them in a list while typing."""

from __future__ import annotations

from collections.abc import Iterable

from indexer.names import ascii_key


def holds(names: Iterable[str], typed: str) -> bool:
    """Say whether one of the names holds every part of what was typed.

    Capitals, accents and hyphens make no difference; nothing typed is held by every name.
    """
    parts = _folded(typed).split()
    return any(all(part in name for part in parts) for name in map(_folded, names))


def _folded(name: str) -> str:
    return ascii_key(name).replace("-", " ") or name.casefold()
