"""Press office blocks in many wordings, and lines that only look like them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Kept = Callable[..., list[str]]

BLOCKS = [
    # a sentence broken over lines, its end without a number
    ["Contact Us", "If you are a reporter please call", "020 7946 0100", "at any hour."],
    ["Press bureau", "Weekdays 9am to 5pm: 020 7946 0100", "All other times: 07700 900100"],
    # no heading at all
    ["Media enquiries 020 7946 0100", "Out of hours 07700 900100"],
    ["Journalists with questions can ring 020 7946 0100 or email press@forces.example."],
    # the number first, the heading last
    ["020 7946 0100", "07700 900100 (nights, urgent only)", "Media relations team"],
    # two desks in one name, an address, a handle
    ["News and media desk", "5th Floor, 9 Larch Street, Lindale", "Tweet us @forcesdesk"],
    # advice without any number, between heading and handle
    [
        "Get in touch",
        "Broadcasters wanting an interview should use the form.",
        "Follow @forcesdesk",
    ],
    # a person of the office, who is no author
    ["Lindale Police Press Office", "Head of news: Ada Thorne", "020 7946 0100"],
    ["For journalists only", "Duty press officer: 07700 900100", "Please leave a message."],
    # numbers with brackets, extension and country
    ["Corporate communications", "(020) 7946 0100 ext 12", "+44 7700 900100"],
    ["External communications unit", "Telephone 020 7946 0100", "Fax 020 7946 0101", "Mon-Fri 8-6"],
    ["Public affairs", "Ring the duty officer on 07700 900100 after six o'clock."],
    # hours in front of the number, by themselves on a line
    ["Press line", "Monday to Friday, office hours", "020 7946 0100"],
    ["Talk to us", "You can email press@forces.example or call the newsroom: 020 7946 0100"],
    ["Contact the media team", "Calls to 020 7946 0100 are answered round the clock"],
    ["Comms team", "press@forces.example", "Out-of-hours pager 07700 900100"],
    # sentences in which only the number tells
    ["Press and PR", "For media requests, phone 0113 496 0100.", "If not, try 07700 900222."],
    ["Force Communications", "From the media only: 020 7946 0333", "(pager: 07700 900333)"],
    # questions
    ["Contact us", "Are you a reporter? Ring 020 7946 0444.", "If not, fill in the form."],
    ["Need to speak to us?", "News desk 020 7946 0555", "Weekend cover: 07700 900555"],
    # names with offices
    ["Media contacts", "Ada Thorne, Head of News: 020 7946 0556", "Ben Marsh: 020 7946 0557"],
    ["Duty press officer", "t: 020 7946 0558", "m: 07700 900558", "e: duty@forces.example"],
    ["Interview requests", "Please allow two working days.", "press@forces.example"],
    ["Press enquiries", "The office is staffed until six.", "Then ring 07700 900562."],
    ["Media centre", "Telephone: 020 7946 0563", "Opening times: Monday to Friday, nine to five"],
    ["Contact details for the press", "020 7946 0564"],
    ["Press desk", "Call 020 7946 0565", "Members of the public should dial 101"],
    [
        "Media line: 020 7946 0567 (journalists only)",
        "Public enquiries: contact your local force on 101",
    ],
    ["News media: ring 0113 496 0999 between eight and six", "Everyone else: 101"],
    ["Contact the webmaster", "web@lindale.example"],
    ["Newsroom contacts", "Jo Field, 07700 900321", "Press desk out of hours, 07700 900322"],
    ["The media office is open every day between seven and seven.", "Call 020 7946 0566."],
]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block[0])
@pytest.mark.parametrize(
    "head",
    [
        ["Follow the van", "12 May 2014"],
        ["Call handlers", "By Ada Thorne"],
        ["Out of hours"],  # a title of the very words
        ["Who do you ring?", "12 May 2014"],
        ["Forces' Journal: CC Noor Farrant - Press freedom"],
        ["A day in the press office"],
    ],
    ids=lambda head: head[0],
)
def test_a_block_above_the_title_goes_and_the_title_stays(
    block: list[str], head: list[str], body: list[str], kept: Kept
) -> None:
    assert kept(*block, *head, *body) == [*head, *body]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block[0])
def test_a_block_right_above_the_first_paragraph_goes(
    block: list[str], body: list[str], kept: Kept
) -> None:
    assert kept(*block, *body) == body


# A number in front of any name may be a helpline's; a question may be the author's.
@pytest.mark.parametrize("block", [b for b in BLOCKS if b[0][0].isalpha() and b[0][-1] != "?"])
def test_a_block_at_the_end_goes(block: list[str], body: list[str], kept: Kept) -> None:
    signature = "Chief Constable Ada Thorne"
    assert kept(*body, signature, *block) == [*body, signature]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block[0])
def test_a_page_of_contacts_holds_no_post(block: list[str], kept: Kept) -> None:
    assert kept("Contact us", *block) == []


@pytest.mark.parametrize(
    "further",
    [
        ["Where we are", "The tram stops at the corner of Larch Street."],
        ["Not from the press?", "Please ring 101, or 999 where a life is in danger."],
        ["This desk belongs to the office of the chiefs."],
        ["We cannot take reports of crime here.", "Complaints go to the force concerned."],
        ["Press officers: Ada Thorne, Ben Marsh"],
    ],
    ids=lambda further: further[0],
)
def test_a_page_of_contacts_may_say_more(further: list[str], kept: Kept) -> None:
    block = [
        "Media desk",
        "Reporters should ring 020 7946 0100 on weekdays",
        "Nights, weekends and bank holidays: 07700 900100",
        "E-mail: press@forces.example",
    ]
    assert kept(*block, *further) == []


@pytest.mark.parametrize(
    "end",
    [
        # helplines are of the post, whoever answers
        ["If you have been hurt, ring the Lindale helpline on 0808 157 0100."],
        ["Lindale helpline: 0808 157 0100"],
        ["Anybody who saw the van should call us on 020 7946 0100."],
        ["Further information", "Victims of burglary can ring the Hare Trust on 0808 157 0100."],
        ["Contact", "There was none. Nobody rang, and nobody wrote."],
        ["To anyone who is thinking of calling us: call us. The number is 101."],
        ["Chief Constable Ada Thorne", "Lindale Police"],
    ],
    ids=lambda end: end[-1],
)
def test_the_end_of_a_post_stays(end: list[str], body: list[str], kept: Kept) -> None:
    assert kept(*body, *end) == [*body, *end]


@pytest.mark.parametrize(
    "first",
    [
        "The phone rang.",
        "The press was there before us, in a van, at four in the morning, and it was not amused.",
        "Reporters ring every August and ask whether the crime of the summer has been solved yet.",
        "I rang the press office and asked for somebody who should know, please, and soon.",
        "Monday. 4 a.m.",
    ],
)
def test_the_first_paragraph_under_a_block_stays(first: str, body: list[str], kept: Kept) -> None:
    block = ["Press office", "020 7946 0100 (weekdays)", "07700 900100 (nights)"]
    assert kept(*block, first, *body) == [first, *body]


def test_a_number_between_paragraphs_stays(body: list[str], kept: Kept) -> None:
    lines = [body[0], "Contact us", "We are easy to find.", "0808 157 0100", body[1]]
    assert kept(*lines) == lines


def test_a_heading_with_a_number_goes_also_between_paragraphs(body: list[str], kept: Kept) -> None:
    assert kept(body[0], "Press office", "Tel: 020 7946 0100", body[1]) == body


def test_an_address_under_a_signature_is_no_press_office(body: list[str], kept: Kept) -> None:
    lines = [*body, "Ada Thorne", "ada.thorne@lindale.example"]
    assert kept(*lines) == lines
