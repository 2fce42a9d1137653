"""Who wrote a post: the shapes by which a title or a sentence marks its author."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from indexer.cleaning.sentences import sentences
from indexer.gazetteer import authorship, function_words, names, parse_rank, patterns
from indexer.knowing.authoring.bylines import Naming, office
from indexer.knowing.mentioning.mentions import Mention, mentions
from indexer.names import is_given_name, slug
from indexer.records import Block, Source, Speaker

# A name in front of a separator must begin with a known given name unless a rank or the blog's
# name stands before it: "Body cameras: …" is a topic.
_SEPARATOR = re.compile(
    r"(?:\s*\([^()]*\))?(?:\s*:|\s+[–—-]|\s*[–—](?=\s)|,?\s+on\b|['’]s\s+blog\b)\s*"
)
# "topic | NAME | May 2014", "topic, NAME, 9 Jan 2013"
_CLOSING = re.compile(r"\w[?!]?\s*[|,]\s*$")
_DATED = re.compile(r"\s*[|,]\s*(?:\d{1,2}(?:st|nd|rd|th)?\s+)?[A-Z][a-z]{2,8},?\s+20\d\d")
_BLOG = re.compile(
    r"^.{0,40}?\b(?:blog(?:\s+post)?|guest\s+(?:post|column|article|author))\s*[:–—-]\s*",
    re.IGNORECASE,
)
# "Chief Officers' Journal: CC Jo Field - topic": a rank after any short prefix.
_PREFIX = re.compile(r"[^:]{3,45}:\s+|(?:[A-Z][\w'’&-]+\s+(?:and\s+)?)+")
# "Guest blog: Jo Field, Victim Support"
_ATTRIBUTE = re.compile(r"(?:,\s*[^:–—]{3,80})?")


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
    if _by().search(before) or writes().match(after):
        return True
    sure = bool(person.rank) or prefixed or may_be_name(person.name)
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


def may_be_name(name: str) -> bool:
    """Say whether a name is sure to be one: a known given name, or a double surname.

    "Ozgood Quill-Tan" is no topic; a topic of that shape has words of the gazetteer or of
    grammar ("Police Counter-Terrorism").
    """
    first, *_, last = name.split()
    parts = {first, *last.split("-")}
    words = {part for part in parts if part.lower() in function_words()} | (
        parts & names().not_names
    )
    return is_given_name(first) or ("-" in last and last.istitle() and not words)


@cache
def _by() -> re.Pattern[str]:
    return re.compile(r"(?:\bby|\bfrom|\bauthor:|\bwith)\s+(?:the\s+)?$", re.IGNORECASE)


@cache
def writes() -> re.Pattern[str]:
    """Match a verb of writing after a name, with what may stand between them."""
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
            people = [p for p in mentions(sentence) if p.start >= match.end()] if match else []
            if match and people and people[0].start - match.end() <= 60:
                return introduced(sentence, people[0], Source.BYLINE)
    return None


@cache
def _comes_from() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:today|this\s+week|this\s+month)['’]s\s+(?:guest\s+)?(?:blog|post)|this\s+(?:guest\s+)?(?:blog|post)|guest\s+blog)"
        r"(?:\s+post)?\s+(?:comes\s+from|is\s+(?:by|from|written\s+by)|was\s+written\s+by|has\s+been\s+written\s+by)\s+",
        re.IGNORECASE,
    )


def introduced(sentence: str, person: Mention, source: Source) -> Speaker:
    """Return ``person`` as author, with the rank and office that ``sentence`` gives them."""
    naming = _naming(sentence, person)
    rank = naming.rank or _job_rank(sentence[person.end :])
    return speaker(
        Naming(person.name, rank, naming.role or _job_office(sentence[person.end :])),
        source,
        sentence,
    )


def _job_rank(after: str) -> str | None:
    match = _job().match(after)
    found = patterns.rank().search(match["job"]) if match else None
    return parse_rank(found[0]) if found else None


def _job_office(after: str) -> str | None:
    match = _job().match(after)
    return office(match["job"].split(",")[0].strip()) if match else None


@cache
def _job() -> re.Pattern[str]:
    """Match "is the …", "has been …" after a name, up to the end of the clause."""
    verbs = patterns.phrase(authorship().bio_verbs)
    joined = r"joined\s[^.;]{3,90}?\s(?:19|20)\d\d,?\s+and\s+"
    return re.compile(
        rf"(?:\s*\([^()]*\))?\s*,?\s+(?:{joined})?(?:{verbs})\s+(?:the\s+|a\s+|an\s+)?(?P<job>[^.;]*)"
    )


def own_rank(blocks: Sequence[Block]) -> tuple[str, Block] | None:
    """Return the rank that the author claims, and where: "As Chief Constable of Lindale, I"."""
    found = {
        parse_rank(match["rank"]): block
        for block in reversed(blocks)
        for match in _my_rank().finditer(block.text)
    }
    rank, block = found.popitem() if len(found) == 1 else (None, None)
    return (rank, block) if rank and block else None


@cache
def _my_rank() -> re.Pattern[str]:
    place = (
        r"(?:of|at|in|for|with)\s+(?:the\s+)?[A-Z][\w'’&-]*(?:\s+(?:and\s+)?[A-Z][\w'’&-]*){0,4}"
    )
    return re.compile(
        rf"\bAs\s+(?:the\s+)?(?P<rank>{patterns.rank_source()})\s+{place},?\s+(?=I\b)"
    )


def speaker(naming: Naming, source: Source, words: str) -> Speaker:
    """Return the Speaker for a naming, with its source and evidence."""
    return Speaker(naming.name, slug(naming.name), naming.rank, naming.role, source, words)
