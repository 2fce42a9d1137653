"""The passages of a post that show why it was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from indexer.query.tree import Node
from indexer.records import Paragraph
from indexer.search.marking import marked
from indexer.search.matching import Match, matches, merged

MOST = 3
# Characters: about two lines and a half on a wide page, six on a telephone.
LENGTH = 260
LEAD_IN = 60


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage of one paragraph; ``spans`` are the matches, counted in ``text``."""

    paragraph: int
    text: str
    spans: tuple[tuple[int, int], ...]

    @property
    def html(self) -> str:
        """The passage as HTML, its matches in ``<mark>``."""
        return marked(self.text, self.spans)


def snippets(tree: Node, paragraphs: Sequence[Paragraph]) -> tuple[Snippet, ...]:
    """Return up to three passages in reading order: those that match most of the query.

    Where no paragraph matches, the opening of the post stands in, unmarked.
    """
    found = [(p, hits) for p in paragraphs if (hits := matches(tree, p.text))]
    if not found:
        return tuple(_cut(p, []) for p in paragraphs[:1])
    best = sorted(found, key=lambda pair: _weight(pair[1]), reverse=True)[:MOST]
    return tuple(_cut(p, hits) for p, hits in sorted(best, key=lambda pair: pair[0].number))


def _weight(hits: Sequence[Match]) -> tuple[int, int]:
    return len({match.leaf for match in hits}), len(hits)


def _cut(paragraph: Paragraph, hits: Sequence[Match]) -> Snippet:
    start = _start(paragraph.text, hits)
    end = _end(paragraph.text, start)
    before, after = "… " if start else "", " …" if end < len(paragraph.text) else ""
    shift = start - len(before)
    spans = [(s - shift, e - shift) for s, e in merged(hits) if s >= start and e <= end]
    text = before + paragraph.text[start:end] + after
    return Snippet(paragraph.number, text, tuple(spans))


def _start(text: str, hits: Sequence[Match]) -> int:
    """Return where the passage begins: a little before the densest stretch of matches."""
    if not hits or len(text) <= LENGTH:
        return 0
    room = LENGTH - LEAD_IN
    densest = max(
        hits,
        key=lambda first: (
            *_weight([m for m in hits if first.start <= m.start and m.end <= first.start + room]),
            -first.start,
        ),
    )
    wish = max(0, min(densest.start - LEAD_IN, len(text) - LENGTH))
    return 0 if wish == 0 else _word_start(text, wish, densest.start)


def _word_start(text: str, wish: int, latest: int) -> int:
    space = text.find(" ", wish, latest)
    return latest if space < 0 else space + 1


def _end(text: str, start: int) -> int:
    if len(text) - start <= LENGTH:
        return len(text)
    space = text.rfind(" ", start + 1, start + LENGTH + 1)
    return start + LENGTH if space < 0 else space
