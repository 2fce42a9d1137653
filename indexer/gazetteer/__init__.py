"""Names, ranks, offices and words that the program knows, as data files, and their loader."""
