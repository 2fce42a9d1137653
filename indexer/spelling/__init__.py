"""How else the words of an archive are spelt: across the Atlantic, and by slips of its writers.

A build works it out once, from every word of its index, and keeps it; a search looks it up.
"""
