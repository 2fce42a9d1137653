"""The people of an archive, looked up by slug or by part of their name."""

from __future__ import annotations

from collections.abc import Mapping

from indexer.analysis import tokens
from indexer.names import bare_name, slug


class People:
    """The names of an archive's people by slug.

    ``former`` maps the slugs of those who were merged to the slug of the one entry.
    """

    def __init__(self, names: Mapping[str, str], former: Mapping[str, str] | None = None) -> None:
        self.names = names
        self._former = former or {}
        self._words = {slug: _words(name) for slug, name in names.items()}

    def called(self, typed: str) -> tuple[str, ...]:
        """Return the slugs of those who are called so: a slug, a full name or words of one.

        Rank and honorific make no difference: ``Chief Constable Jo Field`` is ``Jo Field``. The
        former slug of somebody who was merged, or the name that it was made of, is theirs.
        """
        if known := self.slug(typed) or self.slug(slug(typed)):
            return (known,)
        words = _words(bare_name(typed) or typed)
        if not words:
            return ()
        same = tuple(slug for slug, name in self._words.items() if name == words)
        return same or tuple(slug for slug, name in self._words.items() if words <= name)

    def slug(self, typed: str) -> str | None:
        """Return the slug in force for a slug, or None where nobody has or had it."""
        return typed if typed in self.names else self._former.get(typed)


def _words(name: str) -> frozenset[str]:
    return frozenset(token.exact for token in tokens(name.replace("-", " ")))
