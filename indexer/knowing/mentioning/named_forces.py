"""Names of forces in running text, and the official name that each stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from indexer.edtf import MONTHS
from indexer.gazetteer import forces, function_words, names, patterns
from indexer.names import is_given_name

_KINDS = (" Police", " Constabulary")
_WORD = r"[A-Z][\w'’&-]*"
_AND = r"(?:and|&)\s+"
# "Wexmoor Police", "North Wexmoor and Lindale Constabulary": forces that no list holds.
_UNLISTED = (
    rf"(?!(?:Police|Constabulary)\b){_WORD}(?:\s+(?:{_AND})?(?!(?:Police|Constabulary)\b){_WORD}){{0,3}}"
    r"\s+(?:Police(?:\s+Service)?|Constabulary)"
)


def official_name(words: str) -> str | None:
    """Return the official name of the force or police body that ``words`` as a whole name, or None.

    ``the Met`` is Metropolitan Police Service. A place counts where its force is named after it.
    """
    return _names().get(_folded(words))


def read_force(text: str, at: int, place: bool = False) -> tuple[str, int] | None:
    """Return the force that ``text`` names at ``at``, official name first, and where it ends.

    A force that the gazetteer does not know is returned as written, if it is called Police or
    Constabulary; with ``place``, also a single capitalised word ("Chief Constable of Wexmoor").
    A name that runs on into another body's ("Kent County Council") is none.
    """
    for pattern in (_listed(), _unlisted(), *([_PLACE] if place else [])):
        match = pattern.match(text, at)
        if match and not _runs_on(text, match.end()) and _may_be_place(match["name"], pattern):
            return _joint(text, match)
    return None


def force_at_end(text: str) -> tuple[str, int] | None:
    """Return the force that ``text`` ends with, possessive or not, and where its name begins."""
    for pattern in (_listed_at_end(), _unlisted_at_end()):
        match = pattern.search(text)
        before = text[: match.start()] if match else ""
        if match and not _has_forename(before) and not _is_second(before):
            return _named(match["name"]), match.start()
    return None


def _is_second(before: str) -> bool:
    """Say whether a force in front shares the rank: "Kent and Essex's DCC".

    In "CC Jo Field of Kent and Essex's DCC" it belongs to somebody else.
    """
    match = _first_of_two().search(before)
    return bool(match and not match["of"])


@cache
def _first_of_two() -> re.Pattern[str]:
    of = r"(?P<of>\b(?:of|from|at|with)\s+(?:the\s+)?)?"
    return re.compile(rf"{of}(?<![\w'’-])(?:{_forms()})\s+{_AND}$")


def place_at_end(text: str) -> str | None:
    """Return the single word of "Wexmoor's " at the end of ``text``, where it may be a place."""
    match = re.search(rf"(?<![\w'’-])(?<!\band\s)(?P<name>{_WORD}?)['’]s\s+$", text)
    if not match or _has_forename(text[: match.start()]):
        return None
    return match["name"] if _may_be_place(match["name"], _PLACE) else None


def _named(words: str) -> str:
    plain = " ".join(words.split())
    return official_name(plain) or re.sub(r"^[Tt]he\s+", "", plain)


def _joint(text: str, match: re.Match[str]) -> tuple[str, int] | None:
    """Return "Norfolk and Suffolk" as written, and a single force by its official name.

    "The Kent and Essex Crime Directorate" is neither.
    """
    second = _second().match(text, match.end())
    if not second:
        return _named(match["name"]), match.end()
    if _runs_on(text, second.end()):
        return None
    return f"{match['name']} and {second['other']}", second.end()


def _runs_on(text: str, end: int) -> bool:
    further = _AFTER.match(text, end)
    return further is not None and not patterns.rank().match(text, further.end())


# "Kent County Council", "Kent Police HQ": the force is only a part of the name.
_AFTER = re.compile(r"\s+(?=[A-Z][a-z]|[A-Z]{2,}\b)")
_PLACE = re.compile(
    rf"(?P<name>(?:(?:North|South|East|West|Mid|Greater)\s+)?{_WORD}(?:\s+{_AND}(?!I\b){_WORD})?)"
    r"(?=\s*[,.;:)–]|\s+(?:and|has|is|was|said|says|who|which|I|[a-z])|['’]s?\b|\s*$)"
)


def _may_be_place(words: str, pattern: re.Pattern[str]) -> bool:
    """Say whether a word that no list of forces holds can be the place of one."""
    if pattern is not _PLACE:
        return True
    return not any(_is_no_place(word) for word in re.split(r"\s+", words) if word[0].isupper())


def _is_no_place(word: str) -> bool:
    bare = re.sub(r"['’]s?$", "", word)
    if bare in ("North", "South", "East", "West", "Mid", "Greater"):
        return False
    if bare.lower() in function_words() or bare in MONTHS or bare in names().not_names:
        return True
    return len(bare) < 3 or bare.isupper() or bare in _bodies() or is_given_name(bare)


@cache
def _bodies() -> frozenset[str]:
    return frozenset([*forces().not_places, *forces().abroad, *forces().other_bodies])


def _has_forename(before: str) -> bool:
    """Say whether a name in front runs on into this one: "West Kent", not "The Kent"."""
    match = re.search(r"(?P<word>\S+)\s+$", before)
    if not match or not match["word"][0].isupper():
        return False
    return match["word"].lower() not in function_words() and match["word"][-1].isalnum()


@cache
def _names() -> Mapping[str, str]:
    found = {_folded(body): body for body in forces().police_bodies}
    for name, also in forces().forces.items():
        for form in (name, *also):
            found |= {_folded(stem): name for stem in _stems(form)}
    return MappingProxyType(found)


def _stems(form: str) -> Iterable[str]:
    """Yield a form and the place in it: Durham Police, Durham."""
    bare = form.removeprefix("the ")
    yield bare
    yield from (bare.removesuffix(kind) for kind in _KINDS if bare.endswith(kind))


def _folded(words: str) -> str:
    plain = re.sub(r"^the\s+", "", " ".join(words.split()), flags=re.IGNORECASE)
    return re.sub(r"[\s-]+", " ", plain.replace("&", "and").replace("’", "'")).casefold()


@cache
def _forms() -> str:
    rows = forces().forces.items()
    stems = {stem for name, also in rows for form in (name, *also) for stem in _stems(form)}
    both = {stem.replace(" and ", " & ") for stem in stems}
    return patterns.phrase([*stems, *both])


@cache
def _police_bodies() -> str:
    return patterns.phrase(forces().police_bodies)


@cache
def _listed() -> re.Pattern[str]:
    return re.compile(rf"(?:[Tt]he\s+)?(?P<name>{_forms()}|{_police_bodies()})(?![\w-])")


@cache
def _unlisted() -> re.Pattern[str]:
    return re.compile(rf"(?:[Tt]he\s+)?(?P<name>{_UNLISTED})(?![\w-])")


@cache
def _second() -> re.Pattern[str]:
    return re.compile(rf"\s+{_AND}(?P<other>{_forms()})(?![\w'’-])(?!\s+{patterns.rank_source()})")


_HELD = r"(?:(?:new|own|current|first|late|then)\s+)*"


@cache
def _listed_at_end() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’-])(?P<name>{_forms()})(?:['’]s?)?\s+{_HELD}$")


@cache
def _unlisted_at_end() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’-])(?P<name>{_UNLISTED})(?:['’]s?)?\s+{_HELD}$")
