"""Search engines behind one seam."""
