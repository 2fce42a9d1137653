"""The machine and the versions that figures were measured with."""

from __future__ import annotations

import os
import platform
import re
import sqlite3
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_PACKAGES = {
    "tantivy": "tantivy",
    "Whoosh": "whoosh3",
    "Datasette": "datasette",
    "numpy": "numpy",
    "waitress": "waitress",
}


def machine() -> dict[str, str]:
    """Return what the machine is, in words."""
    memory = re.search(r"MemTotal:\s+(\d+) kB", _read("/proc/meminfo"))
    return {
        "processor": _processor(),
        "cores": str(os.cpu_count()),
        "memory": f"{int(memory[1]) / 2**20:.0f} GB" if memory else "unknown",
        "system": f"{platform.system()} {platform.release()}",
    }


def versions() -> dict[str, str]:
    """Return the versions of Python, SQLite and the packages measured."""
    found = {"Python": platform.python_version(), "SQLite": sqlite3.sqlite_version}
    return found | {name: _version(package) for name, package in _PACKAGES.items()}


def bytes_in(folder: Path, besides: str = "") -> int:
    """Return the size of all files below a folder, ``besides`` those of one name."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != besides)
    return sum(path.stat().st_size for path in files)


def _processor() -> str:
    told = re.search(r"model name\s*:\s*(.+)", _read("/proc/cpuinfo"))
    return told[1].strip() if told else platform.processor() or platform.machine()


def _read(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8")
    except OSError:
        return ""


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"
