"""What each part of a person's role rests on, where the post says the parts in several places."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from indexer.records import Ground, Knowledge, Source

Knowing = Callable[..., Knowledge]

PROSE = (
    "There are many more of them than there were a year ago, and I am glad to be able to say so."
)
CAME = "Chief Constable Mair Probert came to the harbour with a net and a list of questions."
HARES = "On the second day Mair, our national lead for hares, told us what she had found."
DOGS = "Probert, who is also the NPCC lead for police dogs, had brought two of them."
FORCE = "It was a pleasure to see CC Probert of Lindale Police so far from home."


def parts(grounds: Sequence[Ground]) -> list[tuple[str, str, str]]:
    return [(one.part, one.value, one.words) for one in grounds]


def test_each_part_of_an_officers_role_names_the_sentence_that_says_it(known: Knowing) -> None:
    [officer] = known(PROSE, CAME, HARES, DOGS, FORCE, PROSE).officers
    assert parts(officer.grounds) == [
        ("name", "Mair Probert", CAME),
        ("rank", "CC", CAME),
        ("office", "Lindale Police", FORCE),
        ("lead_on", "hares", HARES),
        ("lead_on", "police dogs", DOGS),
    ]
    assert [one.place.file for one in officer.grounds] == ["a.txt"] * 5


def test_a_rank_is_not_where_the_surname_stands_alone(known: Knowing) -> None:
    lead = "Probert, our lead for hares, says so."
    [officer] = known(PROSE, lead, CAME, PROSE).officers
    assert [(one.part, one.words) for one in officer.grounds] == [
        ("name", CAME),
        ("rank", CAME),
        ("lead_on", lead),
    ]


def test_a_lead_on_nothing_has_its_ground(known: Knowing) -> None:
    lead = "ACC Mair Probert, a national policing lead, spoke last."
    [officer] = known(PROSE, lead).officers
    assert ("lead", "national lead", lead) in parts(officer.grounds)


def test_the_leads_of_an_author_rest_on_their_own_sentence(known: Knowing) -> None:
    claim = "As the national lead for hares, I asked for a list."
    found = known("CC Mair Probert", PROSE, claim, PROSE, "Chief Constable of Lindale Police")
    [officer] = found.officers
    assert ("lead_on", "hares", claim) in parts(officer.grounds)
    assert ("name", "Mair Probert", "CC Mair Probert") in parts(officer.grounds)
    assert ("rank", "CC", "CC Mair Probert") in parts(officer.grounds)


def test_the_force_that_an_author_claims_rests_on_the_claim(known: Knowing) -> None:
    force = "As Chief Constable of Lindale Police, I see them every day."
    claim = "As the national lead for hares, I asked for a list."
    [officer] = known("Mair Probert", force, claim, PROSE, speaker="Mair Probert").officers
    assert ("office", "Lindale Police", force) in parts(officer.grounds)


def test_a_rank_that_only_the_text_claims_is_grounded_there(known: Knowing) -> None:
    claim = "As Chief Constable of Lindale Police, I see them every day."
    found = known("By Mair Probert", f"{PROSE} {claim}", PROSE)
    assert found.speaker
    assert parts(found.speaker.grounds) == [
        ("name", "Mair Probert", "By Mair Probert"),
        ("rank", "CC", claim),
    ]


def test_a_declared_rank_rests_on_its_declaration(known: Knowing) -> None:
    found = known(PROSE, PROSE, speaker="Mair Probert", rank="ACC")
    assert found.speaker
    assert [(one.part, one.source, one.words) for one in found.speaker.grounds] == [
        ("name", Source.CATALOGUE, "Mair Probert"),
        ("rank", Source.CATALOGUE, "ACC"),
    ]


def test_a_rank_from_another_line_than_the_name_names_that_line(known: Knowing) -> None:
    found = known("Mair Probert: Hares in winter", PROSE, PROSE, "CC Mair Probert")
    assert found.speaker
    assert ("rank", "CC", "CC Mair Probert") in parts(found.speaker.grounds)
