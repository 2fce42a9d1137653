"""A question to an answer: facets, pages, snippets, highlights."""
