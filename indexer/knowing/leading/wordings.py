"""The wordings of a national lead in a sentence: "NPCC lead for X", "our X lead", "NPCC leads"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from indexer.edtf import MONTHS
from indexer.gazetteer import forces, is_portfolio, patterns, portfolios
from indexer.knowing.leading.subjects import is_pointing, is_stated, read_subject, tidy
from indexer.knowing.mentioning.marks import ANY, MARK, UNSURE
from indexer.knowing.mentioning.named_forces import official_name


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording at (start, end) with its subject.

    ``national`` where it says so itself; ``police`` where it says that the lead is one of
    the police or of their chiefs ("NPCC", "our", "national policing", not "national" alone).
    """

    start: int
    end: int
    subject: str | None
    national: bool
    police: bool
    plural: bool


def find_wordings(text: str) -> Iterator[Wording]:
    """Yield the wordings of present national leads in order, none overlapping.

    Leads of a force, a region or another body are left out, and those that are over.
    """
    at = 0
    while _NOUN.search(text, at) and (match := _pattern().search(text, at)):
        wording = _wording(text, match)
        if not _is_elsewhere(text, match) and not _is_over_or_local(text, match, wording.end):
            yield wording
        at = max(match.end(), wording.end)


# The pattern is slow, and one sentence in twenty has a word that it ends in.
_NOUN = re.compile(r"lead|portfolio|brief", re.IGNORECASE)


def _wording(text: str, match: re.Match[str]) -> Wording:
    national = (
        bool(match["qualifier"] or match["body"])
        or _NATIONAL.search(match["middle"] or "") is not None
    )
    plural = match["noun"].endswith("s")
    subject, end = _before(match), match.end()
    if match["preposition"] and (read := _after(text, match)):
        subject = None if is_pointing(read[0]) else read[0]
        end = match.end() + read[1]
    elif not subject and (read := _in_bracket(text, match.end())):
        subject, end = read
    police = _POLICE.search(f"{match['qualifier'] or ''} {match['middle'] or ''}") is not None
    return Wording(match.start(), end, subject, national, police, plural)


# "…, and the drones lead"
_JOINING = re.compile(r"^(?:(?:and|the|an?)\s+)+", re.IGNORECASE)
_POLICE = re.compile(r"\b(?:our|ACPO|NPCC|polic\w+|chief\w*)\b", re.IGNORECASE)
_NATIONAL = re.compile(r"\b(?:national|NPCC|ACPO)\b", re.IGNORECASE)
# "(NPCC lead, public order)", "(Kent Police; ACPO lead: public order)"
_BRACKETED = re.compile(rf"\s*[,:–-]\s+(?P<subject>[^();:{MARK}]{{2,80}})\)")


def _in_bracket(text: str, at: int) -> tuple[str, int] | None:
    """Return what is in apposition to a lead that ends at ``at``, within one bracket, and its end.

    A force is none: "(NPCC lead, Kent Police)".
    """
    match = _BRACKETED.match(text, at) if _is_open(text[:at]) else None
    read = read_subject(match["subject"], closing=False) if match else None
    if not match or not read or read[1] < len(match["subject"]) or official_name(read[0]):
        return None
    return read[0], match.end("subject")


def _is_open(before: str) -> bool:
    return before.rfind("(") > before.rfind(")")


# After "As the lead for …" a comma must close a list: "As the lead for hares, dogs and owls, I".
_AS = re.compile(r"\b[Aa]s\s+(?:\w+\s+){0,3}$")


def _after(text: str, match: re.Match[str]) -> tuple[str, int] | None:
    closing = _AS.search(text[: match.start()]) is not None
    return read_subject(text[match.end() :], closing, is_stated(text[: match.start()]))


def _before(match: re.Match[str]) -> str | None:
    """Return the subject in front of the word "lead", without its adjectives: "our X lead"."""
    words = tidy(match["middle"] or _JOINING.sub("", match["plain"] or ""))
    # "our professional standards lead": part of the portfolio. "police finance" is finance.
    whole = is_portfolio(words) and not _POLICE.match(words)
    trimmed = words if whole else _adjectives().sub("", words + " ").strip()
    subject = tidy(_UNSAID.sub("", trimmed).strip())
    of_police = f"police {subject}"
    # "the police dogs lead": dogs are no portfolio, police dogs are.
    if (match["qualifier"] or "").lower() == "the police" and is_portfolio(of_police):
        return subject if is_portfolio(subject) else of_police
    return subject or None


# "our drones portfolio lead" leads on drones; "our neighbourhood policing lead" keeps its policing.
_UNSAID = re.compile(
    r"(?:^|\s+)(?:portfolio|chief officer|strategic|national)$|^(?:police|policing|operational)$"
)


@cache
def _adjectives() -> re.Pattern[str]:
    adjectives = patterns.phrase(portfolios().adjectives)
    return re.compile(rf"^(?:(?:{adjectives})\s+)+", re.IGNORECASE)


# "lead for ACPO on X", "the X lead for us"
_BODY = (
    r"for\s+(?:the\s+)?(?:ACPO|NPCC|National\s+Police\s+Chiefs['’]?\s+Council)"
    r"|for\s+us|for\s+all\s+(?:the\s+)?forces|nationally"
)


@cache
def _pattern() -> re.Pattern[str]:
    """Match "[qualifier] [subject or adjectives] lead [preposition]".

    Without a qualifier the words before "lead" are a subject only at the start of a sentence, after
    "the", "as" or a comma: elsewhere they may be any words.
    """
    qualifier = patterns.phrase(portfolios().qualifiers)
    preposition = patterns.phrase(portfolios().prepositions)
    stops = patterns.phrase(portfolios().stops)
    # "Our Facial Recognition lead": two capitals that may be a name, but for the word behind them.
    # "the chair of our pay committee and national lead": the second qualifier is the lead's.
    second = rf"(?:and|&)\s+(?:{qualifier})\s"
    word = (
        rf"(?:(?!(?:{stops}|As|[Tt]o)[\s,]|{second})(?!leads?\b|[Ll]ed\b)[\w&/'’-]+,?|[{UNSURE}])"
    )
    plain = rf"(?!(?i:{qualifier})\s){word}"
    noun = r"lead[\s-]officers?|leads?|portfolio[\s-](?:holders?|leads?)|portfolios?|brief(?!\w)"
    return re.compile(
        rf"(?<![\w'’-])(?:(?P<qualifier>(?i:{qualifier}))\s+(?P<middle>(?:{word}\s+){{0,7}}?)"
        rf"|(?:^|(?<=[Tt]he\s)|(?<=,\s)|(?<=,\sas\s)|(?<=\sfrom\s)|(?<=\sby\s)|(?<=\b[Aa]s\s))(?P<plain>(?:{plain}\s+){{0,6}}?)|)"
        rf"(?P<noun>(?i:{noun}))(?!\w)"
        rf"(?:\s+(?P<body>{_BODY})(?=\s*[,.;:)–—]|\s*$|\s+(?:{preposition}|{stops}|and|or|from|in)(?![\w'’-])))?"
        # "our lead, as it happens, on X"
        rf"(?:(?:,\s+(?:as|for|since)\s[^,.;:()–—{ANY}]{{2,40}},)?\s+(?P<preposition>{preposition})\s+(?=\S))?"
    )


def _is_elsewhere(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start()]
    bare = not match["qualifier"]
    if bare and (_SOMEBODYS.search(before) or _is_local(match) or _is_verb(match)):
        return True
    if match["noun"].lower() == "brief" and not _is_held(text, match):
        return True
    fronted = _before(match) if bare and _ROLE.search(before) else None
    if fronted and not is_portfolio(fronted):
        return True
    near = f"{before[-40:]}{match[0]}"
    return bool(_elsewhere().search(near) or _past().search(before))


def _is_over_or_local(text: str, match: re.Match[str], end: int) -> bool:
    """Say whether a lead is over ("our former lead", "our lead until May") or a force's own."""
    words = match["middle"] or match["plain"] or ""
    national = match["qualifier"] and match["qualifier"].lower() != "our"
    here = _in_force().match(text, end) or _HERE.search(text[: match.start()])
    local = not national and here
    return bool(local or _over().match(words) or _UNTIL.match(text, end))


# "In our force the custody lead is Jo Field"
_HERE = re.compile(
    r"\b(?:[Ii]n|[Oo]f)\s+(?:an?|her|his|their|my|our|the|this)\s+(?:own\s+)?"
    r"(?:borough|county|district|force)\b[^.;:]{0,40}$"
)
_UNTIL = re.compile(r"\s*,?\s*until\s+(?!now\b)")


@cache
def _over() -> re.Pattern[str]:
    past = patterns.phrase(portfolios().past)
    return re.compile(rf"(?:(?:the|our|an?)\s+)?(?:{past})\b", re.IGNORECASE)


def _is_held(text: str, match: re.Match[str]) -> bool:
    """Say whether a brief is a portfolio: "the NPCC brief for X", "the X brief for the NPCC".

    "An NPCC brief on X", "our brief for the day" are papers and orders.
    """
    national = match["qualifier"] and match["qualifier"].lower() != "our"
    held = match["body"] or (national and match["preposition"] == "for")
    opening = text[: match.start()].lower().endswith("the ")
    return bool(held) and (opening or (match["qualifier"] or "").lower().startswith("the "))


# "As custody lead I": a role of any kind ("as acting lead"), unless it is one on a known portfolio.
_ROLE = re.compile(r"(?<!,\s)\b[Aa]s\s+$")
# "Lindale's lead for hares", "the Kent Police lead", "their lead": not said to be a national one.
_NOT_NOUN = "their|his|her|its|my|your|to|not|will|would|must|should|can|could|we|they|who|you|and"
_SOMEBODYS = re.compile(rf"(?:\b(?!The\s|As\s|And\s)[A-Z][\w'’&-]*|\b(?:{_NOT_NOUN}))\s+$")


def _is_local(match: re.Match[str]) -> bool:
    """Say whether words before "lead for X" name whose lead it is: "The Kent Police lead for X"."""
    plain = _JOINING.sub("", match["plain"] or "")
    if match["preposition"]:
        return bool(_adjectives().sub("", plain).strip())
    return re.search(r"['’]s\b|\b(?:Police|Constabulary)\b", plain) is not None


def _is_verb(match: re.Match[str]) -> bool:
    """Say whether "leads on X" is a verb: whose lead it is, what follows the subject says."""
    return match["noun"] == "leads" and bool(match["preposition"]) and not match["plain"]


@cache
def _in_force() -> re.Pattern[str]:
    """Match a force or a place behind a lead: "the lead for X in Lindale", "our X lead in Kent".

    Without a national word before it the lead is that force's.
    """
    everywhere = "|".join([*forces().not_places, *MONTHS])
    return re.compile(
        r"\s*,?\s*(?:in|at|for|across|within)\s+"
        r"(?:(?:her|his|their|my|our|the|this)\s+(?:own\s+)?(?:borough|county|district|force)"
        rf"|(?:the\s+)?(?!(?:{everywhere})\b)[A-Z])"
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    bodies = patterns.phrase(portfolios().elsewhere)
    # Local policing is a portfolio, and no lead of some place.
    return re.compile(
        rf"\b(?:{bodies})(?:['’]s)?\s+(?!policing\s)(?:[a-z]+\s+){{0,2}}(?:lead|portfolio)"
    )


@cache
def _past() -> re.Pattern[str]:
    past = patterns.phrase(portfolios().past)
    return re.compile(rf"\b(?:{past})[\s-]+(?:(?:the|an?|our)\s+)?$", re.IGNORECASE)
