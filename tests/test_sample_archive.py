"""The sample archive as a whole: its size, its varieties, and a golden for each of its posts."""

from __future__ import annotations

import csv
import functools
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
POSTS = ROOT / "posts"
GOLDEN_FILE = ROOT / "tests" / "goldens" / "sample-archive.yaml"
NO_POSTS = ("README.md", "all-posts-page-3.txt")
TYPES = (".txt", ".md", ".html")
KEYS = {"title", "date", "speaker", "speaker_rank"}
KEYS |= {"officers", "others", "body_starts", "from_catalogue"}
OPTIONAL_KEYS = {"speaker_role", "or_starts"}
OFFICER_KEYS = {"name", "rank", "lead", "lead_on"}


def posts() -> dict[str, Path]:
    files = sorted(path for path in POSTS.rglob("*") if path.suffix in TYPES)
    return {p.relative_to(POSTS).as_posix(): p for p in files if p.name not in NO_POSTS}


@functools.cache
def goldens() -> dict[str, dict[str, Any]]:
    # The base loader keeps a date as it is written: 2016 and 2016-10-24 are both EDTF, not numbers.
    loaded = yaml.load(GOLDEN_FILE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return {file: _said(golden) for file, golden in loaded["posts"].items()}


def _said(golden: Any) -> Any:
    if isinstance(golden, dict):
        return {key: _said(value) for key, value in golden.items()}
    if isinstance(golden, list):
        return [_said(value) for value in golden]
    return {"null": None, "true": True, "false": False}.get(golden, golden)


def words_of(path: Path) -> str:
    return " ".join(path.read_text(encoding="utf-8").split())


def test_there_is_enough_to_search() -> None:
    assert len(posts()) >= 40


@pytest.mark.parametrize(("suffix", "least"), [(".txt", 20), (".md", 10), (".html", 9)])
def test_every_kind_of_file_is_there(suffix: str, least: int) -> None:
    assert sum(file.endswith(suffix) for file in posts()) >= least


def test_every_post_has_a_golden_and_every_golden_a_post() -> None:
    assert set(goldens()) == set(posts())


def test_no_two_posts_share_a_stem() -> None:
    # One stem, one address: two posts of a stem would fight for it whatever their folders.
    stems = Counter(path.stem.lower() for path in posts().values())
    assert [stem for stem, times in stems.items() if times > 1] == []


@pytest.mark.parametrize("file", sorted(goldens()))
def test_a_golden_says_all_that_is_asked(file: str) -> None:
    golden = goldens()[file]
    assert set(golden) - OPTIONAL_KEYS == KEYS
    assert all(set(officer) == OFFICER_KEYS for officer in golden["officers"])


@pytest.mark.parametrize("file", sorted(goldens()))
def test_a_portfolio_needs_a_lead_and_a_rank_a_speaker(file: str) -> None:
    golden = goldens()[file]
    assert all(officer["lead"] for officer in golden["officers"] if officer["lead_on"])
    assert golden["speaker"] or not golden["speaker_rank"]


@pytest.mark.parametrize("file", sorted(file for file in goldens() if file.endswith(".txt")))
def test_the_words_of_a_golden_stand_in_its_plain_text(file: str) -> None:
    golden = goldens()[file]
    claimed = [golden["body_starts"]]
    claimed += [officer["name"] for officer in golden["officers"]]
    claimed += [officer["lead_on"] for officer in golden["officers"] if officer["lead_on"]]
    claimed += [] if "title" in golden["from_catalogue"] else [golden["title"] or ""]
    assert [words for words in claimed if words not in words_of(posts()[file])] == []


@pytest.mark.parametrize(
    ("field", "least"),
    [("date", 6), ("title", 6), ("speaker", 4)],
)
def test_silence_is_among_the_answers(field: str, least: int) -> None:
    assert sum(golden[field] is None for golden in goldens().values()) >= least


# EDTF of a day has ten characters, of a month seven, of a year four.
@pytest.mark.parametrize(("length", "least"), [(10, 20), (7, 5), (4, 2)])
def test_dates_are_known_to_the_day_the_month_and_the_year(length: int, least: int) -> None:
    dates = [golden["date"] for golden in goldens().values() if golden["date"]]
    assert sum(len(date) == length for date in dates) >= least


def test_the_posts_span_the_years_of_the_blog() -> None:
    years = {golden["date"][:4] for golden in goldens().values() if golden["date"]}
    assert {"2011", "2016", "2021"} <= years
    assert len(years) >= 9


def test_there_are_people_enough_to_filter_by() -> None:
    speakers = Counter(golden["speaker"] for golden in goldens().values() if golden["speaker"])
    assert len(speakers) >= 17
    assert sum(times > 1 for times in speakers.values()) >= 8


def test_people_rise_through_the_ranks() -> None:
    ranks: dict[str, set[str]] = {}
    for golden in goldens().values():
        if golden["speaker_rank"]:
            ranks.setdefault(golden["speaker"], set()).add(golden["speaker_rank"])
    assert sum(len(held) > 1 for held in ranks.values()) >= 5


@pytest.mark.parametrize(
    ("line", "least"),
    [
        ("Next >>>", 8),  # the list of other posts of the later crawl
        ("Older posts >>", 4),  # that of the earlier one
        ("Contact Us", 1),
        ("Page header", 1),
        ("Communications office", 2),
    ],
)
def test_furniture_of_the_crawls_is_left_in(line: str, least: int) -> None:
    lines = [p.read_text(encoding="utf-8").splitlines() for p in posts().values()]
    assert sum(line in held for held in lines) >= least


@pytest.mark.parametrize(
    "piece",
    [
        "Tunic.jpgWe",  # a picture's file name glued to a word
        "\u00a0",  # a non-breaking space
        "gigabytes.1",  # a footnote's digit glued to a full stop
        "Asistant",  # a misspelt rank
        "<table",
        "article:published_time",
        "&mdash;",
    ],
)
def test_untidiness_is_left_in(piece: str) -> None:
    assert any(piece in path.read_text(encoding="utf-8") for path in posts().values())


def test_one_title_is_very_long() -> None:
    assert max(len(golden["title"] or "") for golden in goldens().values()) >= 150


def test_the_catalogue_speaks_for_posts_that_exist() -> None:
    with (POSTS / "catalogue.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    known = {row["file"]: [key for key, cell in row.items() if cell][1:] for row in rows}
    claimed = {f: g["from_catalogue"] for f, g in goldens().items() if g["from_catalogue"]}
    assert known == claimed


def test_the_archive_says_that_it_is_invented() -> None:
    assert "Everything here is invented." in (POSTS / "README.md").read_text(encoding="utf-8")
