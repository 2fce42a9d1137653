"""Files on disk to captures: decoding, front matter, HTML, Markdown, the catalogue."""
