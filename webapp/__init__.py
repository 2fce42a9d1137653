"""The web pages and the JSON API: a face of the index."""
