"""What is typed, and the tree that it means."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indexer.errors import QueryError
from indexer.query.parser import DEEPEST, FARTHEST, LONGEST, parse
from indexer.query.tree import (
    TITLE,
    And,
    DatedWithin,
    Everything,
    Fuzzy,
    Named,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
)

A, B, C, D = (Word(letter) for letter in "abcd")


def both(*children: Node) -> And:
    return And(children)


def either(*children: Node) -> Or:
    return Or(children)


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("a", A),
        ("a b", both(A, B)),
        ("a  \t\n b", both(A, B)),
        # OR joins its two neighbours and no more, as in most search boxes.
        ("a OR b", either(A, B)),
        ("a b OR c d", both(A, either(B, C), D)),
        ("a OR b OR c", either(A, B, C)),
        ("a OR b c OR d", both(either(A, B), either(C, D))),
        ("(a b) OR (c d)", either(both(A, B), both(C, D))),
        # AND says what a space says.
        ("a AND b", both(A, B)),
        ("a AND b OR c", both(A, either(B, C))),
        ("a AND NOT b", both(A, Not(B))),
        # The two signs for "not".
        ("-a", Not(A)),
        ("NOT a", Not(A)),
        ("NOT NOT a", Not(Not(A))),
        ("a -b", both(A, Not(B))),
        ("a -(b OR c)", both(A, Not(either(B, C)))),
        ("a NOT(b OR c)", both(A, Not(either(B, C)))),  # no space before the bracket
        ('a -"b c"', both(A, Not(Phrase("b c")))),
        ("a OR -b", either(A, Not(B))),
        ("-title:a", Not(Word("a", TITLE))),
        ("title:-a", Not(Word("a", TITLE))),
        # Brackets.
        ("((a))", A),
        ("(a (b OR (c d)))", both(A, either(B, both(C, D)))),
        ("a(b)c", both(A, B, C)),
        ("()", Everything()),
        ("a () b", both(A, B)),
        ("-()", Everything()),
        ("a OR ()", A),
    ],
)
def test_operators(query: str, tree: Node) -> None:
    assert parse(query) == tree


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        # Operators are capitals: in lower case they are words.
        ("a and b", both(A, Word("and"), B)),
        ("a or b", both(A, Word("or"), B)),
        ("not a", both(Word("not"), A)),
        # Operators with nothing to join are words too.
        ("OR", Word("OR")),
        ("AND", Word("AND")),
        ("NOT", Word("NOT")),
        ("OR a", both(Word("OR"), A)),
        ("a OR", both(A, Word("OR"))),
        ("a NOT", both(A, Word("NOT"))),
        ("(a OR) b", both(both(A, Word("OR")), B)),
        ("a OR OR b", both(A, either(Word("OR"), B))),
        ("ORDER NOTE ANDY", both(Word("ORDER"), Word("NOTE"), Word("ANDY"))),
        # A hyphen inside or between words is no "not".
        ("knife-crime", Word("knife-crime")),
        ("2015-16", Word("2015-16")),
        ("a - b", both(A, B)),
        ("a – b", both(A, B)),
        ("a -", A),
        ("a --b", both(A, Word("--b"))),
        ("pre- and a", both(Word("pre-"), Word("and"), A)),
        # Brackets without a partner.
        ("(a", A),
        ("a)", A),
        (")a(", A),
        ("((a) b", both(A, B)),
        ("a :) b", both(A, B)),
        # Quotation marks without a partner, and single ones.
        ('"a', A),
        ('a"', A),
        ('"a" b"', both(Phrase("a"), B)),
        ("'a b'", both(Word("'a"), Word("b'"))),
        ("officers’ a", both(Word("officers’"), A)),
        # A colon in prose, times, addresses.
        ("Note: a", both(Word("Note:"), A)),
        ("(Note:)", Word("Note:")),
        ("10:30", Word("10:30")),
        ("speaker:", Word("speaker:")),
        ("speaker: a", both(Word("speaker:"), A)),
        ("http://www.wexmoor.example/a", Word("http://www.wexmoor.example/a")),
        # Signs that are searched for nowhere.
        ("a & b", both(A, B)),
        ("a / b!", both(A, Word("b!"))),
    ],
)
def test_prose_is_searched_for_and_not_refused(query: str, tree: Node) -> None:
    assert parse(query) == tree


@pytest.mark.parametrize(
    "query", ["", " ", "?", "!!! …", "-", "--", '""', "“”", "*", "~", "( )", "’"]
)
def test_no_word_at_all_is_every_post(query: str) -> None:
    assert parse(query) == Everything()


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ('"a b"', Phrase("a b")),
        ("“a b”", Phrase("a b")),
        ("„a b“", Phrase("a b")),  # low quotation mark first, as on the Continent
        ('“a b"', Phrase("a b")),  # half of it corrected by a word processor
        ('"a AND (b"', Phrase("a AND (b")),
        ('"a b"~3', Near("a b", 3)),
        ('"a b"~0', Near("a b", 0)),
        (f'"a b"~{FARTHEST}', Near("a b", FARTHEST)),
        ('"a b"~', Phrase("a b")),
        ('"a"~3', Phrase("a")),  # one word is near nothing
        ("pol*", Prefix("pol")),
        ("POL*", Prefix("pol")),  # compared as the index holds words
        ("café*", Prefix("cafe")),
        ("officer's*", Prefix("officer's")),
        ("anti-terror*", both(Word("anti-"), Prefix("terror"))),  # the last word is open
        ("dr~", Fuzzy("dr", 0)),  # Lucene's AUTO: 0 to 2 letters
        ("dro~", Fuzzy("dro", 1)),  # 3 to 5
        ("drone~", Fuzzy("drone", 1)),
        ("drones~", Fuzzy("drones", 2)),  # from 6
        ("drones~1", Fuzzy("drones", 1)),
        ("drones~0", Fuzzy("drones", 0)),
        ("knife-crme~1", both(Word("knife-"), Fuzzy("crme", 1))),
        ("drones~12", both(Word("drones"), Word("12"))),  # no number of edits
        ("title:ab*", Prefix("ab", TITLE)),
        ('"a b … c d"', both(Phrase("a b"), Phrase("c d"))),  # a quotation with a gap
        ('"a b [...] c d"', both(Phrase("a b"), Phrase("c d"))),
        ('"… a b..."', Phrase("a b")),
        ('title:"a b"~2', Near("a b", 2, TITLE)),
        ("title:(a OR b)", either(Word("a", TITLE), Word("b", TITLE))),
        ("title:(a b) c", both(both(Word("a", TITLE), Word("b", TITLE)), C)),
        ("Title:a", Word("a", TITLE)),
    ],
)
def test_words_phrases_and_their_signs(query: str, tree: Node) -> None:
    assert parse(query) == tree


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("speaker:field", Named("speaker", "field")),
        ('speaker:"Jo Field"', Named("speaker", "Jo Field")),
        ("speaker:“Jo Field”", Named("speaker", "Jo Field")),
        ("speaker:jo-field", Named("speaker", "jo-field")),
        ("lead:none", Named("lead", "none")),
        ("OFFICER:Field", Named("officer", "Field")),
        ("speaker:(field OR marsh)", either(Named("speaker", "field"), Named("speaker", "marsh"))),
        ("portfolio:CT", Named("portfolio", "CT")),
        ('-portfolio:"knife crime"', Not(Named("portfolio", "knife crime"))),
        ("speaker:O'Neil", Named("speaker", "O'Neil")),
        ('speaker:""', Everything()),
        # Ranks by code, by abbreviation and in full, in any case; temporary ones are the rank.
        ("rank:CC", Named("rank", "CC", ("CC",))),
        ("rank:cc", Named("rank", "cc", ("CC",))),
        ('rank:"chief constable"', Named("rank", "chief constable", ("CC",))),
        ('rank:"Temporary Assistant Chief Constable"', None),
        ("rank:superintendent", Named("rank", "superintendent", ("Supt",))),
    ],
)
def test_names_and_ranks(query: str, tree: Node | None) -> None:
    expected = tree or Named("rank", "Temporary Assistant Chief Constable", ("ACC",))
    assert parse(query) == expected


@pytest.mark.parametrize(
    ("query", "first", "last"),
    [
        ("date:2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("date:2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("date:2016-10-24", date(2016, 10, 24), date(2016, 10, 24)),
        ("date:24/10/2016", date(2016, 10, 24), date(2016, 10, 24)),  # day first
        ('date:"24 October 2016"', date(2016, 10, 24), date(2016, 10, 24)),
        ("date:2015..2017-06", date(2015, 1, 1), date(2017, 6, 30)),
        ('date:"October 2015 .. 3 March 2016"', date(2015, 10, 1), date(2016, 3, 3)),
        ("date:2016..2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("date:2016-05/2016-07", date(2016, 5, 1), date(2016, 7, 31)),  # as pages show it
        ("date:2016/2017", date(2016, 1, 1), date(2017, 12, 31)),
        ("date:..2012", None, date(2012, 12, 31)),
        ("date:2012..", date(2012, 1, 1), None),
    ],
)
def test_dates(query: str, first: date | None, last: date | None) -> None:
    typed = query.removeprefix("date:").strip('"')
    assert parse(query) == DatedWithin(first, last, typed)


@pytest.mark.parametrize(
    ("query", "position", "suggestion"),
    [
        ("spaker:field drones", 0, "speaker:field drones"),
        ("drones Titel:custody", 7, "drones title:custody"),
        ("drones foo:bar", 7, "drones foo bar"),  # like no field: searched as words
        ("drones Note:this", 7, "drones Note this"),
        ("mailto:jo@wexmoor.example", 0, "mailto jo@wexmoor.example"),
        ("year:2016", 0, "date:2016"),  # what other boxes call it, not what it looks like
        ("author:field", 0, "speaker:field"),
        ("lead_on:burglary", 0, "portfolio:burglary"),
        ("portfolo:burglary", 0, "portfolio:burglary"),
        ("po*ice", 2, "po* ice"),  # a star can only end a word
        ("drones a*", 7, None),  # too many words begin so
        ("a:b:c", 0, "a b c"),  # a suggestion with a slip of its own is mended too
        ("spaker:field lede:marsh", 0, "speaker:field lead:marsh"),
        ("a:b:c:d:e:f:g:h", 0, None),  # but not without end
        ("x date:soon", 7, None),
        ("date:..", 5, None),
        ("date:2016-02-31", 5, None),  # no such day
        ("date:2016-13", 5, None),
        ("date:2016-05/2016-07..2017", 5, None),  # a range from one end of an interval, but which
        ("x date:2015-2017 y", 7, "x date:2015..2017 y"),
        ('x date:"2015 – 2017" y', 7, "x date:2015..2017 y"),
        ("x date:2017..2015 y", 7, "x date:2015..2017 y"),
        ('date:"March 2017..May 2015" y', 5, "date:2015-05..2017-03 y"),
        ("rank:admiral", 5, None),
        ("rank:sergant x", 5, 'rank:"sergeant" x'),
        ("rank:chief constable x", 5, 'rank:"chief constable" x'),
        ("rank:assistant chief constable", 5, 'rank:"assistant chief constable"'),
        ("x speaker:field~ y", 15, "x speaker:field y"),
        ('x speaker:"Jo Field"~2 y', 20, 'x speaker:"Jo Field" y'),
        ("lead:mar*", 8, "lead:mar"),
        ("x polic~3 y", 2, "x polic~2 y"),
        ("title:polic~9", 6, "title:polic~2"),
        ('x "a b"~1001', 2, 'x "a b"~1000'),
        ('"a b"~99999999999999999999', 0, '"a b"~1000'),
        ("a" * (LONGEST + 1), LONGEST, None),
        ("(" * 31 + "a" + ")" * 31, DEEPEST, None),
        ("NOT " * 31 + "a", 4 * DEEPEST, None),
        ("title:" * 333 + "a", 6 * DEEPEST, None),  # fields nest as brackets do
    ],
)
def test_slips_are_placed_and_mended(query: str, position: int, suggestion: str | None) -> None:
    with pytest.raises(QueryError) as slip:
        parse(query)
    assert slip.value.position == position
    assert slip.value.suggestion == suggestion
    assert suggestion is None or parse(suggestion)


def test_slips_are_explained() -> None:
    with pytest.raises(QueryError, match=r"no field “spaker:” \(character 8\)\. Did you mean “spe"):
        parse("drones spaker:field")
    with pytest.raises(QueryError, match=r"no field “foo:” .* The fields are title:, speaker:, "):
        parse("foo:bar")
    with pytest.raises(QueryError, match=r"“soon” is no date \(character 6\)\. Write a year"):
        parse("date:soon")


def test_the_deepest_query_allowed() -> None:
    assert parse("(" * DEEPEST + "a" + ")" * DEEPEST) == A


# The signs of the language, so that they meet more often than in any text.
SIGNS = [
    "a",
    "b",
    "police",
    "CC",
    "chief",
    "constable",
    "NOT",
    "AND",
    "OR",
    "-",
    "(",
    ")",
    '"',
    "“",
    "”",
    "*",
    "~",
    "~2",
    "~99",
    "'x'",
    ":",
    "..",
    "2016",
    "2016..2015",
    "2015-2017",
    "title:",
    "date:",
    "rank:",
    "speaker:",
    "foo:",
]
signs = st.lists(st.sampled_from([*SIGNS, " ", "\n"]), max_size=25)
written = st.sampled_from((" ", "")).flatmap(lambda space: signs.map(space.join))


@given(query=st.text(max_size=60) | written)
@example(query="ﾞ")  # a letter of which folding leaves nothing
def test_any_text_is_a_query_or_a_slip_with_its_place(query: str) -> None:
    slip = slip_of(query)
    if slip:
        assert 0 <= slip.position <= len(query)
        assert slip.suggestion is None or slip_of(slip.suggestion) is None


def slip_of(query: str) -> QueryError | None:
    try:
        parse(query)
    except QueryError as slip:
        return slip
    return None


def test_a_query_of_too_many_terms_says_so() -> None:
    with pytest.raises(QueryError, match="has 251 different terms; at most 250"):
        parse(" ".join(f"word{number}" for number in range(251)))
    assert parse('"' + "a quotation of any length " * 40 + '"')
