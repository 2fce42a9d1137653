"""Runs of words, by which two captures of one text are known, and the few that stand for all."""

from __future__ import annotations

import heapq
import re
import unicodedata
from collections.abc import Iterable
from zlib import crc32

from indexer.records import Block

# At five words prose on one topic no longer shares runs by chance.
LENGTH = 5
# Of two texts that share four tenths of what both hold, all forty of one are foreign to the
# other once in a thousand million times: 0.6 ** 40.
SKETCH = 40
_WORD = re.compile(r"[a-z0-9]+")
_DASH = re.compile(r"[–—‑…\s]+")
# Dropped, not parted: a crawl folded to ASCII may write "dont" for "don't".
_DROPPED = re.compile(r"[^\x00-\x7f]|'")


def shingles(blocks: Iterable[Block]) -> frozenset[int]:
    """Return a number for each run of five words; case, accents, punctuation make no difference.

    The numbers are the same in every run of the program.
    """
    # Numbers, because Python salts the hash of a word anew for each process.
    words = [crc32(word.encode()) for block in blocks for word in _words(block.text)]
    return frozenset(map(hash, zip(*(words[start:] for start in range(LENGTH)), strict=False)))


def sketch(text: Iterable[int]) -> list[int]:
    """Return the smallest numbers of a text: texts that are alike have some of them in common."""
    return heapq.nsmallest(SKETCH, text)


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold()).replace("’", "")
    return _WORD.findall(_DROPPED.sub("", _DASH.sub(" ", plain)))
