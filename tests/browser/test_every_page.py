"""Every kind of page, at every width, in both colour schemes: usable by everybody."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

Open = Callable[..., Page]

PAGES = {
    "home": "/",
    "results": "/search?q=police+OR+crime",
    "filtered": "/search?q=police&year=2016&-speaker=none&from=2012&undated=include",
    "last page": "/search?page=4",
    "page past the end": "/search?page=99",
    "nothing": "/search?q=zebra+crossing&year=2016",
    "help": "/help",
    "people": "/people",
    "nobody": "/people?q=zebra",
    "whole facet": "/facets/officer?q=police&-speaker=none&officer=harpal-sangera",
    "no value": "/facets/lead?find=zebra",
    "unknown facet": "/facets/force",
    "why a post is found": "/posts/council-july-2014?q=police+cut+money&why=1",
    "why a post is not found": "/posts/council-july-2014?q=zebra&why=1",
    "person": "/people/harpal-sangera",
    "coverage": "/coverage",
    "corrections": "/corrections",
    "not found": "/posts/no-such-post",
    "bad query": "/search?q=spaker:field",
    "bad parameters": "/search?year=soon&colour=red",
}


# Of the archive that curators have worked on: doubts, captures, claims, HTML for names.
CURATED = {
    "doubtful date": "/posts/201207-otters-under-the-bridge",
    "corrected, two captures": "/posts/crawl-ferry-2",
    "unnamed author": "/posts/roofs",
    "names that are HTML": "/people",
    "merged person": "/people/wren-hallgarth",
    "gaps": "/coverage",
    "corrections": "/corrections",
}


@pytest.fixture(params=PAGES, ids=str)
def path(request: pytest.FixtureRequest) -> str:
    return PAGES[request.param]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_page: Open, address: str, path: str, scheme: str) -> None:
    _assert_accessible(open_page(address + path, color_scheme=scheme))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_axe_finds_nothing_on_posts(
    open_page: Open, address: str, format: str, scheme: str, posts_by_format: dict[str, str]
) -> None:
    page = open_page(f"{address}/posts/{posts_by_format[format]}?q=police", color_scheme=scheme)
    for summary in page.locator("summary").all():
        summary.click()
    _assert_accessible(page)


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", CURATED)
def test_axe_finds_nothing_where_curators_have_worked(
    open_page: Open, curated_address: str, name: str, scheme: str, width: int
) -> None:
    viewport = {"width": width, "height": 844}
    page = open_page(curated_address + CURATED[name], color_scheme=scheme, viewport=viewport)
    for summary in page.locator("main summary").all():
        summary.click()
    _assert_accessible(page)


@pytest.mark.parametrize("name", CURATED)
def test_nothing_that_is_opened_scrolls_sideways(
    open_page: Open, curated_address: str, name: str
) -> None:
    page = open_page(curated_address + CURATED[name], viewport={"width": 320, "height": 800})
    for summary in page.locator("main summary").all():
        summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("media", [{"media": "print"}, {"forced_colors": "active"}], ids=str)
def test_the_chart_is_seen_in_print_and_forced_colours(
    open_page: Open, curated_address: str, media: dict[str, str]
) -> None:
    page = open_page(f"{curated_address}/coverage", color_scheme="dark")
    page.emulate_media(**media)
    bar = page.locator(".bar rect").first
    expect(bar).to_be_visible()
    drawn = bar.evaluate("bar => getComputedStyle(bar).fill")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert drawn != ground
    expect(page.locator(".find, .places, #search, .numbers").locator("visible=true")).to_have_count(
        0 if "media" in media else 3
    )


def test_axe_finds_nothing_where_the_index_is_missing(open_page: Open, broken_address: str) -> None:
    page = open_page(broken_address)
    expect(page.get_by_role("alert")).to_contain_text("blogsearch index")
    _assert_accessible(page)


def test_axe_finds_nothing_on_a_telephone_with_the_filters_open(
    open_page: Open, address: str
) -> None:
    page = open_page(f"{address}/search?q=police", viewport={"width": 390, "height": 844})
    page.locator("#filters > summary").click()
    _assert_accessible(page)


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_no_page_scrolls_sideways(open_page: Open, address: str, path: str, width: int) -> None:
    page = open_page(address + path, viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_no_post_scrolls_sideways(
    open_page: Open, address: str, posts_by_format: dict[str, str]
) -> None:
    page = open_page(address, viewport={"width": 320, "height": 800})
    for id in posts_by_format.values():
        page.goto(f"{address}/posts/{id}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_print_shows_query_count_and_links_but_no_controls(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/search?q=police&year=2016")
    page.emulate_media(media="print")
    expect(page.get_by_role("status")).to_be_visible()
    expect(page.locator(".explained")).to_be_visible()
    expect(page.locator(".hit").first).to_be_visible()
    for control in (".facets", "#search", ".sorts"):
        expect(page.locator(control)).not_to_be_visible()


def _assert_accessible(page: Page) -> None:
    violations = Axe().run(page).response["violations"]
    said = [f"{v['id']}: {v['help']}: {[n['html'] for n in v['nodes']][:3]}" for v in violations]
    assert not said, "\n".join(said)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(
    "path",
    ["/search?q=police&year=2016", "/posts/council-july-2014", "/help", "/people", "/coverage"],
)
def test_text_at_twice_its_size_fits(open_page: Open, address: str, path: str, width: int) -> None:
    page = open_page(address + path, viewport={"width": width, "height": 800})
    # Only the text grows: media queries go on by the size of the window.
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
