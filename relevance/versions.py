"""The versions that figures were measured with, and how each engine was set up."""

from __future__ import annotations

import platform
import sqlite3
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version

from relevance.engines import ours
from relevance.engines.choosing import BASELINES
from relevance.measuring import DEFAULT, OURS, TYPED

_PACKAGES = {
    "bm25s": "bm25s",
    "Whoosh": "whoosh3",
    "tantivy": "tantivy",
    "PyStemmer": "pystemmer",
    "ir_measures": "ir-measures",
    "pytrec_eval": "pytrec-eval-terrier",
    "numpy": "numpy",
}


def versions() -> dict[str, str]:
    """Return the versions of Python, SQLite and the packages."""
    found = {"Python": platform.python_version(), "SQLite": sqlite3.sqlite_version}
    return found | {name: _version(package) for name, package in _PACKAGES.items()}


def settings(baselines: Sequence[str]) -> dict[str, str]:
    """Return the settings of the service and of some baselines, in words."""
    told = {OURS: ours.SETTINGS, DEFAULT: ours.BY_DEFAULT, TYPED: ours.TYPED}
    return told | {name: BASELINES[name].settings for name in baselines}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"
