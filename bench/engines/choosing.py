"""The engines by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path

from bench.engines.answers import Peer

# The first is what the others are measured against. A name maps to the folder of its index.
FOLDERS: Mapping[str, str] = {
    "this program": "this-program",
    "tantivy": "tantivy",
    "tantivy, one text field": "tantivy",
    "SQLite FTS5": "fts5",
    "stock Whoosh": "stock-whoosh",
}
OURS, TANTIVY, TANTIVY_ONE_FIELD, FTS5, WHOOSH = FOLDERS


def at_hand(name: str) -> bool:
    """Say whether the package of an engine is installed."""
    return "tantivy" not in name or find_spec("tantivy") is not None


def peer(name: str, folder: Path) -> Peer:
    """Return an engine over the index in a folder."""
    return _makers()[name](folder)


def settings() -> dict[str, str]:
    """Return the settings of each engine at hand, in words."""
    from bench.engines import fts5, stock_whoosh

    told = {FTS5: fts5.SETTINGS, WHOOSH: stock_whoosh.SETTINGS}
    if at_hand(TANTIVY):
        from bench.engines import tantivy_engine

        told |= {TANTIVY: tantivy_engine.SETTINGS}
    return told


def _makers() -> dict[str, Callable[[Path], Peer]]:
    from bench.engines.fts5 import Fts5
    from bench.engines.ours import Ours
    from bench.engines.stock_whoosh import StockWhoosh

    found: dict[str, Callable[[Path], Peer]] = {OURS: Ours, FTS5: Fts5, WHOOSH: StockWhoosh}
    # The only engine whose package may be missing.
    if at_hand(TANTIVY):
        from bench.engines.tantivy_engine import Tantivy, TantivyTextOnly

        found |= {TANTIVY: Tantivy, TANTIVY_ONE_FIELD: TantivyTextOnly}
    return found
