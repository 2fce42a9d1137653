"""The operators over arrays against sets and dictionaries, on whichever road they take."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.engines.arrays import found as operators
from indexer.engines.arrays import holdings as holdings_module
from indexer.engines.arrays import inverting
from indexer.engines.arrays import weights as weights_module
from indexer.engines.arrays.bitmaps import bitmaps
from indexer.engines.arrays.facet_table import FacetTable
from indexer.engines.arrays.files import Arrays, ArraysWriter, ends_of, narrow
from indexer.engines.arrays.found import Found, best, both, either, scored, shared, without
from indexer.engines.arrays.holdings import holdings
from indexer.engines.arrays.inverting import Occurrences, invert
from indexer.engines.arrays.lexicon import Lexicon, save_lexicon, sign
from indexer.engines.arrays.listings import listings
from indexer.engines.arrays.runs import Runs, parted
from indexer.engines.arrays.weights import rounded, rows

SIZE = 60
numbers = st.sets(st.integers(0, SIZE - 1)).map(sorted)
# Whether few numbers among many are looked for one by one, or all are touched.
roads = pytest.mark.parametrize("few", [1, 20, 10_000])
kinds = st.sampled_from([np.uint8, np.uint32, np.intp])


def docs(of: list[int], kind: type) -> np.ndarray:
    return np.array(of, kind)


@roads
@given(short=numbers, long=numbers, kind=kinds, other=kinds)
def test_shared_numbers_stand_where_they_are_said_to(
    few: int, short: list[int], long: list[int], kind: type, other: type
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(operators, "_FEW", few)
        one, two = docs(short, kind), docs(long, other)
        at_one, at_two = shared(one, two, SIZE)
    expected = sorted({*short} & {*long})
    assert one[at_one].tolist() == two[at_two].tolist() == expected


def as_scores(found: Found) -> dict[int, float]:
    return dict(zip(found.docs.tolist(), found.scores.tolist(), strict=True))


def founds(of: list[int], weight: float | None) -> Found:
    each = docs(of, np.intp)
    if weight is None:
        return Found(each)
    return scored(each, np.array([weight + number for number in of], np.float32))


weights = st.none() | st.sampled_from([0.5, 2.0])


@given(one=numbers, other=numbers, a=weights, b=weights)
def test_scores_of_both_add_up(
    one: list[int], other: list[int], a: float | None, b: float | None
) -> None:
    got = as_scores(both(founds(one, a), founds(other, b), SIZE))
    expected = {n: sum(w + n for w in (a, b) if w is not None) for n in {*one} & {*other}}
    assert got == expected


@roads
@given(parts=st.lists(st.tuples(numbers, weights), min_size=1, max_size=4))
def test_scores_of_either_add_up(few: int, parts: list[tuple[list[int], float | None]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(operators, "_A_HANDFUL", few)
        got = as_scores(either([founds(of, weight) for of, weight in parts], SIZE))
    expected: Counter[int] = Counter()
    for of, weight in parts:
        for number in of:
            expected[number] += 0 if weight is None else weight + number
    assert got == dict(expected)
    assert list(got) == sorted(got)


@given(one=numbers, other=numbers)
def test_without_keeps_the_scores_of_the_others(one: list[int], other: list[int]) -> None:
    got = as_scores(without(founds(one, 1.0), founds(other, None), SIZE))
    assert got == {n: 1.0 + n for n in one if n not in other}


@roads
@given(pairs=st.lists(st.tuples(st.integers(0, SIZE - 1), st.integers(1, 9))))
def test_the_best_of_the_scores_counts(few: int, pairs: list[tuple[int, int]]) -> None:
    of = np.array([number for number, _ in pairs], np.intp)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(operators, "_FEW", few)
        got = as_scores(best(of, np.array([score for _, score in pairs], np.float32), SIZE))
    assert got == {n: max(s for m, s in pairs if m == n) for n, _ in pairs}


@given(
    values=st.lists(st.sets(st.integers(0, 200), min_size=1).map(sorted), min_size=1, max_size=6),
    asked=st.sets(st.integers(0, 200)).map(sorted),
)
def test_rows_of_the_facet_table_count_what_lists_count(
    values: list[list[int]], asked: list[int]
) -> None:
    table = FacetTable([docs(of, np.intp) for of in values], 201)
    counted = table.counts(docs(asked, np.intp))
    assert counted.tolist() == [len({*of} & {*asked}) for of in values]


HOLDERS = {
    "runs": lambda lists: Runs(np.array([[d[0] for d in lists], [d[-1] + 1 for d in lists]])),
    "bitmaps": lambda lists: bitmaps(dict(enumerate(lists)), 201),
    "listings": listings,
}


@pytest.mark.parametrize("kind", HOLDERS)
@given(
    values=st.lists(st.sets(st.integers(0, 200), min_size=1).map(sorted), min_size=1, max_size=6),
    asked=st.sets(st.integers(0, 200)).map(sorted),
    first=st.integers(0, 5),
    mark=st.booleans(),
)
def test_every_way_to_hold_values_counts_and_marks_the_same(
    kind: str, values: list[list[int]], asked: list[int], first: int, mark: bool
) -> None:
    first = min(first, len(values) - 1)
    lists = [docs(of, np.intp) for of in values]
    if kind == "runs":
        lists = [np.arange(of[0], of[-1] + 1) for of in values]
    holder = HOLDERS[kind](lists)
    mask = np.zeros(256, np.bool_)
    mask[asked] = True
    counted = np.zeros(len(values) - first, np.int64)
    part = holder.part(first, len(values))
    part.add_counts(counted, docs(asked, np.intp) if kind == "runs" else mask)
    assert counted.tolist() == [len({*of.tolist()} & {*asked}) for of in lists[first:]]
    assert holder.docs(first).tolist() == lists[first].tolist()
    assert part.docs(0).tolist() == lists[first].tolist()
    holder.mark(mask, first, to=mark)
    there = {*asked} | {*lists[first].tolist()} if mark else {*asked} - {*lists[first].tolist()}
    assert mask.nonzero()[0].tolist() == sorted(there)


@pytest.mark.parametrize("at_once", [1, 5, 1 << 25])
@given(texts=st.lists(st.lists(st.integers(0, 5), max_size=9), max_size=6))
def test_postings_hold_every_word_once(at_once: int, texts: list[list[int]]) -> None:
    words = np.array([word for text in texts for word in text], np.int32)
    owners = np.repeat(np.arange(len(texts), dtype=np.int32), list(map(len, texts)))
    places = np.array([place for text in texts for place in range(len(text))], np.uint8)
    # Words 0 and 1 are two forms of one term, word 5 is not searched for.
    term_of = np.array([0, 0, 1, 2, 3, -1], np.int32)
    titles = np.array([min(2, len(text)) for text in texts], np.int32)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inverting, "_AT_ONCE", at_once)
        inverted = invert(Occurrences(words, owners, places), term_of, 4, titles)
    positions = np.concatenate([*inverted.positions, np.empty(0, np.uint8)])
    for term in range(4):
        at = int(inverted.position_starts[term])
        for posting in range(inverted.starts[term], inverted.starts[term + 1]):
            text = texts[inverted.docs[posting]]
            stands = [place for place, word in enumerate(text) if term_of[word] == term]
            assert inverted.counts[posting] == len(stands)
            assert inverted.title_counts[posting] == sum(place < 2 for place in stands)
            assert positions[at : at + len(stands)].tolist() == stands
            at += len(stands)
        assert at == inverted.position_starts[term + 1]


@given(terms=st.sets(st.text(min_size=1, max_size=12)).map(sorted), prefix=st.text(max_size=10))
def test_a_lexicon_finds_terms_and_beginnings(
    tmp_path_factory: pytest.TempPathFactory, terms: list[str], prefix: str
) -> None:
    path = tmp_path_factory.mktemp("lexicon") / "arrays"
    out = ArraysWriter(path)
    save_lexicon(out, "x", sorted(terms, key=lambda term: term.encode("utf-8", "surrogatepass")))
    out.close()
    lexicon = Lexicon(Arrays(path), "x")
    for term in terms:
        number = lexicon.find(term)
        assert number is not None
        assert lexicon.texts(np.array([number])) == [term]
        assert lexicon.letters[number] == len(term)
        assert lexicon.signs[number] == sign(term)
    assert (lexicon.find(prefix) is None) == (prefix not in terms)
    numbers = np.array(lexicon.beginning(prefix), np.intp)
    assert sorted(lexicon.texts(numbers)) == [term for term in terms if term.startswith(prefix)]


def test_arrays_come_back_as_they_were(tmp_path: Path) -> None:
    held = {
        "empty": np.empty(0, np.uint16),
        "rows": np.arange(6, dtype=np.int32).reshape(2, 3),
        "one": np.array([2**40]),
    }
    out = ArraysWriter(tmp_path / "arrays")
    for name, array in held.items():
        out.save(name, array)
    out.save_parts("parts", [np.arange(3, dtype=np.uint8), np.arange(2, dtype=np.uint8)])
    out.save_parts("no parts", [])
    out.close()
    arrays = Arrays(tmp_path / "arrays")
    for name, array in held.items():
        assert arrays[name].dtype == array.dtype
        assert np.array_equal(arrays[name], array)
    assert arrays["parts"].tolist() == [0, 1, 2, 0, 1]
    assert len(arrays["no parts"]) == 0


def test_numbers_are_kept_in_the_smallest_type_that_holds_them() -> None:
    assert narrow(np.array([0, 255])).dtype == np.uint8
    assert narrow(np.array([0, 256])).dtype == np.uint16
    assert narrow(np.array([3]), 70_000).dtype == np.uint32
    assert ends_of([2, 0, 3]).tolist() == [0, 2, 2, 5]


@given(length=st.integers(0, 2_000_000))
def test_lengths_are_rounded_by_a_thirty_second_at_most(length: int) -> None:
    near = int(rounded(np.array([length], np.int32))[0])
    assert near == length if length < 32 else abs(near - length) <= length / 32


large = st.lists(st.tuples(*[st.sampled_from([0, 1, 7, 65_000, 2_000_000])] * 4), max_size=9)


@pytest.mark.parametrize("most", [0, 1 << 26], ids=["put in order", "looked up"])
@given(postings=large)
def test_a_posting_leads_to_its_counts_and_lengths(
    most: int, postings: list[tuple[int, ...]]
) -> None:
    columns = [np.array([p[n] for p in postings], np.int32) for n in range(4)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(weights_module, "_MOST_CODES", most)
        made = rows(*columns)
    for key, (count, length, in_title, title) in zip(made.keys, postings, strict=True):
        expected = [count, length, in_title, title if in_title else 0]
        assert made.table[:, key].tolist() == expected


stretches = st.builds(
    lambda first, length: {*range(first, min(first + length, SIZE))},
    st.integers(0, SIZE - 1),
    st.integers(0, 30),
)
held_by_values = st.builds(lambda run, more: sorted(run | {*more}), stretches, numbers)


def test_the_longest_run_is_parted_from_the_rest() -> None:
    of = [1, 2, 3, 5, *range(10, 20), 22, *range(30, 39)]
    runs, (beside,) = parted([docs(of, np.intp)])
    assert runs.docs(0).tolist() == list(range(10, 20))
    assert beside.tolist() == [1, 2, 3, 5, 22, *range(30, 39)]


@pytest.mark.parametrize("dense", [0, 4, 10_000])
@given(
    values=st.lists(held_by_values, max_size=8),
    asked=numbers,
    span=st.tuples(st.integers(0, 8), st.integers(0, 8)).map(sorted),
)
def test_runs_bitmaps_and_listings_together_hold_every_document(
    dense: int, values: list[list[int]], asked: list[int], span: list[int]
) -> None:
    every = [docs(of, np.intp) for of in values]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(holdings_module, "_DENSE", dense)
        held = holdings(every, SIZE)
    assert [held.docs(number).tolist() for number in range(len(values))] == values
    first, last = (min(edge, len(values)) for edge in span)
    part = held.part(first, last)
    counted = part.counts_beside_runs(docs(asked, np.intp), last - first)
    part.runs.add_counts(counted, docs(asked, np.intp))
    assert counted.tolist() == [len({*of} & {*asked}) for of in values[first:last]]
    runs = [held.runs.docs(number) for number in range(len(values))]
    assert all(len(run) == 0 or len(run) >= 8 for run in runs)
