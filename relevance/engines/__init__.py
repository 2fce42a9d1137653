"""Search engines that answer the same questions over the same collection."""
