"""Postings as numpy arrays: a syntax tree goes in, document numbers and scores come out.

A faceted search has to touch every match, so nothing is skipped here and nothing is compressed
beyond small integers: each operator is a few whole-array operations over sorted postings.

Documents are numbered newest first, undated ones last, ties by ID. So the order of numbers is
the order of ties, and sorting by date costs nothing.
"""
