"""The serving officers of a body, gathered from every naming of them."""
