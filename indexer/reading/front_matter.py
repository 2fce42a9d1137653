"""The block of YAML fields on top of a Markdown file, between two lines of hyphens."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import yaml
from frontmatter.default_handlers import YAMLHandler

from indexer.reading.characters import quoted
from indexer.reading.corrections import correction_of
from indexer.reading.declared import Declared, agree, declare
from indexer.reading.remarks import Note
from indexer.reading.yaml_fields import Value, read_fields
from indexer.records import Correction, Found, Place, Source

_FIELDS = {
    "title": "title",
    "date": "date",
    "speaker": "speaker",
    "author": "speaker",
    "by": "speaker",
    "rank": "rank",
    "role": "role",
    "url": "url",
    "permalink": "url",
    "canonical": "url",
    "link": "url",
    "id": "id",
    "slug": "id",
}
# Fields begin right below the hyphens, or behind blank lines with a key. What else stands
# behind hyphens is text behind a horizontal rule.
_FIELDS_BEGIN = re.compile(r"-{3,}[^\S\n]*\n(?:\s*[\w\"'-]{1,40}:\s|[^\S\n]*\S)")
# Faults of writers, by the beginning of the parser's words for them.
_PROBLEMS = {
    "mapping values are not allowed": "a value with a colon in it needs quotation marks",
    "could not find expected ':'": "a field needs a colon and a space behind its name",
    "found character '\\t'": "a tab stands where spaces must",
    "expected <block end>": "a quotation mark or an indentation is out of place",
}
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


_HANDLER = YAMLHandler()


def split_front_matter(text: str, note: Note) -> tuple[Declared, tuple[Correction, ...], str]:
    """Return what the front matter of ``text`` declares and corrects, and the text behind it.

    ``corrections`` is a list of entries with ``field``, ``value``, ``who``, ``when`` and
    ``why``. Where the front matter is not YAML, ``note`` is told the line and the fault, and
    nothing is declared.
    Without a closing line of hyphens there is no front matter: the text is returned whole.
    Places have the line of the value, and no file.
    """
    fields, body = _split(text, note)
    # The fields follow the first line of hyphens, perhaps behind blank lines.
    first = text.count("\n", 0, text.index(fields)) + 1
    try:
        data = read_fields(fields, first)
    except (yaml.YAMLError, RecursionError) as error:
        note(f"front matter is ignored: {_fault(error, first)}")
        return {}, (), body
    if data is None:
        return {}, (), text
    return _declared(data, note), _corrections(data.get("corrections"), note), body


def _corrections(said: Value | None, note: Note) -> tuple[Correction, ...]:
    if said is None or not said.value:
        return ()
    rows = said.value if isinstance(said.value, list) else []
    usable = [
        correction_of(row, Place(line=line))
        for given, line in zip(rows, said.items, strict=True)
        if (row := _cells(given))
    ]
    if len(usable) < len(rows) or not rows:
        note("front matter: corrections has to be a list of entries with field and value")
    return tuple(usable)


def _cells(row: object) -> dict[str, str]:
    """Return what an entry says by key, in lower case; nothing where it is no correction."""
    if not isinstance(row, Mapping):
        return {}
    cells = {str(key).lower(): value for key, value in row.items()}
    plain = {key: value for key, value in cells.items() if isinstance(value, str)}
    return plain if plain == cells and {"field", "value"} <= cells.keys() else {}


def _split(text: str, note: Note) -> tuple[str, str]:
    stripped = text.lstrip()
    if not _FIELDS_BEGIN.match(stripped):
        return "", text
    try:
        return _HANDLER.split(stripped)
    except ValueError:
        note("front matter is not closed: a line of three hyphens must follow its last field")
        return "", text


def _fault(error: Exception, first: int) -> str:
    """Return why the fields cannot be read, with the line where that is known."""
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    if not isinstance(error, yaml.MarkedYAMLError):
        return quoted(str(error))
    line = first + (error.problem_mark.line if error.problem_mark else 0)
    return f"line {line}: {_in_plain_words(error.problem)}"


def _in_plain_words(problem: str | None) -> str:
    known = (plain for start, plain in _PROBLEMS.items() if (problem or "").startswith(start))
    return next(known, problem or "not YAML")


def _declared(data: Mapping[str, Value], note: Note) -> Declared:
    declared: dict[str, Found] = {}
    for key, field in _FIELDS.items():
        found = _found(key, data[key], note) if key in data else None
        if found is None:
            continue
        kept = declared.setdefault(field, found)
        if not agree(field, kept.value, found.value):
            taken, left = quoted(kept.words), quoted(found.words)
            note(f"front matter gives two values for {field}: {taken} is taken, {left} is not")
    return declared


def _found(key: str, said: Value, note: Note) -> Found | None:
    words = _words(key, said.value, note)
    found = declare(_FIELDS[key], words, Source.FRONT_MATTER, note)
    line = next(iter(said.items), said.line)
    return replace(found, place=Place(line=line)) if found else None


def _words(key: str, value: object, note: Note) -> str:
    """Return a value as written; a list of one is that one."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, str):
        return "" if value in _NOTHING else value
    if value and isinstance(value, list) and _FIELDS[key] == "speaker":
        note(
            f"front matter: {key} names {len(value)} people; a post has one speaker, none is taken"
        )
    elif value:
        note(f"front matter: {key} is left out; it has to be plain text on one line")
    return ""
