"""An archive of any size, post after post."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from bench.archive.days import days
from bench.archive.people import Cast, People
from bench.archive.records_of import NamedIn, dated, officer, speaker, titled
from bench.archive.running_text import Texts, Writer
from bench.archive.vocabulary import Vocabulary
from indexer.records import Paragraph, Place, Post, Removed, Statement

_BATCH = 500
_FURNITURE = (
    Removed("Share this page", "share links"),
    Removed("Posted in: Chiefs' blog", "categories"),
)


def posts(size: int, seed: int = 1) -> Iterator[Post]:
    """Yield ``size`` posts; no more than a few hundred are held at a time.

    About 550 words a post in 5 to 12 paragraphs, titles of 3 to 8 words, 0 to 4 officers.
    """
    random = np.random.default_rng((seed, size))
    vocabulary, people = Vocabulary(size), People()
    writer = Writer(vocabulary, random)
    for first in range(0, size, _BATCH):
        number = min(_BATCH, size - first)
        drafts = _drafts(writer.write(number), vocabulary, random)
        about = zip(drafts, days(random, number), people.casts(random, number), strict=True)
        for at, (draft, day, cast) in enumerate(about, first):
            yield _post(at, draft, day, cast)


@dataclass(frozen=True, slots=True)
class _Draft:
    title: str
    paragraphs: list[str]


def _drafts(texts: Texts, vocabulary: Vocabulary, random: np.random.Generator) -> Iterator[_Draft]:
    number = len(texts.subjects)
    titles = random.integers(3, 9, number).tolist()
    counts = random.integers(5, 13, number).tolist()
    shifts = (random.random((number, 12)) * 0.6).tolist()
    for at, subjects in enumerate(texts.subjects):
        title = " ".join(vocabulary.words[word] for word in subjects[: titles[at]]).capitalize()
        start, end = texts.starts[at], texts.starts[at + 1]
        yield _Draft(title, _parted(texts.words[start:end], counts[at], shifts[at]))


def _parted(words: list[str], count: int, shifts: Sequence[float]) -> list[str]:
    """Return the words as so many paragraphs of unequal length."""
    inner = [int((at + shifts[at]) * len(words) / count) for at in range(1, count)]
    borders = [0, *inner, len(words)]
    return [" ".join(words[a:b]) for a, b in itertools.pairwise(borders)]


def _post(at: int, draft: _Draft, day: str | None, cast: Cast) -> Post:
    id = f"{at:07}-{draft.title.lower().replace(' ', '-')}"
    file = f"{id}.txt"
    texts, named = _with_officers(draft.paragraphs, cast, file)
    title, date = titled(draft.title, file), dated(day, file)
    author = speaker(cast.speaker, file, len(texts) + 3)
    paragraphs = tuple(Paragraph(n, "p", text, None, n + 2) for n, text in enumerate(texts, 1))
    said = [Statement("title", title.value, title.source, title.words, title.place)]
    if date:
        said.append(Statement("date", date.edtf, date.source, date.words, date.place))
    if author:
        said.append(Statement("speaker", author.name, author.source, author.words, author.place))
    return Post(
        id=id,
        file=file,
        format="text",
        title=title,
        date=date,
        speaker=author,
        officers=tuple(map(officer, named)),
        address=None,
        paragraphs=paragraphs,
        furniture=_FURNITURE,
        raw="\n".join((draft.title, day or "", *texts, author.words if author else "")),
        statements=tuple(said),
    )


def _with_officers(texts: list[str], cast: Cast, file: str) -> tuple[list[str], list[NamedIn]]:
    """Return the paragraphs with a sentence about each officer at the end of one of them."""
    named = []
    for at, (who, lead) in enumerate(cast.officers):
        told = f"{who.spelt_rank} {who.name} of {who.office}"
        does = f"leads nationally on {who.portfolio}" if lead else "was there"
        sentence = f"{told} {does}."
        paragraph = (at * 3 + 1) % len(texts)
        texts[paragraph] = f"{texts[paragraph]} {sentence}"
        named.append(NamedIn(who, lead, sentence, Place(file, paragraph + 3)))
    return texts, named
