"""The data files keep their own rules."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest
import yaml

from indexer.gazetteer import (
    authorship,
    fold_portfolio,
    forces,
    function_words,
    furniture,
    holding,
    names,
    notices,
    other_spellings,
    portfolio_label,
    portfolio_spellings,
    portfolios,
    prefixes,
    ranks,
    related_words,
    roles,
    spelling_pairs,
    suffixes,
    synonyms,
    units,
)
from indexer.gazetteer.list_words import list_words
from indexer.knowing import slug

FILES = sorted(
    (one for one in files("indexer.gazetteer").iterdir() if one.name.endswith(".yaml")),
    key=lambda one: one.name,
)


def lists(value: Any, path: str = "") -> Iterator[tuple[str, list[Any]]]:
    """Yield every list of words in a data file, with the way to it."""
    if isinstance(value, list):
        if value and not isinstance(value[0], dict | list):
            yield path, value
        for at, item in enumerate(value):
            yield from lists(item, f"{path}[{at}]")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from lists(item, f"{path}/{key}")


@pytest.mark.parametrize("file", FILES, ids=lambda one: one.name)
def test_file_opens_with_its_rules(file: Any) -> None:
    opening = file.read_text(encoding="utf-8")
    assert opening.startswith("# ")
    assert "vidence needed" in opening


@pytest.mark.parametrize("file", FILES, ids=lambda one: one.name)
def test_lists_hold_words_sorted_and_once(file: Any) -> None:
    for path, words in lists(yaml.safe_load(file.read_text(encoding="utf-8"))):
        assert all(isinstance(word, str) and word == word.strip() for word in words), path
        assert [word for word, times in Counter(words).items() if times > 1] == [], path
        assert words == sorted(words, key=lambda word: (word.casefold(), word)), path


@pytest.mark.parametrize("file", FILES, ids=lambda one: one.name)
def test_keys_are_not_repeated(file: Any) -> None:
    # YAML keeps the last of two equal keys without a word.
    keys = re.findall(r"^(\w+):", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert len(keys) == len(set(keys))


def test_every_rank_is_complete() -> None:
    for code, rank in ranks().items():
        assert rank.code == code
        assert rank.label
        assert rank.seniority > 0
        assert code == code.strip()


def test_no_form_of_a_rank_is_claimed_by_two() -> None:
    forms = [
        form
        for rank in ranks().values()
        for form in {
            form.casefold()
            for form in (
                rank.code,
                rank.label,
                *rank.abbreviations,
                *rank.spelled,
                *rank.plurals,
            )
        }
    ]
    assert [form for form, times in Counter(forms).items() if times > 1] == []


def test_no_form_of_a_rank_equals_its_code_or_label() -> None:
    for rank in ranks().values():
        further = {*rank.abbreviations, *rank.spelled, *rank.plurals}
        assert further & {rank.code, rank.label} == set()


def test_codes_and_labels_make_distinct_slugs() -> None:
    keys = [re.sub(r"[^a-z0-9]+", "-", code.lower()) for code in ranks()]
    assert len(keys) == len(set(keys))
    assert all(re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", key) for key in keys)


def test_a_held_rank_is_marked_by_words_and_letters() -> None:
    assert "Temporary" in holding().words
    assert "T" in holding().abbreviations


def test_synonyms_are_written_as_a_search_sees_them() -> None:
    for short, long in synonyms():
        assert re.fullmatch(r"[a-z]+", short), short
        assert long
        assert all(re.fullmatch(r"[a-z]+(?: [a-z]+)+", words) for words in long), short


def test_no_long_form_stands_for_two_abbreviations() -> None:
    long = [words for _, forms in synonyms() for words in forms]
    assert len(long) == len(set(long))


def test_synonyms_are_sorted_and_unique() -> None:
    shorts = [short for short, _ in synonyms()]
    assert shorts == sorted(set(shorts))


def test_related_words_are_sorted_and_none_stands_for_itself() -> None:
    rows = related_words()
    assert [word for word, _ in rows] == sorted({word for word, _ in rows})
    for word, near in rows:
        assert re.fullmatch(r"[a-z]+", word), word
        assert all(re.fullmatch(r"[a-z]+(?:-[a-z]+)*", other) for other in near), word
        assert near
        assert len({word, *near}) == len(near) + 1, word


@pytest.mark.parametrize("name", ["beginnings", "endings", "words"])
def test_pairs_of_spellings_are_sorted_words_that_differ(name: str) -> None:
    pairs = spelling_pairs()[name]
    assert list(pairs) == sorted(pairs)
    for british, american in pairs.items():
        assert british != american
        assert re.fullmatch(r"[a-z]+ [a-z]+", f"{british} {american}")


def test_no_word_is_the_other_spelling_of_two() -> None:
    for name, pairs in spelling_pairs().items():
        assert len(set(pairs.values())) == len(pairs), name
        assert set(pairs) & set(pairs.values()) == set(), name


def test_every_pair_of_spellings_works_both_ways() -> None:
    pairs = spelling_pairs()
    examples = {**pairs["words"], **pairs["doubled"]}
    examples |= {f"xyz{one}": f"xyz{other}" for one, other in pairs["endings"].items()}
    examples |= {f"{one}xyz": f"{other}xyz" for one, other in pairs["beginnings"].items()}
    for british, american in examples.items():
        assert american in other_spellings(british)
        assert british in other_spellings(american)


@pytest.mark.parametrize(
    "word", ["check", "draft", "curb", "meter", "story", "ton", "tire", "vise"]
)
def test_another_word_is_no_other_spelling(word: str) -> None:
    assert other_spellings(word) == ()


def test_parts_of_words_are_lower_case() -> None:
    assert all(re.fullmatch(r"[a-z]+", part) for part in (*prefixes(), *suffixes(), *units()))


# "us" is a country, "may" a month and a prime minister, "will" a given name and a document.
@pytest.mark.parametrize("word", ["us", "may", "will", "can", "might", "police", "no"])
def test_words_that_are_also_subjects_are_no_function_words(word: str) -> None:
    assert word not in function_words()


def test_function_words_are_of_the_size_they_should_be() -> None:
    assert 120 <= len(function_words()) <= 150
    assert all(re.fullmatch(r"[a-z]+", word) for word in function_words())


def test_no_force_claims_the_name_of_another() -> None:
    forms = [form for name, also in forces().forces.items() for form in (name, *also)]
    assert [form for form, times in Counter(forms).items() if times > 1] == []


def test_variants_are_never_their_own() -> None:
    for name, short in names().variants.items():
        assert name not in short


def test_given_names_are_names() -> None:
    assert names().given & names().not_names == frozenset()
    assert all(slug(name) for name in names().given)


def test_no_spelling_of_a_portfolio_stands_twice() -> None:
    forms = [form for name, also in portfolio_spellings().items() for form in (name, *also)]
    folded = Counter(fold_portfolio(form) for form in forms)
    assert [form for form in forms if folded[fold_portfolio(form)] > 1] == []


def test_portfolios_are_sorted_and_named_in_british_english() -> None:
    rows = list(portfolio_spellings())
    assert rows == sorted(rows, key=str.casefold)
    american = re.compile(r"organiz|neighborhood|behavior|defens|licens(?!ing)|honor")
    assert [name for name in rows if american.search(name)] == []


def test_every_portfolio_has_a_label_of_its_own() -> None:
    keys = {re.sub(r"\W+", "-", fold_portfolio(name)): name for name in portfolio_spellings()}
    assert {key: portfolio_label(key) for key in keys} == keys


def test_no_place_of_a_force_is_said_to_be_none() -> None:
    forms = {form for name, also in forces().forces.items() for form in (name, *also)}
    assert forms & set(forces().not_places) == set()


LOADERS = [
    authorship,
    forces,
    furniture,
    names,
    notices,
    portfolio_spellings,
    portfolios,
    ranks,
    roles,
    synonyms,
]


@pytest.mark.parametrize("load", LOADERS)
def test_every_table_is_loaded_once(load: Any) -> None:
    assert load() is load()


def test_no_label_of_an_entry_is_a_heading_of_a_list() -> None:
    words = list_words()
    assert not {*words.heads, *words.unordered} & {*words.further, *words.labels, *words.revised}
