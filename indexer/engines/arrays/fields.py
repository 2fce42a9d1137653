"""The fields of a segment by name."""

from __future__ import annotations

from indexer.query.request import FACETS

# Stems without function words, and exact words: of title, byline and paragraphs, and of the title.
WORDS, EXACT = "words", "exact"
TITLE_WORDS, TITLE_EXACT = "title_words", "title_exact"
TEXTS = (WORDS, EXACT, TITLE_WORDS, TITLE_EXACT)
ID = "id"
# The IDs once more, in the order of the documents.
IDS = "ids"
KEYWORDS = (*FACETS, "rank")
FIRST_DAY, LAST_DAY = "first_day", "last_day"
PAYLOAD, REST = "payload", "rest"
STARTS, PIECES = "starts", "pieces"
BOUNDS, DICTIONARY = "records", "records.dictionary"
# The latent space: numbers of words, their directions and scales; the directions of documents.
SPACE_WORDS, SPACE_DIRECTIONS, SPACE_SCALES = "space.words", "space.directions", "space.scales"
PLACES = "space.documents"
# How many positions come before every so many postings of the stems: see ``TextField.begins``.
BLOCKS, BLOCK = "words.blocks", 16
NO_DAY = 0
