"""A question to an answer: facets, pages, snippets, highlights.

``open_archive(folder)`` is the one door; command line, pages and API all go through it.
"""
