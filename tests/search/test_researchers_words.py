"""Words as researchers type them and as the archive writes them: each finds the other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from small_archive import write_archive

from indexer.building.build import build
from indexer.query.parameters import read
from indexer.search.archive import Archive
from indexer.search.opening import open_archive
from indexer.search.results import Page

POSTS = {
    "inquest": "The coroner investigated a drowning. Her investigation took the whole of a winter.",
    "ferry": "Nobody on the ferry would say who had been at the wheel.",
    "chief": "The chief’s cap blew off the pier, and a constable's whistle went after it.",
    "officers": "All the officers’ boots were wet. The chief did not mind.",
    "hanrahan": "Inspector O’Hanrahan keeps bees behind the station.",
    "quoted": "He called it “a very quiet riot” and went home.",
    "camera": "A body-worn camera films the knees of tall people.",
    "cameras": "Every camera is body worn, and every battery is flat.",
    "money": "The fund holds £1.5m, and 1,500 people gave to it.",
    "zone": "A 20mph zone is where the pram overtakes the van.",
    "limit": "The limit was 20 mph until the sign fell over; it is 30 mph now.",
    "fair": "On 24th October 2016 the fair came to Wexmoor.",
    "market": "The market of 3 October was rained off.",
    "pointed": "We spoke of C.S.E. and of how few will listen.",
    "plain": "CSE has no uniform.",
    "spelt-out": "Child sexual exploitation is not a phrase for a poster.",
    "british": "We organised the defence of the town centre in grey coats, and travelled by tram.",
    "american": "They organized the defense of the center in gray coats, and traveled by truck.",
    "standards": "Standards are standards.",
    "typewriter": "The technlogy of the typewriter is past improvement.",
    "technology": "New technology arrived in a box, and old technology carried it upstairs.",
    "names": "Ada Thornbury wrote to Noor Thornberry. Holliday went along.",
    "outing": "No holiday was had by anybody, and the technology was left at home.",
    "heading": "Asistant Chief Constable Bram Okello met the assistant of the mayor.",
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    folder = tmp_path_factory.mktemp("researchers")
    write_archive(folder / "posts", {f"{name}.txt": text for name, text in POSTS.items()})
    build([folder / "posts"], folder / "index")
    opened = open_archive(folder / "index")
    yield opened
    opened.close()


def page(archive: Archive, typed: str) -> Page:
    return archive.search(read([("q", typed), ("match", "all"), ("size", "50")]))


def found(archive: Archive, typed: str) -> set[str]:
    return {result.row.id for result in page(archive, typed).results}


def marked(archive: Archive, typed: str, id: str) -> list[str]:
    """Return the words marked in the passages of a post found."""
    (result,) = (one for one in page(archive, typed).results if one.row.id == id)
    return [s.text[start:end] for s in result.snippets for start, end in s.spans]


def test_stemming(archive: Archive) -> None:
    assert found(archive, "investigate") == {"inquest"}
    assert found(archive, "investigations drowned") == {"inquest"}
    assert marked(archive, "investigating", "inquest") == ["investigated", "investigation"]


def test_stop_words(archive: Archive) -> None:
    asked = page(archive, "who was at the wheel of a ferry")
    assert [result.row.id for result in asked.results] == ["ferry"]
    assert asked.explained == "posts with “wheel” and “ferry”"
    assert asked.passed_over == ("who", "was", "at", "the", "of", "a")
    # In quotes they are wanted.
    assert found(archive, '"at the wheel"') == {"ferry"}
    assert found(archive, '"at a wheel"') == set()


@pytest.mark.parametrize("typed", ["O'Hanrahan", "O’Hanrahan", "Oʼhanrahan", "o'hanrahan's"])
def test_apostrophes(archive: Archive, typed: str) -> None:
    assert found(archive, typed) == {"hanrahan"}


@pytest.mark.parametrize("typed", ["cap chief", "chief's cap", "caps of the chief’s"])
def test_possessives(archive: Archive, typed: str) -> None:
    assert found(archive, typed) == {"chief"}


@pytest.mark.parametrize("typed", ["officer boot", "officers' boots", "officer’s boots"])
def test_possessives_of_several(archive: Archive, typed: str) -> None:
    assert found(archive, typed) == {"officers"}


@pytest.mark.parametrize("typed", ["“quiet riot”", '"quiet riot"', "„quiet riot“", "quiet", "riot"])
def test_curly_quotes(archive: Archive, typed: str) -> None:
    assert found(archive, typed) == {"quoted"}


@pytest.mark.parametrize(
    "typed", ["body-worn", "body worn", '"body worn"', "“Body-Worn”", "body‑worn"]
)
def test_hyphens(archive: Archive, typed: str) -> None:
    assert found(archive, typed) == {"camera", "cameras"}


@pytest.mark.parametrize("typed", ["£1.5m", "1.5m", "1500", "1,500", "1,500 people"])
def test_numbers(archive: Archive, typed: str) -> None:
    assert found(archive, typed) == {"money"}


@pytest.mark.parametrize("typed", ["20mph", "20 mph", "20MPH", '"20 mph"', "20-mph"])
def test_numbers_with_units(archive: Archive, typed: str) -> None:
    assert found(archive, typed) == {"zone", "limit"}


def test_a_unit_goes_with_its_number(archive: Archive) -> None:
    assert found(archive, "30mph") == {"limit"}
    assert marked(archive, "20mph", "zone") == ["20mph"]
    assert page(archive, "20mph").explained == "posts with “20mph”"


@pytest.mark.parametrize(
    "typed", ["24 October 2016", "24th October 2016", "October 24, 2016", "24th of October"]
)
def test_dates_in_words(archive: Archive, typed: str) -> None:
    assert found(archive, typed) == {"fair"}


def test_ordinals_of_dates_meet_plain_numbers(archive: Archive) -> None:
    assert found(archive, "3rd October") == {"market"}
    assert marked(archive, "24 Wexmoor", "fair") == ["24th", "Wexmoor"]


@pytest.mark.parametrize("typed", ["CSE", "C.S.E.", "c.s.e", "cse", "child sexual exploitation"])
def test_abbreviations_with_and_without_points(archive: Archive, typed: str) -> None:
    assert found(archive, typed) == {"pointed", "plain", "spelt-out"}


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organise", "organize"),
        ("organising", "organizing"),
        ("defence", "defense"),
        ("centre", "center"),
        ("grey", "gray"),
        ("travelled", "traveled"),
        ("organise defence centre", "organize defense center"),
    ],
)
def test_british_and_american_spelling(archive: Archive, british: str, american: str) -> None:
    both = {"british", "american"}
    assert found(archive, british) == both
    assert found(archive, american) == both


def test_the_other_spelling_is_said_and_marked(archive: Archive) -> None:
    assert page(archive, "organised").explained == "posts with “organised” (or “organized”)"
    assert page(archive, "-gray").explained == "posts without “gray” (or “grey”)"
    assert marked(archive, "defence", "american") == ["defense"]


def test_the_other_spelling_is_none_that_the_archive_lacks(archive: Archive) -> None:
    assert page(archive, "colour").explained == "posts with “colour”"
    # The stem of “standardize” is that of “standards”.
    assert page(archive, "standardise").explained == "posts with “standardise”"


@pytest.mark.parametrize("typed", ['"organised"', "organised*", "organised~1", "title:organised"])
def test_what_is_to_be_spelt_so_is_not_spelt_otherwise(archive: Archive, typed: str) -> None:
    assert found(archive, typed) <= {"british"} | ({"american"} if "~" in typed else set())
    assert "(or" not in page(archive, typed).explained


def test_misspelt_words_of_the_archive(archive: Archive) -> None:
    asked = page(archive, "technology")
    assert {result.row.id for result in asked.results} == {"typewriter", "technology", "outing"}
    assert asked.explained == (
        "posts with “technology” (or “technlogy”, as the archive misspells it)"
    )
    assert marked(archive, "technology typewriter", "typewriter") == ["technlogy", "typewriter"]


def test_a_slip_is_no_better_found_than_the_word(archive: Archive) -> None:
    # As rare as it is, it would weigh the most by far.
    assert page(archive, "technology").results[0].row.id == "technology"


def test_a_slip_that_is_typed_is_what_is_searched(archive: Archive) -> None:
    assert found(archive, "technlogy") == {"typewriter"}
    assert found(archive, '"technology"') == {"technology", "outing"}


def test_names_are_no_slips(archive: Archive) -> None:
    assert found(archive, "Thornbury") == {"names"}
    assert page(archive, "Thornbury").explained == "posts with “Thornbury”"
    assert page(archive, "Thornberry").explained == "posts with “Thornberry”"
    assert found(archive, "holiday") == {"outing"}


def test_a_misspelt_rank_is_no_name(archive: Archive) -> None:
    assert page(archive, "assistant").explained == (
        "posts with “assistant” (or “asistant”, as the archive misspells it)"
    )
