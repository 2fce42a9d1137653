"""Persons as JSON and back."""

from __future__ import annotations

import json

from indexer.persons import Doubtful, Merged, Person, Role, Variant, person_from_json


def test_a_person_comes_back_from_json_as_it_was() -> None:
    person = Person(
        slug="ada-reed",
        name="Ada Reed",
        variants=(Variant("Ada Reed", 3), Variant("A Reed", 1)),
        honours=("QPM",),
        spoken=1,
        led=2,
        named=3,
        roles=(
            Role("one", "2016-05/2016-07", "CC", "Wexmoor Police", ("drones", "dogs"), "speaker"),
            Role("two", None, None, None, (), "officer"),
        ),
        merged=(Merged("a-reed", "A Reed", "people.yaml says so", 1, True),),
        doubtful=(Doubtful("ida-reed", "Ida Reed", "spelt nearly alike"),),
    )
    assert person_from_json(json.loads(json.dumps(person.as_json()))) == person
    assert person_from_json(Person("x", "X").as_json()) == Person("x", "X")
