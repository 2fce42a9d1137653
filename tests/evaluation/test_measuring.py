from __future__ import annotations

from pathlib import Path

from evaluation.answers import Answer, Person, Said
from evaluation.goldens import Archive, Golden, KnownPerson
from evaluation.marks import Tallies, added_up
from evaluation.measuring import marks

BODY = "The tide had gone out before anybody thought of counting the boats."
ONE = Golden("one.txt", titles=("Boats",), dates=("2016-10-24",), body=(BODY,))
TWO = Golden("two.txt", speaker=KnownPerson("Ada Quillfinch"), body=(BODY,))


def measured(archive: Archive, *answers: Answer) -> Tallies:
    return added_up(marks(archive, answers))


def figure(tallies: Tallies, measure: str) -> tuple[int, int]:
    return tallies[measure].count, tallies[measure].of


def archive(**parts: object) -> Archive:
    return Archive("tune/harbour", Path(), (ONE, TWO), **parts)  # type: ignore[arg-type]


def test_a_post_that_is_not_there_has_lost_everything() -> None:
    got = measured(archive(), Answer(("one.txt",), title=Said("Boats"), paragraphs=(BODY,)))
    assert figure(got, "post_found") == (1, 2)
    assert figure(got, "title") == (1, 2)  # the other has none, but there is no post to say so
    assert figure(got, "speaker_recall") == (0, 1)
    assert figure(got, "body_lost") == (55, 110)
    assert {miss.file for miss in got["post_found"].misses} == {"tune/harbour/two.txt"}


def test_two_captures_that_are_one_post() -> None:
    got = measured(
        archive(twins={"one-again.txt": "one.txt"}),
        Answer(("one-again.txt", "one.txt"), title=Said("Boats"), paragraphs=(BODY,)),
        Answer(("two.txt",)),
    )
    assert figure(got, "merged") == (1, 1)
    assert figure(got, "merged_wrongly") == (0, 2)
    assert figure(got, "title") == (2, 2)


def test_a_capture_that_was_not_merged_is_judged_by_what_it_claims() -> None:
    silent, loud = (Answer(("again.txt",), date=date) for date in (None, Said("2017-01-01")))
    twins = {"again.txt": "one.txt"}
    one = Answer(("one.txt",), date=Said("2016-10-24"))
    got = measured(archive(twins=twins), one, silent)
    assert figure(got, "merged") == (0, 1)
    assert figure(got, "date_wrong") == (0, 1)
    assert figure(got, "date_found") == (1, 1)
    assert figure(measured(archive(twins=twins), one, loud), "date_wrong") == (1, 2)


def test_two_posts_that_were_made_one() -> None:
    got = measured(archive(), Answer(("one.txt", "two.txt")))
    assert figure(got, "merged_wrongly") == (2, 2)


def test_a_capture_without_a_post() -> None:
    empty = (Golden("list.txt", furniture=("Minutes of the board",)),)
    got = measured(archive(empty=empty))
    assert figure(got, "empty_found") == (1, 1)
    claims = Answer(
        ("list.txt",), date=Said("2016"), officers=(Person("Bo Strang"),), paragraphs=(BODY,)
    )
    got = measured(archive(empty=empty), claims)
    assert figure(got, "empty_found") == (0, 1)
    assert figure(got, "date_wrong") == (1, 1)
    assert figure(got, "officer_precision") == (0, 1)
