"""Where the subject of a portfolio begins and ends in running text."""

from __future__ import annotations

import re
from functools import cache

from indexer.edtf import MONTHS
from indexer.gazetteer import forces, patterns, portfolios
from indexer.knowing.mentioning.marks import ANY, MARK
from indexer.names import force_names

# The longest subject met has nine words; what runs on further was not understood.
_LONGEST = 14
_STRONG = re.compile(rf"[;:.()\[\]?!…]|\s[–—-]\s|[–—]|[{MARK}]")
# "delivered an update": a participle before one of these words is a verb, "organised crime" is not.
_PAST = re.compile(
    r"\s+\w+ed\s+(?:a|an|the|his|her|their|our|us|me|my|on|to|that|how|about|with|by|in|for|chiefs|colleagues|and)\b"
)
_TO = re.compile(
    r"(?<!response)(?<!access)(?<!approach)(?<!relation)(?<!threats)(?<!threat)(?<!attitudes)\s+to\b"
)
_ARTICLE = re.compile(r"^(?:the|a|an|all|our)\s+(?=\S)", re.IGNORECASE)
_TRAILING = re.compile(
    r"(?:[\s,&]+(?:and|or|of|the|for|on|in|a|an|to|at|from|also|both|as))*[\s,&'’‘“”\"-]*$"
)


def read_subject(rest: str, closing: bool, stated: bool = False) -> tuple[str, int] | None:
    """Return the subject that ``rest`` begins with and where it ends, or None.

    ``rest`` is the text after "lead for ". The subject ends at a verb, a relative clause, a person,
    a force or the end of the sentence. It runs over a comma only as a list that "and" completes;
    with ``closing``, as in "As the lead for A, B and C, I …", a comma must close that list. With
    ``stated`` the sentence has its verb (see ``is_stated``): what "and" joins to the subject and
    another verb follows is no part of it, as in "I am the lead for A and knives are".
    """
    segment, end = _segment(rest)
    if stated and _finite().match(rest, end) and (joined := _JOINED.search(segment)):
        segment, end = rest[: joined.start()], joined.start()
    if rest[end : end + 1] == "," and not _stopped(rest, end):
        end = _over_list(rest, end, closing)
        segment = rest[:end]
    words = tidy(segment)
    if _DURATION.fullmatch(words):
        return None
    return (words, end) if words and len(words.split()) <= _LONGEST else None


# "the national brief for two years"
_DURATION = re.compile(
    r"(?:\w+\s+){0,3}(?:days?|weeks?|months?|years?|decade)(?:\s+now)?", re.IGNORECASE
)


# The last "and" of a subject.
_JOINED = re.compile(r"\s+(?:and|or|&)\s+(?!.*\s(?:and|or|&)(?:\s|$))")


def is_stated(before: str) -> bool:
    """Say whether the clause that ends in a lead has its verb before it: "I am", "NAME is".

    "When I became the lead for X and Y I": the verb is that of a clause which another one follows.
    """
    clause = re.split(r"[,;:.–—()]", before)[-1]
    return _VERB.search(clause) is not None and _SUBORDINATE.match(clause) is None


_VERB = re.compile(
    rf"(?:\bI(?:['’]\w+)?\s+\w|[{ANY}]\s+(?:is|are|has|have|leads?|became|becomes|remains)\b)(?!.*\bwho\b)"
)
_SUBORDINATE = re.compile(
    r"\s*(?:after|although|as|because|before|if|now|once|since|though|when|while)\b", re.IGNORECASE
)


# "our leads on these issues": which ones, another sentence says.
_POINTING = re.compile(r"(?:this|these|that|those|it|them|such|both)\b", re.IGNORECASE)


def is_pointing(subject: str) -> bool:
    """Say whether a subject only points at what was spoken of before: "these issues"."""
    return _POINTING.match(subject) is not None


def tidy(text: str) -> str:
    """Return a subject without leading article, joining words at its end and quotation marks."""
    plain = text.strip(" '‘’“”\"")
    plain = _TRAILING.sub("", plain)
    plain = re.sub(r"\s+portfolios?$", "", plain)
    return " ".join(_ARTICLE.sub("", plain).strip(" '‘’“”\"-").split())


def _segment(rest: str) -> tuple[str, int]:
    ends = [match.start() for match in (_STRONG.search(rest), _stop().search(rest)) if match]
    ends += [match.start() for match in (_PAST.search(rest), _TO.search(rest)) if match]
    comma = rest.find(",")
    end = min([*ends, len(rest), *([comma] if comma >= 0 else [])])
    return rest[:end], end


def _stopped(rest: str, end: int) -> bool:
    return bool(_stop().match(rest, end))


# "our lead for owls, on feathers, beaks and claws": what the author writes on.
_TOPIC = re.compile(r"\s+(?:on|about)\b")


def _over_list(rest: str, comma: int, closing: bool) -> int:
    """Return the end of "A, B and C" whose first comma is at ``comma``, or ``comma`` itself."""
    at = comma
    while rest[at : at + 1] == ",":
        piece, length = _segment(rest[at + 1 :])
        if not piece.strip() or len(piece.split()) > 6 or _TOPIC.match(piece):
            return comma
        at += 1 + length
        joined = re.search(r"(?:^|\s)(?:and|&)\s+\S", piece)
        if joined:
            closed = (
                at >= len(rest) or rest[at] in ",.;:)" if not closing else rest[at : at + 1] == ","
            )
            return at if closed or (_closes(rest, at) and not closing) else comma
    return comma


def _closes(rest: str, at: int) -> bool:
    """Say whether a list ends at ``at``: at a relative clause, a body, a bracket or a person."""
    return (
        re.match(rf"\s+(?:who|which|for\s+(?:the\s+)?(?:ACPO|NPCC))\b|\s*[{MARK}(–—]", rest[at:])
        is not None
    )


# "lead for volunteers and Special Constables": those are no office of the lead's.
_CONSTABLES = r"[Ss]pecial\s+[Cc]onstables\b"


@cache
def _finite() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{patterns.phrase(portfolios().finite)})(?![\w-])")


@cache
def _stop() -> re.Pattern[str]:
    words = "|".join(
        sorted(map(_spaced, {*portfolios().stops, *portfolios().finite}), key=len, reverse=True)
    )
    rank = patterns.rank_source()
    places = patterns.phrase(
        ["England", "Scotland", "Wales", "Northern Ireland", "UK", "Britain", *force_names()]
    )
    bodies = patterns.phrase(
        [*forces().police_bodies, *forces().other_bodies, "national", "police chiefs"]
    )
    return re.compile(
        # "special needs" is no verb.
        rf"(?:^|,?(?<![Ss]pecial)\s+|\s+(?!needs\b))(?:(?:{words})(?![\w'’-])"
        # "… and even at home I": so do these words behind "and".
        rf"|(?:and|or|&)\s+(?:{patterns.phrase(portfolios().clauses)})(?![\w'’-])"
        r"|every\s+(?:day|week|month|year|time|spring|summer|autumn|winter)\b"
        # "As the lead for X it's my job": a pronoun opens another clause, whatever is joined to it.
        r"|(?:and\s+)?(?:I|you|he|she|it|we|they|there|that|this|what|who|here)['’]\w+"
        rf"|(?:in|at|from|for|across|within)\s+(?:the\s+)?(?:{places}|{bodies}|[{ANY}])(?!\w)"
        rf"|(?:for|over)\s+(?:the\s+(?:last|past)\s+)?\w+\s+(?:years?|months?|weeks?)\b"
        rf"|on\s+behalf\b|(?<!work\s)with\b|(?:in|since|from|until)\s+(?:{'|'.join(MONTHS)}|20\d\d)\b"
        r"|(?:and|&)\s+(?:(?:is|also|the|as)\s+)*(?:ACPO|NPCC|[Nn]ational)\s+(?:\w+\s+){0,3}?[Ll]ead\b"
        rf"|(?:and|&)\s+(?:the\s+|a\s+)?(?:(?:{places})\s+|\w+['’]s\s+)?(?:(?!{_CONSTABLES}){rank}|[{MARK}]|Chair\b|President\b|Director\b|Head\b|Chief\b))"
    )


def _spaced(words: str) -> str:
    return re.escape(words).replace("\\ ", r"\s+")
