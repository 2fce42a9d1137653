"""YAML fields as written, each with its line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import yaml


@dataclass(frozen=True, slots=True)
class Value:
    """A value, every scalar in it as the words in the file: a date of 2016-02-31 is one, too.

    ``line`` is the line on which it begins, ``items`` are those of its parts, where it is a list.
    """

    value: object
    line: int
    items: tuple[int, ...]


def read_fields(source: str, first: int) -> Mapping[str, Value] | None:
    """Return the fields by their names in lower case; None where something else stands there.

    ``source`` begins on the line ``first``. Raises YAMLError, and RecursionError where it is
    nested too deeply.
    """
    loader = yaml.BaseLoader(source)
    node = loader.get_single_node()
    data = loader.construct_document(node) if node else None
    if not data:
        return {}
    if not isinstance(node, yaml.MappingNode) or not isinstance(data, Mapping):
        return None
    nodes = {key.value: value for key, value in node.value}
    return {
        str(key).lower(): Value(
            value,
            _line(nodes[key], source, first),
            tuple(_line(item, source, first) for item in _items(nodes[key])),
        )
        for key, value in data.items()
    }


def _items(node: yaml.Node) -> list[yaml.Node]:
    return node.value if isinstance(node, yaml.SequenceNode) else []


def _line(node: yaml.Node, source: str, first: int) -> int:
    # YAML counts lines otherwise than an editor: a line separator in a title is one to it.
    return first + source.count("\n", 0, node.start_mark.index)
