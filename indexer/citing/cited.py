"""What a citation is made of, whatever its form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from unicodedata import category

from indexer import edtf
from indexer.headings import FIRST_WORDS
from indexer.records import Post


@dataclass(frozen=True)
class Cited:
    """A post as it is cited.

    ``blog`` is the name of the blog, ``link`` the absolute URL of the post's page in this
    service, ``accessed`` the day on which it was read there.
    """

    post: Post
    blog: str
    link: str
    accessed: date

    @property
    def author(self) -> str | None:
        """The name of the author on one line, or None where nobody is named."""
        speaker = self.post.speaker
        return (one_line(speaker.name) or None) if speaker else None

    @property
    def is_titled(self) -> bool:
        """Whether the post has a title of its own."""
        return bool(self.post.title and one_line(self.post.title.value))

    @property
    def title(self) -> str:
        """The title on one line; in square brackets a description where there is none."""
        if self.post.title and self.is_titled:
            return one_line(self.post.title.value)
        return f"[Untitled post{self._beginning()}]"

    @property
    def date_parts(self) -> tuple[str, ...]:
        """Year, month and day as digits, only as far as they are known; () if undated.

        Of an interval that is what its first and last day share: ``2016`` of May to July 2016.
        """
        if self.post.date is None:
            return ()
        days = edtf.first_day(self.post.date.edtf), edtf.last_day(self.post.date.edtf)
        pairs = zip(*(day.isoformat().split("-") for day in days), strict=True)
        return tuple(first for first, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))

    @property
    def interval(self) -> str | None:
        """``between May and July 2016`` where no date but only an interval is known."""
        date = self.post.date
        is_interval = date and edtf.precision(date.edtf) == "interval"
        return edtf.in_words(date.edtf) if date and is_interval else None

    @property
    def address(self) -> str | None:
        """The URL at which the post first appeared, if it is known and is not ``link``."""
        address = one_line(self.post.address.value) if self.post.address else ""
        return address if address not in ("", self.link) else None

    def _beginning(self) -> str:
        words = next((p.text.split() for p in self.post.paragraphs if p.text.strip()), [])
        first = one_line(" ".join(words[:FIRST_WORDS]))
        dots = " …" if len(words) > FIRST_WORDS else ""
        return f" beginning “{first}{dots}”" if first else ""


def one_line(text: str) -> str:
    """Return ``text`` without line breaks and control characters, its spaces folded to one."""
    return " ".join("".join(" " if category(c) == "Cc" else c for c in text).split())
