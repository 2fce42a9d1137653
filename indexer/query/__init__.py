"""The query language: syntax tree, parser, and the query in plain words."""
