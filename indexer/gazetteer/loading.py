"""Read a data file of the gazetteer and say plainly when it breaks its own rules."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml

from indexer.errors import GazetteerError

_FILES = files("indexer.gazetteer")
# The parser in C, where PyYAML has it, reads a table in an eighth of the time.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_table(name: str) -> dict[str, Any]:
    """Return the top level of ``name``.yaml, always a mapping of text to data.

    Raises GazetteerError when the file is missing, is no YAML or is no mapping.
    """
    try:
        text = _FILES.joinpath(f"{name}.yaml").read_text(encoding="utf-8")
        table = yaml.load(text, Loader=_LOADER)
    except (OSError, yaml.YAMLError) as error:
        message = f"The data file {name}.yaml cannot be read: {error}. Restore or mend it."
        raise GazetteerError(message) from error
    if not isinstance(table, dict):
        raise GazetteerError(f"The data file {name}.yaml must hold named lists; it holds none.")
    return table


def words(table: dict[str, Any], key: str, name: str) -> tuple[str, ...]:
    """Return the list of words under ``key``, in the file's order.

    Raises GazetteerError when the key is missing or something in the list is not text
    (YAML takes a bare ``on`` or ``no`` for a truth value: such words need quotation marks).
    """
    row = table.get(key)
    if not isinstance(row, list) or not all(isinstance(word, str) for word in row):
        raise GazetteerError(f"{name}.yaml: {key!r} must be a list of words; quote on, off, no.")
    return tuple(row)


def numbers(table: dict[str, Any], key: str, name: str) -> Mapping[str, int]:
    """Return the whole numbers under ``key``, by what they are of.

    Raises GazetteerError when the key is missing or something under it is no whole number.
    """
    row = table.get(key)
    if not isinstance(row, dict) or not all(type(value) is int for value in row.values()):
        raise GazetteerError(f"{name}.yaml: {key!r} must name whole numbers, as in `contact: 3`.")
    return MappingProxyType(row)
