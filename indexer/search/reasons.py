"""Why a query finds a post, in plain words, and the JSON shape of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from indexer.engines.explanation import Explanation, Kind, Part
from indexer.query.plain_words import tree_in_words
from indexer.query.sought_words import typed_as
from indexer.query.tree import TITLE, Fuzzy, Prefix, Respelt

CLOSE = "these words close together"
COMPANY = "other words that often stand beside these"


@dataclass(frozen=True, slots=True)
class Reason:
    """A part of a score: what it is given for, how that stands in the post, and the share."""

    said: str
    detail: str
    share: float


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a post is found, as an engine explains it, in plain words."""

    explanation: Explanation

    @property
    def score(self) -> float:
        """What the post scores: the sum of all shares."""
        return self.explanation.score

    @property
    def parts(self) -> tuple[Reason, ...]:
        """The parts of the score, in the order of the question."""
        posts = self.explanation.documents
        return tuple(Reason(_said(p), _detail(p, posts), p.share) for p in self.explanation.parts)

    @property
    def notes(self) -> tuple[str, ...]:
        """What is to be known of all parts together."""
        return tuple(_notes(self.explanation))

    def as_json(self) -> dict[str, Any]:
        """Return them in the shape that the README documents."""
        found = self.explanation
        return {
            "score": round(found.score, 6),
            "documents": found.documents,
            "looked_at_again": found.looked_at_again,
            "parts": list(map(_part, found.parts, self.parts)),
            "notes": list(self.notes),
        }


def _notes(explanation: Explanation) -> Iterator[str]:
    if not explanation.parts:
        yield "There is no word to rank by: filters, names and dates give no score."
    if length := _length(explanation):
        yield length
    if explanation.looked_at_again is False:
        yield (
            f"Only the best {explanation.candidates} posts are looked at again for words side by "
            "side or close together and for the company of words; this one is not among them."
        )


def _said(part: Part) -> str:
    match part.kind:
        case Kind.PAIR:
            said = f"“{part.text}” side by side"
        case Kind.CLOSE:
            said = CLOSE
        case Kind.COMPANY:
            said = COMPANY
        case _:
            said = _leaf(part)
    return f"{said}, searched for as well" if part.added else said


def _leaf(part: Part) -> str:
    said = tree_in_words(part.leaf, {}) if part.leaf else part.text
    if isinstance(part.leaf, Prefix | Fuzzy | Respelt):
        said += ": " + " or ".join(f"“{standing.word}”" for standing in part.words)
    return f"{said} in the title" if part.in_title else said


def _detail(part: Part, posts: int) -> str:
    asked = [f"asked for {_times(part.times)}"] if part.times > 1 else []
    stands = ["counted once more"] if part.in_title else _stand(part, posts)
    return "; ".join([*stands, *asked])


def _stand(part: Part, posts: int) -> Iterator[str]:
    """Yield of each word how often it stands there; one alone was named already."""
    typed = typed_as(part.leaf) if part.leaf else {}
    place = "title" if part.leaf and part.leaf.field == TITLE else "post"
    for word in part.words:
        called = f"“{typed.get(word.word, word.word)}” " if len(part.words) > 1 else ""
        hold = "has" if word.posts == 1 else "have"
        rare = f"{word.posts:,} of {posts:,} posts {hold} it"
        yield f"{called}{_times(word.count)} in the {place} ({rare})"


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count:,} times")


def _length(explanation: Explanation) -> str | None:
    for part in explanation.parts:
        if part.leaf and part.leaf.field != TITLE and not part.in_title:
            length, average = part.words[0].length, round(part.words[0].average)
            return f"About {length:,} words of the post count; {average:,} is the average."
    return None


def _part(part: Part, reason: Reason) -> dict[str, Any]:
    return {
        "kind": part.kind,
        "in_title": part.in_title,
        "added": part.added,
        "times": part.times,
        "share": round(part.share, 6),
        "said": reason.said,
        "words": [asdict(word) for word in part.words],
    }
