"""Generated archives: the same size and seed always give the same posts."""

from bench.archive.posts import posts

__all__ = ["posts"]
