"""What curators say of persons holds, pair by pair, and what contradicts it is said."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from authority.invented_posts import decisions, officer, people, post, slugs_of

from indexer.authority import Authority, authority
from indexer.persons import Named
from indexer.records import Curated, Post

HELD = ("CC", "Wexmoor Police")


def decided(posts: Sequence[Post], *rows: tuple[str, str], file: str = "") -> Authority:
    files = [Curated("people.yaml", file)] if file else []
    return authority(posts, files, decisions(*rows))


def of(*names: str) -> list[Post]:
    return [post(name, officer(name, *HELD)) for name in names]


def merged(found: Authority) -> dict[str, list[str]]:
    return {one.slug: [each.slug for each in one.merged] for one in found.persons}


def doubtful(found: Authority) -> dict[str, list[str]]:
    return {one.slug: [each.slug for each in one.doubtful] for one in found.persons if one.doubtful}


def reasons(found: Authority) -> list[str]:
    return [notice.reason for notice in found.notices]


# A decision about a pair is about that pair.

NEARLY = of("David Kell", "Dave Kell", "David Kells")


def test_no_to_a_doubtful_pair_leaves_a_sound_merge() -> None:
    before = decided(NEARLY)
    assert merged(before)["david-kell"] == ["dave-kell"]
    assert doubtful(before) == {"david-kell": ["david-kells"], "david-kells": ["david-kell"]}
    found = decided(NEARLY, ("david-kell", "not david-kells"))
    assert merged(found) == {"david-kell": ["dave-kell"], "david-kells": []}
    assert doubtful(found) == {}


def test_nobody_else_is_about_everybody() -> None:
    found = decided(NEARLY, ("david-kell", "none"))
    assert list(people(found)) == ["dave-kell", "david-kell", "david-kells"]


def test_several_rows_tell_one_person_from_several() -> None:
    posts = of("Nick Ashgrove", "Nick Ashgroves", "Nick Ashgrave")
    rows = [("nick-ashgrove", "not nick-ashgroves"), ("nick-ashgrove", "not Nick Ashgrave")]
    assert doubtful(decided(posts, rows[0]))["nick-ashgrove"] == ["nick-ashgrave"]
    assert "nick-ashgrove" not in doubtful(decided(posts, *rows))


@pytest.mark.parametrize("row", [("dave-kell", "not david-kell"), ("david-kell", "not dave-kell")])
def test_not_holds_against_evidence(row: tuple[str, str]) -> None:
    found = decided(of("David Kell", "Dave Kell"), row)
    assert merged(found) == {"dave-kell": [], "david-kell": []}
    assert doubtful(found) == {}


def test_not_holds_through_others() -> None:
    posts = of("David Kell", "Dave Kell", "Davie Kell")
    found = decided(posts, ("davie-kell", "dave-kell"), ("dave-kell", "not david-kell"))
    assert merged(found) == {"dave-kell": ["davie-kell"], "david-kell": []}


def test_who_may_be_either_of_two_is_neither() -> None:
    posts = of("Jo Rowan", "Joanna Rowan", "Joanna M Rowan")
    assert len(decided(posts).persons) == 1
    found = decided(posts, ("jo-rowan", "not joanna-m-rowan"))
    assert len(found.persons) == 3
    assert doubtful(found)["joanna-rowan"] == ["jo-rowan", "joanna-m-rowan"]


MARK = post("a", officer("Mark Rowan", "ACC", "Wexmoor Police"))
SURNAME = post("b", officer("Rowan", "ACC", "Wexmoor"))
INITIAL = post("c", officer("M Rowan", "ACC", "Wexmoor"))


def test_not_holds_against_giving_a_surname() -> None:
    assert slugs_of(decided([MARK, SURNAME]).posts)["b"] == ["mark-rowan"]
    found = decided([MARK, SURNAME], ("rowan", "not mark-rowan"))
    assert list(people(found)) == ["mark-rowan", "rowan"]
    assert doubtful(found) == {}


def test_two_surnames_that_are_two_persons_are_not_given_to_one() -> None:
    found = decided([MARK, SURNAME, INITIAL], ("rowan", "not m-rowan"))
    assert list(people(found)) == ["m-rowan", "mark-rowan", "rowan"]
    answered = decided([MARK, SURNAME, INITIAL], ("rowan", "not m-rowan"), ("rowan", "mark-rowan"))
    assert merged(answered) == {"m-rowan": [], "mark-rowan": ["rowan"]}
    assert doubtful(answered) == {}


def test_two_surnames_that_are_one_person_go_together() -> None:
    jane = post("d", officer("Jane Rowan", "ACC", "Pelham Police"))
    pelham = post("e", officer("Rowan", "ACC", "Pelham"))
    posts = [MARK, INITIAL, jane, pelham]
    assert slugs_of(decided(posts).posts)["e"] == ["jane-rowan"]
    found = decided(posts, ("m-rowan", "rowan"))
    assert slugs_of(found.posts)["c"] == slugs_of(found.posts)["e"] == ["rowan"]


def test_one_name_in_two_forces_may_be_said_to_be_one() -> None:
    posts = [
        post("a", officer("Jon Sallow", "CC", "Wexmoor"), date="2016"),
        post("b", officer("Jon Sallow", "CC", "Pelham"), date="2016"),
        post("c", officer("Jonathan Sallow", "CC", "Pelham"), date="2018"),
    ]
    assert doubtful(decided(posts))["jon-sallow"] == ["jon-sallow"]
    found = decided(posts, ("jon-sallow", "one"))
    assert doubtful(found) == {}
    assert len(found.persons) == 1  # and may still be somebody else


# What contradicts, and which of them holds.

THREE = [post(name, officer(name)) for name in ("Ana Reeve", "Bo Lark", "Cy Moss")]


@pytest.mark.parametrize(
    ("rows", "lost", "why"),
    [
        (
            [("ana-reeve", "bo-lark"), ("bo-lark", "not ana-reeve")],
            "row 2: that “ana-reeve” is “bo-lark” is not used",
            "row 3 says that “bo-lark” is not “ana-reeve”",
        ),
        (
            [("ana-reeve", "not bo-lark"), ("ana-reeve", "bo-lark")],
            "row 2: that “ana-reeve” is not “bo-lark” is not used",
            "row 3 says that “ana-reeve” is “bo-lark”",
        ),
        (  # through a chain
            [("ana-reeve", "not cy-moss"), ("ana-reeve", "bo-lark"), ("bo-lark", "cy-moss")],
            "row 2: that “ana-reeve” is not “cy-moss” is not used",
            "row 3 says that “ana-reeve” is “bo-lark” and row 4 says that “bo-lark” is “cy-moss”",
        ),
        (
            [("ana-reeve", "bo-lark"), ("ana-reeve", "cy-moss")],
            "row 2: that “ana-reeve” is “bo-lark” is not used",
            "row 3 says that “ana-reeve” is “cy-moss”",
        ),
        (
            [("ana-reeve", "bo-lark"), ("ana-reeve", "none")],
            "row 2: that “ana-reeve” is “bo-lark” is not used",
            "row 3 says that “ana-reeve” is nobody else",
        ),
    ],
)
def test_the_last_row_holds_and_the_one_that_loses_is_said(
    rows: list[tuple[str, str]], lost: str, why: str
) -> None:
    found = decided(THREE, *rows)
    assert reasons(found) == [f"{lost}: {why}"]
    assert len(found.decided) == len(rows) - 1


@pytest.mark.parametrize(
    ("file", "row", "persons", "notice"),
    [
        (
            "people: [{name: Ana Reeve, also: [Bo Lark]}]",
            ("bo-lark", "not ana-reeve"),
            3,
            "Ana Reeve: that “bo-lark” is “ana-reeve” is not used: row 2 of corrections.csv says "
            "that “bo-lark” is not “ana-reeve”",
        ),
        (
            "people: [{name: Ana Reeve, not: [Bo Lark]}]",
            ("bo-lark", "ana-reeve"),
            2,
            "Ana Reeve: that “ana-reeve” is not “bo-lark” is not used: row 2 of corrections.csv "
            "says that “bo-lark” is “ana-reeve”",
        ),
    ],
)
def test_a_decision_wins_over_people_yaml(
    file: str, row: tuple[str, str], persons: int, notice: str
) -> None:
    found = decided(THREE, row, file=file)
    assert len(found.persons) == persons
    assert [(one.file, one.reason) for one in found.notices] == [("people.yaml", notice)]


@pytest.mark.parametrize("value", ["not ana-reeve", "not Ana Reeve"])
def test_nobody_is_told_from_oneself(value: str) -> None:
    (reason,) = reasons(decided(THREE, ("ana-reeve", value)))
    assert reason.startswith("row 2: same as: “ana-reeve” is the person itself")


# The direction of a decision.


@pytest.mark.parametrize(
    ("one", "other"), [("dave-kell", "david-kell"), ("david-kell", "dave-kell")]
)
def test_a_person_is_shown_under_the_slug_and_name_decided(one: str, other: str) -> None:
    posts = [*of("David Kell", "Dave Kell"), post("c", officer("David Kell", *HELD))]
    (person,) = decided(posts, (one, other)).persons
    assert (person.slug, person.name) == (other, other.replace("-", " ").title())


def test_the_end_of_a_chain_names_the_person_whatever_is_commoner() -> None:
    posts = [*THREE, post("x", officer("Ana Reeve")), post("y", officer("Bo Lark"))]
    found = decided(posts, ("bo-lark", "cy-moss"), ("ana-reeve", "bo-lark"))
    assert found.aliases == {"ana-reeve": "cy-moss", "bo-lark": "cy-moss"}


def test_people_yaml_names_the_person_all_the_same() -> None:
    found = decided(THREE, ("ana-reeve", "bo-lark"), file="people: [{name: Ana Reeve}]")
    assert list(people(found)) == ["ana-reeve", "cy-moss"]


def test_two_who_are_each_said_to_be_the_other_are_one() -> None:
    found = decided(THREE, ("ana-reeve", "bo-lark"), ("bo-lark", "ana-reeve"))
    assert (len(found.persons), found.notices) == (2, ())


# Who says so, when and why.


def test_a_merge_keeps_who_decided_it_when_and_why() -> None:
    rows = decisions(("bo-lark", "ana-reeve"), who="Jo Field", when="2024-05-03", why="told us")
    (one,) = people(authority(THREE, [], rows))["ana-reeve"].merged
    assert one.why == "a curator says so (Jo Field, 3 May 2024: told us)"
    assert (one.settled, one.decisions) == (True, tuple(rows))


@pytest.mark.parametrize(
    ("credit", "shown"),
    [
        ({"who": "Jo Field"}, " (Jo Field)"),
        ({"when": "last week", "why": "told us"}, " (last week: told us)"),
        ({"why": "told us"}, " (told us)"),
        ({}, ""),
    ],
)
def test_what_is_not_said_of_a_decision_is_left_out(credit: dict[str, str], shown: str) -> None:
    found = authority(THREE, [], decisions(("bo-lark", "ana-reeve"), **credit))
    assert people(found)["ana-reeve"].merged[0].why == f"a curator says so{shown}"


def test_a_merge_by_a_chain_says_so_of_each_link() -> None:
    found = decided(
        THREE, ("ana-reeve", "bo-lark"), file="people: [{name: Cy Moss, also: [Bo Lark]}]"
    )
    ana, bo = people(found)["cy-moss"].merged
    assert (ana.why, ana.settled) == ("a curator says so; people.yaml says so", True)
    assert (bo.why, bo.settled, bo.decisions) == ("people.yaml says so", True, ())


def test_what_evidence_joined_is_not_settled_by_a_decision_about_another() -> None:
    posts = [*of("David Kell", "Dave Kell"), post("c", officer("Bo Lark"))]
    found = decided([*posts, post("d", officer("David Kell"))], ("bo-lark", "dave-kell"))
    lark, david = people(found)["dave-kell"].merged
    assert (lark.slug, lark.settled) == ("bo-lark", True)
    assert (david.slug, david.settled) == ("david-kell", False)
    assert david.why == "both Chief Constable of Wexmoor Police"


def test_a_name_given_to_another_that_evidence_joined_has_both_reasons() -> None:
    posts = [*of("David Kell", "Dave Kell"), post("c", officer("Bo Lark"))]
    file = "people: [{name: David Kell}]"
    lark, dave = people(decided(posts, ("bo-lark", "dave-kell"), file=file))["david-kell"].merged
    fact = "both Chief Constable of Wexmoor Police"
    assert (lark.why, lark.settled) == (f"of Dave Kell a curator says so; {fact}", True)
    assert (dave.why, dave.settled) == (fact, False)


def test_decisions_in_force_name_the_persons_that_they_are_about() -> None:
    found = decided(
        THREE, ("Bo Lark", "Ana Reeve"), ("cy-moss", "not bo-lark"), ("ana-reeve", "one")
    )
    ana, bo = Named("ana-reeve", "Ana Reeve", "ana-reeve"), Named("bo-lark", "Bo Lark", "ana-reeve")
    cy = Named("cy-moss", "Cy Moss", "cy-moss")
    shown = [(each.decision.says, each.one, each.other) for each in found.decided]
    assert shown == [("same", bo, ana), ("not", cy, bo), ("one", ana, None)]


def test_a_decision_about_a_name_that_no_post_has_is_about_no_entry() -> None:
    found = decided(THREE, ("dai-kell", "not bo-lark"), file="people: [{name: Dai Kell}]")
    assert found.decided[0].one == Named("dai-kell", "Dai Kell", None)
