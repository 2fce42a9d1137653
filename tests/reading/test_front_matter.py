"""Front matter: fields as written, faults said by line, and no text taken for fields."""

from __future__ import annotations

import pytest

from indexer.reading.front_matter import split_front_matter


def read(text: str) -> tuple[dict[str, str], str, list[str]]:
    remarks: list[str] = []
    declared, _, body = split_front_matter(text, remarks.append)
    return {field: found.value for field, found in declared.items()}, body.strip(), remarks


def field(line: str) -> tuple[dict[str, str], list[str]]:
    declared, body, remarks = read(f"---\n{line}\n---\nText.")
    assert body == "Text."
    return declared, remarks


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("title: Storms", {"title": "Storms"}),
        ("Title: Storms", {"title": "Storms"}),
        ("title: 2016", {"title": "2016"}),  # a number in YAML
        ("title: No", {"title": "No"}),  # a boolean in YAML 1.1
        ("title: >\n  Storms\n  and floods", {"title": "Storms and floods"}),
        ("date: 2016-10-24", {"date": "2016-10-24"}),
        ("date: 2016-10-24 09:00:00 +0100", {"date": "2016-10-24"}),
        ("date: 2016-10", {"date": "2016-10"}),
        ("date: 2016", {"date": "2016"}),
        ("date: 24/10/2016", {"date": "2016-10-24"}),
        ("date: 3rd October 2016", {"date": "2016-10-03"}),
        ("by: Jo Field", {"speaker": "Jo Field"}),
        ("author: [Jo Field]", {"speaker": "Jo Field"}),
        ("speaker: Jo Field\nauthor: CC Jo Field", {"speaker": "Jo Field"}),
        ("rank: T/ACC\nrole: Lead for harbours", {"rank": "ACC", "role": "Lead for harbours"}),
        ("canonical: https://blog.example/a", {"url": "https://blog.example/a"}),
        ("slug: storms", {"id": "storms"}),
        ("tags: [a, b]\nlayout: post", {}),  # unknown keys
        ("title:\ndate: ~\nspeaker: null\nrank: ''\nauthor: []", {}),  # nothing said
    ],
)
def test_fields(line: str, expected: dict[str, str]) -> None:
    assert field(line) == (expected, [])


@pytest.mark.parametrize(
    ("line", "expected", "remark"),
    [
        (
            "date: 2016-02-31\ntitle: A",
            {"title": "A"},
            'the date "2016-02-31" is left out; accepted',
        ),
        ("date: soon", {}, 'the date "soon" is left out; accepted are 2016-10-24'),
        ("date: 10/24/2016", {}, '"10/24/2016"'),
        ("title: [a, b]", {}, "title is left out; it has to be plain text"),
        ("author: [Jo Field, Sam Reed]", {}, "author names 2 people"),
        ("author: {name: Jo Field}", {}, "author is left out"),
        ("url: javascript:alert(1)", {}, "must begin with http:// or https://"),
        ("permalink: /a", {}, "must begin with http"),
        (
            "speaker: Jo Field\nby: Sam Reed",
            {"speaker": "Jo Field"},
            'two values for speaker: "Jo Field" is taken, "Sam Reed" is not',
        ),
    ],
)
def test_fields_left_out_are_said(line: str, expected: dict[str, str], remark: str) -> None:
    declared, (said,) = field(line)
    assert declared == expected
    assert remark in said


@pytest.mark.parametrize(
    ("line", "remark"),
    [
        ("title: Storms: a story", "line 2: a value with a colon in it needs quotation marks"),
        ("id: a\ntitle: 'Storms", "line"),
        ("id: a\n\ttitle: b", "line 3: "),
        ("title: [a", "line"),
        ("? {a: b}\n: c", "line 2"),  # a mapping as a key
        ("title: \x07", "front matter is ignored"),  # not allowed in YAML
    ],
)
def test_broken_front_matter_is_said_and_the_text_kept(line: str, remark: str) -> None:
    declared, (said,) = field(line)
    assert declared == {}
    assert said.startswith("front matter is ignored: ")
    assert remark in said


def test_lines_are_counted_as_an_editor_does() -> None:
    _, _, (said,) = read("\r\n---\r\n\r\nid: a\r\ntitle: b: c\r\n---\r\nText.")
    assert "line 5:" in said


def test_front_matter_that_is_not_closed_is_text() -> None:
    text = "---\ntitle: Storms\n\nText."
    declared, body, (said,) = read(text)
    assert (declared, body) == ({}, text)
    assert "not closed" in said


@pytest.mark.parametrize(
    "text",
    [
        "Text.",
        "",
        "---\n\nText behind a rule.\n\n---\n\nMore text.",
        "---\nText behind a rule\n---\nMore text.",
        "----- Original message -----\nText: yes",
        "Text.\n\n---\ntitle: not here\n---\n",
    ],
)
def test_text_is_not_taken_for_front_matter(text: str) -> None:
    assert read(text) == ({}, text.strip(), [])


def test_front_matter_of_nothing_is_taken_off() -> None:
    assert read("---\n# only a remark\n---\nText.") == ({}, "Text.", [])


def test_a_bomb_of_references_is_harmless() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    declared, (said,) = field("\n".join([*lines, "title: *a29"]))
    assert declared == {}
    assert "title is left out" in said
