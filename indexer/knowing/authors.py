"""Who wrote a post: the shapes by which a title, a sentence or a picture marks its author."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from indexer.cleaning.sentences import sentences
from indexer.gazetteer import authorship, parse_rank, patterns
from indexer.knowing.bylines import Naming, office, read_byline, without_lead
from indexer.knowing.mentions import Mention, mentions
from indexer.names import is_given_name, read_name, slug
from indexer.records import Block, Removed, Source, Speaker

# A name in front of a separator must begin with a known given name unless a rank or the blog's
# name stands before it: "Body cameras: …" is a topic.
_SEPARATOR = re.compile(
    r"(?:\s*\([^()]*\))?(?:\s*:|\s+[–—-]|\s*[–—](?=\s)|,?\s+on\b|['’]s\s+blog\b)\s*"
)
# "topic | NAME | May 2014", "topic, NAME, 9 Jan 2013"
_CLOSING = re.compile(r"\w[?!]?\s*[|,]\s*$")
_DATED = re.compile(r"\s*[|,]\s*(?:\d{1,2}(?:st|nd|rd|th)?\s+)?[A-Z][a-z]{2,8},?\s+20\d\d")
_BLOG = re.compile(r"^.{0,40}?\bblog(?:\s+post)?\s*[:–—-]\s*", re.IGNORECASE)
# "Chief Officers' Journal: CC Jo Field - topic": a rank after any short prefix.
_PREFIX = re.compile(r"[^:]{3,45}:\s+|(?:[A-Z][\w'’&-]+\s+(?:and\s+)?)+")
# "Guest blog: Jo Field, Victim Support"
_ATTRIBUTE = re.compile(r"(?:,\s*[^:–—]{3,80})?")
_I = re.compile(r"\b(?:I|my|me|I['’](?:m|ve|d|ll))\b")
_FIRST_PERSON = re.compile(r"\b(?:I|my|me|we|our|I['’](?:m|ve|d|ll))\b")


def author_in_title(title: str) -> Naming | None:
    """Return whom a title marks as the author; None for a title that is about a person.

    Marks are ``NAME: topic``, ``NAME - topic``, ``NAME on topic``, ``NAME discusses …``,
    ``by NAME``, ``from NAME`` and a rank with a name at the very end after a dash.
    """
    if _about().search(title):
        return None
    prefix = _BLOG.match(title)
    start = prefix.end() if prefix else 0
    people = [person for person in mentions(title) if person.police or not person.rank]
    marked = [person for person in people if _is_marked(title, person, start, bool(prefix))]
    return _one([_naming(title, person) for person in marked])


def _one(namings: Sequence[Naming]) -> Naming | None:
    return namings[0] if len({naming.name for naming in namings}) == 1 else None


def _naming(text: str, person: Mention) -> Naming:
    after = re.split(r"[–—:;.]|\s-\s", text[person.end :])[0]
    before = re.split(r"[–—:;.]|\s-\s", text[: person.start])[-1]
    role = office(after.strip(" ,")) or office(before.strip(" ,"))
    return Naming(person.name, person.rank or _rank_after(after), role)


def _rank_after(text: str) -> str | None:
    match = re.match(rf"\s*[,(]\s*(?:the\s+)?(?:{patterns.rank_source()})", text)
    return parse_rank(match[0].strip(" ,(").removeprefix("the ")) if match else None


def _is_marked(title: str, person: Mention, start: int, prefixed: bool) -> bool:
    before, after = title[: person.start], title[person.end :]
    if " " not in person.name:
        return False
    if _by().search(before) or _writes().match(after):
        return True
    sure = bool(person.rank) or prefixed or is_given_name(person.name.split()[0])
    if sure and _CLOSING.search(before) and _DATED.fullmatch(after):
        return True
    by_office = office(before.strip()) == before.strip() != ""
    sure = sure or by_office
    starts = person.start in (0, start) or by_office
    starts = starts or (bool(person.rank) and bool(_PREFIX.fullmatch(before)))
    if starts and (prefixed or (before and person.rank)) and _ATTRIBUTE.fullmatch(after):
        return True
    if starts and sure and (_SEPARATOR.match(after) or _described().match(after)):
        return True
    return bool(person.rank) and not after.strip() and bool(re.search(r"[–—-]\s+$", before))


@cache
def _by() -> re.Pattern[str]:
    return re.compile(r"(?:\bby|\bfrom|\bauthor:|\bwith)\s+(?:the\s+)?$", re.IGNORECASE)


@cache
def _writes() -> re.Pattern[str]:
    verbs = patterns.phrase(authorship().verbs)
    force = r"\s+(?:of|from|at)\s+[A-Z][^,:.]{2,50},?"
    return re.compile(rf"(?:,[^,:]{{3,90}},|,|\s*\([^()]*\)|{force})?\s+(?:{verbs})\b")


@cache
def _described() -> re.Pattern[str]:
    """Match ``, Wexmoor Police - topic``, ``, our lead for X, on topic`` after a name."""
    return re.compile(
        r",\s*[^:–—]{3,140}?(?::\s|\s[–—-]\s|,\s+on\s)|\s+(?:from|of|at)\s+[A-Z][^,:–—]{2,60}\s+on\s"
    )


@cache
def _about() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{patterns.phrase(authorship().about)})\b", re.IGNORECASE)


def speaker_in_standing_words(blocks: Sequence[Block]) -> Speaker | None:
    """Return the author whom a sentence such as ``Today's blog comes from …`` names."""
    for block in blocks[:4]:
        for start, end in sentences(block.text):
            sentence = block.text[start:end]
            match = _comes_from().search(sentence)
            people = [p for p in mentions(sentence) if match and p.start >= match.end()]
            if match and people and people[0].start - match.end() <= 60:
                return _speaker(sentence, people[0], Source.BYLINE)
    return None


@cache
def _comes_from() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:today|this\s+week|this\s+month)['’]s\s+(?:guest\s+)?(?:blog|post)|this\s+(?:guest\s+)?(?:blog|post)|guest\s+blog)"
        r"(?:\s+post)?\s+(?:comes\s+from|is\s+(?:by|from|written\s+by)|was\s+written\s+by|has\s+been\s+written\s+by)\s+",
        re.IGNORECASE,
    )


def speaker_in_opening(blocks: Sequence[Block]) -> Speaker | None:
    """Return the author whom the first sentence introduces in the third person.

    ``Jo Field is RANK at FORCE``, or a standfirst ``RANK Jo Field explains …``. The rest of the
    post must speak in the first person: otherwise the sentence may only be about somebody.
    """
    if not blocks or not any(_FIRST_PERSON.search(block.text) for block in blocks[1:4]):
        return None
    first = blocks[0].text
    start, end = sentences(first)[0] if first.strip() else (0, 0)
    sentence = first[start:end]
    people = mentions(sentence)
    if not people or _I.search(sentence):
        return None
    return _introduced(sentence, people)


_ABOUT_AUTHOR = re.compile(r"^about\s+the\s+author\s*[:–-]\s*", re.IGNORECASE)


def speaker_in_closing(blocks: Sequence[Block]) -> Speaker | None:
    """Return the author whom the last line introduces: ``Jo Field, ACC at FORCE, leads on X.``

    The line is one sentence that opens with the name, the text before it speaks in the first
    person and does not name that person.
    """
    before = " ".join(block.text for block in blocks[:-1])
    last = _ABOUT_AUTHOR.sub("", blocks[-1].text.strip()) if blocks else ""
    people = mentions(last) if len(sentences(last)) == 1 else []
    if len(people) != 1 or people[0].start or not _FIRST_PERSON.search(before):
        return None
    person, after = people[0], last[people[0].end :]
    named = re.search(rf"\b{re.escape(person.name.split()[-1])}\b", before)
    if named or " " not in person.name or not (_is_bio(after) or _leads().match(after)):
        return None
    return _speaker(last, person, Source.SIGNATURE)


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(rf"\s*,\s+{patterns.rank_source()}[^.]{{0,80}},\s+(?:is|leads)\b")


def _introduced(sentence: str, people: Sequence[Mention]) -> Speaker | None:
    person = people[0]
    opens = re.fullmatch(
        r"(?:In\s+(?:this|his|her|our\s+latest)[^,]{0,30},?\s*|Here,?\s*)?(?:the\s+)?(?:\w+['’]s\s+)?",
        without_lead(sentence[: person.start]),
        re.IGNORECASE,
    )
    if not opens or " " not in person.name:
        return None
    after = sentence[person.end :]
    if _is_bio(after) or _writes().match(after) or _on_topic().match(after):
        return _speaker(sentence, person, Source.BYLINE)
    return None


@cache
def _on_topic() -> re.Pattern[str]:
    """Match the rest of a standfirst without a verb: ``, NPCC lead for X, on a bad habit.``"""
    return re.compile(r"(?:\s*,[^.]{3,160},)?\s+on\s+[^.]{3,200}\.?$")


def guest_in_opening(blocks: Sequence[Block]) -> Speaker | None:
    """Return the civilian whom the first line of a guest post introduces: ``NAME is a doctor``."""
    line = blocks[0].text.strip() if blocks else ""
    people = mentions(line)
    own = any(_I.search(block.text) for block in blocks[1:4])
    if not own or len(people) != 1 or people[0].start or len(sentences(line)) > 1:
        return None
    if not re.match(r"\s+is\s+(?:an?|the)\s+", line[people[0].end :]):
        return None
    return _speaker(line, people[0], Source.BYLINE)


def is_bio(line: str) -> bool:
    """Say whether a line introduces its author: ``Jo Field is the Chief Constable of FORCE``."""
    people = mentions(line)
    return bool(people) and people[0].start == 0 and _is_bio(line[people[0].end :])


def _is_bio(after: str) -> bool:
    match = re.match(
        r"\s*(?:\([^()]*\)\s*)?(?:,[^,.]{3,80},|,)?\s+is\s+(?:the\s+|a\s+|an\s+)?(?P<job>.*)", after
    )
    job = match["job"] if match else ""
    return bool(patterns.rank().search(job) or office(job) or _is_lead(job))


def _is_lead(job: str) -> bool:
    return re.search(r"\b(?:ACPO|NPCC|[Nn]ational)\b.{0,60}\b[Ll]ead\b", job) is not None


def _speaker(sentence: str, person: Mention, source: Source) -> Speaker:
    naming = _naming(sentence, person)
    rank = naming.rank or _job_rank(sentence[person.end :])
    return speaker(
        Naming(person.name, rank, naming.role or _job_office(sentence[person.end :])),
        source,
        sentence,
    )


def _job_rank(after: str) -> str | None:
    match = re.match(r"\s*,?\s+is\s+(?:the\s+|a\s+|an\s+)?(?P<job>[^.;]*)", after)
    found = patterns.rank().search(match["job"]) if match else None
    return parse_rank(found[0]) if found else None


def _job_office(after: str) -> str | None:
    match = re.match(r"\s*,?\s+is\s+(?:the\s+|a\s+|an\s+)?(?P<job>[^.;,]*)", after)
    return office(match["job"].strip()) if match else None


def speaker_in_signature(blocks: Sequence[Block]) -> tuple[Speaker, tuple[int, ...]] | None:
    """Return the author who signs the last line, or the last two or three, with their positions."""
    for size in (1, 2, 3):
        lines = blocks[-size:] if len(blocks) > size else []
        text = ", ".join(block.text.strip(" ,") for block in lines)
        naming = read_byline(text) if lines and all(len(b.text) < 150 for b in lines) else None
        if naming and " " in naming.name:
            at = tuple(range(len(blocks) - size, len(blocks)))
            return speaker(naming, Source.SIGNATURE, text), at
    return None


def own_rank(blocks: Sequence[Block]) -> str | None:
    """Return the rank that the author claims: "As Chief Constable of Lindale, I"."""
    ranks = {
        parse_rank(match["rank"]) for block in blocks for match in _my_rank().finditer(block.text)
    }
    return ranks.pop() if len(ranks) == 1 else None


@cache
def _my_rank() -> re.Pattern[str]:
    place = (
        r"(?:of|at|in|for|with)\s+(?:the\s+)?[A-Z][\w'’&-]*(?:\s+(?:and\s+)?[A-Z][\w'’&-]*){0,4}"
    )
    return re.compile(
        rf"\bAs\s+(?:the\s+)?(?P<rank>{patterns.rank_source()})\s+{place},?\s+(?=I\b)"
    )


def speaker_in_picture(furniture: Sequence[Removed]) -> Speaker | None:
    """Return the author named, with a rank, at the start of a portrait's file name."""
    for piece in furniture:
        match = re.fullmatch(r"(.+)\.(?:jpe?g|png|gif|bmp|tiff?|webp)", piece.text.strip(), re.I)
        naming = (
            _portrayed(re.sub(r"[_+%]+|(?<=[a-z])-(?=[A-Z])", " ", match[1])) if match else None
        )
        if naming:
            return speaker(naming, Source.ADDRESS, piece.text)
    return None


def _portrayed(name: str) -> Naming | None:
    rank = patterns.rank().match(name)
    words = name[rank.end() :].split() if rank else []
    kept = " ".join(word for word in words if word not in authorship().pictures)
    found = read_name(kept, 0) if kept else None
    if not rank or not found or " " not in found[0]:
        return None
    return Naming(found[0], parse_rank(rank[0]), None)


def speaker(naming: Naming, source: Source, words: str) -> Speaker:
    """Return the Speaker for a naming, with its source and evidence."""
    return Speaker(naming.name, slug(naming.name), naming.rank, naming.role, source, words)
