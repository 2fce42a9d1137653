"""The rules by which names become one person's, and the traps that each avoids."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from authority.invented_posts import decisions, officer, people, post, slugs_of, speaker

from indexer.authority import Authority, authority
from indexer.records import Curated, Officer, Post

Said = tuple[str | None, str | None, str | None]


def joined(posts: Sequence[Post], file: str = "", **decided: str) -> Authority:
    files = [Curated("people.yaml", file)] if file else []
    rows = [(one.replace("_", "-"), value) for one, value in decided.items()]
    return authority(posts, files, decisions(*rows))


def merged(found: Authority) -> dict[str, dict[str, str]]:
    return {
        person.slug: {one.slug: one.why for one in person.merged}
        for person in found.persons
        if person.merged
    }


def doubtful(found: Authority) -> dict[str, dict[str, str]]:
    return {
        person.slug: {one.slug: one.why for one in person.doubtful}
        for person in found.persons
        if person.doubtful
    }


def two(one: Officer, other: Officer, *dates: str) -> Authority:
    first, second = dates or (None, None)
    return joined([post("a", one, date=first), post("b", other, date=second)])


# Rule 1: the same slug is the same entry.


def test_rule_1_spellings_of_one_slug_are_one_entry() -> None:
    # A straight apostrophe, a curly one, and a crawl that folded the accent.
    names = ["Róisín O'Hare", "Roisin O’Hare", "Roisin O'Hare", "Roisin O'Hare"]
    found = joined([post(str(at), officer(name)) for at, name in enumerate(names)])
    (person,) = found.persons
    assert (person.slug, person.name, person.named) == ("roisin-ohare", "Roisin O'Hare", 4)
    assert [(one.name, one.posts) for one in person.variants] == [
        ("Roisin O'Hare", 2),
        ("Roisin O’Hare", 1),
        ("Róisín O'Hare", 1),
    ]
    assert not found.aliases


def test_rule_1_two_forces_at_one_rank_in_one_year_are_in_doubt_and_not_split() -> None:
    one, other = (
        officer("Jon Sallow", "PC", "Wexmoor Police"),
        officer("Jon Sallow", "PC", "Pelham"),
    )
    found = two(one, other, "2016-03", "2016-11-02")
    why = "Police Constable of Pelham and of Wexmoor Police in 2016"
    assert doubtful(found) == {"jon-sallow": {"jon-sallow": why}}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2016", "2017"),  # who moved from one force to the other
        ("2016-03", None),  # of an undated post nothing is known
        ("2016-03", "2015-06/2016-06"),  # nor of one that may be of another year
    ],
)
def test_rule_1_two_forces_at_different_times_are_no_doubt(first: str, second: str) -> None:
    one, other = (
        officer("Jon Sallow", "CC", "Wexmoor Police"),
        officer("Jon Sallow", "CC", "Pelham"),
    )
    assert doubtful(two(one, other, first, second)) == {}


def test_rule_1_ranks_far_apart_in_one_year_are_in_doubt() -> None:
    found = two(officer("Jon Sallow", "PC"), officer("Jon Sallow", "DCC"), "2016-01", "2016-12")
    assert list(doubtful(found)) == ["jon-sallow"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wexmoor Police", "Wexmoor"),  # the place for the force
        ("Wexmoor Police", "the Wexmoor Constabulary"),
        ("Wexmoor Police", "Wexmoor Police and ACPO"),  # a body of all forces beside it
        ("Wexmoor Police", "NPCC"),
        ("Met", "Metropolitan Police Service"),
    ],
)
def test_rule_1_one_force_in_several_wordings_is_no_doubt(one: str, other: str) -> None:
    found = two(officer("Jo Sallow", "AC", one), officer("Jo Sallow", "AC", other), "2016", "2016")
    assert doubtful(found) == {}


# Rule 2: people.yaml says so.

KELL = """
people:
  - name: David Kell
    also: [Dai Kell, Kell]
    not: [Dave Kell]
    honours: [QPM]
    offices:
      - {rank: ACC, office: Wexmoor Police, from: 2014-03, to: 2016}
      - {rank: DCC, office: Pelham Police, from: 2016-09}
"""


def test_rule_2_people_yaml_joins_spellings() -> None:
    found = joined([post("a", officer("Dai Kell")), post("b", officer("Kell", "ACC"))], KELL)
    (person,) = found.persons
    assert (person.slug, person.name, person.honours) == ("david-kell", "David Kell", ("QPM",))
    assert merged(found) == {
        "david-kell": {"dai-kell": "people.yaml says so", "kell": "people.yaml says so"}
    }
    assert found.aliases == {"dai-kell": "david-kell", "kell": "david-kell"}
    assert slugs_of(found.posts) == {"a": ["david-kell"], "b": ["david-kell"]}


def test_rule_2_names_stay_as_each_text_wrote_them() -> None:
    found = joined([post("a", officer("Dai Kell"), by=speaker("Kell"))], KELL)
    assert [one.officers[0].name for one in found.posts] == ["Dai Kell"]
    assert found.posts[0].speaker == replace(speaker("Kell"), slug="david-kell")


def test_rule_2_an_entry_that_no_post_names_is_no_person() -> None:
    found = joined([post("a", officer("Ada Reed"))], KELL)
    assert list(people(found)) == ["ada-reed"]
    assert not found.aliases


def test_rule_2_not_keeps_apart_whatever_is_shared() -> None:
    found = joined(
        [
            post("a", officer("David Kell", "ACC", on="drones")),
            post("b", officer("Dave Kell", "ACC", on="drones")),
        ],
        KELL,
    )
    assert merged(found) == {}
    assert doubtful(found) == {}


def test_rule_2_offices_explain_a_change_of_force_within_a_year() -> None:
    posts = [
        post("a", officer("David Kell", "DCC", "Pelham Police"), date="2017-02"),
        post("b", officer("David Kell", "DCC", "Wexmoor Police"), date="2017-11"),
    ]
    assert list(doubtful(joined(posts))) == ["david-kell"]
    both = KELL + "      - {rank: DCC, office: Wexmoor, from: 2017-10}\n"
    assert doubtful(joined(posts, both)) == {}


def test_rule_2_a_rank_elsewhere_while_an_office_is_held_is_in_doubt() -> None:
    found = joined([post("a", officer("David Kell", "ACC", "Lindale Police"), date="2015")], KELL)
    why = "Assistant Chief Constable of Lindale Police and of Wexmoor Police in 2015"
    assert doubtful(found) == {"david-kell": {"david-kell": why}}


def test_rule_2_two_entries_of_one_name_leave_it_in_doubt() -> None:
    twice = "people: [{name: Jon Sallow}, {name: Jon Sallow}]"
    found = joined([post("a", officer("Jon Sallow"))], twice)
    why = "people.yaml has two entries of this name"
    assert doubtful(found) == {"jon-sallow": {"jon-sallow": why}}


def test_rule_2_two_entries_are_two_persons() -> None:
    file = "people: [{name: David Kell}, {name: Dave Kell}]"
    one, other = (officer(name, "CC", "Wexmoor") for name in ("David Kell", "Dave Kell"))
    assert merged(joined([post("a", one), post("b", other)], file)) == {}


# Rule 3: a curator's decision wins over all.


def test_rule_3_a_decision_joins_what_nothing_else_would() -> None:
    found = joined(
        [post("a", officer("Bo Lark")), post("b", officer("Ana Reeve"))], bo_lark="ana-reeve"
    )
    assert found.aliases == {"bo-lark": "ana-reeve"}
    assert len(found.persons) == 1
    assert [one.why for one in found.persons[0].merged] == ["a curator says so"]


def test_rule_3_nobody_else_keeps_apart_what_evidence_would_join() -> None:
    posts = [
        post("a", officer("David Kell", "CC", "Pelham")),
        post("b", officer("Dave Kell", "CC", "Pelham")),
    ]
    assert merged(joined(posts)) != {}
    found = joined(posts, dave_kell="dave-kell")
    assert len(found.persons) == 2
    assert doubtful(found) == {}


def test_rule_3_nobody_else_wins_over_people_yaml() -> None:
    found = joined([post("a", officer("Dai Kell"))], KELL, dai_kell="dai-kell")
    assert list(people(found)) == ["dai-kell"]


def test_rule_3_a_decision_wins_over_not_and_over_clashes() -> None:
    posts = [
        post("a", officer("David Kell", "CC", "Pelham"), date="2016"),
        post("b", officer("Dave Kell", "CC", "Lindale"), date="2016"),
    ]
    found = joined(posts, KELL, dave_kell="david-kell")
    assert list(people(found)) == ["david-kell"]


def test_rule_3_decisions_follow_one_another() -> None:
    posts = [post(name, officer(name)) for name in ("Ana Reeve", "Bo Lark", "Cy Moss")]
    found = joined(posts, ana_reeve="bo-lark", bo_lark="cy-moss")
    assert [(one.slug, one.name) for one in found.persons] == [("cy-moss", "Cy Moss")]


def test_rule_3_a_name_may_stand_for_a_slug() -> None:
    found = joined(
        [post("a", officer("Bo Lark")), post("b", officer("Ana Reeve"))], bo_lark="Ana Reeve"
    )
    assert len(found.persons) == 1


def test_rule_3_a_decision_about_nobody_is_noted() -> None:
    found = joined([post("a", officer("Bo Lark"))], bo_lark="bo-larch")
    assert [(one.file, "“bo-larch”" in one.reason) for one in found.notices] == [
        ("corrections.csv", True)
    ]
    assert list(people(found)) == ["bo-lark"]


# Rule 4: forms of one given name, and a shared fact.


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dave Kell", "David Kell"),  # short and long
        ("Andy Kell", "Andrew Kell"),
        ("Bob Kell", "Rob Kell"),  # two short forms of one name
        ("Jo Kell", "Jo A. Kell"),  # an initial more
        ("Jo Kell", "Joanna Mary Kell"),  # short, and a name more
        ("Jo A Kell", "Jo Anne Kell"),
    ],
)
def test_rule_4_forms_of_one_name_with_the_same_office_are_one_person(one: str, other: str) -> None:
    found = two(officer(one, "CC", "Wexmoor Police"), officer(other, "CC", "Wexmoor"))
    assert len(found.persons) == 1


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        # the same office
        (
            ("CC", "Wexmoor Police", None),
            ("CC", "Wexmoor Police", None),
            "both Chief Constable of Wexmoor Police",
        ),
        # the next rank in the same force
        (
            ("ACC", "Wexmoor Police", None),
            ("DCC", "Wexmoor Police", None),
            "Assistant Chief Constable and Deputy Chief Constable of Wexmoor Police",
        ),
        # one portfolio in two spellings
        ((None, None, "drones"), (None, None, "the Drones"), "both lead on drones"),
    ],
)
def test_rule_4_the_shared_fact_is_said(one: Said, other: Said, why: str) -> None:
    found = two(officer("Dave Kell", *one), officer("David Kell", *other))
    assert merged(found) == {"david-kell": {"dave-kell": why}}
    assert found.aliases == {"dave-kell": "david-kell"}


def test_rule_4_the_force_in_an_authors_role_counts() -> None:
    role = "Deputy Chief Constable, Wexmoor Police"
    posts = [
        post("a", by=speaker("Dave Kell", "DCC", role)),
        post("b", officer("David Kell", "DCC", "Wexmoor Police")),
    ]
    why = "both Deputy Chief Constable of Wexmoor Police"
    assert merged(joined(posts)) == {"david-kell": {"dave-kell": why}}


def test_rule_4_an_office_of_people_yaml_counts_on_its_days_only() -> None:
    file = KELL.replace("    not: [Dave Kell]\n", "")
    within = post("a", officer("Dave Kell", "ACC"), date="2015-05")
    assert list(people(joined([within], file))) == ["david-kell"]
    after = post("a", officer("Dave Kell", "ACC"), date="2017-05")
    assert list(people(joined([after], file))) == ["dave-kell"]
    elsewhere = post("a", officer("Dave Kell", "ACC", "Lindale Police"), date="2015-05")
    assert list(people(joined([elsewhere], file))) == ["dave-kell"]


def test_rule_4_names_without_a_fact_stay_apart_and_in_doubt() -> None:
    found = two(officer("Dave Kell", "CC", "Wexmoor"), officer("David Kell", "ACC", "Pelham"))
    why = "the names agree, and no office or portfolio tells whether it is one person"
    assert doubtful(found) == {"dave-kell": {"david-kell": why}, "david-kell": {"dave-kell": why}}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dan Kell", "David Kell"),  # two given names
        ("Stephen Kell", "Steven Kell"),  # each is Steve, neither is the other
        ("Jo A. Kell", "Jo B. Kell"),  # middle initials that differ
        ("Dave Kell", "David Kellner"),  # another surname
        ("Dave Kell", "David Marsh-Kell"),
    ],
)
def test_rule_4_a_trap_other_names_are_other_persons(one: str, other: str) -> None:
    found = two(
        officer(one, "CC", "Wexmoor", on="drones"), officer(other, "CC", "Wexmoor", on="drones")
    )
    assert merged(found) == {}


@pytest.mark.parametrize(
    ("rank", "office"),
    [
        ("PC", "Wexmoor Police"),  # a force has many constables, and some are of one name
        ("Insp", "Wexmoor Police"),
        ("CC", "NPCC"),  # every chief belongs to it
        (None, "Wexmoor Police"),
    ],
)
def test_rule_4_a_trap_an_office_that_many_hold_is_no_evidence(
    rank: str | None, office: str
) -> None:
    assert (
        merged(two(officer("Dave Kell", rank, office), officer("David Kell", rank, office))) == {}
    )


def test_rule_4_a_trap_two_offices_at_one_time_speak_against_it() -> None:
    one = officer("Dave Kell", "CC", "Wexmoor Police", on="drones")
    other = officer("David Kell", "CC", "Pelham Police", on="drones")
    found = two(one, other, "2016-03", "2016-10")
    why = "both lead on drones, but Chief Constable of Pelham Police and of Wexmoor Police in 2016"
    assert merged(found) == {}
    assert doubtful(found)["dave-kell"] == {"david-kell": why}


def test_rule_4_a_trap_two_officers_of_one_post_are_two() -> None:
    one, other = (officer(name, "CC", "Wexmoor") for name in ("Dave Kell", "David Kell"))
    found = joined([post("a", one, other)])
    assert list(people(found)) == ["dave-kell", "david-kell"]


def test_rule_4_a_trap_two_candidates_mean_nobody() -> None:
    posts = [
        post("a", officer("Jo Kell", "CC", "Wexmoor")),
        post("b", officer("Jo A. Kell", "CC", "Wexmoor")),
        post("c", officer("Jo B. Kell", "CC", "Wexmoor")),
    ]
    found = joined(posts)
    assert merged(found) == {}
    assert list(doubtful(found)["jo-kell"]) == ["jo-a-kell", "jo-b-kell"]


def test_rule_4_the_rest_is_joined_where_one_name_is_torn() -> None:
    names = ["Jo Kell", "Jo A. Kell", "Joanna A. Kell", "Jo B. Kell"]
    found = joined([post(name, officer(name, "CC", "Wexmoor")) for name in names])
    assert list(people(found)) == ["jo-b-kell", "jo-kell", "joanna-a-kell"]


def test_rule_4_a_trap_a_chain_that_ends_in_a_clash_joins_nobody() -> None:
    # a-b, b-c and c-d share a portfolio each, a and d are chiefs of two forces in one year.
    facts = {"Jo Kell": ("drones",), "Joanna Kell": ("drones", "drugs"),
             "Joanna M Kell": ("drugs", "dogs"), "Jo M Kell": ("dogs",)}  # fmt: skip
    posts = [
        post(f"{name} {on}", officer(name, None, None, on))
        for name, said in facts.items()
        for on in said
    ]
    clash = [
        post("x", officer("Jo Kell", "CC", "Wexmoor"), date="2016"),
        post("y", officer("Jo M Kell", "CC", "Pelham"), date="2016"),
    ]
    assert len(joined(posts).persons) == 1
    assert len(joined(posts + clash).persons) == 4


def test_rule_4_the_commonest_name_is_the_entrys_and_of_equals_the_fullest() -> None:
    held = ("CC", "Wexmoor Police")
    posts = [post("a", officer("Dave Kell", *held)), post("b", officer("David Kell", *held))]
    assert joined(posts).persons[0].name == "David Kell"
    assert joined([*posts, post("c", officer("Dave Kell"))]).persons[0].name == "Dave Kell"


# Rule 5: rank and surname alone.

ROWAN = officer("Mark Rowan", "ACC", "Wexmoor Police", on="drones")


@pytest.mark.parametrize(
    ("mention", "why"),
    [
        (officer("Rowan", "ACC", "Wexmoor"), "both Assistant Chief Constable of Wexmoor Police"),
        (officer("Rowan", "ACC", on="drones"), "both lead on drones"),
        (officer("M Rowan", "ACC", on="drones"), "both lead on drones"),  # with an initial
    ],
)
def test_rule_5_a_surname_with_rank_and_fact_is_the_only_one_it_can_be(
    mention: Officer, why: str
) -> None:
    found = joined([post("a", ROWAN), post("b", mention)])
    assert found.aliases == {mention.slug: "mark-rowan"}
    assert slugs_of(found.posts)["b"] == ["mark-rowan"]
    assert merged(found)["mark-rowan"][mention.slug] in (why, why.replace(" Police", ""))


def test_rule_5_without_a_fact_the_one_candidate_is_in_doubt() -> None:
    found = joined([post("a", ROWAN), post("b", officer("Rowan", "ACC"))])
    why = "the only person of that surname and rank here, but nothing else tells"
    assert doubtful(found) == {"mark-rowan": {"rowan": why}, "rowan": {"mark-rowan": why}}


@pytest.mark.parametrize(
    "mention",
    [
        officer("Rowan", "CC", "Wexmoor"),  # another rank
        officer("Rowan", None, "Wexmoor"),  # none
        officer("J Rowan", "ACC", "Wexmoor"),  # another initial
        officer("Rowans", "ACC", "Wexmoor"),  # another surname
    ],
)
def test_rule_5_a_trap_what_does_not_fit_stays_alone(mention: Officer) -> None:
    found = joined([post("a", ROWAN), post("b", mention)])
    assert len(found.persons) == 2
    assert doubtful(found) == {}


def test_rule_5_a_trap_two_candidates_mean_nobody() -> None:
    other = officer("Jane Rowan", "ACC", "Wexmoor Police")
    found = joined(
        [post("a", ROWAN), post("b", other), post("c", officer("Rowan", "ACC", "Wexmoor"))]
    )
    assert len(found.persons) == 3
    assert list(doubtful(found)["rowan"]) == ["jane-rowan", "mark-rowan"]


def test_rule_5_a_fact_tells_two_candidates_apart() -> None:
    other = officer("Jane Rowan", "ACC", "Pelham Police")
    found = joined(
        [post("a", ROWAN), post("b", other), post("c", officer("Rowan", "ACC", "Pelham"))]
    )
    assert slugs_of(found.posts)["c"] == ["jane-rowan"]


def test_rule_5_one_surname_may_mean_different_persons_in_different_posts() -> None:
    posts = [
        post("a", ROWAN),
        post("b", officer("Jane Rowan", "ACC", "Pelham Police")),
        post("c", officer("Rowan", "ACC", "Pelham")),
        post("d", officer("Rowan", "ACC", "Wexmoor")),
        post("e", officer("Rowan", "ACC")),
    ]
    found = joined(posts)
    assert {k: v for k, v in slugs_of(found.posts).items() if k > "b"} == {
        "c": ["jane-rowan"],
        "d": ["mark-rowan"],
        "e": ["rowan"],
    }
    assert found.aliases == {}


def test_rule_5_a_trap_a_person_named_in_the_same_post_is_not_meant() -> None:
    found = joined([post("a", ROWAN, officer("Rowan", "ACC", "Wexmoor"))])
    assert slugs_of(found.posts) == {"a": ["mark-rowan", "rowan"]}


def test_rule_5_nobody_else_is_given_to_nobody() -> None:
    posts = [post("a", ROWAN), post("b", officer("Rowan", "ACC", "Wexmoor"))]
    found = joined(posts, rowan="rowan")
    assert list(people(found)) == ["mark-rowan", "rowan"]
    assert doubtful(found) == {}


def test_rule_5_an_entry_of_people_yaml_may_be_meant_on_the_day() -> None:
    file = KELL.replace(", Kell]", "]")
    found = joined([post("a", officer("Kell", "ACC"), date="2015-02-01")], file)
    assert merged(found) == {
        "david-kell": {
            "kell": "Assistant Chief Constable on the day (1 February 2015), as people.yaml says"
        }
    }


# Rule 6: near spellings are listed, never merged.


@pytest.mark.parametrize("other", ["Nick Ashgroves", "Nick Ashgove", "Nicl Ashgrave"])
def test_rule_6_a_near_spelling_with_a_fact_is_in_doubt_and_never_merged(other: str) -> None:
    found = two(
        officer("Nick Ashgrove", "AC", "Wexmoor Police"), officer(other, "AC", "Wexmoor Police")
    )
    assert merged(found) == {}
    why = "the names are spelt nearly alike; both Assistant Commissioner of Wexmoor Police"
    assert list(doubtful(found)["nick-ashgrove"].values()) == [why]


@pytest.mark.parametrize(
    "other",
    [
        officer("Nick Ashgroves", "AC", "Pelham Police"),  # no fact
        officer("Nick Ashgroveses", "AC", "Wexmoor Police"),  # three letters
        officer("Nick Ashgroves", "PC", "Wexmoor Police"),  # the force, but ranks far apart
    ],
)
def test_rule_6_a_trap_likeness_alone_is_nothing(other: Officer) -> None:
    assert doubtful(two(officer("Nick Ashgrove", "AC", "Wexmoor Police"), other)) == {}


# What a person is shown to have been.


def test_counts_and_roles_on_the_day() -> None:
    posts = [
        post("c", officer("Ada Reed", "CC", "Wexmoor Police"), date="2018"),
        post("a", officer("Ada Reed", on="drugs"), by=speaker("Ada Reed", "ACC"), date="2014-02"),
        post("b", officer("Ada Reed", "ACC", "Wexmoor Police", on="drugs")),
        post("d", by=speaker("Ada Reed", "DCC"), date="2016-05/2016-07"),
    ]
    (person,) = joined(posts).persons
    assert (person.spoken, person.led, person.named) == (2, 2, 3)
    shown = [
        (one.post, one.date, one.rank, one.office, one.portfolios, one.part) for one in person.roles
    ]
    assert shown == [
        ("a", "2014-02", "ACC", None, ("drugs",), "speaker"),
        ("d", "2016-05/2016-07", "DCC", None, (), "speaker"),
        ("c", "2018", "CC", "Wexmoor Police", (), "officer"),
        ("b", None, "ACC", "Wexmoor Police", ("drugs",), "officer"),
    ]


def test_an_archive_without_people_is_empty() -> None:
    assert joined([post("a")]) == Authority((post("a"),), (), {}, (), ())
