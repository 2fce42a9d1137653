"""A researcher at work in a real browser, with JavaScript and without."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]

with_and_without_scripts = pytest.mark.parametrize("scripts", [True, False], ids=["js", "no-js"])


@with_and_without_scripts
def test_search_filter_page_open_a_paragraph_and_come_back(
    open_page: Open, address: str, scripts: bool
) -> None:
    page = open_page(address, java_script_enabled=scripts)
    everything = _total(page)

    page.get_by_label("Search the posts").fill("police")
    page.get_by_role("button", name="Search").click()
    found = _total(page)
    assert 10 < found < everything
    expect(page).to_have_title(re.compile(rf"^{found} posts for police"))

    page.get_by_label("Pagination").get_by_role("link", name="Next").click()
    expect(page.get_by_text("Page 2 of")).to_be_visible()
    assert _total(page) == found

    box = page.locator(".facet input[name=speaker]:not([value=none])").first
    count = int(box.locator("xpath=..").locator(".count").inner_text().split()[0])
    box.check()
    page.get_by_role("button", name="Apply filters").click()
    assert _total(page) == count
    expect(page.locator("input[name=speaker]:checked")).to_have_count(1)
    expect(page.get_by_label("Search the posts")).to_have_value("police")

    results = page.url
    page.locator(".passage a").first.click()
    number = page.url.rpartition("#p")[2]
    expect(page.locator(f"#p{number}")).to_be_in_viewport()
    expect(page.locator(f"#p{number} mark").first).to_be_visible()
    page.go_back()
    assert page.url == results
    page.go_forward()
    page.get_by_role("link", name="Back to the results").click()
    assert _total(page) == count

    page.get_by_role("link", name=re.compile("^Remove filter")).first.click()
    assert _total(page) == found


@with_and_without_scripts
def test_find_an_officer_among_all_that_are_named(
    open_page: Open, address: str, scripts: bool
) -> None:
    page = open_page(f"{address}/search?q=police&from=2012", java_script_enabled=scripts)
    page.locator("summary", has_text="Filter by Officer named").click()
    page.get_by_role("link", name=re.compile("^Find among all .* Officer named")).click()
    page.get_by_label("Find a name").fill("sangera")
    page.get_by_role("button", name="Find").click()
    row = page.locator(".row", has_text="Harpal Sangera")
    count = int(row.locator(".count").inner_text().split()[0])
    row.get_by_role("checkbox").check()
    page.get_by_role("button", name="Apply filters").click()
    assert _total(page) == count
    expect(page.get_by_label("Search the posts")).to_have_value("police")
    expect(page.get_by_label("From")).to_have_value("2012")


@with_and_without_scripts
def test_filter_by_date_and_let_undated_posts_back_in(
    open_page: Open, address: str, scripts: bool
) -> None:
    page = open_page(f"{address}/search", java_script_enabled=scripts)
    page.get_by_label("From", exact=True).fill("2014")
    page.get_by_label("To", exact=True).fill("October 2016")
    page.get_by_role("button", name="Apply filters").click()
    inside = _total(page)
    left_out = page.locator(".left-out").inner_text()
    undated = int(left_out.split()[0])
    page.locator(".left-out a").click()
    assert _total(page) == inside + undated
    expect(page.get_by_label("To", exact=True)).to_have_value("2016-10")
    page.get_by_role("link", name="oldest").click()
    dates = page.locator(".hit .date").all_inner_texts()
    assert dates[0].endswith("2014")


@with_and_without_scripts
def test_exclude_a_value_keep_it_out_through_a_new_search_and_undo(
    open_page: Open, address: str, scripts: bool
) -> None:
    page = open_page(f"{address}/search", java_script_enabled=scripts)
    everything = _total(page)
    page.get_by_role("link", name="not No named speaker").click()
    expect(page.locator(".row.excluded")).to_have_count(1)
    named = _total(page)
    assert named < everything
    page.get_by_label("Search the posts").fill("police")
    page.get_by_label("Search the posts").press("Enter")
    expect(page.locator(".row.excluded")).to_have_count(1)
    page.get_by_label("Search the posts").fill("")
    page.get_by_label("Search the posts").press("Enter")
    assert _total(page) == named
    page.get_by_role("link", name="undo").click()
    assert _total(page) == everything


@with_and_without_scripts
def test_from_a_doubt_to_its_source_and_from_a_person_to_the_posts(
    open_page: Open, curated_address: str, scripts: bool
) -> None:
    page = open_page(f"{curated_address}/search?q=otters", java_script_enabled=scripts)
    page.get_by_role("link", name="Otters under the bridge").click()
    expect(
        page.get_by_text("Date doubtful: The address or file name says July 2012.")
    ).to_be_visible()
    page.get_by_text("How we know").click()
    page.locator(".facts a.where").last.click()
    expect(page.locator(".paragraph:target")).to_be_in_viewport()
    page.locator(".byline a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wren Hallgarth QPM")
    wrote = page.get_by_role("listitem").filter(has_text="Wrote").get_by_role("link")
    count = int(wrote.inner_text().split()[0])
    wrote.click()
    assert _total(page) == count


@with_and_without_scripts
def test_find_a_name_and_a_month(open_page: Open, address: str, scripts: bool) -> None:
    page = open_page(f"{address}/people", java_script_enabled=scripts)
    page.get_by_label("Find a name").fill("sangera")
    page.get_by_role("button", name="Find").click()
    expect(page.locator(".people tbody tr")).to_have_count(1)
    page.get_by_label("Service").get_by_role("link", name="Coverage").click()
    month = page.locator("a.month").first
    count = int(month.locator(".label").inner_text().split()[0])
    month.click()
    assert _total(page) == count


def test_on_a_telephone_the_results_come_first_and_the_filters_open_on_request(
    open_page: Open, address: str
) -> None:
    page = open_page(f"{address}/search?q=police", viewport={"width": 390, "height": 844})
    apply = page.get_by_role("button", name="Apply filters")
    expect(apply).not_to_be_visible()
    expect(page.locator(".hit h2").first).to_be_in_viewport()
    page.locator("#filters > summary").click()
    expect(apply).to_be_visible()


def test_the_citation_is_copied(open_page: Open, address: str) -> None:
    page = open_page(
        f"{address}/search?q=police", permissions=["clipboard-read", "clipboard-write"]
    )
    page.locator(".hit h2 a").first.click()
    page.get_by_role("button", name="Copy citation").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#citation").inner_text()


def test_submitting_leaves_empty_fields_out_of_the_address(open_page: Open, address: str) -> None:
    page = open_page(address)
    page.get_by_label("Search the posts").fill("drones")
    page.get_by_role("button", name="Search").click()
    assert page.url == f"{address}/search?q=drones"


def test_nothing_is_asked_of_another_host(open_page: Open, address: str) -> None:
    page = open_page("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: asked.append(f"console: {message.text}"))
    for path in ("/", "/help", "/search?q=police", "/people", "/coverage"):
        page.goto(address + path)
    assert asked
    assert all(url.startswith(address) for url in asked), asked


def _total(page: Page) -> int:
    heading = page.get_by_role("status").locator("h1")
    return int(heading.inner_text().split()[0].replace(",", ""))
