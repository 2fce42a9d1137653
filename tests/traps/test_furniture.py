"""Traps around a post: the page's own lines, which are never a part of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from traps.bodies import ALL, BENCH, KETTLE, paragraphs, post, signed
from traps.titles import TITLES
from traps.told import SILENT, Told, author, body, date, day, furniture, names, officers, title

Archive = Callable[..., Told]

PRESS_OFFICES = [
    pytest.param(
        "Contact Us\n\nFor media enquiries call\n020 7946 0311\n"
        "or 07700 900412 for urgent out of hours enquiries.\n\n"
        "You can also email the press office.\n\nFollow us on @lanternchiefs",
        id="contact us",
    ),
    pytest.param(
        "Press office\nTelephone: 020 7946 0311\nE-mail: press@lantern.example\n"
        "Out of hours: 07700 900412",
        id="press office",
    ),
    pytest.param("The Lantern Council\nPress Office\n020 7946 0311", id="whose press office"),
    pytest.param(
        "Media enquiries\nJournalists may ring 020 7946 0311 on weekdays.\n"
        "At weekends please ring the duty press officer on 07700 900412.",
        id="media enquiries",
    ),
]


@pytest.mark.parametrize("office", PRESS_OFFICES)
def test_a_press_office_block_stands_before_title_and_date(archive: Archive, office: str) -> None:
    head = "Police Chiefs' Blog: CC Jo Field - A bench of our own"
    found = archive({SILENT: post(office, head, "24 Oct 2016")}).the()
    assert (title(found), day(found), author(found)) == (head, "2016-10-24", ("Jo Field", "CC"))
    assert body(found) == paragraphs(BENCH)


@pytest.mark.parametrize("office", PRESS_OFFICES)
def test_a_press_office_block_stands_before_a_bare_body(archive: Archive, office: str) -> None:
    found = archive({SILENT: post(office)}).the()
    assert (title(found), date(found), author(found)) == (None, None, None)
    assert body(found) == paragraphs(BENCH)


@pytest.mark.parametrize(
    "disclaimer",
    [
        "The views expressed in this blog are those of the author and are not necessarily those "
        "of every chief officer.",
        "Blogs on this page give the personal views of their authors and do not represent the "
        "policy of the Council.",
        "Any opinions expressed here are the author's own. They do not necessarily reflect those "
        "of the Association.",
    ],
)
@pytest.mark.parametrize("own_line", [True, False])
def test_a_standing_disclaimer_before_the_author_is_named(
    archive: Archive, disclaimer: str, own_line: bool
) -> None:
    named = (
        "Today's blog comes from Deputy Chief Constable Jo Field from Wexmoor Police, who is a "
        "national police lead for benches and shelters."
    )
    lines = [disclaimer, named] if own_line else [f"{disclaimer} {named}"]
    found = archive({SILENT: post(*lines)}).the()
    assert author(found) == ("Jo Field", "DCC")
    assert officers(found) == [("Jo Field", "DCC", "benches and shelters")]
    assert title(found) is None
    assert not any(disclaimer[:40] in text for text in body(found))


@pytest.mark.parametrize("line", ["Page header", "Page content", "Page image", "Share this page"])
def test_a_leftover_of_the_pages_template(archive: Archive, line: str) -> None:
    found = archive({SILENT: post(line)}).the()
    assert (title(found), body(found), furniture(found)) == (None, paragraphs(BENCH), [line])


@pytest.mark.parametrize(
    "footer",
    [
        pytest.param(
            "Notes to readers\n\nThe Lantern Council brings chief officers together.\n\n"
            "For more, write to the secretariat.",
            id="notes to readers",
        ),
        pytest.param(
            "Notes to editors:\n\n1. The Lantern Council has forty members.\n\n"
            "2. Pictures can be had on request.",
            id="notes to editors",
        ),
        pytest.param(
            "Before you ask\n\nSome of what we hear is secret. The minutes follow.\n\n"
            "Press desk: 020 7946 0311",
            id="a heading of its own",
        ),
        pytest.param(
            "Council is held in private, and its papers go online once they have been agreed.",
            id="no heading",
        ),
        pytest.param("Webmaster: web@lantern.example", id="webmaster"),
        pytest.param("Communications office\n\n020 7946 0311", id="communications office"),
        pytest.param("Telephone: 020 7946 0311\n\nEmail: press@lantern.example", id="bare lines"),
        pytest.param("Tel 020 7946 0311 / 07700 900412", id="a bare number"),
        pytest.param("press@lantern.example", id="a bare address"),
        pytest.param(
            "For further information please contact the Lantern communications office on "
            "020 7946 0311 or email press@lantern.example.",
            id="a sentence",
        ),
    ],
)
def test_a_footer_is_no_part_of_the_post(archive: Archive, footer: str) -> None:
    found = archive({SILENT: signed(footer)}).the()
    assert body(found) == paragraphs(BENCH)
    assert author(found) is None


def test_a_signature_above_a_notice_names_the_author(archive: Archive) -> None:
    notice = ["Good to know", "Council is private, and the agreed minutes go online later."]
    found = archive({SILENT: signed("Chief Constable Jo Field, Wexmoor Police", *notice)}).the()
    assert author(found) == ("Jo Field", "CC")
    assert furniture(found) == notice


@pytest.mark.parametrize(
    "last",
    [
        "Minutes matter: whoever misses the bench, ring 101 before the paint is dry.",
        "The full report on benches is on our website, and it is short.",
        "Council meets again in October. The bench will be there.",
    ],
)
def test_a_last_sentence_of_the_author_is_no_notice(archive: Archive, last: str) -> None:
    assert body(archive({SILENT: signed(last)}).the()) == [*paragraphs(BENCH), last]


def test_a_number_that_the_post_gives_its_readers_stays_in_it(archive: Archive) -> None:
    advice = "If you know who took the bench, ring 101, or Crimestoppers on 0800 555 111, any time."
    assert body(archive({SILENT: signed(advice)}).the()) == [*paragraphs(BENCH), advice]


def test_lines_at_the_head_of_many_files_are_known_without_a_list_of_them(
    archive: Archive,
) -> None:
    lines = ("Lantern on the Hill", "Voices of the watch", "Tuning the small bell")
    files = {f"{n}.txt": post(*lines, body=one) for n, one in enumerate(ALL[:4])}
    told = archive(files)
    for file, one in zip(files, ALL, strict=False):
        assert body(told.the(file)) == paragraphs(one)
        assert title(told.the(file)) is None


def test_lines_at_the_foot_of_many_files_are_known_as_well(archive: Archive) -> None:
    lines = ("Lantern House, Oxmere", "A charity in all but name")
    files = {f"{n}.txt": signed(*lines, body=one) for n, one in enumerate(ALL[:4])}
    told = archive(files)
    for file, one in zip(files, ALL, strict=False):
        assert body(told.the(file)) == paragraphs(one)


def test_the_title_of_a_series_is_not_furniture_though_it_recurs(archive: Archive) -> None:
    files = {
        f"{n}.txt": post("Notes from the county", date_, body=one)
        for n, (date_, one) in enumerate(
            zip(["3 May 2016", "7 June 2016", "5 July 2016"], ALL, strict=False)
        )
    }
    told = archive(files)
    assert [title(told.the(file)) for file in files] == ["Notes from the county"] * 3
    assert [day(told.the(file)) for file in files] == ["2016-05-03", "2016-06-07", "2016-07-05"]


def test_a_repost_has_its_title_twice_and_a_photo_credit_between(archive: Archive) -> None:
    lines = [
        "A kettle for the night shift",
        "(Picture by Mo Hirst)",
        "A kettle for the night shift",
    ]
    found = archive({SILENT: post(*lines, "3rd July 2014", body=KETTLE)}).the()
    assert (title(found), day(found)) == (lines[0], "2014-07-03")
    assert (body(found), names(found), author(found)) == (paragraphs(KETTLE), [], None)


@pytest.mark.parametrize(
    "picture",
    [
        "ACC Jo Field Tunic.jpg",
        "CC Field Bio May 2019.jpg",
        "Bench_at_Oxmere-2.JPG",
        "DSC 0042.jpeg",
        "Bench (small).png",
    ],
)
@pytest.mark.parametrize("at", [0, 1])
def test_a_picture_file_name_glued_to_a_paragraph(archive: Archive, picture: str, at: int) -> None:
    lines = paragraphs(BENCH)
    lines[at] = picture + lines[at]
    found = archive({SILENT: "\n\n".join(lines)}).the()
    assert (body(found), furniture(found)) == (paragraphs(BENCH), [picture])


def test_a_picture_file_name_between_two_sentences(archive: Archive) -> None:
    first, second, third = paragraphs(BENCH)
    text = "\n\n".join([f"{first}Bench at dusk.jpg{second}", third])
    found = archive({SILENT: text}).the()
    assert "".join(body(found)) == first + second + third
    assert furniture(found) == ["Bench at dusk.jpg"]


def test_everything_at_once_and_no_letter_of_the_body_is_lost(archive: Archive) -> None:
    files = {}
    for n, one in enumerate(ALL):
        top = "\n".join(["The Lantern Blog", *TITLES[n : n + 12], "Next >>>"])
        foot = "Notes to readers\n\nThe Lantern Council brings chief officers together."
        files[f"{n:03}_{n:016x}.txt"] = "\n\n".join([top, "Page header", one, foot])
    told = archive(files)
    assert [body(told.the(file)) for file in files] == [paragraphs(one) for one in ALL]
    assert [officers(told.the(file)) for file in files] == [[] for _ in ALL]
