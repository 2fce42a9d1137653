"""What is asked: shapes of queries, each with several concrete ones picked from an archive."""

from bench.queries.shapes import Case, cases

__all__ = ["Case", "cases"]
