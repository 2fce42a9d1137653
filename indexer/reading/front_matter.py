"""The block of YAML fields on top of a Markdown file, between two lines of hyphens."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml
from frontmatter.default_handlers import YAMLHandler

from indexer.reading.characters import quoted
from indexer.reading.corrections import correction_of
from indexer.reading.declared import Declared, agree, declare
from indexer.reading.remarks import Note
from indexer.records import Correction, Found, Source

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


class _AsWritten(YAMLHandler):
    """Reads every value as the words in the file: a date of 2016-02-31 must not end it all."""

    def load(self, fm: str, **kwargs: object) -> Any:
        return super().load(fm, Loader=yaml.BaseLoader)


_HANDLER = _AsWritten()


def split_front_matter(text: str, note: Note) -> tuple[Declared, tuple[Correction, ...], str]:
    """Return what the front matter of ``text`` declares and corrects, and the text behind it.

    ``corrections`` is a list of entries with ``field``, ``value``, ``who``, ``when`` and
    ``why``. Where the front matter is not YAML, ``note`` is told the line and the fault, and
    nothing is declared.
    Without a closing line of hyphens there is no front matter: the text is returned whole.
    """
    fields, body = _split(text, note)
    data = _load(fields, text, note)
    if not isinstance(data, Mapping):
        return {}, (), text if data else body
    lowered = {str(key).lower(): value for key, value in data.items()}
    return _declared(lowered, note), _corrections(lowered.get("corrections"), note), body


def _corrections(value: object, note: Note) -> tuple[Correction, ...]:
    rows = value if isinstance(value, list) else []
    usable = [row for row in rows if isinstance(row, Mapping) and "field" in row]
    if value and (len(usable) < len(rows) or not rows):
        note("front matter: corrections has to be a list of entries with field and value")
    return tuple(correction_of({str(k).lower(): str(v) for k, v in row.items()}) for row in usable)


def _split(text: str, note: Note) -> tuple[str, str]:
    stripped = text.lstrip()
    if not _FIELDS_BEGIN.match(stripped):
        return "", text
    try:
        return _HANDLER.split(stripped)
    except ValueError:
        note("front matter is not closed: a line of three hyphens must follow its last field")
        return "", text


def _load(fields: str, text: str, note: Note) -> object:
    """Return the data of the front matter, or None where it is empty or broken."""
    try:
        return _HANDLER.load(fields)
    except yaml.MarkedYAMLError as error:
        # The fields follow the first line of hyphens, perhaps behind blank lines.
        line = text.count("\n", 0, text.index(fields)) + 1
        line += error.problem_mark.line if error.problem_mark else 0
        note(f"front matter is ignored: line {line}: {_in_plain_words(error.problem)}")
    except yaml.YAMLError as error:
        note(f"front matter is ignored: {quoted(str(error))}")
    except RecursionError:
        note("front matter is ignored: it is nested too deeply")
    return None


def _in_plain_words(problem: str | None) -> str:
    known = (plain for start, plain in _PROBLEMS.items() if (problem or "").startswith(start))
    return next(known, problem or "not YAML")


def _declared(data: Mapping[str, object], note: Note) -> Declared:
    declared: dict[str, Found] = {}
    for key, field in _FIELDS.items():
        found = declare(field, _words(key, data.get(key), note), Source.FRONT_MATTER, note)
        if found is None:
            continue
        kept = declared.setdefault(field, found)
        if not agree(field, kept.value, found.value):
            taken, left = quoted(kept.words), quoted(found.words)
            note(f"front matter gives two values for {field}: {taken} is taken, {left} is not")
    return declared


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
