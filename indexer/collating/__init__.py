"""Captures of one post, brought together: near-duplicates by their words, never by their topic.

Shingles, their containment and the sketch of a text after Broder, "On the resemblance and
containment of documents" (1997). A sketch only finds who may be alike; overlap is counted.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby
from operator import itemgetter

from indexer.collating.shingles import shingles, sketch
from indexer.records import Cleaned, Source

__all__ = ["collate"]

# Of the shingles of the shorter text. Crawls of one page differ in a word here and there and in
# what they lost; two texts that quote one statement share a paragraph of each.
_SHARED = 0.7
# Of the longer text, so that a post quoted whole in a longer one stays a post of its own.
_COVERED = 0.5
# Shorter texts are alike by chance: "See the video below."
_FEWEST = 20
# What stands in more captures than these is a standing phrase and tells nothing.
_COMMON = 50

_Text = Sequence[int]


def collate(pages: Sequence[Cleaned]) -> list[tuple[Cleaned, ...]]:
    """Return the captures grouped by post, the best text of each first, in the order of the pages.

    Two captures are of one post where seven in ten of the shorter text's runs of five words,
    and half of the longer's, stand in both. The best text is the longest; of equals the one of
    whose post most is declared, then the first by name. A correction of ``captures`` to
    ``separate`` keeps a capture by itself; no correction makes a text better.
    """
    groups = _joined(len(pages), _alike(pages))
    return [tuple(sorted((pages[at] for at in group), key=_quality)) for group in groups]


def _alike(pages: Sequence[Cleaned]) -> Iterator[tuple[int, int]]:
    """Yield pairs of positions, the earlier first, whose texts are of one post."""
    # As arrays: the shingles of 10,000 captures fill half a gigabyte as sets, 50 MB so.
    texts = [array("q", shingles(page.blocks) if _may_join(page) else ()) for page in pages]
    # In order, so that the numbers of a text become a set once for all its pairs.
    for one, pairs in groupby(sorted(_candidates(texts)), key=itemgetter(0)):
        held = frozenset(texts[one])
        yield from (pair for pair in pairs if _is_one(held, texts[pair[1]]))


def _may_join(page: Cleaned) -> bool:
    said = ((one.field, one.value.casefold()) for one in page.capture.corrections)
    return ("captures", "separate") not in said


def _candidates(texts: Sequence[_Text]) -> set[tuple[int, int]]:
    """Return the pairs whose sketches share what is no standing phrase."""
    holders: dict[int, list[int]] = defaultdict(list)
    for at, text in enumerate(texts):
        for shingle in sketch(text):
            holders[shingle].append(at)
    shared = {shingle: held for shingle, held in holders.items() if len(held) > 1}
    # Counted in the texts: a sketch that has many smaller shingles leaves a standing phrase out.
    counts = Counter(shingle for text in texts for shingle in text if shingle in shared)
    told = (held for shingle, held in shared.items() if counts[shingle] <= _COMMON)
    return {pair for held in told for pair in combinations(held, 2)}


def _is_one(one: frozenset[int], other: _Text) -> bool:
    """Say whether two texts, the numbers of each given once, are of one post."""
    shorter, longer = sorted((len(one), len(other)))
    needed = max(_SHARED * shorter, _COVERED * longer)
    return shorter >= max(_FEWEST, needed) and len(one.intersection(other)) >= needed


def _joined(count: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    groups = {at: [at] for at in range(count)}
    for earlier, later in pairs:
        if groups[later] is not groups[earlier]:
            groups[earlier] += groups[later]
            groups |= dict.fromkeys(groups[later], groups[earlier])
    return [group for at, group in groups.items() if at == min(group)]


def _quality(page: Cleaned) -> tuple[int, int, str]:
    letters = sum(len(block.text) for block in page.blocks)
    # A score of letters is a sentence; a dash that one crawl folded to a hyphen is none.
    return -(letters // 20), -_declared(page), page.capture.file


def _declared(page: Cleaned) -> int:
    """Count the fields of the post that are declared, whatever a curator has corrected since.

    Otherwise a correction of one capture could make its text, and its ID, those of the post.
    """
    capture = page.capture
    said = {name for name, found in capture.declared.items() if not _is_corrected(found.source)}
    aside = {one.field for one in capture.overruled if not _is_corrected(one.source)}
    return len((said | aside) & {"title", "date", "speaker", "url", "id"})


def _is_corrected(source: Source) -> bool:
    return source is Source.CORRECTION
