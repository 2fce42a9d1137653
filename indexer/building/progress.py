"""How a build tells how far it has come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

Item = TypeVar("Item")


class Progress(Protocol):
    """Hands on all items in their order, and may show how far it has come."""

    def __call__(self, items: Sequence[Item], doing: str) -> Iterable[Item]:
        """Yield ``items``; ``doing`` names the stage: ``Reading``, ``Writing``."""


def silently(items: Sequence[Item], doing: str) -> Iterable[Item]:
    """Hand on the items and show nothing."""
    return items
