"""What a command imports before it starts."""

from __future__ import annotations

import subprocess
import sys

SLOW = {
    "bs4",
    "flask",
    "lxml",
    "nh3",
    "indexer.knowing",
    "indexer.listing",
    "indexer.building.build",
}


def test_a_search_starts_without_what_only_other_commands_need() -> None:
    code = "import sys, indexer.cli; print(*sys.modules)"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not SLOW & set(ended.stdout.split())
