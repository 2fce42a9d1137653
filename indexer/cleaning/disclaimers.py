"""Standing disclaimers: sentences of the blog about itself, in front of a guest's post."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from indexer.cleaning.sentences import sentences
from indexer.cleaning.shapes import is_prose
from indexer.gazetteer import furniture, patterns
from indexer.records import Block, Removed

REASON = "standing disclaimer"

# A disclaimer is one to three sentences; an argument about views in a longer text is the post's.
_LONGEST = 500
# How many paragraphs from the top and from the end it may stand.
_EDGE = 2
# Sentences beside the disclaimer that name a person or speak in the first person are the post's.
_PERSONAL = re.compile(r"\b(?:I|[Mm]y|me|I['’]\w+)\b")
_NOT = r"(?:\b(?:no[rt]?|never|nothing|neither|cannot|nobody|rather\s+than|instead of)\b|n['’]t\b)"
_NECESSARILY = re.compile(r"\bnot\s+(?:always|necessarily)\b|n['’]t\s+necessarily\b", re.IGNORECASE)
# "This week's guest post is by", "Today's blog comes from"; but "written by individual officers",
# "at the time of writing" introduce nobody.
_INTRODUCES = re.compile(
    r"\b(?:today|(?:this|the)\s+(?:week|month|time(?!\s+of\s+writing)))\b"
    r"|\b(?:comes?|is|was|written)\s+(?:from|by)\s+(?!(?:(?:the|our|its|many)\s+)?"
    r"(?:individual|individuals|various|different|serving|officers|staff|members|guests|people|those)\b)",
    re.IGNORECASE,
)


def split_disclaimers(page: Sequence[Block | Removed]) -> list[Block | Removed]:
    """Return the page with each sentence of a standing disclaimer a Removed of its own.

    Known phrases count wherever they stand. By its meaning a disclaimer is known among the first
    paragraphs of a page and the last, because a post may argue about opinions itself. What else
    stands in the paragraph ("Today's blog comes from …") stays, without its HTML.
    """
    prose = [at for at, part in enumerate(page) if isinstance(part, Block) and is_prose(part)]
    top, end = (prose[:_EDGE][-1], prose[-_EDGE:][0]) if prose else (len(page), 0)
    split = [_split(part, at <= top or at >= end) for at, part in enumerate(page)]
    return [piece for pieces in split for piece in pieces]


def _split(part: Block | Removed, at_edge: bool) -> list[Block | Removed]:
    if isinstance(part, Removed) or len(part.text) > _LONGEST:
        return [part]
    # Six in ten paragraphs at the edge go no further.
    if not (_phrases().search(part.text) or (at_edge and _is_about(part.text))):
        return [part]
    parts = [part.text[start:end] for start, end in sentences(part.text)]
    known = [bool(_phrases().search(one)) for one in parts]
    beside = [_is_beside(one) for one in parts]
    about = " ".join(one for one, mark in zip(parts, beside, strict=True) if mark)
    # A paragraph that says anything else is the post's: it only shares words with a disclaimer.
    whole = all(mark or _is_of_post(one) for one, mark in zip(parts, beside, strict=True))
    if not (any(known) or (at_edge and whole and _by_meaning(about))):
        return [part]
    marks = [one or other for one, other in zip(known, beside, strict=True)]
    return [_piece(one, part, mark) for one, mark in zip(parts, marks, strict=True)]


def _piece(text: str, block: Block, is_removed: bool) -> Block | Removed:
    if is_removed:
        return Removed(text, REASON, block.kind, line=block.line)
    return block if text == block.text else Block(text, block.kind, line=block.line)


def _by_meaning(text: str) -> bool:
    """Say whether words deny that what authors write is what their organisation holds.

    What is written here, on these pages, is its author's and nobody else's. Nobody speaks of
    himself in such a sentence.
    """
    denied = _is_denied(text)
    if _PERSONAL.search(text):
        return False
    if denied and _any(furniture().opinions, text) and _NECESSARILY.search(text):
        return True
    if not _any(furniture().pages, text):
        return False
    if _is_theirs(text):
        return denied or _belongs().search(text) is not None
    return denied and _any(furniture().opinions, text) and _any(furniture().owners, text)


def _is_theirs(text: str) -> bool:
    """Say whether an opinion is said to be of its author, in either order."""
    return _theirs().search(text) is not None


def _is_denied(text: str) -> bool:
    """Say whether something is said not to be an organisation's, or its policy."""
    return _denied().search(text) is not None


def _is_beside(sentence: str) -> bool:
    """Say whether a sentence can be of a disclaimer: it is about the blog, or denies something."""
    about = _is_about(sentence) or _is_denied(sentence)
    return about and not _is_of_post(sentence)


def _is_about(text: str) -> bool:
    """Say whether words speak of the page or of opinions, as each disclaimer does."""
    return _any((*furniture().pages, *furniture().opinions), text)


def _is_of_post(sentence: str) -> bool:
    """Say whether a sentence names an officer, introduces the author, or speaks as the author."""
    personal = _PERSONAL.search(sentence) or _INTRODUCES.search(sentence)
    return bool(personal or _officer().search(sentence))


@cache
def _theirs() -> re.Pattern[str]:
    opinions, owners = map(patterns.phrase, (furniture().opinions, furniture().owners))
    return re.compile(
        rf"\b(?:{opinions})\b.{{0,60}}\b(?:{owners})\b|\b(?:{owners})\b.{{0,40}}\b(?:{opinions})\b",
        re.IGNORECASE,
    )


@cache
def _denied() -> re.Pattern[str]:
    bodies = patterns.phrase(furniture().endorsers)
    return re.compile(rf"{_NOT}.{{0,70}}\b(?:{bodies})\b", re.IGNORECASE)


@cache
def _officer() -> re.Pattern[str]:
    """Match a rank with a name: "every chief constable" names nobody."""
    return re.compile(rf"{patterns.rank_source()}\s+[A-Z]")


def _any(words: tuple[str, ...], text: str) -> bool:
    return _pattern(words).search(text) is not None


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{patterns.phrase(words)})\b", re.IGNORECASE)


@cache
def _belongs() -> re.Pattern[str]:
    """Match what makes an opinion its author's alone."""
    return re.compile(
        r"\b(?:belongs?\s+to|alone|(?:are|is)\s+(?:those|that|the\s+\w+)\s+of|personal\s+capacity"
        r"|as\s+individuals|only|(?:solely|purely|entirely)|(?:his|her|their|['’]s?)\s+own)\b",
        re.IGNORECASE,
    )


def _phrases() -> re.Pattern[str]:
    return _pattern(furniture().disclaimers)
