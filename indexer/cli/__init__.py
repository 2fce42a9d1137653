"""The command line, `blogsearch`."""
