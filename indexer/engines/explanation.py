"""Why a query finds a post: what its score is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from indexer.query.tree import Fuzzy, Near, Phrase, Prefix, Respelt, Word

Leaf = Word | Phrase | Near | Prefix | Fuzzy | Respelt
"""What of a query is looked for in texts."""


class Kind(StrEnum):
    """What a part of a score is given for.

    ``word``: a word in any of its endings; ``row``: several of them joined by a hyphen;
    ``phrase``, ``near``, ``prefix``, ``fuzzy``: what is asked for so; ``respelt``: another spelling
    of a word that the archive has; ``pair``: two neighbouring words of the question that are
    neighbours in the post; ``close``: many of its words in one stretch of the post; ``company``:
    how near the post is to the question in the latent space.
    """

    WORD = "word"
    ROW = "row"
    PHRASE = "phrase"
    NEAR = "near"
    PREFIX = "prefix"
    FUZZY = "fuzzy"
    RESPELT = "respelt"
    PAIR = "pair"
    CLOSE = "close"
    COMPANY = "company"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a word stands in a post: what BM25 counts.

    It stands there ``count`` times among ``length`` words, which is kept to within 3.2 %, where
    posts have ``average`` words; ``posts`` posts hold it, which makes its idf ``rarity``.
    """

    word: str
    count: int
    posts: int
    rarity: float
    length: int
    average: float


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a score.

    ``leaf`` is what was asked for, None of a pair, of closeness and of company, where ``text``
    says the words.
    ``in_title`` is the share given once more for the title. What is ``added`` nobody typed: it is
    another form of something typed. ``times`` is how often the question says it.
    """

    kind: Kind
    share: float
    text: str = ""
    leaf: Leaf | None = None
    in_title: bool = False
    added: bool = False
    times: int = 1
    words: tuple[Standing, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """The parts of the score that a query gives a post, in the order of the question.

    ``documents`` is how many posts the rarity of words is counted in. The best ``candidates`` by
    their words are looked at again for pairs and company: ``looked_at_again`` says whether this
    post is among them, None where the query has no such second look.
    """

    parts: tuple[Part, ...]
    documents: int
    candidates: int
    looked_at_again: bool | None

    @property
    def score(self) -> float:
        """The sum of all shares: the score that a search gives the post."""
        return sum(part.share for part in self.parts)
