"""The captures of one post to the post."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from indexer.building.addressed import author_in_address
from indexer.building.bearing import borne
from indexer.building.beside import joined, said_by
from indexer.building.joining import with_corrections
from indexer.building.overruling import overruled
from indexer.knowing import NOTHING_BESIDE, know
from indexer.listing import KnownPosts
from indexer.records import (
    Beside,
    Block,
    Capture,
    Cleaned,
    Found,
    Knowledge,
    Notice,
    OtherCapture,
    Paragraph,
    Post,
)


class Maker:
    """Makes posts of captures that belong together.

    By the file of a capture, ``ids`` holds its ID, ``printed`` the title that it prints, and
    ``originals`` the capture as it was before any correction. ``notices`` name the corrections
    that turn out not to be in force.
    """

    def __init__(
        self,
        ids: Mapping[str, str],
        known: KnownPosts,
        printed: Mapping[str, Found | None],
        originals: Mapping[str, Capture],
    ) -> None:
        self._ids = ids
        self._known = known
        self._printed = printed
        self._originals = originals
        self.notices: list[Notice] = []

    def with_author(self, pages: Sequence[Cleaned], post: Post, names: Mapping[str, str]) -> Post:
        """Return the post with the author whom its address names, where nothing else names one."""
        said = [one for one in post.statements if one.field == "speaker"]
        author = author_in_address(post, names) if not said and not post.speaker else NOTHING_BESIDE
        return self.post(pages, author) if author.speakers else post

    def post(self, pages: Sequence[Cleaned], said: Beside = NOTHING_BESIDE) -> Post:
        """Return the post of these captures, the best text first; ``said`` stands beside it."""
        notices = self.notices if said is NOTHING_BESIDE else list[Notice]()
        best, *others = with_corrections(pages, notices)
        beside = joined([self._beside(best, others), said])
        post = self._post(best, know(best, beside), others)
        if not post.corrections:
            return post
        original = self._original(best)
        known = know(original, self._beside(original, others))
        return borne(overruled(post, known, _address(original.capture)), notices)

    def _beside(self, page: Cleaned, others: Sequence[Cleaned]) -> Beside:
        return joined([self._listed(page), *map(self._said, others)])

    def _listed(self, page: Cleaned) -> Beside:
        return self._known.beside(page, self._printed[page.capture.file])

    def _said(self, page: Cleaned) -> Beside:
        # What is corrected in any capture is corrected in the post, and beside it nothing is.
        return said_by(know(self._original(page), self._listed(page)))

    def _original(self, page: Cleaned) -> Cleaned:
        return replace(page, capture=self._originals[page.capture.file])

    def _post(self, page: Cleaned, known: Knowledge, others: Sequence[Cleaned]) -> Post:
        capture = page.capture
        return Post(
            id=self._ids[capture.file],
            file=capture.file,
            format=capture.format,
            title=known.title,
            date=known.date,
            speaker=known.speaker,
            officers=known.officers,
            address=_address(capture),
            paragraphs=tuple(_paragraphs(known.body)),
            furniture=page.furniture,
            raw=capture.raw,
            claims=known.claims,
            statements=known.statements,
            corrections=capture.corrections,
            captures=tuple(self._other(other.capture) for other in others),
        )

    def _other(self, capture: Capture) -> OtherCapture:
        url = _address(capture)
        return OtherCapture(
            id=self._ids[capture.file],
            file=capture.file,
            format=capture.format,
            address=url.value if url else None,
            raw=capture.raw,
        )


def _address(capture: Capture) -> Found | None:
    """Return the address that is declared; none where a curator says that there is none."""
    url = capture.declared.get("url")
    return url if url and url.value else None


def _paragraphs(body: Sequence[Block]) -> list[Paragraph]:
    return [
        Paragraph(number, block.kind, block.text, block.html, block.line)
        for number, block in enumerate(body, start=1)
    ]
