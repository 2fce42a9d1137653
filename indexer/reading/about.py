"""``archive.yaml``: what an archive says of itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from indexer.reading.contents import read_bytes
from indexer.reading.decoding import decode
from indexer.reading.remarks import UnusableError
from indexer.records import About, Notice

ABOUT_FILE = "archive.yaml"
_FIELDS = ("blog", "note", "report")


def read_about(paths: Sequence[Path]) -> tuple[About, list[Notice]]:
    """Return the name and note of the first ``archive.yaml`` that can be used.

    The keys are ``blog``, the blog's name, ``note``, a sentence for readers, and ``report``, an
    e-mail address or the address of a page where readers report errors. What cannot be used is
    said in the notices and left empty.
    """
    notices: list[Notice] = []
    for path in paths:
        try:
            stored = _stored(path, notices)
        except (UnusableError, yaml.YAMLError) as error:
            reason = " ".join(str(error).split())
            notices.append(Notice(ABOUT_FILE, f"not used, it cannot be read: {reason}"))
            continue
        report = _target(stored.get("report", ""), notices)
        return About(stored.get("blog", ""), stored.get("note", ""), report), notices
    return About(), notices


def _stored(path: Path, notices: list[Notice]) -> dict[str, str]:
    text = decode(read_bytes(path), lambda remark: notices.append(Notice(ABOUT_FILE, remark)))
    stored: Any = yaml.load(text, Loader=yaml.BaseLoader)
    if not isinstance(stored, dict):
        raise UnusableError("it needs lines such as “blog: The Name of the Blog”")
    values = {key: " ".join(v.split()) for key, v in stored.items() if isinstance(v, str)}
    for key in stored.keys() - set(_FIELDS):
        notices.append(
            Notice(ABOUT_FILE, f"“{key}” means nothing here; the keys are {', '.join(_FIELDS)}")
        )
    return values


# One address of a mailbox, or of a page on the web; nothing else is made a link.
_TARGET = re.compile(r"[^\s@<>\"?&]+@[^\s@<>\"?&]+\.[^\s@<>\"?&]+|https?://[^\s<>\"]+")


def _target(value: str, notices: list[Notice]) -> str:
    if value and not _TARGET.fullmatch(value):
        reason = f"report: “{value}” is no e-mail address and does not begin with https://"
        notices.append(Notice(ABOUT_FILE, reason))
        return ""
    return value
