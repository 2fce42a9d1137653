"""The other tables of the gazetteer, each read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from indexer.errors import GazetteerError
from indexer.gazetteer.loading import numbers, read_table, words


@dataclass(frozen=True, slots=True)
class Office:
    """A row of roles.yaml: words for an office and the bodies it is an office of."""

    heads: tuple[str, ...]
    bodies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Roles:
    """The lists of roles.yaml."""

    offices: tuple[Office, ...]
    guests: tuple[str, ...]
    not_police: Mapping[str, tuple[str, ...]]
    not_police_after: tuple[str, ...]
    civilians: tuple[str, ...]
    not_serving: tuple[str, ...]
    heads_elsewhere: tuple[str, ...]
    employers: tuple[str, ...]
    services: tuple[str, ...]
    callings: tuple[str, ...]
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Forces:
    """The lists of forces.yaml; ``forces`` maps an official name to its other forms."""

    forces: Mapping[str, tuple[str, ...]]
    police_bodies: tuple[str, ...]
    other_bodies: tuple[str, ...]
    abroad: tuple[str, ...]
    not_places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """The lists of names.yaml; ``variants`` maps a given name to its short forms."""

    honorifics: frozenset[str]
    post_nominals: frozenset[str]
    particles: frozenset[str]
    variants: Mapping[str, tuple[str, ...]]
    not_names: frozenset[str]
    surnames: frozenset[str]
    given: frozenset[str]


@dataclass(frozen=True, slots=True)
class Furniture:
    """The lists of furniture.yaml."""

    list_heads: tuple[str, ...]
    list_ends: tuple[str, ...]
    desk_kinds: tuple[str, ...]
    desk_nouns: tuple[str, ...]
    contact_heads: tuple[str, ...]
    vague_heads: tuple[str, ...]
    contact_ways: tuple[str, ...]
    contact_people: tuple[str, ...]
    contact_times: tuple[str, ...]
    contact_asking: tuple[str, ...]
    contact_openings: tuple[str, ...]
    note_heads: tuple[str, ...]
    lone_lines: tuple[str, ...]
    lone_openings: tuple[str, ...]
    sections: tuple[str, ...]
    buttons: tuple[str, ...]
    networks: tuple[str, ...]
    button_words: tuple[str, ...]
    network_words: tuple[str, ...]
    part_places: tuple[str, ...]
    parts: tuple[str, ...]
    disclaimers: tuple[str, ...]
    pages: tuple[str, ...]
    opinions: tuple[str, ...]
    owners: tuple[str, ...]
    endorsers: tuple[str, ...]
    credits: tuple[str, ...]
    captions: tuple[str, ...]


@cache
def roles() -> Roles:
    """Return the offices of roles.yaml. Raises GazetteerError when the file is damaged."""
    table = read_table("roles")
    offices = tuple(
        Office(words(row, "heads", "roles"), words(row, "bodies", "roles"))
        for row in table.get("offices", [])
    )
    rows = table.get("not_police", {})
    not_police = MappingProxyType({key: words(rows, key, "roles") for key in rows})
    guests, *keys = (
        words(table, key, "roles")
        for key in (
            "guests",
            "not_police_after",
            "civilians",
            "not_serving",
            "heads_elsewhere",
            "employers",
            "services",
            "callings",
            "kinds",
        )
    )
    return Roles(offices, guests, not_police, *keys)


@cache
def forces() -> Forces:
    """Return the bodies of forces.yaml. Raises GazetteerError when the file is damaged."""
    table = read_table("forces")
    rows = {row["name"]: words(row, "also", "forces") for row in table.get("forces", [])}
    keys = ("police_bodies", "other_bodies", "abroad", "not_places")
    return Forces(MappingProxyType(rows), *(words(table, key, "forces") for key in keys))


@cache
def names() -> Names:
    """Return the lists of names.yaml. Raises GazetteerError when the file is damaged."""
    table = read_table("names")
    sets = {
        key: frozenset(words(table, key, "names"))
        for key in ("honorifics", "post_nominals", "particles", "not_names", "surnames", "given")
    }
    pairs = table.get("variants", {})
    variants = MappingProxyType({key: words(pairs, key, "names") for key in pairs})
    return Names(variants=variants, **sets)


@cache
def furniture() -> Furniture:
    """Return the phrases of furniture.yaml. Raises GazetteerError when the file is damaged."""
    table = read_table("furniture")
    return Furniture(*(words(table, key, "furniture") for key in Furniture.__slots__))


@dataclass(frozen=True, slots=True)
class Notices:
    """The lists of notices.yaml; ``signs`` maps a sign to its words, ``points`` to its weight."""

    points: Mapping[str, int]
    signs: Mapping[str, tuple[str, ...]]
    pieces: tuple[str, ...]
    otherwise: tuple[str, ...]
    plain: tuple[str, ...]


_NO_SIGNS = ("pieces", "otherwise", "plain")
# These signs have a shape and no words.
_SHAPED = ("address", "own", "strange")


@cache
def notices() -> Notices:
    """Return the words of notices.yaml. Raises GazetteerError when the file is damaged."""
    table = read_table("notices")
    points = numbers(table, "points", "notices")
    signs = {sign: words(table, sign, "notices") for sign in points if sign not in _SHAPED}
    others = (words(table, key, "notices") for key in _NO_SIGNS)
    return Notices(points, MappingProxyType(signs), *others)


@cache
def synonyms() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return (abbreviation, full forms) pairs, lower case, sorted by abbreviation.

    Raises GazetteerError when synonyms.yaml is damaged or claims an abbreviation twice.
    """
    rows = read_table("synonyms").get("synonyms", [])
    pairs = {row["short"]: words(row, "long", "synonyms") for row in rows}
    if len(pairs) != len(rows):
        raise GazetteerError("synonyms.yaml: an abbreviation stands in two rows. Keep one.")
    return tuple(sorted(pairs.items()))


@cache
def related_words() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return (word, words on the same matter) pairs.

    Raises GazetteerError when related.yaml is damaged or claims a word twice.
    """
    rows = read_table("related").get("related", [])
    pairs = {row["word"]: words(row, "near", "related") for row in rows}
    if len(pairs) != len(rows):
        raise GazetteerError("related.yaml: a word stands in two rows. Keep one.")
    return tuple(pairs.items())


@cache
def function_words() -> frozenset[str]:
    """Return the English words that carry grammar and no subject, lower case."""
    return frozenset(words(read_table("function_words"), "words", "function_words"))


@cache
def units() -> tuple[str, ...]:
    """Return the units that are written close behind a number, lower case."""
    return words(read_table("word_parts"), "units", "word_parts")


@cache
def suffixes() -> tuple[str, ...]:
    """Return the endings that make English words of others, lower case."""
    return words(read_table("word_parts"), "suffixes", "word_parts")


@cache
def prefixes() -> tuple[str, ...]:
    """Return the beginnings that make English words of others, lower case."""
    return words(read_table("word_parts"), "prefixes", "word_parts")


@dataclass(frozen=True, slots=True)
class Portfolios:
    """The lists of portfolios.yaml."""

    qualifiers: tuple[str, ...]
    adjectives: tuple[str, ...]
    elsewhere: tuple[str, ...]
    prepositions: tuple[str, ...]
    stops: tuple[str, ...]
    clauses: tuple[str, ...]
    finite: tuple[str, ...]
    everywhere: tuple[str, ...]
    links: tuple[str, ...]
    held_by: tuple[str, ...]
    holding: tuple[str, ...]
    having: tuple[str, ...]
    claims: tuple[str, ...]
    claim_links: tuple[str, ...]
    past: tuple[str, ...]


@cache
def portfolios() -> Portfolios:
    """Return the words of portfolios.yaml. Raises GazetteerError when the file is damaged."""
    table = read_table("portfolios")
    return Portfolios(*(words(table, key, "portfolios") for key in Portfolios.__slots__))


@dataclass(frozen=True, slots=True)
class Authorship:
    """The lists of authorship.yaml."""

    openings: tuple[str, ...]
    verbs: tuple[str, ...]
    about: tuple[str, ...]
    labels: tuple[str, ...]
    greetings: tuple[str, ...]
    pictures: tuple[str, ...]
    portraits: tuple[str, ...]
    farewells: tuple[str, ...]
    nobodies: tuple[str, ...]
    handovers: tuple[str, ...]
    handed: tuple[str, ...]
    pens: tuple[str, ...]
    guests: tuple[str, ...]
    pieces: tuple[str, ...]
    telling: tuple[str, ...]
    bio_verbs: tuple[str, ...]


@cache
def authorship() -> Authorship:
    """Return the words of authorship.yaml. Raises GazetteerError when the file is damaged."""
    table = read_table("authorship")
    return Authorship(*(words(table, key, "authorship") for key in Authorship.__slots__))


@dataclass(frozen=True, slots=True)
class History:
    """The lists of history.yaml."""

    eras: tuple[str, ...]
    joining: tuple[str, ...]
    living: tuple[str, ...]
    recalling: tuple[str, ...]
    years_first: tuple[str, ...]


@cache
def history() -> History:
    """Return the words of history.yaml. Raises GazetteerError when the file is damaged."""
    table = read_table("history")
    return History(*(words(table, key, "history") for key in History.__slots__))
