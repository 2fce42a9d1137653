"""Search engines beside one another: each asked in its own best way, all for the same answer."""
