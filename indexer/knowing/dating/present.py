"""The day that a text gives as its own present: "Today, 3 May 2016, …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.edtf import MONTHS, parse_date
from indexer.records import Block

_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:the\s+)?"
_DATE = rf"(?P<date>\d{{1,2}}\s?(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{'|'.join(MONTHS)}),?\s+20\d\d)\b"
_DAY = r"(?:[Tt]oday|[Tt]onight|[Tt]his\s+(?:morning|afternoon|evening))"
# A quotation speaks of its own day, and so does a story told in the present tense.
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\b{_DAY}\s*(?:,|\(|–|—|-|is|on)\s*{_WEEKDAY}{_DATE}",
        rf"\b[Tt]oday['’]s\s+date\s+is\s+{_WEEKDAY}{_DATE}",
        rf"\b(?:[Aa]s\s+I\s+write|I(?:\s+am|['’]m)\s+(?:writing|typing)|I\s+write)\b[^.;“”\"]{{0,80}}?\bon\s+"
        rf"{_WEEKDAY}{_DATE}",
        rf"\b[Ii]t(?:\s+is|['’]s)\b[^.;“”\"]{{0,60}}?\b{_WEEKDAY}{_DATE}[^.;“”\"]{{0,60}}"
        r"\bI(?:\s+am|['’]m)\s+(?:writing|typing)\b",
    )
)
_PARTED = re.compile(r"(\d)\s+(st|nd|rd|th)\b")
_BEFORE = re.compile(r"[“\"‘'][^”\"’']*$")


def present_day(blocks: Sequence[Block]) -> tuple[str, Block] | None:
    """Return the EDTF of the one day that a text calls today, and the block that says so.

    Only a whole date beside a word such as "today" counts: a month or a date by itself may be
    of anything. Two different days give None, and so does one in a quotation.
    """
    found = [(day, block) for block in blocks if (day := _day(block.text))]
    return found[0] if len({day for day, _ in found}) == 1 else None


def _day(text: str) -> str | None:
    for form in _FORMS if "20" in text else ():
        match = form.search(text)
        if match and not _BEFORE.search(text[: match.start()]):
            return parse_date(_PARTED.sub(r"\1\2", match["date"]))
    return None
