"""What a capture shows of itself by which it can be found in a list: file name, address, title."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.knowing.dating.addresses import date_in_address
from indexer.listing.authorship import author_of
from indexer.listing.entry_dates import date_within, split_date
from indexer.listing.keys import stem, title_slugs
from indexer.records import Cleaned, Found


class Evidence:
    """The titles, addresses, file name and dates of one capture, and its author, if it says so."""

    FIELDS = ("url", "title", "speaker", "date")
    """What is read of the fields that are declared."""

    def __init__(self, page: Cleaned, printed: Found | None) -> None:
        # What a curator has corrected to nothing shows nothing.
        declared = {field: one for field, one in page.capture.declared.items() if one.value}
        url = declared.get("url")
        self.address = url.value if url else None
        self.stems = [one for one in map(stem, self._names(page.capture.file)) if one]
        self.titles = [one.value for one in (printed, declared.get("title")) if one]
        self.authors = self._authors(declared.get("speaker"))
        self.dates = self._dates(page.capture.file, declared.get("date"))

    def _names(self, file: str) -> Sequence[str]:
        return [file, self.address] if self.address else [file]

    def _authors(self, speaker: Found | None) -> list[str]:
        named = [author_of(split_date(title).title, title) for title in self.titles]
        return [*([speaker.value] if speaker else []), *(one.name for one in named if one)]

    def _dates(self, file: str, declared: Found | None) -> list[str]:
        found = [date_in_address(name) for name in self._names(file)]
        found += [split_date(title).date or date_within(title) for title in self.titles]
        return [*([declared.value] if declared else []), *(date for date in found if date)]

    def explains(self, slug: str) -> bool:
        """Say whether a title that the capture states begins as ``slug`` does.

        Then its file name was cut from that title, and names no other that begins alike.
        """
        slugs = [one for title in self.titles for one in title_slugs(title, title)]
        return any(one.startswith(slug) for one in slugs)
