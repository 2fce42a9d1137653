"""Lines of the page around a post, in front of it and after it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Kept = Callable[..., list[str]]

LEFTOVERS = [
    # ways back
    "Back to top of page",
    "Back to all posts",
    "« Back to the blog",
    "Return to the list of articles",
    "← Back to Voices home",
    "Jump to main content",
    "Go back to the index",
    # buttons
    "Share this page: Email Twitter Facebook",
    "Share this story on LinkedIn",
    "Print this article",
    "Printer-friendly version",
    "Tweet this | Share on Facebook",
    "Email this to a colleague",
    "Like Share Tweet",
    "Follow the Council on Twitter and Facebook",
    "Find us on Facebook",
    "More sharing options",
    "Bookmark this: Digg Delicious Reddit",
    # trails and menus
    "You are here: Home > Newsroom > Hares",
    "Home » Blog » Hares at dusk",
    "Newsroom / Blog / Hares at dusk",
    "Home | About us | Archive | Contact us",
    "You are in: Welcome > The Forces' Journal",
    # small print
    "© Lindale Police 2014. All rights reserved.",
    "Copyright 2014 Association of Wardens",
    "Crown copyright and database rights reserved",
    "Best viewed at 800 x 600",
    "This site uses cookies to remember you.",
    "We use cookies to make this site work.",
    "Content available under the Open Government Licence",
    "Wexmoor is not responsible for the content of external websites.",
    "The Forces' Journal blog is edited by the office of the chiefs.",
    # comments
    "2 comments",
    "Be the first to comment",
    "Comments are closed on this post",
    "Comments on this blog are read before they appear.",
    "Log in or register to post comments",
    # other posts
    "Read next: ACC Noor Farrant on drones",
    "Next post: Quad bikes and quarries",
    "Related: A year of cameras",
    "You might also like: Ferries",
    # reading, signing up, turning pages
    "3 minute read",
    "Reading time: 4 minutes",
    "Sign up for our newsletter",
    "Subscribe to this blog by email",
    "Join 1,200 subscribers",
    "Showing 1 to 8 of 97",
    "Page 2 of 14",
    "Filed under: hares",
    "In this section",
    # web archives and browsers
    "This page was archived on 4 May 2019",
    "Archived content: this page is no longer updated",
    "This is an archived page. Links may no longer work.",
    "JavaScript is disabled in your browser.",
    "Page last modified 3 June 2015",
    # questions about the page
    "Was this page useful? Yes No",
    "Rate this post",
    "Report a problem with this page",
    "To comment on this blog, write to blog@forces.example",
    "Use the form below to comment.",
    # the posts before and after
    "Older: Hares",
    "« Hares | Owls »",
    "← Hares",
    "Send this page to somebody",
    "Home About News Blog Contact",
    # names of blogs
    "Chief Constables' Blog",
    "Police Leaders' Blogs",
    "NPCC Blog",
    "The Lindale Superintendents' Blog",
    "Chief officers' notebook",
    "Welcome to the Forces' Blog",
    # where else the blog is
    "Find us on Facebook and Twitter",
    "Latest tweets from @forcesblog",
    "Follow us on Twitter: @forcesblog",
    "Join us on Facebook",
    "Like us on Facebook | Follow us on Instagram",
    "We are on LinkedIn and YouTube",
    "Watch our YouTube channel",
    # who looks after it
    "Site managed by Corporate Communications",
    "This page is maintained by the communications team at the Council.",
    "Website by Quillfeather Digital",
    "Hosted by the Lindale Police web team",
    # parts of a page, and its tools
    "Navigation menu",
    "Main navigation",
    "Skip links",
    "Header image",
    "Footer links",
    "Site logo",
    "[Image]",
    "Page loading",
    "Text size A A A",
    "Text size: small medium large",
    "Font size + -",
    "Banner image",
    "Main content starts here",
    "Listen to this post",
    "Comments close after fourteen days.",
    "Welcome to our blog, where chief officers write. Please read the comments policy.",
]


@pytest.mark.parametrize("line", LEFTOVERS)
@pytest.mark.parametrize("head", [["Hares at dusk", "12 May 2014"], []], ids=["title", "bare"])
def test_in_front_of_a_post(line: str, head: list[str], body: list[str], kept: Kept) -> None:
    assert kept(line, *head, *body) == [*head, *body]


@pytest.mark.parametrize("line", LEFTOVERS)
def test_after_a_post(line: str, body: list[str], kept: Kept) -> None:
    assert kept(*body, "Ada Thorne", line) == [*body, "Ada Thorne"]


def test_a_menu_with_each_part_on_its_line(body: list[str], kept: Kept) -> None:
    assert kept("Home", "About", "News", "Blog", "Contact", "Hares", *body) == ["Hares", *body]
    assert kept("News", *body) == ["News", *body]


@pytest.mark.parametrize(
    "title",
    [
        "Back to school",
        "Back to the beat",
        "Share the road",
        "Like a good neighbour",
        "Print is not dead",
        "Copyright theft: a new unit",
        "Comments on the spending review",
        "Join the Specials",
        "Subscribe to nothing",
        "Home, safe and sound",
        "Volunteering blog",
        "My first blog",
        "Next steps",
        "More from less",
        "A dog handler's blog",
        "Ada Thorne's blog",
        "Why officers blog",
        "Stop / search",
        "Twitter",
        "Page one",
        "Related crimes",
        "Find us a home",
        "Follow us into the dark",
        "Join us on the late turn",
        "Watch this space",
        "Follow me",
        "Site visits",
        "Main roads",
        "Skip hire and other crimes",
        "Image is not everything",
        "Hosted by nobody",
        "Managed by volunteers",
        "Text size matters",
        "Logo wars",
        "Welcome to the pages of an old notebook: today it is opened by DCC Jo Field",
        "Listen to this",
    ],
)
def test_titles_that_look_like_leftovers(title: str, body: list[str], kept: Kept) -> None:
    assert kept(title, "12 May 2014", *body)[0] == title


@pytest.mark.parametrize(
    "line",
    ["Share", "Search", "Next steps", "Comments are closed", "Back to top", "Home", "More"],
)
def test_sub_headings_stay(line: str, body: list[str], kept: Kept) -> None:
    assert kept(body[0], line, body[1]) == [body[0], line, body[1]]


@pytest.mark.parametrize(
    "line",
    ["Read next: ACC Noor Farrant on drones", "Up next: Ferries", "Related post: Quad bikes"],
)
def test_pointers_go_also_between_paragraphs(line: str, body: list[str], kept: Kept) -> None:
    assert kept(body[0], line, body[1]) == body


@pytest.mark.parametrize(
    "head",
    [
        "Notes to readers",
        "A note to our readers",
        "Footnotes for the reader",
        "For readers of the Notebook",
        "Notes for journalists",
        "About these reports",
        "About our blog",
        "Comments policy",
        "House rules",
        "Disclaimer",
    ],
)
def test_notes_after_a_post(head: str, body: list[str], kept: Kept) -> None:
    notes = ["An account like this goes up each time.", "Minutes follow once they are agreed."]
    assert kept(*body, head, *notes) == body


@pytest.mark.parametrize("head", ["About hares", "For the record", "A word to drivers", "Notes"])
def test_sections_of_a_post_are_no_notes(head: str, body: list[str], kept: Kept) -> None:
    last = "They do not read, and so they do not write to us either, not even in winter."
    assert kept(*body, head, last) == [*body, head, last]
