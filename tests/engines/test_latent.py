"""The weights of a latent space against the formula, in however many parts they are worked out."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.engines.arrays import inverting
from indexer.engines.arrays.inverting import Inverted, Occurrences, invert
from indexer.engines.arrays.latent_fitting import fit, placed
from indexer.engines.arrays.latent_weights import Weights

TERMS = 5
RARE = np.array([0.5, 1, 1.5, 2, 2.5], np.float32)
archives = st.lists(st.lists(st.integers(0, TERMS - 1), max_size=12), min_size=1, max_size=8)
in_parts = pytest.mark.parametrize("at_once", [1, 5, 1 << 25])


def inverted(texts: list[list[int]]) -> Inverted:
    words = np.array([word for text in texts for word in text], np.int32)
    owners = np.repeat(np.arange(len(texts), dtype=np.int32), list(map(len, texts)))
    places = np.array([place for text in texts for place in range(len(text))], np.uint8)
    found = Occurrences(words, owners, places)
    return invert(found, np.arange(TERMS, dtype=np.int32), TERMS, np.zeros(len(texts), np.int32))


def by_the_formula(texts: list[list[int]]) -> np.ndarray:
    counts = np.array([[text.count(term) for term in range(TERMS)] for text in texts])
    weights = np.where(counts > 0, (1 + np.log(np.maximum(counts, 1))) * RARE, 0)
    lengths = np.linalg.norm(weights, axis=1, keepdims=True)
    return weights / np.where(lengths > 0, lengths, 1)


@in_parts
@given(texts=archives, words=st.sets(st.integers(0, TERMS - 1)).map(sorted))
def test_documents_are_placed_by_the_words_given(
    at_once: int, texts: list[list[int]], words: list[int]
) -> None:
    directions = np.random.default_rng(0).standard_normal((len(words), 3)).astype(np.float32)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inverting, "_AT_ONCE", at_once)
        weights = Weights(inverted(texts), RARE, len(texts))
        found = placed(weights, np.array(words, np.int64), directions)
    assert np.allclose(found, by_the_formula(texts)[:, words] @ directions, atol=1e-5)


@in_parts
def test_a_space_is_the_nearest_of_its_dimensions(at_once: int) -> None:
    texts = [[0, 1], [0, 1, 1], [2, 3], [2, 3, 3], [2, 2, 3], [4]]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inverting, "_AT_ONCE", at_once)
        fitted = fit(Weights(inverted(texts), RARE, len(texts)), 2)
    assert fitted.words.tolist() == list(range(TERMS))
    _, _, turned = np.linalg.svd(by_the_formula(texts))
    nearest = turned[:2].T @ turned[:2]
    assert np.allclose(fitted.directions @ fitted.directions.T, nearest, atol=1e-4)


def test_nothing_has_no_space() -> None:
    assert fit(Weights(inverted([[]]), RARE, 1), 2).directions.shape == (0, 0)
