"""Invented words that sound like English and take English endings."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from random import Random

from indexer.gazetteer import function_words

_BEGINNINGS = (
    "b br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t "
)
_BEGINNINGS += "th tr v w wh"
_VOWELS = "a a a e e e i i o o u u ai ea ee oa ou ie"
_CLOSINGS = "b ck d ft g l ll lk m mp n nd ng nt p r rd rk rm rn rt s sh sk st t th x"
_MIDDLES = "b d g l m n p r s t v nd nt st rt ct mp lt"
_ENDINGS = "s s s ing ing ed ed er ers ment ly al ation ations ness ity ive"
_SHARE_OF_ENDINGS = 0.55
_LETTERS = _BEGINNINGS.split(), _VOWELS.split(), _CLOSINGS.split(), _MIDDLES.split()


def words(number: int) -> list[str]:
    """Return so many distinct words, the commonest first.

    A longer list begins with the shorter one. More than half of the words are another word with
    an ending, so that stemming has something to bring together.
    """
    return list(islice(_words(Random(2011)), number))


def _words(random: Random) -> Iterator[str]:
    stems: list[str] = []
    seen = set(function_words())
    endings = _ENDINGS.split()
    while True:
        ending = random.choice(endings) if stems and random.random() < _SHARE_OF_ENDINGS else ""
        word = random.choice(stems) + ending if ending else _stem(random, len(seen))
        if word not in seen:
            seen.add(word)
            yield word
            if not ending:
                stems.append(word)


def _stem(random: Random, known: int) -> str:
    # Common words are short: one or two syllables among the first thousand, later up to four.
    beginnings, vowels, closings, middles = _LETTERS
    further = random.choice((0, 1, 1) if known < 1_000 else (1, 1, 2, 2, 3))
    letters = [random.choice(beginnings), random.choice(vowels)]
    for _ in range(further):
        letters += random.choice(middles), random.choice(vowels)
    return "".join(letters) + random.choice(closings)
