from __future__ import annotations

import pytest

from evaluation.answers import Answer, Person, Said
from evaluation.goldens import Golden, KnownPerson
from evaluation.judges import JUDGES
from evaluation.judges.dates import holds
from evaluation.marks import Tallies, added_up

FILE = "post.txt"
LINE = "The tide had gone out before anybody thought of counting the boats."
OTHER_LINE = "Nine of them came back, which is more than we had dared to hope for."


def judged(golden: Golden, answer: Answer) -> Tallies:
    return added_up(mark for judge in JUDGES for mark in judge(golden, answer))


def figures(tallies: Tallies, start: str) -> dict[str, tuple[int, int]]:
    return {key: (t.count, t.of) for key, t in tallies.items() if key.startswith(start)}


@pytest.mark.parametrize(
    ("known", "claimed", "wrong", "found"),
    [
        ("2016-10-24", "2016-10-24", (0, 1), (1, 1)),
        ("2016-10-24", "2016-10-25", (1, 1), (0, 1)),  # another day
        ("2016-10-24", "2016-10", (0, 1), (0, 1)),  # right but too coarse
        ("2016-10-24", "2016-09/2016-10", (0, 1), (0, 1)),  # an interval that holds the day
        ("2016-10-24", "2016-08/2016-09", (1, 1), (0, 1)),  # an interval that does not
        ("2016-10", "2016-10-24", (1, 1), (0, 1)),  # finer than any source says
        ("2016-05/2016-07", "2016-05/2016-07", (0, 1), (1, 1)),
        ("2016-05/2016-07", "2016", (0, 1), (0, 1)),  # a year that holds the interval
        ("2016-05/2016-07", "2016-06", (1, 1), (0, 1)),  # a guess between the neighbours
        ("2016-10-24", None, None, (0, 1)),
        (None, "2016-10-24", (1, 1), None),  # nothing can be known: every claim is wrong
        (None, None, None, None),
    ],
)
def test_dates(
    known: str | None,
    claimed: str | None,
    wrong: tuple[int, int] | None,
    found: tuple[int, int] | None,
) -> None:
    answer = Answer((FILE,), date=Said(claimed) if claimed else None)
    got = figures(judged(Golden(FILE, dates=(known,)), answer), "date")
    assert got.get("date_wrong") == wrong
    assert got.get("date_found") == found


def test_one_of_two_right_dates_is_enough_and_silence_if_that_is_right_too() -> None:
    golden = Golden(FILE, dates=("2016-05-26", None))
    assert figures(judged(golden, Answer((FILE,))), "date") == {}
    answer = Answer((FILE,), date=Said("2016-05-26"))
    assert figures(judged(golden, answer), "date") == {"date_wrong": (0, 1)}


def test_a_day_holds_itself_and_no_text_that_is_no_date() -> None:
    assert holds("2016-02-29", "2016-02-29")
    with pytest.raises(ValueError, match="2015-02-29"):
        holds("2015-02-29", "2015-02-29")


@pytest.mark.parametrize(
    ("known", "found", "right"),
    [
        (("Counting the boats",), "Counting the boats", 1),
        (("The boats’ day – at last",), "The boats' day - at last", 1),  # shapes of marks
        (("Counting the boats",), "Counting\xa0the boats", 1),  # a non-breaking space
        (("Counting the boats",), "COUNTING THE BOATS", 0),  # not as printed
        (("Counting the boats",), None, 0),
        ((None,), "Counting the boats", 0),
        ((None,), None, 1),  # rightly empty
        (("Counting the boats", None), None, 1),  # may be left out
    ],
)
def test_titles(known: tuple[str | None, ...], found: str | None, right: int) -> None:
    answer = Answer((FILE,), title=Said(found) if found else None)
    assert figures(judged(Golden(FILE, titles=known), answer), "title") == {"title": (right, 1)}


ADA = KnownPerson("Ada Quillfinch", ("CC",))


@pytest.mark.parametrize(
    ("known", "found", "expected"),
    [
        (ADA, Person("Ada Quillfinch", "CC"), {"precision": 1, "recall": 1, "rank": 1}),
        (ADA, Person("Sir Ada Quillfinch QPM", "CC"), {"precision": 1, "recall": 1, "rank": 1}),
        (ADA, Person("Ada Quillfinch"), {"precision": 1, "recall": 1, "rank": 0}),
        (ADA, Person("Bea Quillfinch", "CC"), {"precision": 0, "recall": 0}),
        (ADA, None, {"recall": 0}),
        (None, Person("Ada Quillfinch"), {"precision": 0}),
        (KnownPerson("Ada Quillfinch", optional=True), None, {}),
        (None, None, {}),
    ],
)
def test_speakers(
    known: KnownPerson | None, found: Person | None, expected: dict[str, int]
) -> None:
    got = figures(judged(Golden(FILE, speaker=known), Answer((FILE,), speaker=found)), "speaker")
    assert got == {f"speaker_{key}": (count, 1) for key, count in expected.items()}


def test_officers_and_their_ranks() -> None:
    bo, may = KnownPerson("Bo Vantongeren", ("ACC",)), KnownPerson("May Okorie", optional=True)
    found = (Person("Ada Quillfinch", "DCC"), Person("Cy Strang", "PC"))
    got = judged(Golden(FILE, officers=(ADA, bo, may)), Answer((FILE,), officers=found))
    assert figures(got, "officer") == {
        "officer_precision": (1, 2),  # nobody of the name of Strang is an officer there
        "officer_recall": (1, 2),  # Vantongeren is missed, Okorie may be
        "officer_rank": (0, 1),
    }
    assert [miss.found for miss in got["officer_precision"].misses] == ["Cy Strang"]


@pytest.mark.parametrize(
    ("known", "found", "expected"),
    [
        ("drones", "drones", {"precision": 1, "recall": 1, "flag": 1}),
        ("Drones & kites", "the drones and kites", {"precision": 1, "recall": 1, "flag": 1}),
        ("counter-drones", "Counter Drones", {"precision": 1, "recall": 1, "flag": 1}),
        ("drones", "kites", {"precision": 0, "recall": 0, "flag": 1}),
        ("drones", None, {"recall": 0, "flag": 0}),
        (None, "drones", {"precision": 0, "flag": 0}),
        (None, None, {}),
    ],
)
def test_leads(known: str | None, found: str | None, expected: dict[str, int]) -> None:
    officer = KnownPerson("Ada Quillfinch", leads=(known is not None,), portfolios=(known,))
    person = Person("Ada Quillfinch", None, found is not None, found)
    got = judged(Golden(FILE, officers=(officer,)), Answer((FILE,), officers=(person,)))
    assert figures(got, "lead") == {f"lead_{key}": (count, 1) for key, count in expected.items()}


def test_a_portfolio_of_somebody_else_is_neither_right_nor_found() -> None:
    ada = KnownPerson("Ada Quillfinch", leads=(True,), portfolios=("drones",))
    bo = Person("Bo Vantongeren", None, True, "drones")
    got = judged(Golden(FILE, officers=(ada,)), Answer((FILE,), officers=(bo,)))
    assert figures(got, "lead") == {"lead_precision": (0, 1), "lead_recall": (0, 1)}


def test_leads_of_an_unknown_author() -> None:
    golden = Golden(FILE, author_leads_on=("the drones",))
    answer = Answer((FILE,), claims=(Said("Drones"), Said("kites")))
    got = figures(judged(golden, answer), "claim")
    assert got == {"claim_precision": (1, 2), "claim_recall": (1, 1)}
    assert figures(judged(golden, Answer((FILE,))), "claim") == {"claim_recall": (0, 1)}
    doubtful = Golden(FILE, author_leads_on=("drones", None))
    assert figures(judged(doubtful, Answer((FILE,))), "claim") == {}


@pytest.mark.parametrize(
    ("paragraphs", "lost"),
    [
        ((LINE, OTHER_LINE), 0),
        ((OTHER_LINE, LINE), 0),  # in another order
        ((f"{LINE} {OTHER_LINE}",), 0),  # run together
        ((LINE[:30], LINE[30:], OTHER_LINE), 0),  # broken in two
        ((LINE.replace("had ", "had, "), OTHER_LINE), 0),  # punctuation is not counted
        ((LINE[:39], OTHER_LINE), 23),  # the end is cut off: "ought … boats"
        ((OTHER_LINE,), 55),
        ((), 107),
    ],
)
def test_letters_of_the_body_that_are_lost(paragraphs: tuple[str, ...], lost: int) -> None:
    golden = Golden(FILE, body=(LINE, OTHER_LINE))
    got = figures(judged(golden, Answer((FILE,), paragraphs=paragraphs)), "body")
    assert got == {"body_lost": (lost, 107)}


@pytest.mark.parametrize(
    ("paragraphs", "kept"),
    [
        ((LINE,), 0),
        (("Next", LINE), 4),
        ((f"Next. {LINE}",), 0),  # a short word inside a paragraph proves nothing
        (("Minutes of the harbour board", LINE), 24),
        ((f"Minutes of the harbour board {LINE}",), 24),  # glued to the body
        (("Harbour.jpg", LINE), 0),  # what may be counted either way
    ],
)
def test_letters_of_furniture_that_are_kept(paragraphs: tuple[str, ...], kept: int) -> None:
    golden = Golden(
        FILE,
        body=(LINE,),
        furniture=("Next", "Minutes of the harbour board", "Next"),
        beside=("Harbour.jpg",),
    )
    got = figures(judged(golden, Answer((FILE,), paragraphs=paragraphs)), "furniture")
    assert got == {"furniture_kept": (kept, 28)}


def test_furniture_that_holds_shorter_furniture_is_counted_once() -> None:
    lines = ("The Harbour Board", "The Harbour Board: who we are")
    answer = Answer((FILE,), paragraphs=(LINE, lines[1]))
    got = figures(judged(Golden(FILE, body=(LINE,), furniture=lines), answer), "furniture")
    assert got == {"furniture_kept": (23, 38)}
