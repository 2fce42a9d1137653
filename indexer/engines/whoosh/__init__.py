"""The embedded engine: a Whoosh index on disk. The only room that imports Whoosh."""

from indexer.engines.whoosh.engine import Engine

__all__ = ["Engine"]
