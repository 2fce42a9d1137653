"""The words of a text, read only as far as they are asked for."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property, lru_cache
from itertools import accumulate

from indexer.analysis import Token, tokens

# Where a word may look otherwise than its form begins: the full stops of C.S.E., the comma of
# 1,500, and all beyond ASCII but characters that are no part of a word.
_GLUED = (re.compile(r"\.\w"), re.compile(r",\w"))
_ODD = re.compile(r"[^\x00-\x7f–—‘’“”…£•]")
# The same few words stand in many a post.
_of_chunk = lru_cache(maxsize=20_000)(tokens)


class Words:
    """The words of a text.

    To analyse ten posts word by word takes 3.5 ms, more than everything else that their rows
    need: so a word is first looked for by the characters that it begins with.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        # One letter for one, so that places are the same: İ alone would become two.
        self._lowered = text.replace("İ", "I").lower().replace("’", "'")

    @cached_property
    def exact(self) -> list[str]:
        """The exact form of every word."""
        return [word.exact for chunk in self._in_chunks for word in chunk]

    @cached_property
    def stems(self) -> list[str]:
        """The stem of every word."""
        return [word.stem for chunk in self._in_chunks for word in chunk]

    def place(self, number: int) -> tuple[int, int]:
        """Return where a word starts and ends; the first is number 0."""
        chunk = bisect_right(self._counts, number)
        word = self._in_chunks[chunk][number - self._counts[chunk]]
        return self._starts[chunk] + word.start, self._starts[chunk] + word.end

    def may_hold(self, beginning: str) -> bool:
        """Say whether a word can be there whose exact form begins so."""
        return beginning in self._lowered or bool(self._unusual)

    def around(self, beginning: str) -> dict[int, str]:
        """Return pieces of the text, by their places, that no word reaches out of.

        Among them are all that hold a word whose exact form begins so.
        """
        text, lowered, pieces = self._text, self._lowered, self._unusual.copy()
        end = -1
        while (at := lowered.find(beginning, end + 1)) >= 0:
            # No word begins behind a letter.
            if lowered[at - 1 : at].isalpha():
                end = at
            else:
                start, end = _piece(text, at)
                pieces[start] = text[start:end]
        return pieces

    @cached_property
    def _chunks(self) -> list[str]:
        return self._text.split(" ")

    @cached_property
    def _in_chunks(self) -> list[list[Token]]:
        return [_of_chunk(chunk) for chunk in self._chunks]

    @cached_property
    def _counts(self) -> list[int]:
        """How many words there are up to the end of each chunk."""
        return list(accumulate(map(len, self._in_chunks)))

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate((len(chunk) + 1 for chunk in self._chunks), initial=0))

    @cached_property
    def _unusual(self) -> dict[int, str]:
        """The pieces in which a word may look otherwise than its form, by their places."""
        looks = _GLUED if self._text.isascii() else (*_GLUED, _ODD)
        places = (at.start() for look in looks for at in look.finditer(self._text))
        spans = {_piece(self._text, at) for at in places}
        return {start: self._text[start:end] for start, end in spans}


def _piece(text: str, at: int) -> tuple[int, int]:
    """Return where the piece of a text between spaces that a place is in starts and ends."""
    end = text.find(" ", at)
    return text.rfind(" ", 0, at) + 1, end if end >= 0 else len(text)
