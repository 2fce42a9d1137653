"""Spelling variants of one portfolio."""

from __future__ import annotations

import pytest

from indexer.gazetteer import is_portfolio, portfolio_key, portfolio_label


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("counter terrorism", "counter-terrorism"),
        ("Counter-Terrorism", "counter-terrorism"),
        ("counter terrorist policing", "counter-terrorism"),
        ("CT", "counter-terrorism"),
        ("VAWG", "violence-against-women-and-girls"),
        ("violence against women & girls", "violence-against-women-and-girls"),
        ("the stop and search", "stop-and-search"),
        ("Stop & Search", "stop-and-search"),
        ("neighbourhood", "neighbourhood-policing"),
        ("policing of football", "football-policing"),
        ("the policing of the roads", "roads-policing"),
        ("race, religion and belief", "race-religion-and-belief"),
        ("wellbeing", "wellbeing"),
        ("well-being", "wellbeing"),
        # Not in the data file: its own words.
        ("hares & dogs", "hares-and-dogs"),
        ("the Hares and dogs", "hares-and-dogs"),
        ("older people’s safety", "older-peoples-safety"),
        ("older people's safety", "older-peoples-safety"),
    ],
)
def test_variants_share_a_key(text: str, key: str) -> None:
    assert portfolio_key(text) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("roads policing", "road safety"),
        ("domestic abuse", "domestic violence"),
        ("rural crime", "rural affairs"),
        ("serious violence", "violent crime"),
        ("firearms licensing", "armed policing"),
        ("public order", "public order and public safety"),
        ("modern slavery", "modern slavery and organised immigration crime"),
        ("cyber crime", "e-crime"),
    ],
)
def test_different_scopes_have_different_keys(one: str, other: str) -> None:
    assert portfolio_key(one) != portfolio_key(other)


def test_a_listed_portfolio_has_the_name_of_the_data_file() -> None:
    assert portfolio_label(portfolio_key("CT")) == "counter terrorism"
    assert portfolio_label(portfolio_key("lgbt issues")) == "LGBT"


def test_an_unlisted_portfolio_has_no_name() -> None:
    assert portfolio_label(portfolio_key("hares")) is None


def test_a_key_is_its_own_key() -> None:
    for text in ("CT", "hares & dogs", "VAWG"):
        key = portfolio_key(text)
        assert portfolio_key(key) == key


@pytest.mark.parametrize("text", ["hate crime", "Hate Crime", "missing persons", "the custody"])
def test_a_listed_portfolio_is_one_in_any_spelling(text: str) -> None:
    assert is_portfolio(text)


@pytest.mark.parametrize("text", ["", "hares", "good news", "hate crime and owls"])
def test_other_words_are_no_listed_portfolio(text: str) -> None:
    assert not is_portfolio(text)
