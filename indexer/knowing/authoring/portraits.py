"""The author whom the file name of a portrait names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.edtf import MONTHS
from indexer.gazetteer import authorship, parse_rank, patterns
from indexer.knowing.authoring.authors import speaker
from indexer.knowing.authoring.bylines import Naming
from indexer.names import read_name
from indexer.records import Block, Removed, Source, Speaker


def speaker_in_picture(furniture: Sequence[Removed], blocks: Sequence[Block]) -> Speaker | None:
    """Return the author whom a portrait's file name names.

    A rank stands in front of the name, or "Bio", "Profile" or "Author" behind it and the post
    (``blocks``) speaks in the first person: other pictures may be of anybody.
    """
    own = any(_I.search(block.text) for block in blocks)
    for piece in furniture:
        match = re.fullmatch(r"(.+)\.(?:jpe?g|png|gif|bmp|tiff?|webp)", piece.text.strip(), re.I)
        name = _spaced(match[1]) if match else ""
        naming = _portrayed(name) or (_described(name) if own else None)
        if naming:
            return speaker(naming, Source.PICTURE, piece.text)
    return None


_I = re.compile(r"\b(?:I|my|me|I['’](?:m|ve|d|ll))\b")


def _spaced(stem: str) -> str:
    """Return a file name in words; where other signs part them, a hyphen is part of a name."""
    words = re.sub(r"^([TA])[-_](?=[A-Z])", r"\1/", stem)  # a file name holds no stroke
    words = re.sub(r"[_+%]+", " ", words)
    return words if " " in words else re.sub(r"(?<=[A-Za-z])-(?=[A-Z])", " ", words)


def _portrayed(name: str) -> Naming | None:
    rank = patterns.rank().match(name)
    kept = " ".join(_name_of(name[rank.end() :].split())) if rank else ""
    found = read_name(kept, 0) if kept else None
    if not rank or not found or " " not in found[0]:
        return None
    return Naming(found[0], parse_rank(rank[0]), None)


def _described(name: str) -> Naming | None:
    """Return the person of "NAME Bio Feb 2013", whose picture stands for the author's."""
    marks = {word.lower() for word in name.split()} & set(authorship().portraits)
    words = [word for word in name.split() if word.lower() not in authorship().portraits]
    kept = " ".join(_name_of(words)) if marks else ""
    found = read_name(kept, 0) if kept else None
    if not found or " " not in found[0] or kept[found[1] :].strip():
        return None
    return Naming(found[0], None, None)


def _name_of(words: Sequence[str]) -> list[str]:
    """Return the words up to the first that is about the picture: "Bio", "2019", "Sept"."""
    kept = [word for word in words if word not in authorship().pictures]
    # June Field and April Field are persons; "Field May" is a picture taken in May.
    ends = (at for at, word in enumerate(kept) if at > 1 and _MONTH_OR_NUMBER.fullmatch(word))
    return kept[: next(ends, len(kept))]


_MONTH_OR_NUMBER = re.compile(
    rf"\d+\w*|(?:{'|'.join([*MONTHS, *(month[:3] for month in MONTHS), 'Sept'])})\d*"
)
