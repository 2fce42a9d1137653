"""Running text for a batch of posts: function words, common words, topics, words of its own."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bench.archive.function_words import shares
from bench.archive.skew import Numbers, Skewed, bounds, drawn
from bench.archive.vocabulary import CAPITAL, COMMA, PLAIN, STOP, Vocabulary

MEAN_LENGTH = 550
_SPREAD = 0.5
_SHORTEST, _LONGEST = 120, 4_000
# Shares of the running words: function words as in English, the rest as it makes words of one
# subject stand together.
_FUNCTION, _GENERAL, _TOPIC = 0.44, 0.27, 0.21
_TOPICS, _WORDS_OF_A_TOPIC, _TOPICS_OF_A_POST = 150, 400, 2
_OWN_WORDS = 16
_PHRASES, _LONGEST_PHRASE, _PHRASES_OF_A_POST = 300, 4, 4
_SENTENCE, _CLAUSE = 18, 12


@dataclass(frozen=True, slots=True)
class Texts:
    """The spelt words of a batch in a row; post n has ``words[starts[n]:starts[n + 1]]``.

    ``subjects`` are the numbers of each post's words for a title.
    """

    words: list[str]
    starts: list[int]
    subjects: list[list[int]]


class Writer:
    """Writes the texts of an archive, batch after batch, with one source of chance."""

    def __init__(self, vocabulary: Vocabulary, random: np.random.Generator) -> None:
        self._vocabulary, self._random = vocabulary, random
        self._function = bounds(shares())
        self._general = Skewed(vocabulary.content, slope=1.05)
        self._rarer = Skewed(vocabulary.content, slope=0.8)
        self._in_topic = Skewed(_WORDS_OF_A_TOPIC, slope=0.9)
        self._which_topic = Skewed(_TOPICS, slope=0.7)
        self._which_phrase = Skewed(_PHRASES)
        self._topics = self._content(self._rarer, (_TOPICS, _WORDS_OF_A_TOPIC))
        self._phrases = self._content(self._general, (_PHRASES, _LONGEST_PHRASE))
        self._phrase_lengths = random.integers(2, _LONGEST_PHRASE + 1, _PHRASES)

    def write(self, number: int) -> Texts:
        """Return the texts of the next ``number`` posts."""
        lengths = self._lengths(number)
        starts = np.concatenate(([0], np.cumsum(lengths)))
        owners = np.repeat(np.arange(number), lengths)
        own = self._own_words(number)
        chosen = self._words(owners, own)
        self._set_phrases(chosen, starts)
        shapes = self._shapes(len(chosen), starts)
        words = self._vocabulary.spelt(chosen, shapes)
        return Texts(words, starts.tolist(), own[:, :8].tolist())

    def _lengths(self, number: int) -> Numbers:
        middle = np.log(MEAN_LENGTH) - _SPREAD**2 / 2
        lengths = self._random.lognormal(middle, _SPREAD, number)
        clipped: Numbers = np.clip(lengths, _SHORTEST, _LONGEST).astype(np.int64)
        return clipped

    def _own_words(self, number: int) -> Numbers:
        """Return the words that each post harps on: half of its topics, half of its own."""
        topics = self._which_topic.draw(self._random, (number, _TOPICS_OF_A_POST))
        ranks = self._in_topic.draw(self._random, (number, _OWN_WORDS // 2))
        of_topic = self._topics[topics[:, :1], ranks]
        of_its_own = self._content(self._rarer, (number, _OWN_WORDS // 2))
        self._topics_now = topics
        mixed = np.concatenate((of_topic, of_its_own), axis=1)
        return self._random.permuted(mixed, axis=1)

    def _words(self, owners: Numbers, own: Numbers) -> Numbers:
        kinds = self._random.random(len(owners))
        chosen = np.empty(len(owners), dtype=np.int64)
        borders = np.cumsum((_FUNCTION, _GENERAL, _TOPIC))
        function, general, topic, rest = (
            np.flatnonzero(part)
            for part in (np.digitize(kinds, borders)[None, :] == np.arange(4)[:, None])
        )
        chosen[function] = drawn(self._function, self._random, len(function))
        chosen[general] = self._content(self._general, len(general))
        which = self._random.integers(0, _TOPICS_OF_A_POST, len(topic))
        ranks = self._in_topic.draw(self._random, len(topic))
        chosen[topic] = self._topics[self._topics_now[owners[topic], which], ranks]
        chosen[rest] = own[owners[rest], self._random.integers(0, _OWN_WORDS, len(rest))]
        return chosen

    def _set_phrases(self, chosen: Numbers, starts: NDArray[np.int64]) -> None:
        """Write fixed phrases over some of the words, in place."""
        number = len(starts) - 1
        phrases = self._which_phrase.draw(self._random, (number, _PHRASES_OF_A_POST)).ravel()
        room = np.repeat(np.diff(starts) - _LONGEST_PHRASE, _PHRASES_OF_A_POST)
        places = np.repeat(starts[:-1], _PHRASES_OF_A_POST)
        places = places + (self._random.random(len(room)) * room).astype(np.int64)
        for at in range(_LONGEST_PHRASE):
            goes_on = self._phrase_lengths[phrases] > at
            chosen[places[goes_on] + at] = self._phrases[phrases[goes_on], at]

    def _shapes(self, length: int, starts: NDArray[np.int64]) -> Numbers:
        chance = self._random.random(length)
        shapes = np.full(length, PLAIN)
        shapes[chance < 1 / _CLAUSE] = COMMA
        shapes[chance > 1 - 1 / _SENTENCE] = STOP
        shapes[starts[1:] - 1] = STOP
        begins = np.zeros(length, dtype=bool)
        begins[starts[:-1]] = True
        begins[1:] |= shapes[:-1] == STOP
        shapes[begins & (shapes != STOP)] = CAPITAL
        return shapes

    def _content(self, skew: Skewed, shape: int | tuple[int, ...]) -> Numbers:
        return skew.draw(self._random, shape) + self._vocabulary.first_content
