"""What can go wrong, each said in one line that a person can act on."""

from __future__ import annotations


class BlogSearchError(Exception):
    """Something is wrong that the user can mend; the message says what and how."""


class GazetteerError(BlogSearchError):
    """A data file of the gazetteer breaks one of its own rules."""


class RankingError(BlogSearchError):
    """The weights of the ranking cannot be read."""


class SourceError(BlogSearchError):
    """A source named for indexing cannot be read at all."""


class DuplicateId(BlogSearchError):
    """Two files claim the same post ID; the message names both."""


class QueryError(BlogSearchError):
    """The query cannot be understood.

    ``position`` is the offset of the slip in the query text, counted in
    characters from 0; ``suggestion`` is a query that would work, if one is near.
    """

    def __init__(self, message: str, position: int = 0, suggestion: str | None = None) -> None:
        super().__init__(message)
        self.position = position
        self.suggestion = suggestion


class ParameterError(BlogSearchError):
    """One or more search parameters are unknown or unusable; ``slips`` names every one."""

    def __init__(self, slips: list[str]) -> None:
        super().__init__(" ".join(slips))
        self.slips = slips


class IndexUnusable(BlogSearchError):
    """The index cannot answer; the message ends with the command that mends it."""


class IndexMissing(IndexUnusable):
    """There is no index where one was looked for."""


class IndexStale(IndexUnusable):
    """The index was built by another version of this program."""


class IndexDamaged(IndexUnusable):
    """A part of the index is absent, cut short or unreadable."""


class IndexBusy(BlogSearchError):
    """Another process is building this index at the moment."""
