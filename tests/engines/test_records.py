"""What is stored of documents comes back as it was, or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from zstandard import ZstdError

from indexer.engines import Document, load_engine
from indexer.engines.arrays import records as room
from indexer.engines.arrays.records import Records, RecordsWriter
from indexer.errors import IndexDamaged

Record = Mapping[str, Any]
Posts = list[tuple[Record, Record]]
Written = tuple[NDArray[np.int64], NDArray[np.uint8]]

# Half a pair of surrogates, as json reads it from "\ud800", is a text too.
texts = st.text(st.characters(exclude_categories=()), max_size=20)
plain = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts
values = st.recursive(
    plain, lambda inner: st.lists(inner) | st.dictionaries(texts, inner), max_leaves=5
)
records_of = st.dictionaries(texts, values, max_size=3)
# Alike, so that each leans on its dictionary, with much that is in none.
SEEN = [[7 ** (20 * owl + day) % 10**9 for day in range(20)] for owl in range(3)]
POSTS: Posts = [({"text": "An owl on the roof", "seen": days}, {"owl": 1}) for days in SEEN]
# What reading what is damaged may raise.
UNREADABLE = (ZstdError, ValueError, MemoryError)


def write(path: Path, posts: Posts, order: Sequence[int] = ()) -> Written:
    with closing(RecordsWriter(path)) as writer:
        for payload, rest in posts:
            writer.add(payload, rest)
        return writer.finish(np.array(order or range(len(posts)), np.intp))


@given(
    posts=st.lists(st.tuples(records_of, records_of), max_size=4),
    dictionary=st.sampled_from([0, 1, 40, room._DICTIONARY]),
    data=st.data(),
)
def test_records_come_back_as_they_were_in_the_order_asked_for(
    posts: Posts, dictionary: int, data: st.DataObject
) -> None:
    order = data.draw(st.permutations(range(len(posts))))
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(room, "_DICTIONARY", dictionary)
        path = Path(folder) / "records"
        with closing(Records(path, *write(path, posts, order))) as records:
            found = [(records.payload(n), records.whole(n)) for n in range(len(posts))]
    assert found == [(posts[n][0], {**posts[n][0], **posts[n][1]}) for n in order]


def test_a_long_post_comes_back_beside_short_ones(tmp_path: Path) -> None:
    # Longer than the dictionary, and than what is looked back at.
    numbers = np.random.default_rng(1).integers(0, 10**9, 500_000).tolist()
    posts: Posts = [*POSTS, ({"text": numbers}, {"raw": numbers}), *POSTS]
    written = write(tmp_path / "records", posts)
    with closing(Records(tmp_path / "records", *written)) as records:
        assert [records.whole(n) for n in range(len(posts))] == [{**p, **r} for p, r in posts]


def test_what_was_said_before_takes_hardly_any_room(tmp_path: Path) -> None:
    words = np.random.default_rng(1).integers(0, 10**9, 20_000).tolist()
    said: tuple[Record, Record] = ({"text": words}, {"raw": words})
    bounds, dictionary = write(tmp_path / "records", [said] * 3)
    assert len(dictionary) < room._DICTIONARY
    # The dictionary holds the beginning of the first post, and a payload all of its rest.
    assert np.diff(bounds)[:, 1].max() < 100


def test_many_threads_read_at_once(tmp_path: Path) -> None:
    posts: Posts = [({"text": f"{n} " * 3000}, {"raw": f"{n} " * 3000 + "."}) for n in range(40)]
    written = write(tmp_path / "records", posts)
    with closing(Records(tmp_path / "records", *written)) as records, ThreadPoolExecutor(8) as pool:
        asked = [number for number in range(len(posts)) for _ in range(20)]
        found = list(pool.map(records.whole, asked))
    assert found == [{**posts[n][0], **posts[n][1]} for n in asked]


def test_no_changed_bit_is_taken_for_a_record(tmp_path: Path) -> None:
    path = tmp_path / "records"
    written = write(path, POSTS)
    content = path.read_bytes()
    expected = [{**payload, **rest} for payload, rest in POSTS]
    for bit in range(len(content) * 8):
        path.write_bytes(flipped(content, bit))
        with closing(Records(path, *written)) as records:
            found = [tried(records, number) for number in range(len(POSTS))]
        # At most the record of the bit is lost; some bits of a header mean nothing.
        wrong = [one for one, right in zip(found, expected, strict=True) if one != right]
        assert wrong in ([], [None]), bit


def test_no_changed_bit_of_the_dictionary_is_taken_for_one(tmp_path: Path) -> None:
    bounds, dictionary = write(tmp_path / "records", POSTS)
    for bit in range(len(dictionary) * 8):
        other = np.frombuffer(flipped(dictionary.tobytes(), bit), np.uint8)
        try:
            records = Records(tmp_path / "records", bounds, other)
        except UNREADABLE:
            continue
        with closing(records):
            assert [records.payload(n) for n in range(len(POSTS))] == [p for p, _ in POSTS], bit


def flipped(content: bytes, bit: int) -> bytes:
    changed = bytearray(content)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def tried(records: Records, number: int) -> Record | None:
    try:
        return records.whole(number)
    except UNREADABLE:
        return None


def test_a_file_cut_short_anywhere_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "records"
    written = write(path, POSTS[:1])
    content = path.read_bytes()
    for size in range(len(content)):
        path.write_bytes(content[:size])
        with closing(Records(path, *written)) as records, pytest.raises(UNREADABLE):
            records.whole(0)


@pytest.mark.parametrize("share", [0, 0.5])
def test_check_tells_of_records_that_are_cut_short(tmp_path: Path, share: float) -> None:
    engine = load_engine("whoosh", tmp_path / "build")
    with closing(engine):
        engine.write(document(str(n), *post) for n, post in enumerate(POSTS))
        (path,) = tmp_path.glob("build/*.records")
        path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
        with pytest.raises(IndexDamaged, match="cannot be read through"):
            engine.check()


def document(id: str, payload: Record, rest: Record) -> Document:
    return Document(id, "", "", (), {}, None, None, payload, rest)
