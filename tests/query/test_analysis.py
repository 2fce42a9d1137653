"""Text to words: what counts as one word, and when two words are the same."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indexer.analysis import fold, forms, is_function_word, plainly, surfaces, tokens
from indexer.gazetteer import units


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Police, policing; POLICED.", ["police", "policing", "policed"]),
        ("", []),
        ("– … !", []),
        # An apostrophe of any shape inside a word belongs to it; around a word it is a quote.
        ("officer's officer’s officerʼs", ["officer's"] * 3),
        ("officers’ 'quoted'", ["officers", "quoted"]),
        ("O’Neil's", ["o'neil's"]),
        # Accents are not needed to find a word, however they are encoded.
        ("Café cafe\u0301 re\u0301sume\u0301s ÅNGSTRÖM", ["cafe", "cafe", "resumes", "angstrom"]),
        ("straße ﬁnance", ["strasse", "finance"]),
        # An abbreviation with full stops is the one without.
        ("C.S.E. CSE c.s.e", ["cse", "cse", "cse"]),
        ("the U.K.", ["the", "uk"]),
        ("end. A new", ["end", "a", "new"]),  # a full stop before one letter is a full stop
        # A thousand's comma is no list's comma.
        ("1,500 1500 1,2 12,345,678", ["1500", "1500", "1", "2", "12345678"]),
        ("10.5 24/7", ["10", "5", "24", "7"]),
        # A hyphenated word is its parts, so that it is found with and without the hyphen.
        ("knife-crime", ["knife", "crime"]),
        ("COVID-19 covid19", ["covid", "19", "covid19"]),
        ("annual_report_2016.pdf", ["annual", "report", "2016", "pdf"]),
        # A number and its unit are two words, however they are written.
        ("20mph 20 MPH 1,500kg 7pm", ["20", "mph", "20", "mph", "1500", "kg", "7", "pm"]),
        ("£20m 20mphs 1990s 4x4", ["20m", "20mphs", "1990s", "4x4"]),
        ("£20m 5% #drones @wexmoor", ["20m", "5", "drones", "wexmoor"]),
        ("ﾞ police", ["police"]),  # a sound mark alone: nothing is left of it
    ],
)
def test_exact_words(text: str, words: list[str]) -> None:
    assert [token.exact for token in tokens(text)] == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("drones", "drone"),
        ("officers", "officer's"),  # possessive and plural
        ("officers’", "officer"),
        ("chief’s", "chief"),
        ("investigating", "investigation"),
        ("C.S.E.", "cse"),
        ("1,500", "1500"),
        ("24th", "24"),
        ("CAFÉS", "cafe"),
    ],
)
def test_words_with_one_stem(one: str, other: str) -> None:
    assert [t.stem for t in tokens(one)] == [t.stem for t in tokens(other)]


def test_words_that_differ_in_sense_keep_their_stems_apart() -> None:
    stems = [token.stem for token in tokens("custody custard marine marina")]
    assert len(set(stems)) == 4


def test_positions_and_offsets() -> None:
    found = tokens("“Knife-crime”, C.S.E. & 1,500")
    assert [(t.exact, t.start, t.end, t.position) for t in found] == [
        ("knife", 1, 6, 0),
        ("crime", 7, 12, 1),
        ("cse", 15, 21, 2),
        ("1500", 24, 29, 3),
    ]


@pytest.mark.parametrize(
    ("word", "is_one"),
    [
        ("the", True),
        ("The", True),
        ("us", False),
        ("may", False),
        ("not", False),
        ("police", False),
    ],
)
def test_function_words(word: str, is_one: bool) -> None:
    (token,) = tokens(word)
    assert is_function_word(token) is is_one


@given(text=st.text(max_size=80))
@example(text="ﾞ")
@example(text="a.b.ﾞ")
def test_tokens_lie_in_the_text_in_order(text: str) -> None:
    at = 0
    for place, token in enumerate(tokens(text)):
        assert at <= token.start < token.end <= len(text)
        assert token.position == place
        assert token.exact
        # The stretch is the word: read alone it gives the same word again.
        assert tokens(text[token.start : token.end])[0].exact == token.exact
        at = token.end


@pytest.mark.parametrize(
    ("plural", "singular"),
    [("PCCs", "PCC"), ("pccs", "PCC"), ("PCSOs", "PCSO"), ("BWVs", "bwv"), ("ACCs", "ACC")],
)
def test_abbreviations_meet_their_plurals(plural: str, singular: str) -> None:
    assert tokens(plural)[0].stem == tokens(singular)[0].stem


@pytest.mark.parametrize("word", ["CPS", "cps", "class", "SOS"])
def test_an_s_of_the_abbreviation_itself_stays(word: str) -> None:
    assert tokens(word)[0].stem.endswith("s")


# The words as defined, without the shorter road that plain ones take.
LETTERS = r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*"
WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?"
    r"|\d{1,3}(?:,\d{3})+(?!\d)"
    rf"|\d+(?=(?i:{'|'.join(units())})(?![^\W_]))"
    rf"|{LETTERS}(?:['’ʼ]{LETTERS})*"
)
TEXTS = st.text("abABmph.,'’ʼ _-1é\u0301ﾞﬁ\n") | st.text()


@given(TEXTS)
def test_surfaces_are_the_words_as_written(text: str) -> None:
    assert surfaces(text) == WORD.findall(text)


@given(TEXTS)
def test_tokens_are_the_surfaces_that_have_forms(text: str) -> None:
    found = tokens(text)
    assert [(t.exact, t.stem) for t in found] == [
        forms(word) for word in surfaces(text) if forms(word)[0]
    ]
    assert [t.position for t in found] == list(range(len(found)))
    assert all(forms(text[t.start : t.end]) == (t.exact, t.stem) for t in found)


def test_forms_are_exact_and_stem() -> None:
    assert forms("Policing’s") == ("policing's", "polic")


def test_words_beyond_those_kept_still_have_their_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("indexer.analysis._MOST_KEPT", 2)
    words = ["alpha", "beta", "gamma", "delta"]
    assert [forms(word)[0] for word in words * 2] == words * 2


@given(st.text(st.characters(codec="ascii")))
def test_plain_text_folds_as_any_other_does(text: str) -> None:
    assert fold(text) == fold(text + "é").removesuffix("e")


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        ("policing", [("polic", 0)]),
        ("police-led", [("polic", 0), ("led", 1)]),
        ("stop-and-search", [("stop", 0), ("search", 2)]),
        # One function word makes another word of the one beside it.
        ("well-being", []),
        ("break-in", []),
        ("the", []),
        ("of-the", []),
    ],
)
def test_what_a_plain_word_is_compared_by(text: str, stems: list[tuple[str, int]]) -> None:
    assert plainly(text) == stems
