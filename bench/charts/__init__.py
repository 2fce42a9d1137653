"""Charts as SVG, readable on light and dark pages: they bring their own background."""
