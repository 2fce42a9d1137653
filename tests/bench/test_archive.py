"""Generated archives: the same for the same seed, and as skewed as they promise."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import islice
from statistics import fmean

import pytest

from bench.archive import posts
from bench.archive.vocabulary import content_words
from bench.archive.words import words
from indexer import edtf
from indexer.analysis import is_function_word, tokens
from indexer.building.documents import document
from indexer.gazetteer import function_words
from indexer.records import Post


@cache
def thousand() -> tuple[Post, ...]:
    return tuple(posts(1_000))


def test_the_same_seed_gives_the_same_posts() -> None:
    assert list(posts(60, seed=7)) == list(posts(60, seed=7))
    assert list(posts(60, seed=7)) != list(posts(60, seed=8))


@pytest.mark.parametrize("size", [1, 499, 500, 501])
def test_an_archive_has_its_size_and_ids_of_its_own(size: int) -> None:
    assert len({post.id for post in posts(size)}) == size


def test_posts_come_before_the_archive_is_whole() -> None:
    assert len(list(islice(posts(1_000_000), 3))) == 3


def test_a_longer_list_of_words_begins_with_the_shorter_one() -> None:
    held = words(3_000)
    assert words(1_000) == held[:1_000]
    assert len(set(held)) == 3_000
    assert not set(held) & function_words()


def test_larger_archives_have_more_words() -> None:
    assert content_words(10_000) == 60_000
    assert content_words(100_000) > 2 * content_words(10_000)


def test_posts_are_as_long_as_a_blogs() -> None:
    lengths = [sum(len(tokens(p.text)) for p in post.paragraphs) for post in thousand()[:300]]
    assert 500 < fmean(lengths) < 640
    assert max(lengths) > 3 * min(lengths)
    assert all(5 <= len(post.paragraphs) <= 12 for post in thousand())
    assert all(post.title and 3 <= len(post.title.value.split()) <= 8 for post in thousand())


def test_running_words_are_skewed_and_come_in_bursts() -> None:
    seen: Counter[str] = Counter()
    holding: Counter[str] = Counter()
    function = 0
    for post in thousand()[:300]:
        found = [token for p in post.paragraphs for token in tokens(p.text)]
        content = [token.exact for token in found if not is_function_word(token)]
        function += len(found) - len(content)
        seen.update(content)
        holding.update(set(content))
    assert 0.38 < function / (function + seen.total()) < 0.5
    top = [number for _, number in seen.most_common()]
    assert top[0] > 20 * top[500]
    # A word that a tenth of the posts hold stands in each of those more than once.
    middling = [word for word, n in holding.items() if 20 <= n <= 40]
    assert fmean(seen[word] / holding[word] for word in middling) > 1.3


def test_dates_are_missing_or_vague_as_often_as_promised() -> None:
    dates = [post.date.edtf if post.date else "" for post in thousand()]
    kinds = Counter(edtf.precision(date) if date else "undated" for date in dates)
    assert 35 <= kinds["undated"] <= 90
    assert 20 <= kinds["month"] <= 65
    assert 2 <= kinds["year"] <= 25
    assert 2 <= kinds["interval"] <= 25
    years = Counter(date[:4] for date in dates if date)
    assert set(years) <= {str(year) for year in range(2011, 2023)}
    assert years["2013"] > 3 * years["2021"]


def test_a_few_people_stand_in_many_posts() -> None:
    speakers = Counter(post.speaker.slug for post in thousand() if post.speaker)
    officers = Counter(officer.slug for post in thousand() for officer in post.officers)
    assert len(speakers) > 80
    assert len(officers) > 300
    assert speakers.most_common(1)[0][1] > 30
    assert {len(post.officers) for post in thousand()} == {0, 1, 2, 3, 4}
    assert any(officer.lead_on for post in thousand() for officer in post.officers)


def test_officers_are_named_in_the_text() -> None:
    for post in thousand()[:50]:
        held = " ".join(document(post).paragraphs)
        assert all(officer.name in held for officer in post.officers)
