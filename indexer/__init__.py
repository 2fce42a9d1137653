"""Make the index, and ask it: everything between the posts on disk and an answer."""
