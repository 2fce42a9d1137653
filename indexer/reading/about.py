"""``archive.yaml``: what an archive says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
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
        except RecursionError:
            notices.append(Notice(ABOUT_FILE, "not used: it is nested too deeply"))
            continue
        report = _target(stored.get("report", ""), notices)
        return About(stored.get("blog", ""), stored.get("note", ""), report), notices
    return About(), notices


def _stored(path: Path, notices: list[Notice]) -> dict[str, str]:
    text = decode(read_bytes(path), lambda remark: notices.append(Notice(ABOUT_FILE, remark)))
    stored: Any = yaml.load(text, Loader=yaml.BaseLoader)
    if not isinstance(stored, dict):
        raise UnusableError("it needs lines such as “blog: The Name of the Blog”")
    notices += [Notice(ABOUT_FILE, fault) for fault in _faults(stored)]
    return {key: " ".join(v.split()) for key, v in stored.items() if isinstance(v, str)}


def _faults(stored: Mapping[object, object]) -> Iterator[str]:
    for key, value in stored.items():
        if key not in _FIELDS:
            yield f"“{key}” means nothing here; the keys are {', '.join(_FIELDS)}"
        elif not isinstance(value, str):
            yield f"{key} is left out; it has to be plain text on one line"


# One address of a mailbox, or of a page on the web; nothing else is made a link.
_PART = r"[^\s@<>\"?&:]+"
_TARGET = re.compile(rf"{_PART}@{_PART}\.{_PART}|https?://[^\s<>\"]+")
# How a page writes the address of a mailbox in a link.
_MAILTO = re.compile(r"mailto:\s*", re.IGNORECASE)


def _target(value: str, notices: list[Notice]) -> str:
    target = _MAILTO.sub("", value, count=1) if _MAILTO.match(value) else value
    if value and not _TARGET.fullmatch(target):
        reason = f"report: “{value}” is no e-mail address and does not begin with https://"
        notices.append(Notice(ABOUT_FILE, reason))
        return ""
    return target
