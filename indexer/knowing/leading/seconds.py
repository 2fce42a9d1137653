"""A lead after "and": the second office of the person before it, or a second person's."""

from __future__ import annotations

import re
from functools import cache

from indexer.gazetteer import forces, patterns, roles
from indexer.knowing.leading.wordings import Wording
from indexer.knowing.mentioning.marks import ANY, MARK, Marked

_PERSON = f"[{ANY}]"
# "ACC Jo Field of Lindale and the": all since the last person, when it ends by adding something.
_ADDING = re.compile(rf"{_PERSON}(?P<gap>[^{ANY}]*?)(?P<comma>,)?\s+(?:and|&)\s+(?P<the>the\s+)?$")
_DEFINITE = re.compile(r"(?:our|the)\b", re.IGNORECASE)
_INTRODUCING = re.compile(rf"\s*(?P<comma>,)?\s*\(?(?P<who>{_PERSON})")
# "Jo Field is also … and the NPCC lead": what is said of her goes on.
_PREDICATE = re.compile(r"\b(?:is|are|as|be|been|became|becomes|remains|who|both|was|named)\b")


def may_be_anothers(text: str, wording: Wording) -> bool:
    """Say whether "PERSON and the lead for X" does not, or not surely, speak of that person.

    It does speak of them where the words between are an office of theirs ("Jo Field, Chief
    Constable of Lindale and the NPCC lead for X") or where no article makes two persons of it
    ("ACC Jo Field of Lindale and NPCC lead for X"), and no further name is introduced.
    """
    adding = _ADDING.search(text[: wording.start])
    if not adding or _PREDICATE.search(adding["gap"]):
        return False
    if _INTRODUCING.match(text, wording.end):
        return True
    return is_definite(text, wording) and not patterns.rank().search(adding["gap"])


def introduced(sentence: Marked, wording: Wording) -> str:
    """Return the character of the person whom such a wording introduces, or nothing.

    "Jo Field and the NPCC lead for X, Sam Reed": his. Without an article, or after a rank, a name
    behind a comma may be the next of a list: nobody's.
    """
    text = sentence.text
    adding = _ADDING.search(text[: wording.start])
    match = _INTRODUCING.match(text, wording.end)
    if not adding or not match:
        return ""
    sure = is_definite(text, wording) and not patterns.rank().search(adding["gap"])
    return match["who"] if sure or not match["comma"] else ""


def is_definite(text: str, wording: Wording) -> bool:
    """Say whether "the" or "our" opens a wording."""
    before = text[: wording.start]
    return before.endswith("the ") or _DEFINITE.match(text, wording.start) is not None


def is_apposed(sentence: Marked, wording: Wording) -> bool:
    """Say whether a name has nothing but a national lead beside it: "NAME, national lead for X, ".

    Of a person without a rank that is enough where the sentence speaks of no other body: people
    of the health service and of charities are named with their employer.
    """
    before, after = sentence.text[: wording.start], sentence.text[wording.end :]
    closed = re.match(r"\s*(?:,(?!\s*(?:at|from|of|for)\b)|\.?$)", after)
    opened = re.search(rf"[{MARK}],\s+(?:the\s+)?$", before)
    return bool(wording.national and opened and closed and not _employer().search(sentence.source))


@cache
def _employer() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{patterns.phrase([*forces().other_bodies, *roles().employers])})\b")
