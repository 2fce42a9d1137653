"""Dates that a post, its file name and its address state for it."""
