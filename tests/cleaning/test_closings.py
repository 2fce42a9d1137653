"""Notices to readers at the end of a page, and last paragraphs that are the post's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from indexer.cleaning.notice_points import points_of

Kept = Callable[..., list[str]]

# A post above a notice is longer than the notice.
POST = [
    "We began in the rain and we ended in the rain, and nobody went home before the last gate.",
    "There were forty of us at first, and the tea ran out at four, when I rang the mayor about it.",
    "Superintendent Ada Thorne said that nobody had asked for so many blankets since the flood of "
    "the year before, and by midnight she had found two hundred of them, most of them from the "
    "hospital, and some from her own house.",
    "It is easy to say afterwards what should have been done. At the time there was one road and "
    "it was under water, and the boats were on the wrong side of it.",
]
PRESS = ["Press office", "Telephone: 020 7946 0118"]

NOTICES = [
    [
        "About this account",
        "It is written by the chair within a week of each meeting and is not a formal record.",
        "Matters under investigation are left out.",
    ],
    [
        "Please note",
        "Not everything raised at Council is suitable for publication. Where that is so we say "
        "nothing rather than half of it.",
        "The agreed minutes can be read on our website about two months later.",
    ],
    [
        "What you won't find here",
        "We leave out anything that could put an operation or a person at risk.",
        "For the formal record see the minutes, published quarterly.",
    ],
    [
        "Questions?",
        "We welcome them. Send yours to council@chiefs.example and we will reply within ten "
        "working days where we are able to.",
    ],
    [
        "Minutes and papers",
        "Open papers are placed on the publications page after each meeting.",
        "Closed papers are exempt from publication.",
    ],
    [
        "Freedom of information",
        "Requests for papers should go to the FOI unit, not to this blog.",
        "foi@chiefs.example",
    ],
    [
        "Contacting the editors",
        "This page is looked after by two people. Please be patient.",
        "editors@chiefs.example",
    ],
    [
        "For the media",
        "Interviews with chief officers can be arranged through the duty press officer.",
        "07700 900444 (day and night)",
    ],
    [
        "This summary was prepared by the secretariat. It is not a verbatim record and some "
        "business has been omitted because it is confidential.",
    ],
    [
        "Why some things are missing",
        "Parts of every Council deal with intelligence and live operations, and those stay "
        "private.",
        "Everything else will be in the minutes once chief officers have signed them off.",
    ],
    [
        "Reader feedback",
        "Do you like these updates? Let the communications team know: comms@forces.example.",
    ],
    [
        "Postscript for journalists",
        "Chief officers are happy to be quoted from this page. For anything further please "
        "ring the media office.",
    ],
    [
        "If you want to reply",
        "Comments are moderated in office hours. We don't publish those that name individuals "
        "or concern current cases.",
    ],
    [
        "Next update",
        "We will post again after the July meeting.",
        "Sign up by e-mail to be told when.",
    ],
    [
        "Keeping you informed",
        "These notes appear four times a year. They can't cover everything, partly for want of "
        "space and partly because of restrictions on what we may release.",
    ],
    [
        "Editorial",
        "Posts are checked for accuracy before they go online. Corrections: "
        "web.editor@chiefs.example",
    ],
    ["A word on confidentiality", "Council is a private meeting. We publish what we can."],
    [
        "Transparency",
        "We put the minutes of this meeting on the web when they have been approved. Sensitive "
        "passages are blacked out.",
    ],
    [
        "Who to ask",
        "For queries on this report: the Council secretariat, 020 7946 0777.",
        "For everything else: your local force.",
    ],
    ["NPCC Communications, 10 Larch Street, Lindale LD1 4QT", "Mon–Fri 0830–1730"],
    [
        "This mailbox is for comments about the blog only. Crimes cannot be reported through "
        "it: dial 101, or 999 in an emergency.",
    ],
    [
        "The small print",
        "Discussions protected by the Official Secrets Act or by court order have been omitted "
        "from this report.",
    ],
    [
        "Have your say",
        "Tell us what you thought of this post by using the form at the foot of the page. "
        "Replies may take a while.",
    ],
    [
        "Using this blog",
        "You may quote from it with acknowledgement. Photographs may be used only with our "
        "permission.",
    ],
    [
        "From the web team",
        "We're moving these pages to a new site in the spring. Old addresses will keep working "
        "for a year.",
    ],
    [
        "Information for readers",
        "An agreed record of decisions is available on request.",
        "We don't discuss individual officers or current investigations.",
    ],
    [
        "Note: this report covers open business only. Closed items are minuted separately and "
        "are not released.",
    ],
    ["*Some of the matters we discussed are protectively marked and have not been included."],
    [
        "When will the minutes be out?",
        "Usually six to eight weeks after the meeting, when members have cleared them.",
    ],
    [
        "Want to know more?",
        "Read the papers on our website or e-mail the secretariat. Expect an answer inside a "
        "fortnight, unless it is something we can't talk about.",
    ],
    ["Spotted a mistake?", "Tell the web team: web@forces.example"],
    ["Media enquiries to the newsroom, please, and not to the author."],
    [
        "How this report is put together",
        "The chair's office drafts it on the evening of the meeting, and lawyers look at it "
        "the next day.",
        "That is why it is short.",
    ],
    [
        "Subscribers",
        "You are getting this because you asked for our updates. To stop them, reply with the "
        "word STOP.",
    ],
    ["The Council's press office can be reached at any time through the switchboard."],
    [
        "If you'd like to discuss this",
        "Our inbox is open and every message gets read, even if it can't get an answer.",
        "@chiefscouncil",
    ],
    [
        "Behind the scenes",
        "Some sessions are held under rules that stop us from naming speakers or topics. The "
        "published minutes will show which.",
    ],
    [
        "Talk back",
        "Write in with your views; the best letters are printed at the end of the month. Names "
        "can be withheld.",
    ],
    [
        "Read this first if you are a reporter",
        "Nothing in this post is embargoed. Further quotes have to come from the press team.",
        "Press team, day or night: 0113 496 0222",
    ],
    [
        "Record of the meeting",
        "Draft minutes go to members in three weeks and to the public in eight. Redactions are "
        "explained in the margin.",
    ],
    [
        "We aim to have these reports online within five working days of Council rising. They "
        "leave out anything discussed in closed session.",
    ],
    [
        "Where to send complaints",
        "Not here. Complaints about officers go to the force concerned; complaints about this "
        "website go to webmaster@chiefs.example.",
    ],
    [
        "Correspondence",
        "Owing to the number of letters received, the Council office regrets that it can't "
        "reply to each one.",
    ],
    [
        "Ask the Chair",
        "Submit a question before noon on Friday and a selection will be answered in next "
        "month's blog.",
    ],
    [
        "Legal restrictions",
        "Reporting restrictions apply to two of the cases referred to. Please don't speculate "
        "about them in comments.",
    ],
    [
        "Version 2. Corrected on 4 June to give the right telephone number. Contact: "
        "content@chiefs.example",
    ],
    [
        "To be continued in the minutes",
        "There's only room for so much here, and only permission for so much too.",
    ],
    [
        "Requests for information",
        "These are handled by our disclosure officer. Bear in mind that much of what chiefs "
        "talk about is exempt.",
    ],
    ["National Chiefs' Council is a company limited by guarantee."],
    ["This site stores cookies on your computer. See our privacy notice."],
    ["Accessibility statement | Cookies | Privacy | Site map"],
    ["Site by Marsh & Daughters"],
    ["Managed by the engagement team."],
    ["This blog was last edited on Monday."],
    ["Comments close after fourteen days."],
    ["Comment on this post by e-mailing blog@chiefs.example."],
    ["Press releases can be found in the newsroom."],
    ["Photographs on this page are free to use with a credit."],
    ["Links on this page lead to sites we do not control."],
    ["If the links on this page don't work, tell the web team."],
    ["Download this post as a PDF"],
    ["Listen to this post"],
    ["Have you got a question for chief officers? Post it to our inbox."],
    ["Sign up and we'll send you each new post."],
    ["We read every comment but cannot enter into correspondence."],
    ["For a large print version of this page ring 020 7946 0222."],
    ["Follow the Council on Twitter for live updates from the next meeting."],
    ["Got a story? Ring the news desk."],
    ["Not all of the agenda can be made public."],
    ["A full list of decisions is kept by the secretariat."],
    ["You're reading the chiefs' blog, which is edited by the communications directorate."],
    ["Feedback on the blog is always welcome at feedback@chiefs.example"],
    ["The next blog will be published on 3 July."],
    ["In line with our publication scheme a note of this meeting is released within 28 days."],
    ["A longer version of these notes is held on the members' extranet."],
    ["The Chair is unable to reply to individual letters."],
    ["Members of the press should call the duty officer, not the Chair."],
    [
        "Enquiries about policy: policy@chiefs.example. Enquiries about this site: "
        "web@chiefs.example.",
    ],
    ["Questions from journalists: 0113 496 0888."],
    [
        "How to read this post",
        "It is a summary and nothing more: decisions are binding only once minuted.",
    ],
    ["Availability of papers", "Ask the secretariat. There is a charge for paper copies."],
    [
        "About the Council",
        "The Council brings together the chief officers of all forces. It meets four times a year.",
    ],
]

LAST_PARAGRAPHS = [
    [
        "If you have been affected by anything in this post, call 101, or Victim Support on "
        "0808 157 0100.",
    ],
    ["Minutes matter: the sooner a missing child is reported, the sooner we find her."],
    [
        "Some of this will never be made public, and those who did it will never be thanked by "
        "name. They know who they are.",
    ],
    ["The report is published today and every chief officer should read it, twice."],
    ["We meet again in April, and I expect the question of pay to be no easier then."],
    ["I would like to hear from you. Write to me, ring me or stop me in the street."],
    [
        "Questions will be asked about what we did that night. They will be answered in full "
        "and in public.",
    ],
    ["The papers called it a scandal. It was a Tuesday."],
    [
        "What happens next",
        "The plan goes to Council in July, and forces will be asked to publish their figures "
        "each quarter from then on.",
    ],
    ["Secrecy is what an abuser depends on. Tell somebody: a friend, a doctor, us."],
    ["Confidential advice is to be had from the National Stalking Line, free, on 0808 157 0222."],
    [
        "If you have information about either robbery, however small, please contact the "
        "incident room on 0113 496 0555 or Crimestoppers.",
    ],
    [
        "Applications to join the Specials close on 12 May. The form is on our website and it "
        "takes ten minutes.",
    ],
    ["None of the papers on my desk that morning mentioned a dog."],
    ["We will publish the results of the pilot in the autumn, whatever they show."],
    ["To the press I say only this: leave the family alone."],
    ["The consultation runs until 4 June and you can reply to it online. Please do."],
    [
        "Every call is answered. Every message is read. Nobody who rings us at three in the "
        "morning gets a machine.",
    ],
    ["You can follow how it goes on the force website, where a map is updated at midnight."],
    [
        "There is no comment I can make while the inquest is open; when it is over I shall "
        "have several.",
    ],
    [
        "It is a privilege to lead such people, and no minute of any meeting will record what "
        "they gave.",
    ],
    [
        "Journalists were held for five hours. That should not have happened and it will not "
        "happen again.",
    ],
    [
        "What chiefs discuss in private they should be willing to defend in public, and on "
        "this we are.",
    ],
    [
        "Do not send us your passwords. Do not e-mail them, text them or read them out to "
        "anybody who rings.",
    ],
    [
        "The meeting agreed to publish stop and search data by ward. It will appear on each "
        "force's website from January.",
    ],
    [
        "Get in touch with your neighbourhood team, whose names are on the noticeboard in the "
        "library.",
    ],
    ["This blog is for the constable who rang in tears. You were right to ring."],
    [
        "Decisions about live operations will stay with chief constables, and the minister "
        "confirmed as much.",
    ],
    [
        "Remember: in an emergency always ring 999. Texting 999 works too, if you have "
        "registered your phone.",
    ],
    ["Our inboxes fill up overnight with pictures no one should have to look at. Somebody has to."],
    [
        "Chiefs agreed that restricted material will be shared with the Inspectorate before "
        "its report.",
    ],
    ["A final word", "Look after each other. Answer the phone to the colleague who never rings."],
    [
        "Good to know",
        "A cold tap and a pillowcase will do more for a burn than most of what is in your "
        "cupboard.",
    ],
    [
        "Thanks to all who wrote in after the last piece. The replies are with the team that "
        "runs the control room and things will change.",
    ],
    [
        "The website that sold the knives has been closed and its owner will appear in court "
        "on Monday.",
    ],
    [
        "Where to get help",
        "The Hare Trust answers calls and e-mails round the clock. It will never tell us that "
        "you rang.",
    ],
    ["They asked us to keep their names out of this account. We have, and we salute them."],
    ["Papers on drones and on dogs were noted. The next Council is in Lindale in October."],
    ["Report it. Use the form, ring, walk in; we do not mind how, as long as we hear about it."],
    ["The minutes of that meeting in 1842 record one dissent, and I like to think I know whose."],
    [
        "There are things about Tuesday night that we cannot tell you yet. When the trial is "
        "over we will.",
    ],
    [
        "What you can do",
        "Check your settings, talk to your children and keep the messages: they are evidence.",
    ],
    [
        "We were asked by reporters why it had taken so long. The honest answer is that nobody "
        "had looked.",
    ],
    ["The inspectors publish their findings on Friday. We shall accept every one of them."],
    ["Her file is still marked secret. Her grave is not, and there are always flowers on it."],
    [
        "A number that you can text without its showing on the bill: 07700 900777. Pass it on "
        "to whoever needs it.",
    ],
    [
        "Some forces post their response times online and some do not; by next summer all of "
        "them will have to.",
    ],
    [
        "How to get involved",
        "Write to your local station and ask to sit in on a scrutiny panel. Members of the "
        "public are welcome, and awkward questions most of all.",
    ],
    [
        "Council will come back to this in the new year with a full paper and, one hopes, some "
        "money.",
    ],
    ["The survey is anonymous. Answers go straight to the university, so please be blunt."],
    ["Thank you for reading. Thank you, above all, for ringing."],
    ["The full strategy is on our website, and it is short enough to read on the train."],
    ["You can read more about the campaign at www.lookoutlindale.example."],
    [
        "We will be listening. Write to your chief constable, or to your commissioner, or to "
        "the paper.",
    ],
    ["If you want to help, get in touch with the Lindale Hare Trust."],
    ["The results go to chief officers in October and to the public a week later."],
    ["Details of the scheme are available from any police station."],
    ["That is all we can say for now. More will follow when the court has sat."],
    [
        "We cannot say where the shelter is. We can say that it is warm and that somebody is "
        "always up.",
    ],
    ["Chief officers will review the policy in a year. Until then it stands."],
    ["Please keep your comments kind: real families read them."],
    ["Send us your dashcam footage. The address is on every force's website."],
    ["All forces have agreed to publish their figures each quarter, and I will hold them to it."],
    ["Tell us if we get it wrong. Tell us if we get it right, too, because nobody does."],
    ["Ask your force what it records. Ask it again in six months."],
    ["The letters we get about this fill three boxes. Not one of them is from a burglar."],
    ["Reports should be made on 101 or online; we read each one."],
    ["No comment box can hold what her mother told us, so I will not try."],
    [
        "We shall publish the review in full, and answer questions on it in public, before the "
        "summer.",
    ],
    ["Council was a quieter meeting than most. The business is never quiet for long."],
]


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: notice[0][:40])
def test_a_notice_goes(notice: list[str], kept: Kept) -> None:
    assert kept(*POST, *notice) == POST


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: notice[0][:40])
def test_a_notice_goes_and_the_signature_above_it_stays(notice: list[str], kept: Kept) -> None:
    signed = [*POST, "Jo Field, Chief Constable"]
    assert kept(*signed, *notice) == signed


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: notice[0][:40])
def test_a_notice_above_a_press_office_goes_with_it(notice: list[str], kept: Kept) -> None:
    assert kept(*POST, *notice, *PRESS) == POST


@pytest.mark.parametrize("last", LAST_PARAGRAPHS, ids=lambda last: last[-1][:40])
def test_the_last_paragraph_of_a_post_stays(last: list[str], kept: Kept) -> None:
    assert kept(*POST, *last) == [*POST, *last]


@pytest.mark.parametrize("last", LAST_PARAGRAPHS, ids=lambda last: last[-1][:40])
def test_the_last_paragraph_above_a_press_office_stays(last: list[str], kept: Kept) -> None:
    assert kept(*POST, *last, *PRESS) == [*POST, *last]


@pytest.mark.parametrize("last", LAST_PARAGRAPHS, ids=lambda last: last[-1][:40])
def test_the_last_paragraph_above_a_notice_stays(last: list[str], kept: Kept) -> None:
    notice = ["Good to know", "Council is not held in public. The agreed minutes follow later."]
    assert kept(*POST, *last, *notice) == [*POST, *last]


@pytest.mark.parametrize(
    "signature",
    ["Thandeka Wrigglesworth", "Wexmoor Police", "Chief Constable, Wexmoor Police", "Stay safe"],
)
def test_a_signature_is_no_heading_of_a_notice(signature: str, kept: Kept) -> None:
    notice = "The minutes of this meeting will be on our website once they have been agreed."
    assert kept(*POST, signature, notice) == [*POST, signature]


def test_a_notice_between_paragraphs_stays(kept: Kept) -> None:
    lines = [POST[0], "The minutes of this meeting will be published on our website.", *POST[1:]]
    assert kept(*lines) == lines


def test_a_line_that_tells_nothing_may_stand_in_a_notice(kept: Kept) -> None:
    notice = [
        "For those who follow these pages",
        "It goes up when the trains have brought everybody home.",
        "Council is a private meeting, and the minutes are published when they have been approved.",
    ]
    assert kept(*POST, *notice) == POST


def test_nothing_is_a_notice_that_is_as_long_as_the_post(kept: Kept) -> None:
    notice = "The minutes of this meeting will be on our website once they have been agreed."
    assert kept(POST[0], notice) == [POST[0], notice]


@pytest.mark.parametrize(
    "line",
    ["I shall publish the minutes on this blog.", "Chief Constable Ada Thorne takes the minutes."],
)
def test_who_speaks_as_himself_or_names_an_officer_writes_no_notice(line: str) -> None:
    assert points_of(line) is None


def test_minutes_of_the_clock_are_no_record() -> None:
    assert points_of("It took ten minutes.") == points_of("It took 12 minutes.") == -1
    assert (points_of("It is in the minutes.") or 0) > 0
