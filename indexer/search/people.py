"""The people of an archive, looked up by slug or by part of their name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from indexer.analysis import tokens
from indexer.names import bare_name, slug
from indexer.search.holding import holds


class People:
    """The names of an archive's people by slug.

    ``former`` maps the slugs of those who were merged to the slug of the one entry, ``spellings``
    a slug to the ways in which texts spell the name.
    """

    def __init__(
        self,
        names: Mapping[str, str],
        former: Mapping[str, str] | None = None,
        spellings: Mapping[str, Iterable[str]] | None = None,
    ) -> None:
        self.names = names
        self._former = former or {}
        spelt = spellings or {}
        self._spellings = {
            slug: tuple(dict.fromkeys([name, *spelt.get(slug, ())])) for slug, name in names.items()
        }
        self._words = {slug: tuple(map(_words, each)) for slug, each in self._spellings.items()}

    def called(self, typed: str) -> tuple[str, ...]:
        """Return the slugs of those who are meant: by a slug, a full name or words of a spelling.

        Rank and honorific make no difference: ``Chief Constable Jo Field`` is ``Jo Field``. The
        former slug of somebody who was merged, or the name that it was made of, is theirs.
        """
        if known := self.slug(typed) or self.slug(slug(typed)):
            return (known,)
        words = _words(bare_name(typed) or typed)
        if not words:
            return ()
        same = tuple(slug for slug, (name, *_) in self._words.items() if name == words)
        return same or tuple(
            slug for slug, spelt in self._words.items() if any(words <= each for each in spelt)
        )

    def holding(self, typed: str) -> tuple[str, ...]:
        """Return the slugs of those one of whose spellings holds every part of what was typed.

        Rank, capitals and accents make no difference; nothing typed finds everybody.
        """
        return tuple(slug for slug, spelt in self._spellings.items() if holds(spelt, typed))

    def slug(self, typed: str) -> str | None:
        """Return the slug in force for a slug, or None where nobody has or had it."""
        return typed if typed in self.names else self._former.get(typed)


def _words(name: str) -> frozenset[str]:
    return frozenset(token.exact for token in tokens(name.replace("-", " ")))
